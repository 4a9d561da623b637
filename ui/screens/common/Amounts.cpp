// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/Amounts.h"

namespace candor::screens {

std::optional<qint64> wholeAmount(const QString &text) {
    QString digits;
    for (const QChar letter : text) {
        if (letter.isDigit())
            digits += QChar(u'0' + letter.digitValue());
        else if (!letter.isSpace() && letter != u'.' && letter != u',' && letter != u'\'')
            return std::nullopt;
    }
    bool isNumber = false;
    const qint64 amount = digits.toLongLong(&isNumber);
    return isNumber ? std::optional(amount) : std::nullopt;
}

} // namespace candor::screens
