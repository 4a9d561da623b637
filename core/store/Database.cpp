// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Database.h"

#include "store/Connection.h"

namespace candor::store {

Database::Database(ConnectionSettings settings) : m_settings(std::move(settings)) {}

Database::~Database() { close(); }

Result<Connection *> Database::connection() {
    std::shared_ptr<Connection> &mine = m_connections.localData();
    if (!mine || mine->isBroken()) {
        mine.reset();
        auto opened = Connection::open(m_settings);
        if (!opened) {
            return failure(opened.error());
        }
        mine = std::move(*opened);
    }
    return mine.get();
}

void Database::close() {
    if (m_connections.hasLocalData()) {
        m_connections.localData().reset();
    }
}

} // namespace candor::store
