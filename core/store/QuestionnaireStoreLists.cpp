// SPDX-License-Identifier: GPL-3.0-or-later
// The selects of QuestionnaireStore.
#include "store/Connection.h"
#include "store/JobClauses.h"
#include "store/QuestionStore.h"
#include "store/QuestionnaireStore.h"
#include "store/SearchFolding.h"

#include <algorithm>
#include <unordered_map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 1000;

/// The columns of readVersion().
const QString columns =
    u"questionnaire.id, questionnaire.owner_id, questionnaire.archived, questionnaire.updated_at, "
    "questionnaire.revision, questionnaire_version.id, questionnaire_version.version, questionnaire_version.title, "
    "questionnaire_version.introduction, questionnaire_version.reveals_mcq_results, "
    "questionnaire_version.keeps_other_takes, questionnaire_version.created_at"_s;
constexpr int columnCount = 12;
const QString tables = u" FROM questionnaire JOIN questionnaire_version ON questionnaire_version.questionnaire_id = "
                       "questionnaire.id"_s;

Questionnaire readVersion(const Rows &rows) {
    int column = 0;
    Questionnaire version;
    version.id = rows.id<QuestionnaireId>(column++);
    version.owner = rows.id<AccountId>(column++);
    version.archived = rows.boolean(column++);
    version.updatedAt = rows.time(column++);
    version.revision = rows.integer(column++);
    version.versionId = rows.id<QuestionnaireVersionId>(column++);
    version.version = static_cast<int>(rows.integer(column++));
    version.content.title = rows.text(column++);
    version.content.introduction = rows.text(column++);
    version.content.revealsMcqResults = rows.boolean(column++);
    version.content.keepsOtherTakes = rows.boolean(column++);
    version.createdAt = rows.time(column++);
    Q_ASSERT(column == columnCount);
    return version;
}

std::optional<int> readOptional(const Rows &rows, int column) {
    const auto value = rows.optionalInteger(column);
    return value ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

/// "COLUMN IN (?, ?, ...)" of the versions' ids; at least one.
template<typename Versions, typename IdOf>
SqlClause isOneOf(const QString &column, const Versions &versions, IdOf idOf) {
    Values ids;
    for (const auto &version : versions)
        ids.append(bound(idOf(version)));
    auto list = sqlList(ids);
    return {u"%1 IN (%2)"_s.arg(column, list.sql), std::move(list.values)};
}

/// " WHERE ..." of all that the viewer sees and the filter lets through.
SqlClause passes(const JobViewer &viewer, const QuestionnaireFilter &filter) {
    const QString usedBy = u"EXISTS (SELECT 1 FROM job_questionnaire%1 WHERE job_questionnaire.questionnaire_id = "
                           "questionnaire.id AND %2)"_s;
    SqlClause clause{u" WHERE questionnaire_version.is_newest = TRUE AND questionnaire.archived = ?"_s,
                     values(filter.archived)};
    if (viewer.reach != JobReach::Everything) {
        const auto mine = isOfViewer(viewer);
        clause += {u" AND (questionnaire.owner_id = ? OR "_s %
                       usedBy.arg(u" JOIN job ON job.id = job_questionnaire.job_id"_s, mine.sql) % u')',
                   values(viewer.account) + mine.values};
    }
    if (filter.owner)
        clause += {u" AND questionnaire.owner_id = ?"_s, values(*filter.owner)};
    if (filter.job)
        clause += {u" AND "_s % usedBy.arg(QString(), u"job_questionnaire.job_id = ?"_s), values(*filter.job)};
    if (filter.question)
        clause += {u" AND EXISTS (SELECT 1 FROM questionnaire_item WHERE questionnaire_item.version_id = "
                   "questionnaire_version.id AND questionnaire_item.question_id = ?)"_s,
                   values(*filter.question)};
    if (const QString text = searchFolded(filter.text).simplified(); !text.isEmpty())
        clause += {u" AND questionnaire_version.title_key LIKE ? ESCAPE '\\'"_s, values(sqlPartOf(text))};
    return clause;
}

} // namespace

