// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SkillListStore.h"

#include "store/Connection.h"

namespace candor::store {

using namespace Qt::StringLiterals;

Result<qint64> SkillListStore::revision() {
    const auto found = m_connection.selectInteger(u"SELECT revision FROM skill_list_changes"_s);
    return found ? Result<qint64>(found->value_or(0)) : failure(found.error());
}

Result<SkillListChanges> SkillListStore::changes() {
    auto rows = m_connection.select(u"SELECT text, revision FROM skill_list_changes"_s);
    if (!rows)
        return failure(rows.error());
    return rows->next() ? SkillListChanges{rows->text(0), rows->integer(1)} : SkillListChanges();
}

Result<void> SkillListStore::save(const SkillListChanges &changes) {
    const auto saved =
        m_connection.execute(u"UPDATE skill_list_changes SET text = ?, revision = revision + 1 WHERE revision = ?"_s,
                             values(changes.text, changes.revision));
    if (!saved)
        return failure(saved.error());
    return *saved == 1 ? Result<void>() : failure(ErrorCode::Conflict);
}

} // namespace candor::store
