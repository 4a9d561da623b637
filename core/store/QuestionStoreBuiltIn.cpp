// SPDX-License-Identifier: GPL-3.0-or-later
// What QuestionStore keeps of the bank that comes with Candor.
#include "store/Connection.h"
#include "store/QuestionStore.h"

namespace candor::store {

using namespace Qt::StringLiterals;

Result<int> QuestionStore::builtInBank() {
    const auto number = m_connection.selectInteger(u"SELECT number FROM built_in_bank"_s);
    return number ? Result<int>(static_cast<int>(number->value_or(0))) : failure(number.error());
}

Result<void> QuestionStore::setBuiltInBank(int number) {
    const auto set = m_connection.execute(u"UPDATE built_in_bank SET number = ?"_s, values(number));
    return set ? Result<void>() : failure(set.error());
}

Result<std::optional<QuestionVersionId>> QuestionStore::builtInMark(QuestionId id) {
    const auto version =
        m_connection.selectInteger(u"SELECT version_id FROM built_in_question WHERE question_id = ?"_s, values(id));
    if (!version)
        return failure(version.error());
    return *version ? std::optional(QuestionVersionId(**version)) : std::nullopt;
}

Result<void> QuestionStore::putBuiltInMark(QuestionId id, QuestionVersionId version) {
    const auto put = m_connection.execute(u"INSERT INTO built_in_question (question_id, version_id) VALUES (?, ?) "
                                          "ON CONFLICT (question_id) DO UPDATE SET version_id = excluded.version_id"_s,
                                          values(id, version));
    return put ? Result<void>() : failure(put.error());
}

} // namespace candor::store
