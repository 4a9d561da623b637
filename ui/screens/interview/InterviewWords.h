// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "interview/InterviewModel.h"

#include <QString>

namespace candor::screens {

/// What the right column says about the state of an interview.
struct InterviewText {
    QString state;    ///< a word or two
    QString headline; ///< what is happening
    QString remark;   ///< what that means, what to do
};
[[nodiscard]] InterviewText interviewText(const InterviewModel &model);

/// What is recorded and kept, and when that was agreed to ("Recorded on this computer: picture 1280×720, sound,
/// signals. You agreed at 14:02.").
[[nodiscard]] QString recordedWords(const InterviewModel &model);

/// Where few bytes are left; empty where there are enough, or nobody knows.
[[nodiscard]] QString diskWords(const InterviewModel &model);

/// What the workspace does not know yet, and why that harms nothing; empty where it knows all.
[[nodiscard]] QString standingWords(const InterviewModel &model);

/// "Backend engineer, Norrland Systems"; with the candidate's name where somebody else sits here.
[[nodiscard]] QString subjectWords(const InterviewSubject &subject);

} // namespace candor::screens
