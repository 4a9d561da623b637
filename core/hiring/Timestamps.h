// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Time.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace candor::hiring {

/// "2026-05-01T12:00:00.000Z", for files.
[[nodiscard]] inline QString timestampText(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODateWithMs);
}

/// Any ISO 8601 time; one without an offset is taken as UTC, a date alone as its beginning.
[[nodiscard]] inline std::optional<WallTime> timestampOf(const QString &text) {
    QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (time.timeSpec() == Qt::LocalTime)
        time.setTimeSpec(Qt::UTC);
    return time.isValid() ? std::optional(WallTime(std::chrono::milliseconds(time.toMSecsSinceEpoch()))) : std::nullopt;
}

} // namespace candor::hiring
