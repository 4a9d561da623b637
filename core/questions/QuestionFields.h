// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

namespace candor::questions {

/// How much the fields of a question hold, in code points.
inline constexpr int mostInQuestion = 8000; ///< of its text and its reference answer
inline constexpr int mostInOption = 400;
inline constexpr int mostInOptionReason = 1000;
inline constexpr int mostInAnchor = 2000;
inline constexpr int mostInKeyPoint = 400;
inline constexpr int mostKeyPoints = 20;
inline constexpr int mostWords = 40; ///< keywords, skills, tags
inline constexpr int mostInWord = 100;
inline constexpr int mostInKey = 80;
inline constexpr int leastOptions = 2;
inline constexpr int mostOptions = 8;
inline constexpr int leastTimeLimitSeconds = 10;
inline constexpr int mostTimeLimitSeconds = 7200;
inline constexpr int mostThinkingSeconds = 1800;
inline constexpr int mostTakes = 10;
inline constexpr int mostQuestionsAtOnce = 20'000;

/// Whether it can be kept as a draft. Texts of options, key points, words and the competency are single lines. Errors:
/// InvalidField, FieldTooLong, each naming the field as files do ("options: two_correct", "options: none_correct",
/// "options: unexpected" where it is no multiple choice, "text: 8000").
[[nodiscard]] Result<void> checkQuestion(const QuestionContent &content);
/// What a question needs before it is asked besides: competency, reference answer, key points, all three anchors.
/// Error: InvalidField ("rubric: empty").
[[nodiscard]] Result<void> checkComplete(const QuestionContent &content);
/// Lower case letters, digits and single hyphens between them. Errors: InvalidField ("key: form"), FieldTooLong.
[[nodiscard]] Result<void> checkKey(const QString &key);
/// Trimmed, with line ends as "\n", words once however they are spelled (the first spelling stays), no empty ones.
[[nodiscard]] QuestionContent tidied(QuestionContent content);
/// The fields that differ, named as files do.
[[nodiscard]] QStringList changedFields(const QuestionContent &before, const QuestionContent &after);
/// What a candidate may see of it before it is answered: no right option, reasons, answer, key points, keywords,
/// rubric.
[[nodiscard]] QuestionContent asAsked(QuestionContent content);

} // namespace candor::questions
