// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

#include <functional>

namespace candor {

/// Makes the names of new things, as in "1d0f1f5c-7a57-4b6e-9d0e-5a6f63616e64"; thread-safe. Injected like the clock,
/// so that an invented company has the same names each time.
using UuidSource = std::function<QString()>;

[[nodiscard]] inline QString randomUuid() { return QUuid::createUuid().toString(QUuid::WithoutBraces); }

} // namespace candor
