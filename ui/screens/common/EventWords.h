// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/SessionEvent.h"
#include "widgets/Label.h"

#include <QString>

namespace candor::screens {

/// The kind in a person's words ("Looking away").
[[nodiscard]] QString eventName(EventKind kind);
/// The event with its particulars ("Camera gap", "Microphone gone").
[[nodiscard]] QString eventTitle(const SessionEvent &event);
/// A sentence about what a problem or gap means and what to do; empty where there is nothing to add.
[[nodiscard]] QString eventRemark(const SessionEvent &event);
/// How it is marked: flags and gaps caution, several faces and lost devices alert, others quiet.
[[nodiscard]] widgets::State eventState(const SessionEvent &event);
/// Its Material Symbol.
[[nodiscard]] QString eventIcon(const SessionEvent &event);
/// Why something was not measurable ("Too dark").
[[nodiscard]] QString obstacleWords(Obstacle obstacle);

} // namespace candor::screens
