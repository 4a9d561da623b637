// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Program.h"

namespace candor::ctl {

/// Runs a program to its end on a terminal of its own; `output` holds all that the terminal showed.
[[nodiscard]] Outcome runOnTerminal(const QString &program, const QStringList &arguments);

} // namespace candor::ctl
