// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/DemoQuestions.h"

#include "questions/QuestionExchange.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace candor::demo {

namespace {

DemoQuestionStep stepOf(const QJsonValue &value) {
    return {value[0].toInt(), value[1].toString(),
            questionEventKindFromName(value[2].toString()).value_or(QuestionEventKind::Drafted), value[3].toString()};
}

} // namespace

std::vector<DemoQuestion> demoQuestions(const QJsonArray &stories, const QByteArray &file) {
    const auto read = questions::questionsFromJson(file);
    std::vector<DemoQuestion> questions;
    for (const QJsonValue each : stories) {
        DemoQuestion question;
        question.key = each[u"key"].toString();
        if (read) {
            const auto found = std::ranges::find(*read, question.key, &ExchangedQuestion::key);
            question.content = found == read->end() ? QuestionContent() : found->content;
        }
        for (const QJsonValue step : each[u"story"].toArray())
            question.story.push_back(stepOf(step));
        questions.push_back(std::move(question));
    }
    return questions;
}

std::vector<DemoQuestionnaire> demoQuestionnaires(const QJsonArray &array) {
    std::vector<DemoQuestionnaire> questionnaires;
    for (const QJsonValue each : array) {
        const QByteArray says = QJsonDocument(each[u"says"].toObject()).toJson();
        questionnaires.push_back(
            {each[u"owner"].toString(), each[u"day"].toInt(), each[u"job"].toString(),
             questions::questionnaireFromJson(says).value_or(questions::ExchangedQuestionnaire())});
    }
    return questionnaires;
}

} // namespace candor::demo
