// SPDX-License-Identifier: GPL-3.0-or-later
// Questionnaires by rule: what the service draws, and what a new job gets.
#include "questions/DefaultQuestionnaire.h"
#include "questions/QuestionDraw.h"
#include "questions/QuestionnaireAccess.h"
#include "questions/QuestionnaireFields.h"
#include "questions/QuestionnaireService.h"
#include "store/QuestionStore.h"
#include "store/QuestionnaireStore.h"
#include "store/Transaction.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::TransactionKind;

constexpr int rowsAtOnce = 1000;

/// What may be asked, each question in its approved version.
Result<std::vector<QuestionnaireQuestion>> bankOf(Call &call, const DrawRule &rule) {
    QuestionFilter filter;
    filter.domains = rule.domains;
    filter.difficulties = rule.difficulties;
    filter.language = rule.language;
    filter.job = rule.job;
    filter.approvedOnly = true;
    std::vector<QuestionnaireQuestion> bank;
    PageRange range{0, rowsAtOnce};
    qint64 total = 0;
    do {
        auto page = store::QuestionStore(call.connection()).list(filter, range);
        if (!page)
            return failure(page.error());
        total = page->total;
        for (QuestionRow &row : page->rows)
            bank.push_back({row.question.id, std::move(row.question.newest), true, false});
        range.offset += rowsAtOnce;
    } while (range.offset < total);
    return bank;
}

Result<Draw> drawInCall(Call &call, const DrawRule &rule) {
    const auto bank = bankOf(call, rule);
    if (!bank)
        return failure(bank.error());
    const auto kept = store::QuestionnaireStore(call.connection()).questions(rule.kept);
    if (!kept)
        return failure(kept.error());
    if (kept->size() != rule.kept.size())
        return failure(ErrorCode::InvalidField, u"kept: unknown"_s);
    return questions::draw(rule, *bank, *kept);
}

int missingOf(const Draw &draw) {
    return std::accumulate(draw.missing.begin(), draw.missing.end(), 0,
                           [](int sum, const DrawCount &each) { return sum + each.count; });
}

std::vector<QuestionVersionId> versionsOf(const Draw &draw) {
    std::vector<QuestionVersionId> versions;
    for (const QuestionnaireQuestion &question : draw.questions)
        versions.push_back(question.version.id);
    return versions;
}

int countOf(const Draw &draw, QuestionType type) {
    return static_cast<int>(std::ranges::count_if(
        draw.questions, [&](const QuestionnaireQuestion &question) { return question.version.content.type == type; }));
}

/// Others of the domain, and then of General, where a type is too rare: one of each type in turn.
Result<Draw> filledUp(Call &call, const Job &job, Draw drawn) {
    constexpr std::array types{QuestionType::Video, QuestionType::Text, QuestionType::Audio, QuestionType::Mcq,
                               QuestionType::Code};
    int left = missingOf(drawn);
    for (const JobDomain domain : {job.domain, JobDomain::General}) {
        bool found = true;
        while (left > 0 && found) {
            found = false;
            for (const QuestionType type : types) {
                if (left == 0)
                    break;
                DrawRule rule;
                rule.domains = {domain};
                rule.types = {{type, countOf(drawn, type) + 1}};
                rule.kept = versionsOf(drawn);
                rule.seed = static_cast<quint64>(job.id.value());
                auto more = drawInCall(call, rule);
                if (!more)
                    return more;
                if (more->questions.size() == drawn.questions.size())
                    continue;
                drawn.questions = std::move(more->questions);
                --left;
                found = true;
            }
        }
    }
    return drawn;
}

} // namespace

Result<Draw> QuestionnaireService::draw(const Actor &actor, const DrawRule &rule) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::ManageJobSetup, {.own = true, .ownJob = true}); !allowed)
        return failure(allowed.error());
    if (auto checked = checkRule(rule); !checked)
        return failure(checked.error());
    if (rule.kept.size() > mostItems)
        return failure(ErrorCode::InvalidField, u"questions: range"_s);
    if (rule.job) {
        if (auto allowed = requireForJob(*call, Action::SeeJobSetup, *rule.job); !allowed)
            return failure(allowed.error());
    }
    return drawInCall(*call, rule);
}

Result<void> giveDefault(Call &call, const Job &job) {
    DrawRule rule = defaultRule(job.domain);
    rule.seed = static_cast<quint64>(job.id.value());
    auto drawn = drawInCall(call, rule);
    if (!drawn)
        return failure(drawn.error());
    auto whole = filledUp(call, job, std::move(*drawn));
    if (!whole)
        return failure(whole.error());
    if (whole->questions.empty())
        return {};
    Questionnaire questionnaire;
    questionnaire.owner = job.owner;
    questionnaire.createdAt = questionnaire.updatedAt = call.now();
    questionnaire.content.title = job.title;
    QuestionnaireSection section;
    for (const QuestionnaireQuestion &question : whole->questions)
        section.items.push_back({question.version.id, {}, {}, {}});
    questionnaire.content.sections.push_back(std::move(section));
    store::QuestionnaireStore questionnaires(call.connection());
    const auto id = questionnaires.insert(questionnaire);
    if (!id)
        return failure(id.error());
    if (auto assigned = questionnaires.assign(job.id, *id); !assigned)
        return assigned;
    call.record(Action::ManageJobSetup, questionnaireObject(*id), u"default of job %1"_s.arg(job.id.value()));
    return {};
}

Result<void> removeUntouched(Call &call, JobId job) {
    store::QuestionnaireStore questionnaires(call.connection());
    const auto id = questionnaires.ofJob(job);
    if (!id || !*id)
        return id ? Result<void>() : failure(id.error());
    const auto found = questionnaires.find(**id);
    const auto jobs = questionnaires.jobs(**id);
    const auto begun = questionnaires.begun(**id);
    if (!found || !jobs || !begun)
        return failure(!found ? found.error() : !jobs ? jobs.error() : begun.error());
    if (!*found || (*found)->revision != 1 || jobs->size() != 1 || *begun > 0)
        return {};
    if (auto taken = questionnaires.assign(job, std::nullopt); !taken)
        return taken;
    return questionnaires.remove(**id, (*found)->revision);
}

} // namespace candor::questions
