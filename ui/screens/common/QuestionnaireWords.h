// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QString>

/// Questionnaires and what they ask, in a person's words.
namespace candor::screens {

/// How a question is answered: "Multiple choice", "Video".
[[nodiscard]] QString answerWords(QuestionType type);
[[nodiscard]] QString answerIcon(QuestionType type);
/// How hard it is; begins with a small letter, as what can stand within a sentence does.
[[nodiscard]] QString hardnessWords(Difficulty difficulty);
/// "10 questions".
[[nodiscard]] QString questionsWords(int count);
/// A length of time that is planned: "24 min", "45 s"; whole minutes from one on, rounded up.
[[nodiscard]] QString lengthWords(int seconds);
/// "1:30", for figures.
[[nodiscard]] QString lengthFigure(int seconds);
/// The beginning of a question's text in one line, without what is only for the eye.
[[nodiscard]] QString beginningOf(const QString &text);
/// What a section is called: its title, or its number where it has none.
[[nodiscard]] QString sectionWords(const QuestionnaireContent &content, int section);
/// What it is called in lists and reports, also before it has a title.
[[nodiscard]] QString questionnaireWords(const QuestionnaireContent &content);
/// "10 questions, 24 min".
[[nodiscard]] QString questionnaireLine(const QuestionnaireFile &file);

} // namespace candor::screens
