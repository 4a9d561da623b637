// SPDX-License-Identifier: GPL-3.0-or-later
// The selects of QuestionStore.
#include "model/SkillKey.h"
#include "store/Connection.h"
#include "store/QuestionClauses.h"
#include "store/QuestionRows.h"
#include "store/QuestionStore.h"
#include "store/SearchIndex.h"
#include "store/SearchText.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

constexpr int mostRows = 1000;
/// The beginning of a word that more questions hold is no question's more than another's, and to rank them takes long.
constexpr qint64 mostRanked = 2000;

/// What a row shows besides its version.
const QString besides =
    u"question.exchange_key, question.built_in, question.revision, question_version.updated_at, "
    "(SELECT approved.id FROM question_version AS approved WHERE approved.question_id = question.id "
    "AND approved.is_newest_approved = TRUE), EXISTS (SELECT 1 FROM question_version AS retired "
    "WHERE retired.question_id = question.id AND retired.is_newest_approved = TRUE AND retired.status = 'retired'), "
    "author.full_name, approver.full_name, "_s;
constexpr int besidesCount = 9;

QuestionRow readRow(const Rows &rows) {
    QuestionRow row;
    int column = 0;
    row.question.key = rows.text(column++);
    row.question.builtIn = rows.boolean(column++);
    row.question.revision = rows.integer(column++);
    row.question.updatedAt = rows.time(column++);
    row.question.approved = rows.optionalId<QuestionVersionId>(column++);
    row.question.isRetired = rows.boolean(column++);
    row.authorName = rows.text(column++);
    row.approverName = rows.text(column++);
    row.uses = static_cast<int>(rows.integer(column++));
    row.question.newest = readQuestionVersion(rows, besidesCount);
    row.question.id = row.question.newest.question;
    return row;
}

/// The columns of QuestionStore::drawable().
QuestionVersion readDrawable(const Rows &rows) {
    QuestionVersion version;
    QuestionContent &content = version.content;
    version.status = QuestionStatus::Approved;
    version.id = rows.id<QuestionVersionId>(0);
    version.question = rows.id<QuestionId>(1);
    content.domain = jobDomainFromName(rows.text(2)).value_or(content.domain);
    content.competency = rows.text(3);
    content.difficulty = difficultyFromName(rows.text(4)).value_or(content.difficulty);
    content.type = questionTypeFromName(rows.text(5)).value_or(content.type);
    content.timeLimitSeconds = static_cast<int>(rows.integer(6));
    content.thinkingSeconds = static_cast<int>(rows.integer(7));
    content.language = rows.text(8);
    content.job = rows.optionalId<JobId>(9);
    content.keywords = rows.text(10).split(u'\n', Qt::SkipEmptyParts);
    content.skills = rows.text(11).split(u'\n', Qt::SkipEmptyParts);
    return version;
}

/// Puts what was found into the order in which it was asked for.
template<typename Found, typename AnyId, typename IdOf>
void arrange(std::vector<Found> &found, const std::vector<AnyId> &ids, IdOf idOf) {
    std::unordered_map<AnyId, std::size_t> order;
    for (const AnyId id : ids)
        order.emplace(id, order.size());
    std::ranges::sort(found, {}, [&](const Found &each) { return order.at(idOf(each)); });
}

/// "COLUMN IN (?, ?, ...)" of ids; at least one.
template<typename AnyId>
SqlClause isOneOf(const QString &column, const std::vector<AnyId> &ids) {
    Values wanted;
    for (const AnyId id : ids)
        wanted.append(bound(id));
    auto list = sqlList(wanted);
    return {u"%1 IN (%2)"_s.arg(column, list.sql), std::move(list.values)};
}

} // namespace

