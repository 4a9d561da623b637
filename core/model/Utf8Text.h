// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

namespace candor {

/// The text of a file in UTF-8, without its byte order mark. Error: InvalidField ("line 7: characters") for the first
/// line that is not UTF-8.
[[nodiscard]] Result<QString> utf8Text(const QByteArray &bytes);

} // namespace candor
