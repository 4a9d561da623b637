// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/QuestionnaireDraft.h"

#include <vector>

namespace candor::screens {

/// One screen of a questionnaire as a candidate goes through it.
struct PreviewStep {
    enum class Kind { Introduction, Section, Question, End };
    Kind kind = Kind::Introduction;
    OutlinePlace place;
    int number = 0; ///< of the question, from 1
    QString title;  ///< of the questionnaire or the section
    QString text;   ///< its introduction
    int questions = 0;
    int seconds = 0;
    QuestionContent question; ///< without what a candidate may not see of it
    int timeLimitSeconds = 0; ///< as the questionnaire says it
    int thinkingSeconds = 0;
    int takes = 1;

    bool operator==(const PreviewStep &) const = default;
};

/// What a candidate sees, from the introduction to handing in; sections without a question are left out, and so are
/// screens of sections that say nothing.
[[nodiscard]] std::vector<PreviewStep> previewSteps(const QuestionnaireContent &content, const KnownQuestions &known);
/// The step of a place, or the first one where it has none.
[[nodiscard]] int stepOf(const std::vector<PreviewStep> &steps, OutlinePlace place);

} // namespace candor::screens