Result<Page<QuestionnaireRow>> QuestionnaireStore::list(const JobViewer &viewer, const QuestionnaireFilter &filter,
                                                        const PageRange &range) {
    const auto passing = passes(viewer, filter);
    Page<QuestionnaireRow> page;
    const auto total = m_connection.selectInteger(u"SELECT count(*)"_s % tables % passing.sql, passing.values);
    if (!total)
        return failure(total.error());
    page.total = total->value_or(0);
    auto rows = m_connection.select(
        u"SELECT "_s % columns %
            u", account.full_name, (SELECT count(*) FROM job_questionnaire WHERE "
            "job_questionnaire.questionnaire_id = questionnaire.id), (SELECT count(*) FROM questionnaire_version AS "
            "each JOIN application_questionnaire ON application_questionnaire.questionnaire_version_id = each.id "
            "WHERE each.questionnaire_id = questionnaire.id)"_s %
            tables % u" LEFT JOIN account ON account.id = questionnaire.owner_id"_s % passing.sql %
            u" ORDER BY questionnaire.updated_at DESC, questionnaire.id DESC LIMIT ? OFFSET ?"_s,
        passing.values + values(std::clamp(range.limit, 0, mostRows), std::max(range.offset, 0)));
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        page.rows.push_back({readVersion(*rows), rows->text(columnCount), 0, 0,
                             static_cast<int>(rows->integer(columnCount + 1)),
                             static_cast<int>(rows->integer(columnCount + 2))});
    }
    if (const auto loaded = loadNumbers(page.rows); !loaded)
        return failure(loaded.error());
    return page;
}

Result<void> QuestionnaireStore::loadNumbers(std::vector<QuestionnaireRow> &rows) {
    if (rows.empty())
        return {};
    std::unordered_map<QuestionnaireVersionId, QuestionnaireRow *> rowsOf;
    for (QuestionnaireRow &row : rows)
        rowsOf.emplace(row.questionnaire.versionId, &row);
    const auto which = isOneOf(u"questionnaire_item.version_id"_s, rows,
                               [](const QuestionnaireRow &row) { return row.questionnaire.versionId; });
    auto numbers = m_connection.select(
        u"SELECT questionnaire_item.version_id, count(*), "
        "sum(COALESCE(questionnaire_item.time_limit_seconds, question_version.time_limit_seconds) + "
        "COALESCE(questionnaire_item.thinking_seconds, question_version.thinking_seconds)), "
        "sum(CASE WHEN asked.status = 'retired' THEN 1 ELSE 0 END) FROM questionnaire_item "
        "JOIN question_version ON question_version.id = questionnaire_item.question_version_id "
        "LEFT JOIN question_version AS asked ON asked.question_id = questionnaire_item.question_id "
        "AND asked.is_newest_approved = TRUE WHERE "_s %
            which.sql % u" GROUP BY questionnaire_item.version_id"_s,
        which.values);
    if (!numbers)
        return failure(numbers.error());
    while (numbers->next()) {
        QuestionnaireRow &row = *rowsOf.at(numbers->id<QuestionnaireVersionId>(0));
        row.questions = static_cast<int>(numbers->integer(1));
        row.seconds = static_cast<int>(numbers->integer(2));
        row.retired = static_cast<int>(numbers->integer(3));
    }
    return {};
}

