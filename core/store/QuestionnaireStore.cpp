// SPDX-License-Identifier: GPL-3.0-or-later
// What changes questionnaires. Each change begins with the statement that checks the revision.
#include "store/QuestionnaireStore.h"

#include "store/Connection.h"
#include "store/SearchFolding.h"

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

const QString counting = u"UPDATE questionnaire SET updated_at = ?, revision = revision + 1%1 "
                         "WHERE id = ? AND revision = ?"_s;

/// What a version says but its sections, in the order of "title, title_key, introduction, reveals_mcq_results,
/// keeps_other_takes".
Values contentValues(const QuestionnaireContent &content) {
    return values(content.title, searchFolded(content.title).simplified(), content.introduction,
                  content.revealsMcqResults, content.keepsOtherTakes);
}

} // namespace

Result<QuestionnaireId> QuestionnaireStore::insert(const Questionnaire &questionnaire) {
    const auto key = m_connection.insert(
        u"INSERT INTO questionnaire (owner_id, archived, updated_at) VALUES (?, ?, ?) RETURNING id"_s,
        values(questionnaire.owner, questionnaire.archived, questionnaire.updatedAt));
    if (!key)
        return failure(key.error());
    const QuestionnaireId id(*key);
    const auto inserted = insertVersion(id, 1, questionnaire.createdAt, questionnaire.content);
    return inserted ? Result<QuestionnaireId>(id) : failure(inserted.error());
}

Result<void> QuestionnaireStore::update(const Questionnaire &questionnaire) {
    const QString unlessBegun =
        u" AND NOT EXISTS (SELECT 1 FROM questionnaire_version JOIN application_questionnaire ON "
        "application_questionnaire.questionnaire_version_id = questionnaire_version.id "
        "WHERE questionnaire_version.questionnaire_id = questionnaire.id AND questionnaire_version.is_newest = TRUE)"_s;
    if (auto touched =
            changedOne(m_connection.execute(counting.arg(QString()) % unlessBegun,
                                            values(questionnaire.updatedAt, questionnaire.id, questionnaire.revision)));
        !touched)
        return touched;
    const auto newest = m_connection.selectInteger(
        u"SELECT id FROM questionnaire_version WHERE questionnaire_id = ? AND is_newest = TRUE"_s,
        values(questionnaire.id));
    if (!newest)
        return failure(newest.error());
    const QuestionnaireVersionId version(newest->value_or(0));
    if (auto said = done(m_connection.execute(
            u"UPDATE questionnaire_version SET title = ?, title_key = ?, introduction = ?, reveals_mcq_results = ?, "
            "keeps_other_takes = ? WHERE id = ?"_s,
            contentValues(questionnaire.content) + values(version)));
        !said)
        return said;
    if (auto removed =
            done(m_connection.execute(u"DELETE FROM questionnaire_section WHERE version_id = ?"_s, values(version)));
        !removed)
        return removed;
    return putSections(version, questionnaire.content);
}

Result<void> QuestionnaireStore::addVersion(const Questionnaire &questionnaire) {
    const QuestionnaireId id = questionnaire.id;
    if (auto touched = changedOne(
            m_connection.execute(counting.arg(QString()), values(questionnaire.updatedAt, id, questionnaire.revision)));
        !touched)
        return touched;
    const auto newest = m_connection.selectInteger(
        u"SELECT max(version) FROM questionnaire_version WHERE questionnaire_id = ?"_s, values(id));
    if (!newest)
        return failure(newest.error());
    if (auto older = done(m_connection.execute(u"UPDATE questionnaire_version SET is_newest = FALSE "
                                               "WHERE questionnaire_id = ? AND is_newest = TRUE"_s,
                                               values(id)));
        !older)
        return older;
    return insertVersion(id, static_cast<int>(newest->value_or(0)) + 1, questionnaire.updatedAt, questionnaire.content);
}

Result<void> QuestionnaireStore::setArchived(QuestionnaireId id, qint64 revision, bool archived, WallTime at) {
    return changedOne(m_connection.execute(counting.arg(u", archived = ?"_s), values(at, archived, id, revision)));
}

Result<void> QuestionnaireStore::remove(QuestionnaireId id, qint64 revision) {
    return changedOne(
        m_connection.execute(u"DELETE FROM questionnaire WHERE id = ? AND revision = ?"_s, values(id, revision)));
}

Result<void> QuestionnaireStore::insertVersion(QuestionnaireId id, int number, WallTime at,
                                               const QuestionnaireContent &content) {
    const auto key = m_connection.insert(
        u"INSERT INTO questionnaire_version (title, title_key, introduction, reveals_mcq_results, keeps_other_takes, "
        "questionnaire_id, version, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        contentValues(content) + values(id, number, at));
    return key ? putSections(QuestionnaireVersionId(*key), content) : failure(key.error());
}

Result<void> QuestionnaireStore::putSections(QuestionnaireVersionId id, const QuestionnaireContent &content) {
    int number = 0;
    for (const QuestionnaireSection &section : content.sections) {
        if (auto put = done(m_connection.execute(
                u"INSERT INTO questionnaire_section (version_id, position, title, introduction) VALUES (?, ?, ?, ?)"_s,
                values(id, number, section.title, section.introduction)));
            !put)
            return put;
        int position = 0;
        for (const QuestionnaireItem &item : section.items) {
            if (auto put = done(m_connection.execute(
                    u"INSERT INTO questionnaire_item (version_id, section, position, question_version_id, "
                    "question_id, time_limit_seconds, thinking_seconds, takes) VALUES "
                    "(?, ?, ?, ?, (SELECT question_id FROM question_version WHERE id = ?), ?, ?, ?)"_s,
                    values(id, number, position++, item.question, item.question, item.timeLimitSeconds,
                           item.thinkingSeconds, item.takes)));
                !put)
                return put;
        }
        ++number;
    }
    return {};
}

} // namespace candor::store