Result<Page<QuestionRow>> QuestionStore::list(const QuestionFilter &filter, const PageRange &range) {
    Page<QuestionRow> page;
    const bool searches = !filter.text.trimmed().isEmpty();
    if (searches && searchWords(filter.text).isEmpty())
        return page; // no question holds what is no word
    if (searches) {
        if (const auto planned = planEachSearch(m_connection); !planned)
            return failure(planned.error());
    }
    const auto from = chosenQuestions(filter, m_connection.dialect());
    const auto total = m_connection.selectInteger(u"SELECT count(*)"_s % from.sql, from.values);
    if (!total)
        return failure(total.error());
    page.total = total->value_or(0);
    if (page.total <= range.offset)
        return page;

    // The page is chosen by ids alone, so that nothing of other pages is read.
    const QString order = questionOrder(filter.sort, searches && page.total <= mostRanked);
    SqlClause select{u"SELECT shown.id"_s, {}};
    select += chosenQuestions(filter, m_connection.dialect(), questionOrderJoin(filter.sort));
    select += {u" ORDER BY "_s % order % u" LIMIT ? OFFSET ?"_s,
               values(std::clamp(range.limit, 0, mostRows), std::max(range.offset, 0))};
    auto chosen = m_connection.select(select.sql, select.values);
    if (!chosen)
        return failure(chosen.error());
    std::vector<QuestionVersionId> ids;
    while (chosen->next())
        ids.push_back(chosen->id<QuestionVersionId>(0));
    if (ids.empty())
        return page;
    if (searches) {
        if (const auto planned = planAsUsual(m_connection); !planned)
            return failure(planned.error());
    }
    auto found = rowsWhere(isOneOf(u"question_version.id"_s, ids));
    if (!found)
        return failure(found.error());
    page.rows = std::move(*found);
    arrange(page.rows, ids, [](const QuestionRow &row) { return row.question.newest.id; });
    return page;
}

Result<std::optional<QuestionRow>> QuestionStore::find(QuestionId id) {
    auto found = rows({id});
    if (!found)
        return failure(found.error());
    return found->empty() ? std::nullopt : std::optional(std::move(found->front()));
}

Result<std::vector<QuestionRow>> QuestionStore::rows(const std::vector<QuestionId> &ids) {
    if (ids.empty())
        return std::vector<QuestionRow>();
    SqlClause wanted = isOneOf(u"question_version.question_id"_s, ids);
    wanted.sql += u" AND question_version.is_newest = TRUE"_s;
    auto found = rowsWhere(wanted);
    if (found)
        arrange(*found, ids, [](const QuestionRow &row) { return row.question.id; });
    return found;
}

Result<std::optional<QuestionId>> QuestionStore::findKey(const QString &key) {
    const auto found = m_connection.selectInteger(u"SELECT id FROM question WHERE exchange_key = ?"_s, values(key));
    if (!found)
        return failure(found.error());
    return *found ? std::optional(QuestionId(**found)) : std::nullopt;
}

Result<std::vector<QuestionVersion>> QuestionStore::drawable(QuestionFilter filter) {
    filter.approvedOnly = true;
    const auto from = chosenQuestions(filter, m_connection.dialect(),
                                      u" JOIN question_text ON question_text.version_id = shown.id"_s);
    auto rows = m_connection.select(
        u"SELECT shown.id, shown.question_id, shown.domain, shown.competency, shown.difficulty, shown.type, "
        "shown.time_limit_seconds, shown.thinking_seconds, shown.language, shown.job_id, question_text.keywords, "
        "question_text.skills"_s %
            from.sql,
        from.values);
    if (!rows)
        return failure(rows.error());
    std::vector<QuestionVersion> found;
    while (rows->next())
        found.push_back(readDrawable(*rows));
    return found;
}

Result<std::vector<QuestionVersion>> QuestionStore::versions(QuestionId id) {
    auto found = versionsWhere({u"question_version.question_id = ?"_s, values(id)});
    if (found)
        std::ranges::sort(*found, std::ranges::greater(), &QuestionVersion::version);
    return found;
}

Result<std::vector<QuestionVersion>> QuestionStore::versionsOf(const std::vector<QuestionVersionId> &ids) {
    if (ids.empty())
        return std::vector<QuestionVersion>();
    auto found = versionsWhere(isOneOf(u"question_version.id"_s, ids));
    if (found)
        arrange(*found, ids, [](const QuestionVersion &version) { return version.id; });
    return found;
}

Result<std::vector<AccountId>> QuestionStore::writers(QuestionVersionId id) {
    auto rows = m_connection.select(
        u"SELECT account_id FROM question_writer WHERE version_id = ? ORDER BY account_id"_s, values(id));
    if (!rows)
        return failure(rows.error());
    std::vector<AccountId> writers;
    while (rows->next())
        writers.push_back(rows->id<AccountId>(0));
    return writers;
}

Result<std::vector<QuestionEvent>> QuestionStore::events(QuestionId id) {
    auto rows = m_connection.select(
        u"SELECT question_event.kind, question_event.version, question_event.by_account_id, account.full_name, "
        "question_event.at, question_event.text FROM question_event LEFT JOIN account ON account.id = "
        "question_event.by_account_id WHERE question_event.question_id = ? ORDER BY question_event.id"_s,
        values(id));
    if (!rows)
        return failure(rows.error());
    std::vector<QuestionEvent> events;
    while (rows->next()) {
        events.push_back({questionEventKindFromName(rows->text(0)).value_or(QuestionEventKind::Commented),
                          static_cast<int>(rows->integer(1)), rows->id<AccountId>(2), rows->text(3), rows->time(4),
                          rows->text(5)});
    }
    return events;
}

