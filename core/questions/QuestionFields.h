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
inline constexpr int mostQuestionsAtOnce = 20'000;

/// Whether it can be kept as a draft. Errors: InvalidField, FieldTooLong, each naming the field as files do.
[[nodiscard]] Result<void> checkQuestion(const QuestionContent &content);
/// What a question needs before it is asked besides: competency, reference answer, key points, all three anchors.
[[nodiscard]] Result<void> checkComplete(const QuestionContent &content);
/// Lower case letters, digits and single hyphens between them. Error: InvalidField ("key: form").
[[nodiscard]] Result<void> checkKey(const QString &key);
/// Trimmed, words once however they are spelled, no empty ones.
[[nodiscard]] QuestionContent tidied(QuestionContent content);
/// The fields that differ, named as files do.
[[nodiscard]] QStringList changedFields(const QuestionContent &before, const QuestionContent &after);
/// What a candidate may see of it before it is answered: no right option, reasons, answer, key points, keywords,
/// rubric.
[[nodiscard]] QuestionContent asAsked(QuestionContent content);

} // namespace candor::questions
