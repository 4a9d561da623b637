// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/InterviewSlot.h"
#include "widgets/ConflictDialog.h"

#include <QString>

#include <vector>

namespace candor::screens {

/// Whether it is somebody else's appointment, of which only room and time are known.
[[nodiscard]] bool isForeign(const SlotRow &row);
[[nodiscard]] QString slotTimes(const InterviewSlot &slot); ///< "09:30–10:15"
[[nodiscard]] QString venueWords(const InterviewSlot &slot);
[[nodiscard]] QString participantWords(const InterviewSlot &slot);
[[nodiscard]] QString slotTitle(const SlotRow &row); ///< "Elif Kaya, 14 Nov 09:30"
/// Two versions of an appointment, field by field.
[[nodiscard]] std::vector<widgets::FieldVersions> slotVersions(const InterviewSlot &mine, const InterviewSlot &theirs);

} // namespace candor::screens
