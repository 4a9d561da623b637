// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "widgets/Label.h"

#include <QString>

/// Questions in a person's words, for all screens. Words that can stand within a sentence ("multiple choice") begin
/// with a small letter; capitalised() is for where they stand alone.
namespace candor::screens {

[[nodiscard]] QString questionTypeWords(QuestionType value);     ///< "multiple choice"
[[nodiscard]] QString questionKindWords(QuestionKind value);     ///< "behavioural"
[[nodiscard]] QString difficultyWords(Difficulty value);         ///< "intermediate"
[[nodiscard]] QString questionStatusWords(QuestionStatus value); ///< "Awaiting approval"
/// How a status is marked: what is asked good, what waits information, others quiet.
[[nodiscard]] widgets::State questionState(QuestionStatus value);
/// What somebody did, after their name: "returned it". Of an approved question that is edited a version is begun.
[[nodiscard]] QString questionEventWords(const QuestionEvent &event);

/// The question in one line, without its line ends and indents.
[[nodiscard]] QString questionTitle(const QuestionContent &content);
/// The beginning of it, for a sentence that names it.
[[nodiscard]] QString shortQuestionTitle(const QuestionContent &content);
/// "Multiple choice, intermediate".
[[nodiscard]] QString questionLine(const QuestionContent &content);
/// "2:00", "1:02:03".
[[nodiscard]] QString durationWords(int seconds);
/// A field of a question by its name in files, as in "Reference answer"; one that is not known as it is.
[[nodiscard]] QString questionFieldWords(const QString &field);

/// How much alike two questions are: "nearly the same". It says nothing of what is right.
[[nodiscard]] QString similarityWords(double similarity);
/// Below this, questions that share a subject alone are listed too.
inline constexpr double leastSimilarity = 0.5;

} // namespace candor::screens
