// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Time.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QVariant>
#include <QVariantList>

#include <optional>

namespace candor::store {

/// The values of a statement's question marks, in their order.
using Values = QVariantList;

/// How each type is bound, the same in both dialects. Texts are never NULL unless they are optional; times are
/// milliseconds of Unix time; dates are ISO texts; an invalid id is NULL.
[[nodiscard]] inline QVariant bound(const QString &text) { return text.isNull() ? QStringLiteral("") : text; }
[[nodiscard]] inline QVariant bound(qint64 value) { return QVariant::fromValue(value); }
[[nodiscard]] inline QVariant bound(int value) { return value; }
[[nodiscard]] inline QVariant bound(double value) { return value; }
[[nodiscard]] inline QVariant bound(bool value) { return value; }
[[nodiscard]] inline QVariant bound(const QByteArray &bytes) { return bytes.isNull() ? QByteArray("") : bytes; }
[[nodiscard]] inline QVariant bound(WallTime time) {
    return QVariant::fromValue<qint64>(time.time_since_epoch().count());
}
[[nodiscard]] inline QVariant bound(QDate date) { return date.toString(Qt::ISODate); }
template<typename Kind>
[[nodiscard]] QVariant bound(Id<Kind> id) {
    return id.isValid() ? QVariant::fromValue<qint64>(id.value()) : QVariant(QMetaType::fromType<qint64>());
}
/// NULL where there is none.
template<typename Value>
[[nodiscard]] QVariant bound(const std::optional<Value> &value) {
    return value ? bound(*value) : QVariant(bound(Value{}).metaType());
}

/// A list of values, each of any of the types above: `values(id, text, time)`.
template<typename... Types>
[[nodiscard]] Values values(const Types &...each) {
    Values list;
    list.reserve(sizeof...(each));
    (list.append(bound(each)), ...);
    return list;
}

} // namespace candor::store
