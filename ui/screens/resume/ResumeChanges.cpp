// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeChanges.h"

#include "resume/ResumeWords.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace candor::screens {

namespace {

class Groups {
    Q_DECLARE_TR_FUNCTIONS(candor::screens::ResumeChanges)

public:
    static std::vector<widgets::FieldVersions> versions(const ResumeFields &mine, const ResumeFields &theirs);
};

constexpr std::array singleFields{&ResumeFields::name, &ResumeFields::email, &ResumeFields::phone,
                                  &ResumeFields::location};

/// How many entries are in one of the lists alone; one that was changed is one, not two.
template<typename Entry, typename Same>
int changedEntries(const std::vector<Entry> &before, const std::vector<Entry> &after, Same same) {
    const auto missingIn = [&](const std::vector<Entry> &from, const std::vector<Entry> &in) {
        return std::count_if(from.begin(), from.end(), [&](const Entry &entry) {
            return std::none_of(in.begin(), in.end(), [&](const Entry &other) { return same(entry, other); });
        });
    };
    const auto changed = static_cast<int>(std::max(missingIn(before, after), missingIn(after, before)));
    if (changed > 0 || before.size() != after.size())
        return std::max(changed, 1);
    // The same ones in another order.
    return std::equal(before.begin(), before.end(), after.begin(), same) ? 0 : 1;
}

bool sameText(const ResumeValue &one, const ResumeValue &other) { return one.text == other.text; }

bool sameLanguage(const ResumeLanguage &one, const ResumeLanguage &other) {
    return one.name.text == other.name.text && one.level == other.level;
}

bool sameStation(const ResumeStation &one, const ResumeStation &other) {
    return one.organisation.text == other.organisation.text && one.title.text == other.title.text &&
           one.start == other.start && one.end == other.end && one.ongoing == other.ongoing && one.text == other.text;
}

/// One line an entry.
template<typename Entry, typename Words>
QString lines(const std::vector<Entry> &entries, Words words) {
    QStringList all;
    for (const Entry &entry : entries)
        all << words(entry);
    return all.join(u'\n');
}

QString textOf(const std::optional<ResumeValue> &value) { return value ? value->text : QString(); }
QString valueWords(const ResumeValue &value) { return value.text; }
QString languageWords(const ResumeLanguage &language) {
    return language.level.isEmpty() ? language.name.text
                                    : QString(language.name.text % QStringLiteral(", ") % language.level);
}

std::vector<widgets::FieldVersions> Groups::versions(const ResumeFields &mine, const ResumeFields &theirs) {
    const auto single = [&](const QString &name, std::optional<ResumeValue> ResumeFields::*field) {
        return widgets::FieldVersions{name, textOf(mine.*field), textOf(theirs.*field)};
    };
    const auto list = [&](const QString &name, auto field, auto words) {
        return widgets::FieldVersions{name, lines(mine.*field, words), lines(theirs.*field, words)};
    };
    return {single(tr("Name"), &ResumeFields::name),
            single(tr("Email"), &ResumeFields::email),
            single(tr("Phone"), &ResumeFields::phone),
            single(tr("Location"), &ResumeFields::location),
            list(tr("Links"), &ResumeFields::links, valueWords),
            list(tr("Experience"), &ResumeFields::experience, stationWords),
            list(tr("Education"), &ResumeFields::education, stationWords),
            list(tr("Skills"), &ResumeFields::skills, valueWords),
            list(tr("Languages"), &ResumeFields::languages, languageWords),
            list(tr("Certificates"), &ResumeFields::certificates, valueWords)};
}

/// A part of a station as it was, or the person's own.
ResumeValue changedPart(const ResumeValue &before, const QString &text) {
    const QString trimmed = text.trimmed();
    if (trimmed == before.text.trimmed())
        return before;
    return trimmed.isEmpty() ? ResumeValue{} : ResumeValue{trimmed, 1, {}, true};
}

} // namespace

std::optional<ResumeValue> changedValue(const std::optional<ResumeValue> &before, const QString &text) {
    const QString trimmed = text.trimmed();
    if (trimmed == textOf(before).trimmed())
        return before;
    return trimmed.isEmpty() ? std::nullopt : std::optional(ResumeValue{trimmed, 1, {}, true});
}

ResumeStation changedStation(const ResumeStation &before, const ResumeStation &written) {
    ResumeStation after = written;
    after.organisation = changedPart(before.organisation, written.organisation.text);
    after.title = changedPart(before.title, written.title.text);
    after.text = written.text.trimmed() == before.text.trimmed() ? before.text : written.text.trimmed();
    if (sameStation(before, after))
        return before;
    after.confidence = 1;
    after.place.reset();
    after.corrected = true;
    return after;
}

bool isEmpty(const ResumeStation &station) {
    return station.organisation.text.trimmed().isEmpty() && station.title.text.trimmed().isEmpty() &&
           station.text.trimmed().isEmpty() && !station.start && !station.end && !station.ongoing;
}

int changedFields(const ResumeFields &before, const ResumeFields &after) {
    int changed = 0;
    for (const auto field : singleFields)
        changed += textOf(before.*field) == textOf(after.*field) ? 0 : 1;
    for (const auto list : {&ResumeFields::links, &ResumeFields::skills, &ResumeFields::certificates})
        changed += changedEntries(before.*list, after.*list, sameText);
    changed += changedEntries(before.languages, after.languages, sameLanguage);
    for (const auto list : {&ResumeFields::experience, &ResumeFields::education})
        changed += changedEntries(before.*list, after.*list, sameStation);
    return changed;
}

ReadingCount countOf(const ResumeFields &fields) {
    ReadingCount count;
    const auto add = [&](double confidence) {
        ++count.read;
        count.toCheck += confidence < leastConfidence ? 1 : 0;
    };
    for (const auto field : singleFields) {
        if (const auto &value = fields.*field)
            add(value->confidence);
        else
            ++count.missing;
    }
    for (const auto list : {&ResumeFields::links, &ResumeFields::certificates})
        for (const ResumeValue &value : fields.*list)
            add(value.confidence);
    for (const ResumeLanguage &language : fields.languages)
        add(language.name.confidence);
    for (const auto list : {&ResumeFields::experience, &ResumeFields::education}) {
        count.missing += (fields.*list).empty() ? 1 : 0;
        for (const ResumeStation &station : fields.*list)
            add(confidenceOf(station));
    }
    // Skills are one field: dozens of them would drown what is to be looked at.
    fields.skills.empty() ? ++count.missing : ++count.read;
    return count;
}

std::vector<widgets::FieldVersions> versionsOf(const ResumeFields &mine, const ResumeFields &theirs) {
    return Groups::versions(mine, theirs);
}

} // namespace candor::screens
