// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ResumeStore.h"

#include "model/SkillKey.h"
#include "store/Connection.h"
#include "store/ResumePlaces.h"

#include <QSet>

#include <algorithm>
#include <array>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr std::array failures{
    std::pair(ErrorCode::DocumentDamaged, "damaged"),     std::pair(ErrorCode::DocumentTooLarge, "too_large"),
    std::pair(ErrorCode::DocumentEncrypted, "encrypted"), std::pair(ErrorCode::WrongFileType, "wrong_type"),
    std::pair(ErrorCode::ReaderFailed, "reader"),
};

QString failureName(const std::optional<Error> &error) {
    if (!error)
        return {};
    for (const auto &[code, name] : failures) {
        if (code == error->code)
            return QString::fromLatin1(name);
    }
    return u"damaged"_s;
}

std::optional<Error> failureFrom(const QString &name, const QString &detail) {
    for (const auto &[code, known] : failures) {
        if (name == QLatin1String(known))
            return Error{code, detail};
    }
    return std::nullopt;
}

/// Where fields that are there at most once lie.
struct SingleField {
    const char *kind;
    std::optional<ResumeValue> ResumeFields::*value;
};
constexpr std::array singleFields{
    SingleField{"name", &ResumeFields::name},
    SingleField{"email", &ResumeFields::email},
    SingleField{"phone", &ResumeFields::phone},
    SingleField{"location", &ResumeFields::location},
};

QString sectionName(ResumeSection section) {
    return section == ResumeSection::Experience ? u"experience"_s : u"education"_s;
}

/// Four columns: text, confidence, place, corrected.
ResumeValue readValue(const Rows &rows, int column) {
    ResumeValue value;
    value.text = rows.text(column);
    value.confidence = rows.number(column + 1);
    value.place = placeFromText(rows.text(column + 2));
    value.corrected = rows.boolean(column + 3);
    return value;
}

std::optional<YearMonth> readMonth(const Rows &rows, int column) {
    const auto year = rows.optionalInteger(column);
    const auto month = rows.optionalInteger(column + 1);
    if (!year)
        return std::nullopt;
    return YearMonth{static_cast<int>(*year), month ? std::optional(static_cast<int>(*month)) : std::nullopt};
}

std::optional<qint64> yearOf(const std::optional<YearMonth> &date) {
    return date ? std::optional<qint64>(date->year) : std::nullopt;
}

std::optional<qint64> monthOf(const std::optional<YearMonth> &date) {
    return date && date->month ? std::optional<qint64>(*date->month) : std::nullopt;
}

Result<QStringList> texts(Connection &connection, const QString &sql, ApplicationId application) {
    auto rows = connection.select(sql, values(application));
    if (!rows)
        return failure(rows.error());
    QStringList list;
    while (rows->next())
        list.append(rows->text(0));
    return list;
}

} // namespace

Result<std::optional<ResumeRecord>> ResumeStore::find(ApplicationId application) {
    auto rows = m_connection.select(
        u"SELECT text, pages, warnings, total_years, corrected_groups, failure, failure_detail, reader_version, "
        "skill_list_version, read_at, revision FROM resume WHERE application_id = ?"_s,
        values(application));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<ResumeRecord>();
    ResumeRecord record;
    record.resume.text = rows->text(0);
    record.resume.pages = static_cast<int>(rows->integer(1));
    record.resume.warnings = rows->text(2).split(u'\n', Qt::SkipEmptyParts);
    record.resume.fields.totalYears = rows->optionalNumber(3);
    record.correctedGroups = rows->text(4).split(u' ', Qt::SkipEmptyParts);
    record.failure = failureFrom(rows->text(5), rows->text(6));
    record.readerVersion = rows->text(7);
    record.skillListVersion = rows->text(8);
    record.readAt = rows->time(9);
    record.revision = rows->integer(10);
    for (const auto read : {&ResumeStore::readFields, &ResumeStore::readSkills, &ResumeStore::readStations}) {
        if (auto done = (this->*read)(application, record.resume.fields); !done)
            return failure(done.error());
    }
    return std::optional(std::move(record));
}

