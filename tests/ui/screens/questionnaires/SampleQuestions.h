// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

namespace candor::tests {

/// A question that stands in no database: its version has the same number as itself, plus 100 for each version.
inline QuestionnaireQuestion sampleQuestion(int number, QuestionType type = QuestionType::Text, int seconds = 120,
                                            int thinking = 0, int version = 1) {
    QuestionnaireQuestion question;
    question.question = QuestionId(number);
    question.version.id = QuestionVersionId(number + 100 * (version - 1));
    question.version.question = question.question;
    question.version.version = version;
    question.version.status = QuestionStatus::Approved;
    question.version.content.type = type;
    question.version.content.text = QStringLiteral("Question number %1?").arg(number);
    question.version.content.competency = QStringLiteral("Planning");
    question.version.content.timeLimitSeconds = seconds;
    question.version.content.thinkingSeconds = thinking;
    return question;
}

} // namespace candor::tests
