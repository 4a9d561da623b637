// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/PreviewSteps.h"

#include "questions/QuestionFields.h"

#include <algorithm>

namespace candor::screens {

namespace {

using Kind = PreviewStep::Kind;

PreviewStep questionStep(const QuestionnaireItem &item, const QuestionContent &question) {
    PreviewStep step;
    step.kind = Kind::Question;
    step.question = questions::asAsked(question);
    step.timeLimitSeconds = item.timeLimitSeconds.value_or(question.timeLimitSeconds);
    step.thinkingSeconds = item.thinkingSeconds.value_or(question.thinkingSeconds);
    step.takes = item.takes.value_or(question.takes);
    step.seconds = itemSeconds(item, question);
    step.questions = 1;
    return step;
}

} // namespace

std::vector<PreviewStep> previewSteps(const QuestionnaireContent &content, const KnownQuestions &known) {
    const QuestionnaireTotals totals = totalsOf(content, known);
    std::vector<PreviewStep> steps;
    steps.push_back({Kind::Introduction,
                     {},
                     0,
                     content.title,
                     content.introduction,
                     totals.questions,
                     totals.seconds,
                     {},
                     0,
                     0,
                     1});
    int number = 0;
    for (std::size_t index = 0; index < content.sections.size(); ++index) {
        const QuestionnaireSection &section = content.sections[index];
        const OutlinePlace place{static_cast<int>(index), -1};
        if (section.items.empty())
            continue;
        if (!section.title.trimmed().isEmpty() || !section.introduction.trimmed().isEmpty()) {
            const QuestionnaireTotals part = totalsOf(section, known);
            steps.push_back({Kind::Section,
                             place,
                             0,
                             section.title,
                             section.introduction,
                             part.questions,
                             part.seconds,
                             {},
                             0,
                             0,
                             1});
        }
        for (std::size_t item = 0; item < section.items.size(); ++item) {
            const auto found = known.find(section.items[item].question);
            ++number;
            if (found == known.end())
                continue;
            PreviewStep step = questionStep(section.items[item], found->second.version.content);
            step.place = {place.section, static_cast<int>(item)};
            step.number = number;
            step.title = section.title;
            steps.push_back(std::move(step));
        }
    }
    steps.push_back({Kind::End, {}, 0, content.title, {}, totals.questions, totals.seconds, {}, 0, 0, 1});
    return steps;
}

int stepOf(const std::vector<PreviewStep> &steps, OutlinePlace place) {
    if (place.isWhole())
        return 0;
    const auto exactly = std::ranges::find(steps, place, &PreviewStep::place);
    if (exactly != steps.end())
        return static_cast<int>(exactly - steps.begin());
    const auto inSection =
        std::ranges::find_if(steps, [&](const PreviewStep &step) { return step.place.section == place.section; });
    return inSection == steps.end() ? 0 : static_cast<int>(inSection - steps.begin());
}

} // namespace candor::screens
