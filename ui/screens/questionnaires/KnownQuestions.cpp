// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/KnownQuestions.h"

#include <algorithm>

namespace candor::screens {

namespace {

void count(QuestionnaireTotals &totals, QuestionType type, int seconds) {
    ++totals.questions;
    totals.seconds += seconds;
    auto place = std::ranges::lower_bound(totals.types, type, {}, &TypeTotal::type);
    if (place == totals.types.end() || place->type != type)
        place = totals.types.insert(place, {type, 0, 0});
    ++place->questions;
    place->seconds += seconds;
}

void count(QuestionnaireTotals &totals, const QuestionnaireSection &section, const KnownQuestions &known) {
    for (const QuestionnaireItem &item : section.items) {
        if (const auto found = known.find(item.question); found != known.end())
            count(totals, found->second.version.content.type, itemSeconds(item, found->second.version.content));
        else
            ++totals.questions;
    }
}

} // namespace

KnownQuestions knownOf(const std::vector<QuestionnaireQuestion> &questions) {
    KnownQuestions known;
    for (const QuestionnaireQuestion &question : questions)
        known.emplace(question.version.id, question);
    return known;
}

QuestionnaireTotals totalsOf(const QuestionnaireContent &content, const KnownQuestions &known) {
    QuestionnaireTotals totals;
    for (const QuestionnaireSection &section : content.sections)
        count(totals, section, known);
    return totals;
}

QuestionnaireTotals totalsOf(const QuestionnaireSection &section, const KnownQuestions &known) {
    QuestionnaireTotals totals;
    count(totals, section, known);
    return totals;
}

QuestionnaireTotals totalsOf(const std::vector<QuestionnaireQuestion> &questions) {
    QuestionnaireTotals totals;
    for (const QuestionnaireQuestion &question : questions)
        count(totals, question.version.content.type, itemSeconds({}, question.version.content));
    return totals;
}

} // namespace candor::screens
