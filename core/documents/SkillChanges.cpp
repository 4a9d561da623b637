// SPDX-License-Identifier: GPL-3.0-or-later
// An administrator's changes to the list of skills.
#include "documents/SkillLine.h"
#include "documents/SkillList.h"
#include "documents/SkillListBuilder.h"

#include <array>
#include <utility>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

enum class ChangeKind { RemoveAlias, RemovePhrase, RemoveSkill, AddAlias, AddPhrase, AddSkill };

struct Change {
    ChangeKind kind = ChangeKind::AddSkill;
    int line = 0;
    QString subject; ///< between the word and the colon: a skill's name or a domain
    Skill forms;     ///< what stands behind the colon
};

// The longer word first where one begins like another.
constexpr std::array<std::pair<QStringView, ChangeKind>, 6> kinds{{
    {u"remove alias", ChangeKind::RemoveAlias},
    {u"remove phrase", ChangeKind::RemovePhrase},
    {u"remove", ChangeKind::RemoveSkill},
    {u"add alias", ChangeKind::AddAlias},
    {u"add phrase", ChangeKind::AddPhrase},
    {u"add", ChangeKind::AddSkill},
}};

bool hasSubject(ChangeKind kind) {
    return kind == ChangeKind::AddSkill || kind == ChangeKind::AddAlias || kind == ChangeKind::RemoveAlias;
}

std::vector<SkillAlias> allForms(const Skill &skill) {
    std::vector<SkillAlias> forms{{skill.name, skill.rules}};
    forms.insert(forms.end(), skill.aliases.begin(), skill.aliases.end());
    return forms;
}

class ChangeReading {
public:
    QString take(int number, QStringView line) {
        const auto colon = line.indexOf(u": ");
        const QStringView head = colon < 0 ? line : line.first(colon).trimmed();
        for (const auto &[word, kind] : kinds) {
            const bool alone = head == word;
            if (colon < 0 || !(alone || (head.startsWith(word) && head.at(word.size()) == u' ')))
                continue;
            if (alone == hasSubject(kind))
                break;
            return take({kind, number, head.sliced(word.size()).trimmed().toString(), {}}, line.sliced(colon + 2));
        }
        return u"a change begins with \"add DOMAIN: \", \"add alias SKILL: \", \"add phrase: \", \"remove: \", "
               "\"remove alias SKILL: \" or \"remove phrase: \""_s;
    }

    const std::vector<Change> &changes() const { return m_changes; }

private:
    QString take(Change change, QStringView forms) {
        JobDomain domain = JobDomain::General;
        if (change.kind == ChangeKind::AddSkill) {
            const auto named = jobDomainFromName(change.subject);
            if (!named)
                return u"there is no domain \"%1\""_s.arg(change.subject);
            domain = *named;
        }
        auto skill = readSkillLine(forms, domain);
        if (!skill)
            return skill.error();
        change.forms = std::move(*skill);
        m_changes.push_back(std::move(change));
        return {};
    }

    std::vector<Change> m_changes;
};

void remove(SkillListBuilder &builder, const Change &change) {
    for (const SkillAlias &form : allForms(change.forms)) {
        if (change.kind == ChangeKind::RemoveSkill)
            builder.removeSkill(form.text);
        else if (change.kind == ChangeKind::RemoveAlias)
            builder.removeAlias(change.subject, form.text);
        else if (change.kind == ChangeKind::RemovePhrase)
            builder.removePhrase(form.text);
    }
}

/// What of a skill could not be added; where the list has it already, its aliases are added to that one.
QStringList addSkill(SkillListBuilder &builder, const Skill &skill) {
    QStringList complaints;
    if (!builder.knows(skill.name)) {
        complaints += builder.addSkill({skill.name, skill.domain, skill.rules, {}});
        if (!complaints.back().isEmpty())
            return complaints;
    }
    for (const SkillAlias &alias : skill.aliases)
        complaints += builder.addAlias(skill.name, alias);
    return complaints;
}

QStringList add(SkillListBuilder &builder, const Change &change) {
    if (change.kind == ChangeKind::AddSkill)
        return addSkill(builder, change.forms);
    QStringList complaints;
    for (const SkillAlias &form : allForms(change.forms)) {
        if (change.kind == ChangeKind::AddAlias)
            complaints += builder.addAlias(change.subject, form);
        else if (change.kind == ChangeKind::AddPhrase)
            complaints += builder.addPhrase(form.text);
    }
    return complaints;
}

} // namespace

Result<ChangedSkillList> SkillList::withChanges(const QByteArray &changes) const {
    ChangeReading reading;
    const auto read =
        readLines(changes, [&reading](int number, QStringView line) { return reading.take(number, line); });
    if (!read)
        return failure(read.error());
    SkillListBuilder builder(*this);
    for (const Change &change : reading.changes())
        remove(builder, change);
    ChangedSkillList changed;
    for (const Change &change : reading.changes()) {
        for (const QString &complaint : add(builder, change)) {
            if (!complaint.isEmpty())
                changed.conflicts += u"line %1: %2"_s.arg(change.line).arg(complaint);
        }
    }
    changed.list = builder.take();
    return changed;
}

} // namespace candor::documents
