// SPDX-License-Identifier: GPL-3.0-or-later
// What QuestionStore keeps of the bank that comes with Candor.
#include "store/Connection.h"
#include "store/QuestionStore.h"

namespace candor::store {

using namespace Qt::StringLiterals;

Result<QString> QuestionStore::builtInBank() {
    auto rows = m_connection.select(u"SELECT sha256 FROM built_in_bank"_s);
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->text(0) : QString();
}

Result<void> QuestionStore::setBuiltInBank(const QString &sha256) {
    const auto set = m_connection.execute(u"UPDATE built_in_bank SET sha256 = ?"_s, values(sha256));
    return set ? Result<void>() : failure(set.error());
}

Result<std::optional<BuiltInMark>> QuestionStore::builtInMark(QuestionId id) {
    auto rows = m_connection.select(
        u"SELECT question_id, version_id, sha256 FROM built_in_question WHERE question_id = ?"_s, values(id));
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::nullopt;
    return BuiltInMark{rows->id<QuestionId>(0), rows->id<QuestionVersionId>(1), rows->text(2)};
}

Result<void> QuestionStore::putBuiltInMark(const BuiltInMark &mark) {
    const auto put = m_connection.execute(
        u"INSERT INTO built_in_question (question_id, version_id, sha256) VALUES (?, ?, ?) "
        "ON CONFLICT (question_id) DO UPDATE SET version_id = excluded.version_id, sha256 = excluded.sha256"_s,
        values(mark.question, mark.version, mark.sha256));
    return put ? Result<void>() : failure(put.error());
}

} // namespace candor::store
