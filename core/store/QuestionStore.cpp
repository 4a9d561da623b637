// SPDX-License-Identifier: GPL-3.0-or-later
// What changes questions. Each change begins with the statement that checks the revision.
#include "store/QuestionStore.h"

#include "store/Connection.h"
#include "store/QuestionRows.h"
#include "store/SearchIndex.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

/// What a change of one row against a revision came to.
Result<void> changedOne(const Result<qint64> &changed) {
    if (!changed)
        return failure(changed.error());
    return *changed == 1 ? Result<void>() : failure(ErrorCode::Conflict);
}

Result<void> done(const Result<qint64> &changed) { return changed ? Result<void>() : failure(changed.error()); }

QString insertInto(const QString &table, const QStringList &columns) {
    return u"INSERT INTO %1 (%2) VALUES (?%3)"_s.arg(table, columns.join(u", "_s),
                                                     u", ?"_s.repeated(columns.size() - 1));
}

/// Counts a question's revision up where it has a version that is as it must be.
Result<void> countUp(Connection &connection, QuestionId id, qint64 revision, const QString &isThere) {
    return changedOne(connection.execute(
        u"UPDATE question SET revision = revision + 1 WHERE id = ? AND revision = ? AND EXISTS (SELECT 1 FROM "
        "question_version WHERE question_version.question_id = question.id AND %1)"_s.arg(isThere),
        values(id, revision)));
}

} // namespace

Result<QuestionId> QuestionStore::insert(const Question &question) {
    if (const auto checked = checkQuestionLists(question.newest.content); !checked)
        return failure(checked.error());
    const auto key = m_connection.insert(
        insertInto(u"question"_s, u"exchange_key built_in"_s.split(u' ')) % u" RETURNING id"_s,
        values(question.key.isEmpty() ? std::nullopt : std::optional(question.key), question.builtIn));
    if (!key)
        return failure(key.error());
    const QuestionId id(*key);
    const auto version = insertVersion(id, question.newest, question.updatedAt);
    return version ? Result<QuestionId>(id) : failure(version.error());
}

Result<QuestionVersion> QuestionStore::addVersion(QuestionId id, qint64 revision, QuestionVersion version) {
    if (const auto checked = checkQuestionLists(version.content); !checked)
        return failure(checked.error());
    if (const auto counted = countUp(m_connection, id, revision, u"is_newest = TRUE"_s); !counted)
        return failure(counted.error());
    const auto last = m_connection.selectInteger(
        u"SELECT max(version) FROM (SELECT version FROM question_version WHERE question_id = ? "
        "UNION ALL SELECT version FROM question_event WHERE question_id = ?) AS had"_s,
        values(id, id));
    if (!last)
        return failure(last.error());
    version.question = id;
    version.version = static_cast<int>(last->value_or(0)) + 1;
    if (const auto older = done(m_connection.execute(u"UPDATE question_version SET is_newest = FALSE "
                                                     "WHERE question_id = ? AND is_newest = TRUE"_s,
                                                     values(id)));
        !older)
        return failure(older.error());
    if (version.approvedAt) {
        if (const auto cleared = clearNewestApproved(id); !cleared)
            return failure(cleared.error());
    }
    const auto added = insertVersion(id, version, version.createdAt);
    if (!added)
        return failure(added.error());
    version.id = *added;
    const auto forgotten = forgetOldDocuments(id);
    return forgotten ? Result<QuestionVersion>(std::move(version)) : failure(forgotten.error());
}

