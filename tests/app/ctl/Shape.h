// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QStringList>

namespace candor::ctl {

/// Holds a JSON value against a shape and says where it differs. A shape is JSON whose values are "number", "string",
/// "boolean", or "numbers:4" (an array of so many), each with a "?" where null is allowed, or "anything". An object has
/// exactly the shape's names; in a shape's array of one, each element of the value has that shape.
[[nodiscard]] QStringList misfits(const QJsonValue &value, const QJsonValue &shape, const QString &where = {});

/// The object or array that a text of JSON holds, null where it is none (or more than one).
[[nodiscard]] QJsonValue jsonOf(const QByteArray &text);

namespace shapes {
[[nodiscard]] QJsonValue signal();
[[nodiscard]] QJsonValue event();
[[nodiscard]] QJsonValue summary();
[[nodiscard]] QJsonValue manifest();
} // namespace shapes

} // namespace candor::ctl
