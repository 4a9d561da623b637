// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeCorrections.h"

#include "documents/FieldParser.h"
#include "documents/SkillFinder.h"
#include "model/SkillKey.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

/// Years that are shown as the same are the same.
constexpr double sameYears = .05;

struct SingleGroup {
    const char *name;
    std::optional<ResumeValue> ResumeFields::*value;
};
constexpr std::array singleGroups{
    SingleGroup{"name", &ResumeFields::name},
    SingleGroup{"email", &ResumeFields::email},
    SingleGroup{"phone", &ResumeFields::phone},
    SingleGroup{"location", &ResumeFields::location},
};

ResumeValue byPerson(const QString &text) { return {text.trimmed(), 1, {}, true}; }

QString textOf(const std::optional<ResumeValue> &value) { return value ? value->text.trimmed() : QString(); }

QString keyOf(const ResumeValue &skill) { return skillKey(skill.text); }

/// One of the list with the same text, which keeps what is known of it; or the person's own.
ResumeValue keptOrNew(const QString &text, const std::vector<ResumeValue> &list) {
    const auto found = std::ranges::find(list, text.trimmed(), &ResumeValue::text);
    return found == list.end() ? byPerson(text) : *found;
}

bool isSame(const ResumeStation &one, const ResumeStation &other) {
    return one.organisation.text == other.organisation.text && one.title.text == other.title.text &&
           one.start == other.start && one.end == other.end && one.ongoing == other.ongoing && one.text == other.text;
}

/// A part of a station: as it was where any of the stations says the same there.
ResumeValue partOf(const QString &text, const std::vector<ResumeStation> &stations, ResumeValue ResumeStation::*part) {
    if (text.trimmed().isEmpty())
        return {};
    const auto found = std::ranges::find_if(
        stations, [&](const ResumeStation &station) { return (station.*part).text == text.trimmed(); });
    return found == stations.end() ? byPerson(text) : (*found).*part;
}

ResumeStation keptOrNew(const ResumeStation &wanted, const std::vector<ResumeStation> &stations) {
    const auto same = std::ranges::find_if(stations, [&](const auto &station) { return isSame(wanted, station); });
    if (same != stations.end())
        return *same;
    ResumeStation station;
    station.organisation = partOf(wanted.organisation.text, stations, &ResumeStation::organisation);
    station.title = partOf(wanted.title.text, stations, &ResumeStation::title);
    station.start = wanted.start;
    station.end = wanted.ongoing ? std::nullopt : wanted.end;
    station.ongoing = wanted.ongoing;
    station.text = wanted.text;
    station.confidence = 1;
    station.corrected = true;
    return station;
}

/// Makes the fields of `wanted` out of those before.
class Correction {
public:
    Correction(const ResumeFields &wanted, const CorrectedFields &before)
        : m_wanted(wanted), m_before(before.fields), m_groups(before.groups.begin(), before.groups.end()),
          m_fields(before.fields) {}

    void correctSingles() {
        for (const SingleGroup &group : singleGroups) {
            const QString text = textOf(m_wanted.*group.value);
            if (text == textOf(m_before.*group.value))
                continue;
            m_fields.*group.value = text.isEmpty() ? std::nullopt : std::optional(byPerson(text));
            m_groups.insert(QString::fromLatin1(group.name));
        }
    }

    void correctLists() {
        correctList(u"links"_s, &ResumeFields::links);
        correctList(u"certificates"_s, &ResumeFields::certificates);
        std::vector<ResumeLanguage> languages;
        for (const ResumeLanguage &wanted : m_wanted.languages) {
            const auto same = std::ranges::find_if(m_before.languages, [&](const ResumeLanguage &language) {
                return language.name.text == wanted.name.text.trimmed() && language.level == wanted.level.trimmed();
            });
            languages.push_back(same == m_before.languages.end()
                                    ? ResumeLanguage{byPerson(wanted.name.text), wanted.level.trimmed()}
                                    : *same);
        }
        take(u"languages"_s, &ResumeFields::languages, std::move(languages));
        correctStations(u"experience"_s, &ResumeFields::experience);
        correctStations(u"education"_s, &ResumeFields::education);
    }

