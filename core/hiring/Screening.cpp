// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/Screening.h"

#include "documents/SkillFinder.h"
#include "model/SkillKey.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace candor::hiring {

namespace {

constexpr double requiredWeight = 70;
constexpr double desiredWeight = 20;
constexpr double experienceWeight = 10;
constexpr qsizetype longestLine = 300; ///< of a paragraph that stands in one line, what is around the skill

/// A skill by the name that the list gives it, so that "k8s" and "Kubernetes" are one.
QString keyOf(const QString &skill, const documents::SkillFinder &skills) {
    return skillKey(skills.canonical(skill).value_or(skill));
}

QString lineAround(const QString &text, int start, int length) {
    const qsizetype from = start == 0 ? 0 : text.lastIndexOf(u'\n', start - 1) + 1;
    const qsizetype found = text.indexOf(u'\n', start + length);
    const qsizetype to = found < 0 ? text.size() : found;
    if (to - from <= longestLine)
        return text.sliced(from, to - from).simplified();
    const qsizetype first = std::clamp<qsizetype>(start - longestLine / 2, from, to - longestLine);
    QString part = text.sliced(first, longestLine);
    // Not in the middle of a pair.
    if (part.front().isLowSurrogate())
        part.remove(0, 1);
    if (part.back().isHighSurrogate())
        part.chop(1);
    return part.simplified();
}

/// What of a resume skills are compared with.
class Evidence {
public:
    Evidence(const Resume &resume, const Job &job, const documents::SkillFinder &skills)
        : m_resume(resume), m_skills(skills) {
        for (const ResumeValue &skill : resume.fields.skills) {
            if (const QString key = keyOf(skill.text, skills); !m_has.contains(key))
                m_has.insert(key, skill.place);
        }
        for (const QString &skill : resume.fields.removedSkills)
            m_removed.insert(keyOf(skill, skills));
        findUnlisted(job.requiredSkills + job.desiredSkills);
    }

    ScreeningLine compare(const QString &skill, bool required) const {
        ScreeningLine line{skill, required, false, {}, {}};
        const QString key = keyOf(skill, m_skills);
        const auto found = m_has.constFind(key);
        if (m_removed.contains(key) || found == m_has.cend())
            return line;
        line.matched = true;
        line.place = *found;
        if (line.place)
            line.line = lineAround(m_resume.text, line.place->start, line.place->length);
        return line;
    }

private:
    void findUnlisted(const QStringList &wanted) {
        QStringList names;
        std::ranges::copy_if(wanted, std::back_inserter(names),
                             [this](const QString &name) { return !m_skills.isSkill(name); });
        if (names.isEmpty() || m_resume.text.isEmpty())
            return;
        const documents::SkillFinder literal(documents::SkillList().withUnlisted(names));
        for (const documents::SkillMention &mention : literal.find(m_resume.text)) {
            const QString key = skillKey(literal.skill(mention).name);
            if (!m_has.contains(key))
                m_has.insert(key, DocumentPlace{mention.start, mention.length, -1, {}});
        }
    }

    const Resume &m_resume;
    const documents::SkillFinder &m_skills;
    QHash<QString, std::optional<DocumentPlace>> m_has;
    QSet<QString> m_removed;
};

bool saysNothing(const Resume &resume) {
    return resume.text.trimmed().isEmpty() && resume.fields.skills.empty() && resume.fields.experience.empty() &&
           !resume.fields.totalYears;
}

} // namespace

double yearsAskedBy(const Job &job) {
    switch (job.level) {
    case JobLevel::Entry:
        return 0;
    case JobLevel::Junior:
        return 1;
    case JobLevel::Mid:
        return 3;
    case JobLevel::Senior:
        return 5;
    case JobLevel::Lead:
        return 8;
    case JobLevel::Executive:
        return 10;
    }
    return 0;
}

Screening screen(const Resume &resume, const Job &job, const documents::SkillFinder &skills,
                 const std::optional<double> &formYears) {
    Screening screening;
    screening.threshold = job.interviewThreshold;
    screening.years = resume.fields.totalYears ? resume.fields.totalYears : formYears;
    screening.yearsAsked = yearsAskedBy(job);
    double weights = 0;
    double points = 0;
    const Evidence evidence(resume, job, skills);
    const auto compareAll = [&](const QStringList &wanted, bool required, double weight) {
        if (wanted.isEmpty())
            return;
        double matched = 0;
        for (const QString &skill : wanted) {
            screening.lines.push_back(evidence.compare(skill, required));
            matched += screening.lines.back().matched ? 1 : 0;
        }
        weights += weight;
        points += weight * matched / static_cast<double>(wanted.size());
    };
    compareAll(job.requiredSkills, true, requiredWeight);
    compareAll(job.desiredSkills, false, desiredWeight);
    if (*screening.yearsAsked > 0) {
        weights += experienceWeight;
        points += experienceWeight * std::clamp(screening.years.value_or(0) / *screening.yearsAsked, 0.0, 1.0);
    }
    if (weights > 0 && !saysNothing(resume))
        screening.score = static_cast<int>(std::lround(100 * points / weights));
    return screening;
}

QString screeningReason(int score, int threshold) {
    return QStringLiteral("screening: %1 of 100, threshold %2").arg(score).arg(threshold);
}

std::optional<ScreeningReason> screeningReasonFrom(const QString &reason) {
    const QStringList words = reason.split(u' ');
    if (words.size() != 6)
        return std::nullopt;
    const ScreeningReason found{words.at(1).toInt(), words.at(5).toInt()};
    return screeningReason(found.score, found.threshold) == reason ? std::optional(found) : std::nullopt;
}

} // namespace candor::hiring
