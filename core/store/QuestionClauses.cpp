// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/QuestionClauses.h"

#include "model/SkillKey.h"
#include "store/QuestionRows.h"
#include "store/SearchIndex.h"

namespace candor::store {

using namespace Qt::StringLiterals;

const QString itemsInUse =
    u"questionnaire_item JOIN questionnaire_version ON questionnaire_version.id = questionnaire_item.version_id "
    "AND questionnaire_version.is_newest = TRUE JOIN questionnaire ON questionnaire.id = "
    "questionnaire_version.questionnaire_id AND questionnaire.archived = FALSE"_s;

namespace {

template<typename Value>
SqlClause isOneOf(const QString &column, const std::vector<Value> &wanted, QString (*name)(Value)) {
    if (wanted.empty())
        return {};
    Values names;
    for (const Value value : wanted) {
        if (const auto each = bound(name(value)); !names.contains(each))
            names.append(each);
    }
    auto list = sqlList(names);
    return {u" AND %1 IN (%2)"_s.arg(column, list.sql), std::move(list.values)};
}

/// A list and no EXISTS, so that few are looked at where few have the word.
SqlClause hasWord(QuestionWord kind, const QString &word) {
    if (word.trimmed().isEmpty())
        return {};
    return {u" AND shown.id IN (SELECT version_id FROM question_word WHERE kind = ? AND word_key = ?)"_s,
            values(questionWordName(kind), questionWordKey(kind, word))};
}

/// What happened to the version last, but for what was written in it or said of it.
const QString wasReturned =
    u" AND %1.status = 'draft' AND (SELECT question_event.kind FROM question_event WHERE question_event.question_id = "
    "%1.question_id AND question_event.version = %1.version AND question_event.kind NOT IN ('edited', 'commented', "
    "'imported') ORDER BY question_event.id DESC LIMIT 1) = 'returned'"_s;

/// What is asked of the newest version, which may be another one than the shown one where approved ones are shown.
SqlClause newestPasses(const QuestionFilter &filter) {
    const QString newest = filter.approvedOnly ? u"newest"_s : u"shown"_s;
    SqlClause clause = isOneOf(newest % u".status"_s, filter.statuses, questionStatusName);
    const QString written = u" AND %1 (SELECT 1 FROM question_writer WHERE question_writer.version_id = %2.id "
                            "AND question_writer.account_id = ?)"_s;
    if (filter.author)
        clause += {written.arg(u"EXISTS"_s, newest), values(*filter.author)};
    if (filter.notWrittenBy)
        clause += {written.arg(u"NOT EXISTS"_s, newest), values(*filter.notWrittenBy)};
    if (filter.returned)
        clause.sql += wasReturned.arg(newest);
    if (filter.approvedOnly && !clause.sql.isEmpty()) {
        clause.sql = u" AND EXISTS (SELECT 1 FROM question_version AS newest WHERE newest.question_id = "
                     "shown.question_id AND newest.is_newest = TRUE"_s %
                     clause.sql % u')';
    }
    return clause;
}

} // namespace

SqlClause chosenQuestions(const QuestionFilter &filter, Dialect dialect, const QString &join) {
    SqlClause clause{u" FROM question_version AS shown"_s, {}};
    if (!filter.text.trimmed().isEmpty()) {
        const auto search = searchJoin(dialect, SearchTable::Question, u"shown.id"_s, filter.text);
        clause += {search.join, {search.value}};
    }
    clause.sql += join;
    clause.sql +=
        filter.approvedOnly ? u" WHERE shown.is_newest_approved = TRUE"_s : u" WHERE shown.is_newest = TRUE"_s;
    // What is retired is asked no more, whether or not a newer draft of it is being written.
    if (filter.approvedOnly || filter.statuses.empty())
        clause.sql += u" AND shown.status <> 'retired'"_s;
    clause += newestPasses(filter);
    clause += isOneOf(u"shown.domain"_s, filter.domains, jobDomainName);
    clause += isOneOf(u"shown.type"_s, filter.types, questionTypeName);
    clause += isOneOf(u"shown.kind"_s, filter.kinds, questionKindName);
    clause += isOneOf(u"shown.difficulty"_s, filter.difficulties, difficultyName);
    if (!filter.competency.trimmed().isEmpty())
        clause += {u" AND shown.competency_key = ?"_s, values(competencyKey(filter.competency))};
    clause += hasWord(QuestionWord::Skill, filter.skill);
    clause += hasWord(QuestionWord::Tag, filter.tag);
    if (!filter.language.isEmpty())
        clause += {u" AND shown.language = ?"_s, values(filter.language)};
    if (filter.job)
        clause += {u" AND (shown.job_id IS NULL OR shown.job_id = ?)"_s, values(*filter.job)};
    else if (filter.ofNoJob)
        clause.sql += u" AND shown.job_id IS NULL"_s;
    return clause;
}

QString questionOrderJoin(QuestionSort sort) {
    if (sort != QuestionSort::Uses)
        return {};
    return u" LEFT JOIN (SELECT questionnaire_item.question_id AS id, count(*) AS uses FROM "_s % itemsInUse %
           u" GROUP BY questionnaire_item.question_id) AS used ON used.id = shown.question_id"_s;
}

QString questionOrder(QuestionSort sort, bool ranked) {
    QString newest = u"shown.updated_at DESC, shown.question_id DESC"_s;
    switch (sort) {
    case QuestionSort::Relevance:
        return ranked ? QString(u"found.rank, "_s % newest) : newest;
    case QuestionSort::Newest:
        return newest;
    case QuestionSort::Difficulty:
        return u"CASE shown.difficulty WHEN 'beginner' THEN 0 WHEN 'intermediate' THEN 1 ELSE 2 END, "_s % newest;
    case QuestionSort::Uses:
        return u"COALESCE(used.uses, 0) DESC, "_s % newest;
    }
    return newest;
}

} // namespace candor::store
