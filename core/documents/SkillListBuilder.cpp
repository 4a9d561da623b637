// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SkillListBuilder.h"

#include "documents/SkillForm.h"

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr int nobody = -1;
constexpr int phraseOwner = -2;
constexpr std::size_t mostParts = 12;

bool isRefused(QChar unit) {
    constexpr QStringView syntax = u"|[]";
    return syntax.contains(unit) || unit.category() == QChar::Other_Control;
}

/// What a text cannot be kept with, whatever the list holds.
Complaint formComplaint(const QString &form) {
    constexpr QStringView beginnings = u"!#@";
    if (form.trimmed().isEmpty())
        return u"a name is empty"_s;
    if (form.size() > SkillList::longestName)
        return u"\"%1...\" is longer than %2 characters"_s.arg(form.first(20)).arg(SkillList::longestName);
    if (form != form.simplified() || std::ranges::any_of(form, isRefused) || !form.isValidUtf16() ||
        form.contains(u": ") || beginnings.contains(form.front()))
        return u"\"%1\" holds characters that a name cannot hold"_s.arg(form);
    const std::size_t parts = formParts(form).size();
    if (parts == 0)
        return u"\"%1\" holds no word"_s.arg(form);
    if (parts > mostParts)
        return u"\"%1\" has more than %2 words and signs"_s.arg(form).arg(mostParts);
    return {};
}

} // namespace

SkillListBuilder::SkillListBuilder(SkillList list) : m_list(std::move(list)) { index(); }

Complaint SkillListBuilder::setVersion(int version) {
    if (version < 1)
        return u"a version is a number from 1"_s;
    if (m_list.m_version != 0 && m_list.m_version != version)
        return u"version %1 differs from version %2 above"_s.arg(version).arg(m_list.m_version);
    m_list.m_version = version;
    return {};
}

Complaint SkillListBuilder::addSkill(Skill skill) {
    if (m_list.m_skills.size() >= SkillList::mostSkills)
        return u"there are more than %1 skills"_s.arg(SkillList::mostSkills);
    if (skill.aliases.size() > SkillList::mostAliases)
        return u"\"%1\" has more than %2 aliases"_s.arg(skill.name).arg(SkillList::mostAliases);
    if (Complaint complaint = check(skill.name, nobody); !complaint.isEmpty())
        return complaint;
    QStringList keys{formKey(skill.name)};
    for (const SkillAlias &alias : skill.aliases) {
        if (Complaint complaint = check(alias.text, nobody); !complaint.isEmpty())
            return complaint;
        if (keys.contains(formKey(alias.text)))
            return u"\"%1\" is there twice"_s.arg(alias.text);
        keys.push_back(formKey(alias.text));
    }
    const auto owner = static_cast<int>(m_list.m_skills.size());
    for (const QString &key : keys)
        m_owners.insert(key, owner);
    m_list.m_skills.push_back(std::move(skill));
    return {};
}

Complaint SkillListBuilder::addAlias(const QString &name, const SkillAlias &alias) {
    const int owner = ownerOf(name);
    if (owner < 0)
        return u"there is no skill \"%1\""_s.arg(name);
    if (Complaint complaint = check(alias.text, owner); !complaint.isEmpty())
        return complaint;
    Skill &skill = m_list.m_skills[static_cast<std::size_t>(owner)];
    if (ownerOf(alias.text) == owner)
        return {};
    if (skill.aliases.size() >= SkillList::mostAliases)
        return u"\"%1\" has more than %2 aliases"_s.arg(name).arg(SkillList::mostAliases);
    m_owners.insert(formKey(alias.text), owner);
    skill.aliases.push_back(alias);
    return {};
}

Complaint SkillListBuilder::addPhrase(const QString &phrase) {
    if (Complaint complaint = check(phrase, phraseOwner); !complaint.isEmpty())
        return complaint;
    if (ownerOf(phrase) == phraseOwner)
        return {};
    if (m_list.m_phrases.size() >= SkillList::mostPhrases)
        return u"there are more than %1 phrases"_s.arg(SkillList::mostPhrases);
    m_owners.insert(formKey(phrase), phraseOwner);
    m_list.m_phrases.push_back(phrase);
    return {};
}

void SkillListBuilder::removeSkill(const QString &name) {
    const int owner = ownerOf(name);
    if (owner < 0)
        return;
    m_list.m_skills.erase(m_list.m_skills.begin() + owner);
    index();
}

void SkillListBuilder::removeAlias(const QString &name, const QString &alias) {
    const int owner = ownerOf(name);
    if (owner < 0 || ownerOf(alias) != owner)
        return;
    const QString key = formKey(alias);
    Skill &skill = m_list.m_skills[static_cast<std::size_t>(owner)];
    const auto removed =
        std::erase_if(skill.aliases, [&key](const SkillAlias &candidate) { return formKey(candidate.text) == key; });
    if (removed > 0)
        m_owners.remove(key);
}

void SkillListBuilder::removePhrase(const QString &phrase) {
    if (ownerOf(phrase) != phraseOwner)
        return;
    const QString key = formKey(phrase);
    m_list.m_phrases.removeIf([&key](const QString &candidate) { return formKey(candidate) == key; });
    m_owners.remove(key);
}

bool SkillListBuilder::knows(const QString &form) const { return ownerOf(form) != nobody; }

SkillList SkillListBuilder::take() {
    m_owners.clear();
    return std::exchange(m_list, {});
}

Complaint SkillListBuilder::check(const QString &form, int owner) const {
    if (Complaint complaint = formComplaint(form); !complaint.isEmpty())
        return complaint;
    const int other = ownerOf(form);
    if (other == nobody || other == owner)
        return {};
    if (other == phraseOwner)
        return u"\"%1\" is a phrase that is no skill"_s.arg(form);
    return u"\"%1\" is already a form of \"%2\""_s.arg(form, m_list.m_skills[static_cast<std::size_t>(other)].name);
}

int SkillListBuilder::ownerOf(const QString &form) const { return m_owners.value(formKey(form), nobody); }

void SkillListBuilder::index() {
    m_owners.clear();
    for (std::size_t owner = 0; owner < m_list.m_skills.size(); ++owner) {
        const Skill &skill = m_list.m_skills[owner];
        m_owners.insert(formKey(skill.name), static_cast<int>(owner));
        for (const SkillAlias &alias : skill.aliases)
            m_owners.insert(formKey(alias.text), static_cast<int>(owner));
    }
    for (const QString &phrase : m_list.m_phrases)
        m_owners.insert(formKey(phrase), phraseOwner);
}

} // namespace candor::documents