Result<void> QuestionStore::updateDraft(QuestionId id, qint64 revision, const QuestionVersion &version,
                                        AccountId writer, WallTime at) {
    if (auto checked = checkQuestionLists(version.content); !checked)
        return checked;
    if (auto counted = countUp(m_connection, id, revision, u"is_newest = TRUE AND status = 'draft'"_s); !counted)
        return counted;
    const auto newest = newestOf(id);
    if (!newest)
        return failure(newest.error());
    const QuestionVersionId draft = newest->value_or(QuestionVersionId());
    const QuestionContent &content = version.content;
    const QString set = u"UPDATE %1 SET %2 = ? WHERE %3 = ?"_s;
    const std::vector<std::pair<QString, Values>> changes{
        // What an encoder made of another text says nothing of this one.
        {u"DELETE FROM question_vector WHERE version_id = ? AND version_id IN "
         "(SELECT version_id FROM question_text WHERE text <> ?)"_s,
         values(draft, content.text)},
        {set.arg(u"question_version"_s, (questionContentColumns() << u"updated_at"_s).join(u" = ?, "_s), u"id"_s),
         questionContentValues(content) + values(at, draft)},
        {set.arg(u"question_text"_s, questionTextColumns().join(u" = ?, "_s), u"version_id"_s),
         questionTextValues(content) + values(draft)},
        {u"DELETE FROM question_option WHERE version_id = ?"_s, values(draft)},
        {u"DELETE FROM question_word WHERE version_id = ?"_s, values(draft)},
    };
    for (const auto &[sql, bound] : changes) {
        if (auto changed = done(m_connection.execute(sql, bound)); !changed)
            return changed;
    }
    if (auto put = putLists(draft, content); !put)
        return put;
    if (auto put = putWriter(draft, writer); !put)
        return put;
    return putDocument(id, draft, content);
}

Result<void> QuestionStore::setStatus(QuestionId id, qint64 revision, QuestionStatus status,
                                      std::optional<AccountId> approver, WallTime at) {
    if (auto counted = countUp(m_connection, id, revision, u"is_newest = TRUE AND approved_at IS NULL"_s); !counted)
        return counted;
    if (status != QuestionStatus::Approved)
        return done(m_connection.execute(
            u"UPDATE question_version SET status = ?, updated_at = ? WHERE question_id = ? AND is_newest = TRUE"_s,
            values(questionStatusName(status), at, id)));
    if (auto cleared = clearNewestApproved(id); !cleared)
        return cleared;
    const auto approved = done(m_connection.execute(
        u"UPDATE question_version SET status = 'approved', is_newest_approved = TRUE, approver_id = ?, "
        "approved_at = ?, updated_at = ? WHERE question_id = ? AND is_newest = TRUE"_s,
        values(approver, at, at, id)));
    return approved ? forgetOldDocuments(id) : approved;
}

Result<void> QuestionStore::setRetired(QuestionId id, qint64 revision, bool isRetired, WallTime at) {
    const QString asked = u"is_newest_approved = TRUE AND status = '%1'"_s;
    const QString from = questionStatusName(isRetired ? QuestionStatus::Approved : QuestionStatus::Retired);
    if (auto counted = countUp(m_connection, id, revision, asked.arg(from)); !counted)
        return counted;
    const QString to = questionStatusName(isRetired ? QuestionStatus::Retired : QuestionStatus::Approved);
    return done(m_connection.execute(u"UPDATE question_version SET status = ?, updated_at = ? "
                                     "WHERE question_id = ? AND is_newest_approved = TRUE"_s,
                                     values(to, at, id)));
}

Result<void> QuestionStore::removeNewest(QuestionId id, qint64 revision, WallTime at) {
    if (auto counted = countUp(m_connection, id, revision, u"is_newest = TRUE AND approved_at IS NULL"_s); !counted)
        return counted;
    const auto newest = newestOf(id);
    if (!newest)
        return failure(newest.error());
    const QuestionVersionId version = newest->value_or(QuestionVersionId());
    if (auto removed = removeSearchDocument(m_connection, SearchTable::Question, version.value()); !removed)
        return removed;
    if (auto removed = done(m_connection.execute(u"DELETE FROM question_version WHERE id = ?"_s, values(version)));
        !removed)
        return removed;
    const auto before = m_connection.selectInteger(
        u"SELECT id FROM question_version WHERE question_id = ? ORDER BY version DESC LIMIT 1"_s, values(id));
    if (!before)
        return failure(before.error());
    if (!*before)
        return done(m_connection.execute(u"DELETE FROM question WHERE id = ?"_s, values(id)));
    if (auto made = done(m_connection.execute(
            u"UPDATE question_version SET is_newest = TRUE, updated_at = ? WHERE id = ?"_s, values(at, **before)));
        !made)
        return made;
    const auto versions = versionsOf({QuestionVersionId(**before)});
    if (!versions)
        return failure(versions.error());
    return putDocument(id, QuestionVersionId(**before), versions->front().content);
}

Result<void> QuestionStore::addEvent(QuestionId id, const QuestionEvent &event) {
    return done(m_connection.execute(
        insertInto(u"question_event"_s, u"question_id version kind by_account_id at text"_s.split(u' ')),
        values(id, event.version, questionEventKindName(event.kind), event.by, event.at, event.text)));
}

