// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QHash>
#include <QString>

namespace candor::store {

class Connection;

/// A workspace's settings, by their names.
class SettingStore {
public:
    explicit SettingStore(Connection &connection) : m_connection(connection) {}

    [[nodiscard]] Result<QHash<QString, QString>> all();
    [[nodiscard]] Result<void> set(const QString &name, const QString &value);

private:
    Connection &m_connection;
};

} // namespace candor::store
