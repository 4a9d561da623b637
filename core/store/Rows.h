// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Time.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QVariant>

#include <optional>
#include <vector>

namespace candor::store {

/// What a select found, forward only. All of it was read before the select returned, so that a row which cannot be read
/// is the select's error and never looks like the end; what may be long is asked for page by page.
class Rows {
public:
    Rows(int columns, std::vector<QVariant> values);

    /// Goes to the next row (the first one at first).
    [[nodiscard]] bool next();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] bool boolean(int column) const;
    [[nodiscard]] QDate date(int column) const;
    [[nodiscard]] WallTime time(int column) const;
    template<typename AnyId>
    [[nodiscard]] AnyId id(int column) const {
        return AnyId(integer(column));
    }
    /// Empty where the column is NULL.
    [[nodiscard]] std::optional<QString> optionalText(int column) const;
    [[nodiscard]] std::optional<qint64> optionalInteger(int column) const;
    [[nodiscard]] std::optional<double> optionalNumber(int column) const;
    [[nodiscard]] std::optional<WallTime> optionalTime(int column) const;
    [[nodiscard]] std::optional<QDate> optionalDate(int column) const;
    template<typename AnyId>
    [[nodiscard]] std::optional<AnyId> optionalId(int column) const {
        return isNull(column) ? std::nullopt : std::optional(id<AnyId>(column));
    }

private:
    [[nodiscard]] const QVariant &value(int column) const;

    int m_columns;
    qsizetype m_row = -1;
    std::vector<QVariant> m_values;
};

} // namespace candor::store
