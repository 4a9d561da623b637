// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hiring/ApplicationService.h"
#include "model/InterviewSession.h"
#include "widgets/Label.h"
#include "widgets/StageLine.h"

#include <QString>

#include <utility>
#include <vector>

namespace candor::screens {

using FieldLines = std::vector<std::pair<QString, QString>>; ///< label and value

/// "Backend engineer, Norrland Systems. In Interview Required for 3 d."
[[nodiscard]] QString candidateSubline(const hiring::ApplicationFile &file, WallTime now);
[[nodiscard]] widgets::StageSteps candidateSteps(const hiring::ApplicationFile &file);
/// What was filled in with the application; what was left empty is left out.
[[nodiscard]] FieldLines formLines(const CandidateRow &row);
[[nodiscard]] FieldLines profileLines(const SeekerProfile &profile);
/// "Applied to Under Review"; the first one says "Applied".
[[nodiscard]] QString transitionWords(const StageTransition &transition);
[[nodiscard]] QString byWhom(const StageTransition &transition);
[[nodiscard]] widgets::State sessionState(InterviewState state);
/// "12:41, 1280x720, 48 MB"
[[nodiscard]] QString sessionLine(const InterviewSession &session);

} // namespace candor::screens