Result<QStringList> QuestionStore::competencies(const std::vector<JobDomain> &domains) {
    QuestionFilter filter;
    filter.domains = domains;
    const auto from = chosenQuestions(filter, m_connection.dialect());
    // By code points in both, whatever language the server sorts in.
    auto rows = m_connection.select(u"SELECT min(shown.competency)"_s % from.sql %
                                        u" AND shown.competency_key <> '' GROUP BY shown.competency_key "
                                        "ORDER BY shown.competency_key"_s %
                                        m_connection.ifSqlite({}, u" COLLATE \"C\""_s),
                                    from.values);
    if (!rows)
        return failure(rows.error());
    QStringList competencies;
    while (rows->next())
        competencies.append(rows->text(0));
    return competencies;
}

Result<QStringList> QuestionStore::skills(const std::vector<JobDomain> &domains) {
    QuestionFilter filter;
    filter.domains = domains;
    const auto from = chosenQuestions(filter, m_connection.dialect(),
                                      u" JOIN question_text ON question_text.version_id = shown.id"_s);
    auto rows = m_connection.select(u"SELECT DISTINCT question_text.skills"_s % from.sql, from.values);
    if (!rows)
        return failure(rows.error());
    // Of several spellings the first by code points, in both databases alike.
    std::map<QString, QString> spellings;
    while (rows->next()) {
        for (const QString &skill : rows->text(0).split(u'\n', Qt::SkipEmptyParts)) {
            const auto [known, isNew] = spellings.try_emplace(skillKey(skill), skill);
            if (!isNew && skill < known->second)
                known->second = skill;
        }
    }
    QStringList skills;
    for (const auto &[key, skill] : spellings)
        skills.append(skill);
    return skills;
}

Result<std::vector<QuestionRow>> QuestionStore::rowsWhere(const SqlClause &condition) {
    auto selected = m_connection.select(
        u"SELECT "_s % besides % u"(SELECT count(*) FROM "_s % itemsInUse %
            u" WHERE questionnaire_item.question_id = question_version.question_id), "_s % questionVersionColumns %
            u" FROM question_version JOIN question ON question.id = question_version.question_id"_s % questionTextJoin %
            u" LEFT JOIN account AS author ON author.id = question_version.author_id "
            "LEFT JOIN account AS approver ON approver.id = question_version.approver_id WHERE "_s %
            condition.sql,
        condition.values);
    if (!selected)
        return failure(selected.error());
    std::vector<QuestionRow> found;
    while (selected->next())
        found.push_back(readRow(*selected));
    std::vector<QuestionVersion *> versions;
    versions.reserve(found.size());
    for (QuestionRow &row : found)
        versions.push_back(&row.question.newest);
    if (const auto loaded = loadOptions(versions); !loaded)
        return failure(loaded.error());
    return found;
}

Result<std::vector<QuestionVersion>> QuestionStore::versionsWhere(const SqlClause &condition) {
    auto rows = m_connection.select(u"SELECT "_s % questionVersionColumns % u" FROM question_version"_s %
                                        questionTextJoin % u" WHERE "_s % condition.sql,
                                    condition.values);
    if (!rows)
        return failure(rows.error());
    std::vector<QuestionVersion> found;
    while (rows->next())
        found.push_back(readQuestionVersion(*rows, 0));
    std::vector<QuestionVersion *> versions;
    versions.reserve(found.size());
    for (QuestionVersion &version : found)
        versions.push_back(&version);
    if (const auto loaded = loadOptions(versions); !loaded)
        return failure(loaded.error());
    return found;
}

Result<void> QuestionStore::loadOptions(const std::vector<QuestionVersion *> &versions) {
    if (versions.empty())
        return {};
    std::vector<QuestionVersionId> ids;
    std::unordered_map<QuestionVersionId, QuestionContent *> contents;
    for (QuestionVersion *version : versions) {
        ids.push_back(version->id);
        contents.emplace(version->id, &version->content);
    }
    const auto which = isOneOf(u"version_id"_s, ids);
    auto options = m_connection.select(u"SELECT version_id, text, correct, reason FROM question_option WHERE "_s %
                                           which.sql % u" ORDER BY version_id, position"_s,
                                       which.values);
    if (!options)
        return failure(options.error());
    while (options->next()) {
        contents.at(options->id<QuestionVersionId>(0))
            ->options.push_back({options->text(1), options->boolean(2), options->text(3)});
    }
    return {};
}

} // namespace candor::store