Result<QuestionVersionId> QuestionStore::insertVersion(QuestionId id, const QuestionVersion &version,
                                                       WallTime updatedAt) {
    const QuestionContent &content = version.content;
    const QStringList columns =
        u"question_id version is_newest_approved status author_id approver_id created_at updated_at "
        "approved_at"_s.split(u' ') +
        questionContentColumns();
    const auto key = m_connection.insert(insertInto(u"question_version"_s, columns) % u" RETURNING id"_s,
                                         values(id, version.version, version.approvedAt.has_value(),
                                                questionStatusName(version.status), version.author, version.approver,
                                                version.createdAt, updatedAt, version.approvedAt) +
                                             questionContentValues(content));
    if (!key)
        return failure(key.error());
    const QuestionVersionId inserted(*key);
    auto put =
        done(m_connection.execute(insertInto(u"question_text"_s, QStringList(u"version_id"_s) + questionTextColumns()),
                                  values(inserted) + questionTextValues(content)));
    if (put)
        put = putLists(inserted, content);
    if (put && version.author.isValid())
        put = putWriter(inserted, version.author);
    if (put)
        put = putDocument(id, inserted, content);
    return put ? Result<QuestionVersionId>(inserted) : failure(put.error());
}

Result<void> QuestionStore::putDocument(QuestionId id, QuestionVersionId version, const QuestionContent &content) {
    auto key = m_connection.select(u"SELECT exchange_key FROM question WHERE id = ?"_s, values(id));
    if (!key)
        return failure(key.error());
    const SearchDocument document = questionDocument(key->next() ? key->text(0) : QString(), content);
    return putSearchDocument(m_connection, SearchTable::Question, version.value(), document);
}

Result<void> QuestionStore::putLists(QuestionVersionId id, const QuestionContent &content) {
    int place = 0;
    for (const AnswerOption &option : content.options) {
        if (auto put = done(m_connection.execute(
                insertInto(u"question_option"_s, u"version_id position text correct reason"_s.split(u' ')),
                values(id, place++, option.text, option.correct, option.reason)));
            !put)
            return put;
    }
    for (const auto &[kind, words] :
         {std::pair(QuestionWord::Skill, &content.skills), std::pair(QuestionWord::Tag, &content.tags)}) {
        for (const QString &word : *words) {
            const QString key = questionWordKey(kind, word);
            if (key.isEmpty())
                continue;
            // Two spellings of one word are found as one.
            if (auto put = done(m_connection.execute(u"INSERT INTO question_word (version_id, kind, word_key) VALUES "
                                                     "(?, ?, ?) ON CONFLICT (version_id, kind, word_key) DO NOTHING"_s,
                                                     values(id, questionWordName(kind), key)));
                !put)
                return put;
        }
    }
    return {};
}

Result<void> QuestionStore::putWriter(QuestionVersionId id, AccountId writer) {
    return done(m_connection.execute(u"INSERT INTO question_writer (version_id, account_id) VALUES (?, ?) "
                                     "ON CONFLICT (version_id, account_id) DO NOTHING"_s,
                                     values(id, writer)));
}

Result<void> QuestionStore::clearNewestApproved(QuestionId id) {
    return done(m_connection.execute(u"UPDATE question_version SET is_newest_approved = FALSE "
                                     "WHERE question_id = ? AND is_newest_approved = TRUE"_s,
                                     values(id)));
}

Result<void> QuestionStore::forgetOldDocuments(QuestionId id) {
    auto old = m_connection.select(u"SELECT id FROM question_version WHERE question_id = ? AND is_newest = FALSE "
                                   "AND is_newest_approved = FALSE"_s,
                                   values(id));
    if (!old)
        return failure(old.error());
    while (old->next()) {
        if (auto removed = removeSearchDocument(m_connection, SearchTable::Question, old->integer(0)); !removed)
            return removed;
    }
    return {};
}

Result<std::optional<QuestionVersionId>> QuestionStore::newestOf(QuestionId id) {
    const auto found = m_connection.selectInteger(
        u"SELECT id FROM question_version WHERE question_id = ? AND is_newest = TRUE"_s, values(id));
    if (!found)
        return failure(found.error());
    return *found ? std::optional(QuestionVersionId(**found)) : std::nullopt;
}

} // namespace candor::store
