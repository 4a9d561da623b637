// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SettingStore.h"

#include "store/Connection.h"

namespace candor::store {

using namespace Qt::StringLiterals;

Result<QHash<QString, QString>> SettingStore::all() {
    auto rows = m_connection.select(u"SELECT name, value FROM setting"_s);
    if (!rows)
        return failure(rows.error());
    QHash<QString, QString> settings;
    while (rows->next())
        settings.insert(rows->text(0), rows->text(1));
    return settings;
}

Result<void> SettingStore::set(const QString &name, const QString &value) {
    const auto changed = m_connection.execute(
        u"INSERT INTO setting (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s,
        values(name, value));
    if (!changed)
        return failure(changed.error());
    return {};
}

} // namespace candor::store