    void correctSkills(const documents::SkillFinder &finder) {
        QSet<QString> keys;
        std::vector<ResumeValue> skills;
        for (const ResumeValue &wanted : m_wanted.skills) {
            ResumeValue skill = byPerson(finder.canonical(wanted.text).value_or(wanted.text.simplified()));
            const auto same = std::ranges::find(m_before.skills, keyOf(skill), keyOf);
            if (same != m_before.skills.end())
                skill = *same;
            if (keys.contains(keyOf(skill)))
                continue;
            keys.insert(keyOf(skill));
            skills.push_back(std::move(skill));
        }
        QStringList removed;
        for (const QString &skill : m_before.removedSkills) {
            if (!keys.contains(skillKey(skill)))
                removed.append(skill);
        }
        for (const ResumeValue &skill : m_before.skills) {
            if (!keys.contains(keyOf(skill)))
                removed.append(skill.text);
        }
        m_fields.removedSkills = removed;
        take(u"skills"_s, &ResumeFields::skills, std::move(skills));
    }

    void correctYears(const QDate &today) {
        const bool isSet = m_wanted.totalYears.has_value() != m_before.totalYears.has_value() ||
                           std::abs(m_wanted.totalYears.value_or(0) - m_before.totalYears.value_or(0)) >= sameYears;
        if (isSet) {
            m_fields.totalYears = m_wanted.totalYears;
            m_groups.insert(u"total_years"_s);
        } else if (m_fields.experience != m_before.experience && !m_groups.contains(u"total_years"_s)) {
            m_fields.totalYears = documents::totalYearsOf(m_fields.experience, today);
        }
    }

    CorrectedFields finished() {
        QStringList groups(m_groups.begin(), m_groups.end());
        groups.sort();
        return {std::move(m_fields), std::move(groups)};
    }

private:
    template<typename List>
    void take(const QString &group, List ResumeFields::*list, List corrected) {
        if (corrected == m_before.*list)
            return;
        m_fields.*list = std::move(corrected);
        m_groups.insert(group);
    }

    void correctList(const QString &group, std::vector<ResumeValue> ResumeFields::*list) {
        std::vector<ResumeValue> values;
        for (const ResumeValue &wanted : m_wanted.*list)
            values.push_back(keptOrNew(wanted.text, m_before.*list));
        take(group, list, std::move(values));
    }

    void correctStations(const QString &group, std::vector<ResumeStation> ResumeFields::*list) {
        std::vector<ResumeStation> stations;
        for (const ResumeStation &wanted : m_wanted.*list)
            stations.push_back(keptOrNew(wanted, m_before.*list));
        take(group, list, std::move(stations));
    }

    const ResumeFields &m_wanted;
    const ResumeFields &m_before;
    QSet<QString> m_groups;
    ResumeFields m_fields;
};

std::vector<ResumeValue> skillsWithCorrections(const std::vector<ResumeValue> &read, const ResumeFields &before) {
    QSet<QString> taken;
    for (const QString &skill : before.removedSkills)
        taken.insert(skillKey(skill));
    std::vector<ResumeValue> skills;
    const auto take = [&](const ResumeValue &skill) {
        if (taken.contains(keyOf(skill)))
            return;
        taken.insert(keyOf(skill));
        skills.push_back(skill);
    };
    std::ranges::for_each(read, take);
    for (const ResumeValue &skill : before.skills) {
        if (skill.corrected)
            take(skill);
    }
    return skills;
}

} // namespace

CorrectedFields correctedBy(const ResumeFields &wanted, const CorrectedFields &before,
                            const documents::SkillFinder &skills, const QDate &today) {
    Correction correction(wanted, before);
    correction.correctSingles();
    correction.correctLists();
    correction.correctSkills(skills);
    correction.correctYears(today);
    return correction.finished();
}

ResumeFields withCorrections(ResumeFields read, const CorrectedFields &before) {
    const QSet<QString> groups(before.groups.begin(), before.groups.end());
    const auto keep = [&](const QString &group, auto member) {
        if (groups.contains(group))
            read.*member = before.fields.*member;
    };
    for (const SingleGroup &group : singleGroups)
        keep(QString::fromLatin1(group.name), group.value);
    keep(u"links"_s, &ResumeFields::links);
    keep(u"certificates"_s, &ResumeFields::certificates);
    keep(u"languages"_s, &ResumeFields::languages);
    keep(u"experience"_s, &ResumeFields::experience);
    keep(u"education"_s, &ResumeFields::education);
    keep(u"total_years"_s, &ResumeFields::totalYears);
    if (groups.contains(u"experience"_s))
        read.totalYears = before.fields.totalYears;
    read.skills = skillsWithCorrections(read.skills, before.fields);
    read.removedSkills = before.fields.removedSkills;
    return read;
}

} // namespace candor::hiring
