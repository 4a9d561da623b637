// SPDX-License-Identifier: GPL-3.0-or-later
// What the people of a demo do with questions and questionnaires.
#include "demo/Seeding.h"
#include "questions/QuestionService.h"
#include "questions/QuestionnaireService.h"

namespace candor::demo {

using namespace std::chrono_literals;

void Seeding::planQuestion(const DemoQuestion &question) {
    // Each of a day's steps in its own minute, those of a question one after the other.
    auto time = 11h + 7 * std::chrono::minutes(&question - m_text.questions.data());
    for (const DemoQuestionStep &step : question.story)
        at(step.day, time += 1min, [this, &question, &step] { return act(question, step); });
}

void Seeding::planQuestionnaire(const DemoQuestionnaire &questionnaire) {
    at(questionnaire.day, 15h, [this, &questionnaire] { return addQuestionnaire(questionnaire); });
}

Result<void> Seeding::act(const DemoQuestion &question, const DemoQuestionStep &step) {
    const auto by = actor(step.by);
    if (!by)
        return failure(by.error());
    questions::QuestionService &bank = m_workspace.questions();
    if (step.what == QuestionEventKind::Drafted) {
        const auto added = bank.add(*by, question.content);
        if (!added)
            return failure(added.error());
        m_questions.insert(question.key, added->question.id);
        return {};
    }
    const QuestionId id = m_questions.value(question.key);
    if (step.what == QuestionEventKind::Commented)
        return bank.comment(*by, id, step.text);
    const auto file = bank.question(*by, id);
    if (!file)
        return failure(file.error());
    const qint64 revision = file->row.question.revision;
    const auto moved = step.what == QuestionEventKind::Submitted  ? bank.submit(*by, id, revision, step.text)
                       : step.what == QuestionEventKind::Returned ? bank.giveBack(*by, id, revision, step.text)
                                                                  : bank.approve(*by, id, revision, step.text);
    return moved ? Result<void>() : failure(moved.error());
}

Result<void> Seeding::addQuestionnaire(const DemoQuestionnaire &demo) {
    const auto by = actor(demo.owner);
    if (!by)
        return failure(by.error());
    questions::ExchangedQuestionnaire says = demo.says;
    for (questions::ExchangedSection &section : says.sections) {
        for (questions::ExchangedItem &item : section.items) {
            // What the company wrote has a key in the story alone.
            if (m_questions.contains(item.key)) {
                item.id = m_questions.value(item.key);
                item.key.clear();
            }
        }
    }
    questions::QuestionnaireService &questionnaires = m_workspace.questionnaires();
    const auto content = questionnaires.contentOf(*by, says, std::nullopt);
    const auto made = content ? questionnaires.add(*by, *content) : failure(content.error());
    return made ? questionnaires.assign(*by, m_jobs.value(demo.job), made->questionnaire.id) : failure(made.error());
}

} // namespace candor::demo
