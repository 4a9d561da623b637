// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ProfileStore.h"

#include "model/SkillKey.h"
#include "store/Connection.h"
#include "store/ResumeStore.h"
#include "store/SearchIndex.h"

#include <QSet>

#include <utility>
#include <vector>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

std::optional<QString> levelText(const std::optional<JobLevel> &level) {
    return level ? std::optional(jobLevelName(*level)) : std::nullopt;
}

SeekerProfile profileOf(AccountId account, const Rows &row) {
    SeekerProfile profile;
    profile.account = account;
    profile.targetRole = row.text(0);
    profile.level = jobLevelFromName(row.text(1));
    profile.onSite = row.boolean(2);
    profile.hybrid = row.boolean(3);
    profile.remote = row.boolean(4);
    if (const auto amount = row.optionalInteger(5))
        profile.expectedSalary = Money{*amount, row.text(6)};
    profile.availability = availabilityFromName(row.text(7)).value_or(Availability::Unknown);
    profile.availableFrom = row.optionalDate(8);
    profile.revision = row.integer(9);
    return profile;
}

Result<QStringList> texts(Connection &connection, const QString &sql, AccountId account) {
    auto rows = connection.select(sql, values(account));
    if (!rows)
        return failure(rows.error());
    QStringList list;
    while (rows->next())
        list.append(rows->text(0));
    return list;
}

Result<bool> changedOne(const Result<qint64> &changed) {
    if (!changed)
        return failure(changed.error());
    return *changed == 1;
}

} // namespace

Result<std::optional<SeekerProfile>> ProfileStore::profile(AccountId account) {
    auto rows = m_connection.select(
        u"SELECT target_role, level, on_site, hybrid, remote, expected_salary_a_year, expected_currency, availability, "
        "available_from, revision FROM seeker_profile WHERE account_id = ?"_s,
        values(account));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<SeekerProfile>();
    SeekerProfile profile = profileOf(account, *rows);
    auto skills =
        texts(m_connection, u"SELECT skill FROM profile_skill WHERE account_id = ? ORDER BY position"_s, account);
    if (!skills)
        return failure(skills.error());
    auto places =
        texts(m_connection, u"SELECT place FROM profile_place WHERE account_id = ? ORDER BY position"_s, account);
    if (!places)
        return failure(places.error());
    profile.skills = std::move(*skills);
    profile.places = std::move(*places);
    return std::optional(std::move(profile));
}

Result<bool> ProfileStore::save(const SeekerProfile &profile) {
    const auto amount = profile.expectedSalary ? std::optional(profile.expectedSalary->amount) : std::nullopt;
    const QString currency = profile.expectedSalary ? profile.expectedSalary->currency : QString();
    // One list of values for both: the account stands last but one.
    const Values fields =
        values(profile.targetRole, levelText(profile.level), profile.onSite, profile.hybrid, profile.remote, amount,
               currency, availabilityName(profile.availability), profile.availableFrom, profile.account);
    const auto written =
        profile.revision == 0
            ? changedOne(m_connection.execute(
                  u"INSERT INTO seeker_profile (target_role, level, on_site, hybrid, remote, expected_salary_a_year, "
                  "expected_currency, availability, available_from, account_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) "
                  "ON CONFLICT (account_id) DO NOTHING"_s,
                  fields))
            : changedOne(m_connection.execute(
                  u"UPDATE seeker_profile SET target_role = ?, level = ?, on_site = ?, hybrid = ?, remote = ?, "
                  "expected_salary_a_year = ?, expected_currency = ?, availability = ?, available_from = ?, "
                  "revision = revision + 1 WHERE account_id = ? AND revision = ?"_s,
                  fields + values(profile.revision)));
    if (!written)
        return failure(written.error());
    if (!*written)
        return false;
    if (const auto saved = saveLists(profile); !saved)
        return failure(saved.error());
    return true;
}

Result<void> ProfileStore::saveLists(const SeekerProfile &profile) {
    for (const QString &sql :
         {u"DELETE FROM profile_skill WHERE account_id = ?"_s, u"DELETE FROM profile_place WHERE account_id = ?"_s}) {
        if (const auto removed = m_connection.execute(sql, values(profile.account)); !removed)
            return failure(removed.error());
    }
    QSet<QString> keys;
    for (const QString &skill : profile.skills) {
        const QString key = skillKey(skill);
        if (key.isEmpty() || keys.contains(key))
            continue;
        const auto added = m_connection.execute(
            u"INSERT INTO profile_skill (account_id, skill_key, position, skill) VALUES (?, ?, ?, ?)"_s,
            values(profile.account, key, qint64{keys.size()}, skill));
        if (!added)
            return failure(added.error());
        keys.insert(key);
    }
    for (qsizetype position = 0; position < profile.places.size(); ++position) {
        const auto added =
            m_connection.execute(u"INSERT INTO profile_place (account_id, position, place) VALUES (?, ?, ?)"_s,
                                 values(profile.account, qint64{position}, profile.places.at(position)));
        if (!added)
            return failure(added.error());
    }
    return {};
}

Result<SearchDocument> ProfileStore::searchDocument(const Account &account) {
    const auto found = profile(account.id);
    if (!found)
        return failure(found.error());
    const SeekerProfile said = found->value_or(SeekerProfile{});
    const QStringList body = said.places + QStringList{account.company, account.email, account.userName};
    return SearchDocument{account.fullName + u'\n' + said.targetRole, said.skills.join(u'\n'), body.join(u'\n')};
}

Result<void> ProfileStore::refreshSearch(const Account &account) {
    const auto document = searchDocument(account);
    if (!document)
        return failure(document.error());
    if (auto put = putSearchDocument(m_connection, SearchTable::Candidate, account.id.value(), *document); !put)
        return put;
    auto rows = m_connection.select(u"SELECT id FROM application WHERE seeker_id = ?"_s, values(account.id));
    if (!rows)
        return failure(rows.error());
    std::vector<ApplicationId> applications;
    while (rows->next())
        applications.push_back(rows->id<ApplicationId>(0));
    for (const ApplicationId application : applications) {
        if (auto put = putOf(application, *document); !put)
            return put;
    }
    return {};
}

Result<void> ProfileStore::refreshSearch(const Account &account, ApplicationId application) {
    auto document = searchDocument(account);
    return document ? putOf(application, std::move(*document)) : failure(document.error());
}

Result<void> ProfileStore::putOf(ApplicationId application, SearchDocument document) {
    ResumeStore resumes(m_connection);
    const auto skills = resumes.skillsOf(application);
    if (!skills)
        return failure(skills.error());
    const auto titles = resumes.titlesOf(application);
    if (!titles)
        return failure(titles.error());
    // Of a resume only these: its text stays out of the index.
    document.skills += u'\n' + skills->join(u'\n');
    document.body += u'\n' + titles->join(u'\n');
    return putSearchDocument(m_connection, SearchTable::Application, application.value(), document);
}

} // namespace candor::store
