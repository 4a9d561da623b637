// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QString>

/// Questionnaires in a person's words; what they ask is in QuestionWords.h.
namespace candor::screens {

/// The symbol of how a question is answered.
[[nodiscard]] QString answerIcon(QuestionType type);
/// "10 questions".
[[nodiscard]] QString questionsWords(int count);
/// A length of time that is planned: "24 min", "45 s"; whole minutes from one on, rounded up.
[[nodiscard]] QString lengthWords(int seconds);
/// What a section is called: its title, or its number where it has none.
[[nodiscard]] QString sectionWords(const QuestionnaireContent &content, int section);
/// What it is called in lists and reports, also before it has a title.
[[nodiscard]] QString questionnaireWords(const QuestionnaireContent &content);
/// "10 questions, 24 min".
[[nodiscard]] QString questionnaireLine(const QuestionnaireFile &file);

} // namespace candor::screens