Result<void> ResumeStore::readFields(ApplicationId application, ResumeFields &fields) {
    auto rows = m_connection.select(u"SELECT kind, value, confidence, place, corrected, detail FROM resume_field "
                                    "WHERE application_id = ? ORDER BY kind, position"_s,
                                    values(application));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        const QString kind = rows->text(0);
        ResumeValue value = readValue(*rows, 1);
        const auto single = std::ranges::find_if(
            singleFields, [&](const SingleField &field) { return kind == QLatin1String(field.kind); });
        if (single != std::end(singleFields))
            fields.*single->value = std::move(value);
        else if (kind == u"link")
            fields.links.push_back(std::move(value));
        else if (kind == u"certificate")
            fields.certificates.push_back(std::move(value));
        else if (kind == u"language")
            fields.languages.push_back({std::move(value), rows->text(5)});
    }
    return {};
}

Result<void> ResumeStore::readSkills(ApplicationId application, ResumeFields &fields) {
    auto rows = m_connection.select(u"SELECT skill, confidence, place, corrected, removed FROM resume_skill "
                                    "WHERE application_id = ? ORDER BY position"_s,
                                    values(application));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        if (rows->boolean(4))
            fields.removedSkills.append(rows->text(0));
        else
            fields.skills.push_back(readValue(*rows, 0));
    }
    return {};
}

Result<void> ResumeStore::readStations(ApplicationId application, ResumeFields &fields) {
    auto rows = m_connection.select(
        u"SELECT section, organisation, organisation_confidence, organisation_place, organisation_corrected, title, "
        "title_confidence, title_place, title_corrected, start_year, start_month, end_year, end_month, ongoing, text, "
        "confidence, place, corrected FROM resume_station WHERE application_id = ? ORDER BY section, position"_s,
        values(application));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        ResumeStation station;
        station.organisation = readValue(*rows, 1);
        station.title = readValue(*rows, 5);
        station.start = readMonth(*rows, 9);
        station.end = readMonth(*rows, 11);
        station.ongoing = rows->boolean(13);
        ResumeValue whole = readValue(*rows, 14);
        station.text = std::move(whole.text);
        station.confidence = whole.confidence;
        station.place = whole.place;
        station.corrected = whole.corrected;
        const bool isExperience = rows->text(0) == sectionName(ResumeSection::Experience);
        (isExperience ? fields.experience : fields.education).push_back(std::move(station));
    }
    return {};
}

Result<qint64> ResumeStore::put(ApplicationId application, const ResumeRecord &record) {
    auto revision = putRow(application, record);
    if (!revision)
        return revision;
    for (const QString &table : {u"resume_field"_s, u"resume_skill"_s, u"resume_station"_s}) {
        const auto removed =
            m_connection.execute(u"DELETE FROM %1 WHERE application_id = ?"_s.arg(table), values(application));
        if (!removed)
            return failure(removed.error());
    }
    const ResumeFields &fields = record.resume.fields;
    if (auto done = putFields(application, fields); !done)
        return failure(done.error());
    if (auto done = putSkills(application, fields); !done)
        return failure(done.error());
    if (auto done = putStations(application, ResumeSection::Experience, fields.experience); !done)
        return failure(done.error());
    if (auto done = putStations(application, ResumeSection::Education, fields.education); !done)
        return failure(done.error());
    return revision;
}

Result<qint64> ResumeStore::putRow(ApplicationId application, const ResumeRecord &record) {
    const Resume &resume = record.resume;
    // One list of values for both: the application stands last but one.
    const Values columns = values(resume.text, resume.pages, resume.warnings.join(u'\n'), resume.fields.totalYears,
                                  record.correctedGroups.join(u' '), failureName(record.failure),
                                  record.failure ? record.failure->detail : QString(), record.readerVersion,
                                  record.skillListVersion, record.readAt, application);
    const auto written =
        record.revision == 0
            ? m_connection.execute(
                  u"INSERT INTO resume (text, pages, warnings, total_years, corrected_groups, failure, failure_detail, "
                  "reader_version, skill_list_version, read_at, application_id) "
                  "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (application_id) DO NOTHING"_s,
                  columns)
            : m_connection.execute(
                  u"UPDATE resume SET text = ?, pages = ?, warnings = ?, total_years = ?, corrected_groups = ?, "
                  "failure = ?, failure_detail = ?, reader_version = ?, skill_list_version = ?, read_at = ?, "
                  "revision = revision + 1 WHERE application_id = ? AND revision = ?"_s,
                  columns + values(record.revision));
    if (!written)
        return failure(written.error());
    return *written == 1 ? Result<qint64>(record.revision + 1) : failure(ErrorCode::Conflict);
}

