// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace candor {

/// An amount in whole units of a currency (ISO 4217, as in "EUR").
struct Money {
    qint64 amount = 0;
    QString currency;

    bool operator==(const Money &) const = default;
};

} // namespace candor
