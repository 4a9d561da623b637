// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor::store {

/// SQL with "$1", "$2" ... in place of its question marks, and how many they are.
struct NumberedSql {
    QString text;
    qsizetype placeholders = 0;
};

/// Question marks in quotation marks are text.
[[nodiscard]] inline NumberedSql numberPlaceholders(const QString &sql) {
    NumberedSql numbered;
    numbered.text.reserve(sql.size() + 32);
    QChar quote;
    for (const QChar character : sql) {
        if (quote.isNull() && character == u'?') {
            numbered.text += u'$' + QString::number(++numbered.placeholders);
            continue;
        }
        if (!quote.isNull()) {
            quote = character == quote ? QChar() : quote;
        } else if (character == u'\'' || character == u'"') {
            quote = character;
        }
        numbered.text += character;
    }
    return numbered;
}

} // namespace candor::store