Result<void> ResumeStore::putFields(ApplicationId application, const ResumeFields &fields) {
    const auto put = [&](const QString &kind, int position, const ResumeValue &value, const QString &detail = {}) {
        const auto added = m_connection.execute(
            u"INSERT INTO resume_field (application_id, kind, position, value, detail, confidence, place, corrected) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values(application, kind, position, value.text, detail, value.confidence, placeText(value.place),
                   value.corrected));
        return added ? Result<void>() : failure(added.error());
    };
    for (const SingleField &field : singleFields) {
        const auto &value = fields.*field.value;
        if (auto done = value ? put(QString::fromLatin1(field.kind), 0, *value) : Result<void>(); !done)
            return done;
    }
    for (const auto &[kind, list] :
         {std::pair(u"link"_s, &fields.links), std::pair(u"certificate"_s, &fields.certificates)}) {
        int position = 0;
        for (const ResumeValue &value : *list) {
            if (auto done = put(kind, position++, value); !done)
                return done;
        }
    }
    int position = 0;
    for (const ResumeLanguage &language : fields.languages) {
        if (auto done = put(u"language"_s, position++, language.name, language.level); !done)
            return done;
    }
    return {};
}

Result<void> ResumeStore::putSkills(ApplicationId application, const ResumeFields &fields) {
    QSet<QString> keys;
    const auto put = [&](const ResumeValue &skill, bool removed) -> Result<void> {
        const QString key = skillKey(skill.text);
        if (key.isEmpty() || keys.contains(key))
            return {};
        const auto added = m_connection.execute(
            u"INSERT INTO resume_skill (application_id, skill_key, position, skill, confidence, place, corrected, "
            "removed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values(application, key, qint64{keys.size()}, skill.text, skill.confidence, placeText(skill.place),
                   skill.corrected, removed));
        keys.insert(key);
        return added ? Result<void>() : failure(added.error());
    };
    for (const ResumeValue &skill : fields.skills) {
        if (auto done = put(skill, false); !done)
            return done;
    }
    for (const QString &skill : fields.removedSkills) {
        if (auto done = put({skill, 1, {}, true}, true); !done)
            return done;
    }
    return {};
}

Result<void> ResumeStore::putStations(ApplicationId application, ResumeSection section,
                                      const std::vector<ResumeStation> &stations) {
    int position = 0;
    for (const ResumeStation &station : stations) {
        const auto added = m_connection.execute(
            u"INSERT INTO resume_station (application_id, section, position, organisation, organisation_confidence, "
            "organisation_place, organisation_corrected, title, title_confidence, title_place, title_corrected, "
            "start_year, start_month, end_year, end_month, ongoing, text, confidence, place, corrected) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s,
            values(application, sectionName(section), position++, station.organisation.text,
                   station.organisation.confidence, placeText(station.organisation.place),
                   station.organisation.corrected, station.title.text, station.title.confidence,
                   placeText(station.title.place), station.title.corrected, yearOf(station.start),
                   monthOf(station.start), yearOf(station.end), monthOf(station.end), station.ongoing, station.text,
                   station.confidence, placeText(station.place), station.corrected));
        if (!added)
            return failure(added.error());
    }
    return {};
}

Result<void> ResumeStore::putFile(ApplicationId application, const ResumeFile &file) {
    const auto put = m_connection.execute(
        u"INSERT INTO resume_file (file_key, original_name, bytes, sha256, state, application_id) "
        "VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (application_id) DO UPDATE SET file_key = excluded.file_key, "
        "original_name = excluded.original_name, bytes = excluded.bytes, sha256 = excluded.sha256, "
        "state = excluded.state"_s,
        values(file.key, file.originalName, file.bytes, file.sha256, resumeStateName(file.state), application));
    return put ? Result<void>() : failure(put.error());
}

Result<void> ResumeStore::setState(ApplicationId application, ResumeState state) {
    const auto set = m_connection.execute(u"UPDATE resume_file SET state = ? WHERE application_id = ?"_s,
                                          values(resumeStateName(state), application));
    return set ? Result<void>() : failure(set.error());
}

Result<QStringList> ResumeStore::skillsOf(ApplicationId application) {
    return texts(m_connection,
                 u"SELECT skill FROM resume_skill WHERE application_id = ? AND removed = FALSE ORDER BY skill_key"_s,
                 application);
}

Result<QStringList> ResumeStore::titlesOf(ApplicationId application) {
    return texts(m_connection,
                 u"SELECT DISTINCT title FROM resume_station WHERE application_id = ? AND title <> '' "
                 "ORDER BY title"_s,
                 application);
}

} // namespace candor::store
