// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Database.h"

#include "store/Connection.h"

namespace candor::store {

Database::Database(ConnectionSettings settings) : m_settings(std::move(settings)) {}

Database::~Database() { close(); }

Result<Connection *> Database::connection() {
    if (!m_connections.hasLocalData() || m_connections.localData()->isBroken()) {
        close();
        auto opened = Connection::open(m_settings);
        if (!opened) {
            return failure(opened.error());
        }
        m_connections.setLocalData(opened->release());
    }
    return m_connections.localData();
}

void Database::close() {
    if (m_connections.hasLocalData()) {
        m_connections.setLocalData(nullptr); // deletes the one before
    }
}

} // namespace candor::store
