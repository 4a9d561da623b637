// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/Rows.h"

namespace candor::store {

Rows::Rows(int columns, std::vector<QVariant> values) : m_columns(columns), m_values(std::move(values)) {}

bool Rows::next() {
    const auto rows = m_columns == 0 ? 0 : static_cast<qsizetype>(m_values.size()) / m_columns;
    m_row = qMin(m_row + 1, rows);
    return m_row < rows;
}

const QVariant &Rows::value(int column) const {
    Q_ASSERT(column >= 0 && column < m_columns);
    return m_values.at(static_cast<std::size_t>(m_row * m_columns + column));
}

bool Rows::isNull(int column) const { return value(column).isNull(); }

QString Rows::text(int column) const { return value(column).toString(); }

QByteArray Rows::bytes(int column) const { return value(column).toByteArray(); }

qint64 Rows::integer(int column) const { return value(column).toLongLong(); }

double Rows::number(int column) const { return value(column).toDouble(); }

bool Rows::boolean(int column) const { return value(column).toBool(); }

QDate Rows::date(int column) const { return QDate::fromString(text(column), Qt::ISODate); }

WallTime Rows::time(int column) const { return WallTime(WallTime::duration(integer(column))); }

std::optional<QString> Rows::optionalText(int column) const {
    return isNull(column) ? std::nullopt : std::optional(text(column));
}

std::optional<qint64> Rows::optionalInteger(int column) const {
    return isNull(column) ? std::nullopt : std::optional(integer(column));
}

std::optional<double> Rows::optionalNumber(int column) const {
    return isNull(column) ? std::nullopt : std::optional(number(column));
}

std::optional<WallTime> Rows::optionalTime(int column) const {
    return isNull(column) ? std::nullopt : std::optional(time(column));
}

std::optional<QDate> Rows::optionalDate(int column) const {
    return isNull(column) ? std::nullopt : std::optional(date(column));
}

} // namespace candor::store
