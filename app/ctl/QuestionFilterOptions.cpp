// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFilterOptions.h"

#include "OptionValues.h"

namespace candor::ctl {

namespace {

class QuestionFilterOptions {
    Q_DECLARE_TR_FUNCTIONS(QuestionFilterOptions)

public:
    static std::vector<Option> options();
    static Result<void> setNames(QuestionFilter &filter, const Request &request);
    static Result<void> setPeople(QuestionFilter &filter, const Request &request);
};

std::vector<Option> QuestionFilterOptions::options() {
    std::vector<Option> options{
        {"text", QT_TR_NOOP("Only with all these words, each also as the beginning of one."), "WORDS"},
        {"domain", QT_TR_NOOP("Only of AI-ML, Fullstack, Cybersecurity or General, parted by ','."), "LIST"},
        {"type", QT_TR_NOOP("Only mcq, text, audio, video or code, parted by ','."), "LIST"},
        {"kind", QT_TR_NOOP("Only technical, behavioral or situational, parted by ','."), "LIST"},
        {"difficulty", QT_TR_NOOP("Only beginner, intermediate or advanced, parted by ','."), "LIST"},
        {"status",
         QT_TR_NOOP("Only draft, awaiting_approval, approved or retired, parted by ','. Default: all but retired."),
         "LIST"},
        {"competency", QT_TR_NOOP("Only of this competency."), "TEXT"},
        {"skill", QT_TR_NOOP("Only those that test this skill."), "TEXT"},
        {"tag", QT_TR_NOOP("Only with this tag."), "TEXT"},
        {"language", QT_TR_NOOP("Only in this language: en, de, pt-BR."), "CODE"},
        {"mine", QT_TR_NOOP("Only those that one has written in.")},
        {"queue", QT_TR_NOOP("Only what others wrote and waits for approval.")},
        {"approved", QT_TR_NOOP("Only those that can be asked, in the version that is asked.")},
        {"job", QT_TR_NOOP("Only those of this job and those of no job."), "JOB"},
        {"sort", QT_TR_NOOP("relevance, newest, difficulty or uses."), "ORDER"}};
    for (Option &option : options)
        option.context = "QuestionFilterOptions";
    return options;
}

Result<void> QuestionFilterOptions::setNames(QuestionFilter &filter, const Request &request) {
    const auto domains =
        OptionValues::allNamed<JobDomain>("domain", request.value("domain"), jobDomainName, jobDomainFromName);
    const auto types =
        OptionValues::allNamed<QuestionType>("type", request.value("type"), questionTypeName, questionTypeFromName);
    const auto kinds =
        OptionValues::allNamed<QuestionKind>("kind", request.value("kind"), questionKindName, questionKindFromName);
    const auto difficulties = OptionValues::allNamed<Difficulty>("difficulty", request.value("difficulty"),
                                                                 difficultyName, difficultyFromName);
    const auto statuses = OptionValues::allNamed<QuestionStatus>("status", request.value("status"), questionStatusName,
                                                                 questionStatusFromName);
    for (const Error *error :
         {domains ? nullptr : &domains.error(), types ? nullptr : &types.error(), kinds ? nullptr : &kinds.error(),
          difficulties ? nullptr : &difficulties.error(), statuses ? nullptr : &statuses.error()}) {
        if (error != nullptr)
            return failure(*error);
    }
    filter.domains = *domains;
    filter.types = *types;
    filter.kinds = *kinds;
    filter.difficulties = *difficulties;
    filter.statuses = *statuses;
    return {};
}

Result<void> QuestionFilterOptions::setPeople(QuestionFilter &filter, const Request &request) {
    if (request.isSet("queue") && (request.isSet("mine") || request.isSet("status")))
        return failure(ErrorCode::InvalidArgument, tr("--queue goes with neither --mine nor --status."));
    if (request.isSet("mine") || request.isSet("queue")) {
        const auto self = request.self();
        if (!self)
            return failure(self.error());
        (request.isSet("mine") ? filter.author : filter.notWrittenBy) = *self;
    }
    if (request.isSet("queue"))
        filter.statuses = {QuestionStatus::AwaitingApproval};
    if (const auto job = request.given("job")) {
        const auto id = request.id<JobId>(*job);
        if (!id)
            return failure(id.error());
        filter.job = *id;
    }
    return {};
}

} // namespace

std::vector<Option> questionFilterOptions() { return QuestionFilterOptions::options(); }

Result<QuestionFilter> questionFilter(const Request &request) {
    QuestionFilter filter;
    filter.text = request.value("text");
    filter.competency = request.value("competency");
    filter.skill = request.value("skill");
    filter.tag = request.value("tag");
    filter.language = request.value("language");
    filter.approvedOnly = request.isSet("approved");
    if (const auto set = QuestionFilterOptions::setNames(filter, request); !set)
        return failure(set.error());
    if (const auto set = QuestionFilterOptions::setPeople(filter, request); !set)
        return failure(set.error());
    // Words are asked for by how well they fit.
    filter.sort = filter.text.isEmpty() ? QuestionSort::Newest : QuestionSort::Relevance;
    if (const auto sort = request.given("sort")) {
        const auto named = OptionValues::named<QuestionSort>("sort", *sort, questionSortName, questionSortFromName);
        if (!named)
            return failure(named.error());
        filter.sort = *named;
    }
    return filter;
}

} // namespace candor::ctl
