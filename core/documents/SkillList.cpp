// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillList.h"

#include "documents/SkillLine.h"
#include "documents/SkillListBuilder.h"

#include <QFile>

#include <optional>

// The macro declares a function, which must be at the global scope.
static void registerSkillResources() { Q_INIT_RESOURCE(skills); }

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView versionMark = u"@version ";
constexpr QStringView domainMark = u"@domain ";

class ListReading {
public:
    QString take(QStringView line) {
        if (line.startsWith(versionMark))
            return m_builder.setVersion(line.sliced(versionMark.size()).trimmed().toInt());
        if (line.startsWith(domainMark)) {
            m_domain = jobDomainFromName(line.sliced(domainMark.size()).trimmed().toString());
            return m_domain ? QString() : u"there is no such domain"_s;
        }
        if (line.startsWith(u'!'))
            return takePhrases(line.sliced(1));
        if (!m_domain)
            return u"a skill stands before the first domain"_s;
        auto skill = readSkillLine(line, *m_domain);
        return skill ? m_builder.addSkill(std::move(*skill)) : skill.error();
    }

    SkillList list() { return m_builder.take(); }

private:
    QString takePhrases(QStringView line) {
        for (const QString &phrase : readForms(line)) {
            const bool twice = m_builder.knows(phrase);
            if (Complaint complaint = m_builder.addPhrase(phrase); !complaint.isEmpty())
                return complaint;
            if (twice)
                return u"\"%1\" is there twice"_s.arg(phrase);
        }
        return {};
    }

    SkillListBuilder m_builder;
    std::optional<JobDomain> m_domain;
};

SkillList loadedSkills() {
    registerSkillResources();
    QByteArray text;
    for (const QString &name : {u"ai-ml"_s, u"fullstack"_s, u"cybersecurity"_s, u"general"_s}) {
        QFile file(u":/candor/skills/"_s + name + u".txt");
        const bool open = file.open(QIODevice::ReadOnly);
        Q_ASSERT(open);
        text += open ? file.readAll() : QByteArray();
    }
    auto list = SkillList::parse(text);
    Q_ASSERT_X(list, "skills", list ? "" : qPrintable(list.error().detail));
    return list ? std::move(*list) : SkillList();
}

} // namespace

Result<SkillList> SkillList::parse(const QByteArray &text) {
    ListReading reading;
    const auto read = readLines(text, [&reading](int, QStringView line) { return reading.take(line); });
    if (!read)
        return failure(read.error());
    SkillList list = reading.list();
    if (list.version() == 0)
        return failure(ErrorCode::InvalidField, u"line 1: there is no version"_s);
    return list;
}

const SkillList &SkillList::builtIn() {
    static const SkillList list = loadedSkills();
    return list;
}

SkillList SkillList::withUnlisted(const QStringList &names) const {
    SkillListBuilder builder(*this);
    for (const QString &name : names) {
        const QString clean = name.simplified();
        // A letter or two are found in every sentence.
        const SkillPlace place = clean.size() > 2 ? SkillPlace::Anywhere : SkillPlace::AmongSkills;
        // A name that cannot be one is left out, as the header says.
        if (Complaint complaint = builder.addSkill({clean, JobDomain::General, {place, {}, {}}, {}});
            !complaint.isEmpty())
            continue;
    }
    return builder.take();
}

QByteArray SkillList::toText() const {
    QString text = versionMark + QString::number(m_version) + u'\n';
    std::optional<JobDomain> domain;
    for (const Skill &skill : m_skills) {
        if (domain != skill.domain)
            text += u'\n' + domainMark + jobDomainName(skill.domain) + u'\n';
        domain = skill.domain;
        text += skillLine(skill) + u'\n';
    }
    if (!m_phrases.isEmpty())
        text += u"\n! "_s + m_phrases.join(u"\n! "_s) + u'\n';
    return text.toUtf8();
}

} // namespace candor::documents
