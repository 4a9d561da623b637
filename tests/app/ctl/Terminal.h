// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Program.h"

#include <QList>

#include <utility>

namespace candor::ctl {

/// Runs a program to its end on a terminal of its own; `output` holds all that the terminal showed.
[[nodiscard]] Outcome runOnTerminal(const QString &program, const QStringList &arguments);

/// What somebody types when the terminal shows something: {what is shown, what is typed}, in this order.
using Typing = QList<std::pair<QByteArray, QByteArray>>;
[[nodiscard]] Outcome typedOnTerminal(const QString &program, const QStringList &arguments, Typing typing);

} // namespace candor::ctl