Result<std::optional<Questionnaire>> QuestionnaireStore::find(QuestionnaireId id) {
    auto found = versionsWhere({u"questionnaire.id = ? AND questionnaire_version.is_newest = TRUE"_s, values(id)});
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::optional<Questionnaire>> QuestionnaireStore::findVersion(QuestionnaireVersionId id) {
    auto found = versionsWhere({u"questionnaire_version.id = ?"_s, values(id)});
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<Questionnaire>> QuestionnaireStore::versions(QuestionnaireId id) {
    return versionsWhere({u"questionnaire.id = ?"_s, values(id)});
}

Result<std::vector<Questionnaire>> QuestionnaireStore::versionsWhere(const SqlClause &condition) {
    auto rows = m_connection.select(u"SELECT "_s % columns % tables % u" WHERE "_s % condition.sql %
                                        u" ORDER BY questionnaire_version.version DESC"_s,
                                    condition.values);
    if (!rows)
        return failure(rows.error());
    std::vector<Questionnaire> versions;
    while (rows->next())
        versions.push_back(readVersion(*rows));
    if (const auto loaded = loadSections(versions); !loaded)
        return failure(loaded.error());
    return versions;
}

Result<void> QuestionnaireStore::loadSections(std::vector<Questionnaire> &versions) {
    if (versions.empty())
        return {};
    std::unordered_map<QuestionnaireVersionId, std::vector<QuestionnaireSection> *> sectionsOf;
    for (Questionnaire &version : versions)
        sectionsOf.emplace(version.versionId, &version.content.sections);
    const auto which =
        isOneOf(u"version_id"_s, versions, [](const Questionnaire &version) { return version.versionId; });
    auto sections = m_connection.select(u"SELECT version_id, title, introduction FROM questionnaire_section WHERE "_s %
                                            which.sql % u" ORDER BY version_id, position"_s,
                                        which.values);
    if (!sections)
        return failure(sections.error());
    while (sections->next()) {
        sectionsOf.at(sections->id<QuestionnaireVersionId>(0))->push_back({sections->text(1), sections->text(2), {}});
    }
    auto items = m_connection.select(u"SELECT version_id, section, question_version_id, time_limit_seconds, "
                                     "thinking_seconds, takes FROM questionnaire_item WHERE "_s %
                                         which.sql % u" ORDER BY version_id, section, position"_s,
                                     which.values);
    if (!items)
        return failure(items.error());
    while (items->next()) {
        auto &all = *sectionsOf.at(items->id<QuestionnaireVersionId>(0));
        all.at(static_cast<std::size_t>(items->integer(1)))
            .items.push_back({items->id<QuestionVersionId>(2), readOptional(*items, 3), readOptional(*items, 4),
                              readOptional(*items, 5)});
    }
    return {};
}

Result<std::vector<QuestionnaireQuestion>> QuestionnaireStore::questions(QuestionnaireVersionId id) {
    auto rows = m_connection.select(u"SELECT question_version_id FROM questionnaire_item WHERE version_id = ? "
                                    "ORDER BY section, position"_s,
                                    values(id));
    if (!rows)
        return failure(rows.error());
    std::vector<QuestionVersionId> ids;
    while (rows->next())
        ids.push_back(rows->id<QuestionVersionId>(0));
    return questions(ids);
}

Result<std::vector<QuestionnaireQuestion>> QuestionnaireStore::questions(const std::vector<QuestionVersionId> &ids) {
    auto versions = QuestionStore(m_connection).versionsOf(ids);
    if (!versions)
        return failure(versions.error());
    std::vector<QuestionnaireQuestion> questions;
    if (versions->empty())
        return questions;
    std::unordered_map<QuestionId, std::pair<int, bool>>
        asked; // the newest approved version, and whether it is retired
    const auto which =
        isOneOf(u"question_id"_s, *versions, [](const QuestionVersion &version) { return version.question; });
    auto rows = m_connection.select(u"SELECT question_id, version, status FROM question_version WHERE "_s % which.sql %
                                        u" AND is_newest_approved = TRUE"_s,
                                    which.values);
    if (!rows)
        return failure(rows.error());
    while (rows->next()) {
        asked.emplace(rows->id<QuestionId>(0), std::pair(static_cast<int>(rows->integer(1)),
                                                         rows->text(2) == questionStatusName(QuestionStatus::Retired)));
    }
    for (QuestionVersion &version : *versions) {
        const auto found = asked.find(version.question);
        const bool isNewest = found == asked.end() || found->second.first <= version.version;
        const bool isRetired = found != asked.end() && found->second.second;
        const QuestionId question = version.question;
        questions.push_back({question, std::move(version), isNewest, isRetired});
    }
    return questions;
}

} // namespace candor::store
