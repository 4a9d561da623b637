// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSlot.h"

#include <QByteArray>

#include <vector>

namespace candor::hiring {

/// RFC 5545 with one VEVENT a slot: UTC times, the slot's uuid and revision as UID and SEQUENCE, so that a later file
/// replaces what an earlier one said; a cancelled slot has STATUS CANCELLED. METHOD PUBLISH, as RFC 5546 has it: the
/// first participant is the organizer, nobody is asked to answer. `madeAt` is the stamp of all of them.
[[nodiscard]] QByteArray calendarOf(const std::vector<SlotRow> &slotRows, WallTime madeAt);

} // namespace candor::hiring
