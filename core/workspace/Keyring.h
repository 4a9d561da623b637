// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <chrono>

namespace candor::workspace {

/// The desktop's keyring (Secret Service or KWallet). Where there is no session bus, as on a machine without a desktop,
/// it says so at once instead of waiting for one.
class Keyring {
public:
    explicit Keyring(QString service, std::chrono::milliseconds longestWait = std::chrono::seconds(60))
        : m_service(std::move(service)), m_longestWait(longestWait) {}

    /// Waits for the keyring, which may ask its owner to unlock it; not on the thread of a window. Errors: NotFound (no
    /// such entry), DatabaseUnavailable ("keyring": none is there, or it does not answer in time), NotPermitted.
    [[nodiscard]] Result<QByteArray> read(const QString &key) const;

private:
    QString m_service;
    std::chrono::milliseconds m_longestWait;
};

} // namespace candor::workspace
