// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace candor::hiring {

/// One row of RFC 4180 with CRLF. A field that a spreadsheet would run (it begins with =, +, -, @, a tab or a return,
/// also after white space) gets an apostrophe in front; numbers stay numbers.
[[nodiscard]] QByteArray csvRow(const QStringList &fields);
/// The rows of a UTF-8 text (a byte order mark is passed over); takes the apostrophe of csvRow() off again. Errors:
/// InvalidField with the line of a quote that does not end, FileTooLarge.
[[nodiscard]] Result<std::vector<QStringList>> csvRows(const QByteArray &text);

} // namespace candor::hiring
