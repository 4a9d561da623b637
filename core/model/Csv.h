// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <cstddef>
#include <limits>
#include <vector>

namespace candor {

/// One row of RFC 4180 with CRLF. A field that a spreadsheet would run (it begins with =, +, -, @, a tab or a return,
/// also after white space) gets an apostrophe in front; numbers stay numbers.
[[nodiscard]] QByteArray csvRow(const QStringList &fields);

/// A row that was read, and the line (from 1) that it begins in.
struct CsvRecord {
    int line = 0;
    QStringList fields;

    bool operator==(const CsvRecord &) const = default;
};

/// The rows of a UTF-8 text (a byte order mark and empty lines are passed over, lines end as they like); takes the
/// apostrophe of csvRow() off again, so that what csvRow() wrote is read exactly. Errors: InvalidField "line 7: quote"
/// for a quote that does not end or that more text follows, "line 7: characters" for what is not UTF-8, "line 7:
/// columns" for more than 1,000 fields, and FileTooLarge above 64 MiB. Goes no further than `most` rows: who takes a
/// hundred asks for one more, and sees that there are too many without having them all in memory.
[[nodiscard]] Result<std::vector<CsvRecord>> csvRecords(const QByteArray &text,
                                                        std::size_t most = std::numeric_limits<std::size_t>::max());

} // namespace candor
