// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "questions/QuestionnaireExchange.h"

#include <QByteArray>
#include <QJsonArray>
#include <QString>

#include <vector>

namespace candor::demo {

/// What somebody does with a question on a day; days are counted from the demo's base day.
struct DemoQuestionStep {
    int day = 0;
    QString by;
    QuestionEventKind what = QuestionEventKind::Drafted;
    QString text; ///< the comment or reason

    bool operator==(const DemoQuestionStep &) const = default;
};

/// A question that the company wrote itself. Its key is the story's alone.
struct DemoQuestion {
    QString key;
    QuestionContent content;
    std::vector<DemoQuestionStep> story;

    bool operator==(const DemoQuestion &) const = default;
};

/// A questionnaire made by hand, for a job. It names questions of the story and of the built-in bank by their keys.
struct DemoQuestionnaire {
    QString owner;
    int day = 0;
    QString job;
    questions::ExchangedQuestionnaire says;

    bool operator==(const DemoQuestionnaire &) const = default;
};

/// The stories of questions, with what they say out of a file in the published format.
[[nodiscard]] std::vector<DemoQuestion> demoQuestions(const QJsonArray &stories, const QByteArray &file);
[[nodiscard]] std::vector<DemoQuestionnaire> demoQuestionnaires(const QJsonArray &array);

} // namespace candor::demo
