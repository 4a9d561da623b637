// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/ConnectionSettings.h"

#include <QString>
#include <QStringList>

namespace candor::store {

/// The text of a migration with the dialect's words in place of {key}, {reference}, ...
[[nodiscard]] QString rendered(QString text, Dialect dialect);

/// The statements of a text: ended by semicolons that are in no quotation marks, without their comments ("--").
[[nodiscard]] QStringList statementsOf(const QString &text);

} // namespace candor::store
