// SPDX-License-Identifier: GPL-3.0-or-later
#include "Commands.h"
#include "QuestionnaireJson.h"
#include "QuestionnaireParts.h"
#include "QuestionnaireText.h"

#include "questions/QuestionnaireService.h"

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

class QuestionnaireCommands {
    Q_DECLARE_TR_FUNCTIONS(QuestionnaireCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> show(Request &request);
    static Result<int> preview(Request &request);
    static Result<int> versions(Request &request);
    static Result<int> assign(Request &request);
    static Result<int> unassign(Request &request);
    template<bool archived>
    static Result<int> setArchived(Request &request);
    static Result<int> remove(Request &request);

    static questions::QuestionnaireService &service(Request &request) { return request.workspace().questionnaires(); }
    static Result<QuestionnaireFile> file(Request &request);
};

Result<QuestionnaireFile> QuestionnaireCommands::file(Request &request) {
    const auto id = request.id<QuestionnaireId>(0);
    return id ? service(request).questionnaire(request.actor(), *id) : failure(id.error());
}

Result<int> QuestionnaireCommands::list(Request &request) {
    QuestionnaireFilter filter;
    filter.text = request.value("text");
    filter.archived = request.isSet("archived");
    if (request.isSet("mine")) {
        const auto self = request.self();
        if (!self)
            return failure(self.error());
        filter.owner = *self;
    }
    if (const auto job = request.given("job")) {
        const auto id = request.id<JobId>(*job);
        if (!id)
            return failure(id.error());
        filter.job = *id;
    }
    const auto range = request.range();
    const auto page = range ? service(request).list(request.actor(), filter, *range) : failure(range.error());
    if (!page)
        return failure(page.error());
    return request.answer(toJson(page->rows), columns("id title version questions seconds jobs begun owner_name"),
                          page->total);
}

Result<int> QuestionnaireCommands::show(Request &request) { return answerQuestionnaire(request, file(request)); }

Result<int> QuestionnaireCommands::preview(Request &request) {
    const auto found = file(request);
    return found ? Result<int>(request.answer(previewJson(*found), QuestionnaireText::preview(*found)))
                 : failure(found.error());
}

Result<int> QuestionnaireCommands::versions(Request &request) {
    const auto id = request.id<QuestionnaireId>(0);
    const auto found = id ? service(request).versions(request.actor(), *id) : failure(id.error());
    if (!found)
        return failure(found.error());
    return request.answer(toJson(*found), columns("version title sections questions created_at"),
                          static_cast<qint64>(found->size()));
}

Result<int> QuestionnaireCommands::assign(Request &request) {
    const auto id = request.id<QuestionnaireId>(0);
    const auto job = id ? request.id<JobId>(1) : failure(id.error());
    const auto assigned = job ? service(request).assign(request.actor(), *job, *id) : failure(job.error());
    if (!assigned)
        return failure(assigned.error());
    return request.answer({{u"job_id"_s, job->value()}, {u"questionnaire_id"_s, id->value()}},
                          tr("Job %1 asks questionnaire %2 from now on; who has begun another one keeps it.")
                              .arg(job->value())
                              .arg(id->value()));
}

Result<int> QuestionnaireCommands::unassign(Request &request) {
    const auto job = request.id<JobId>(0);
    const auto taken = job ? service(request).assign(request.actor(), *job, std::nullopt) : failure(job.error());
    if (!taken)
        return failure(taken.error());
    return request.answer(
        {{u"job_id"_s, job->value()}, {u"questionnaire_id"_s, QJsonValue()}},
        tr("Job %1 asks no questionnaire from now on; who has begun one keeps it.").arg(job->value()));
}

template<bool archived>
Result<int> QuestionnaireCommands::setArchived(Request &request) {
    const auto found = file(request);
    const auto revision = found ? request.revision(found->questionnaire.revision) : failure(found.error());
    return answerQuestionnaire(
        request, revision ? service(request).setArchived(request.actor(), found->questionnaire.id, *revision, archived)
                          : failure(revision.error()));
}

Result<int> QuestionnaireCommands::remove(Request &request) {
    const auto found = file(request);
    const auto revision = found ? request.revision(found->questionnaire.revision) : failure(found.error());
    const auto removed = revision ? service(request).remove(request.actor(), found->questionnaire.id, *revision)
                                  : failure(revision.error());
    if (!removed)
        return failure(removed.error());
    return request.answer({{u"removed"_s, found->questionnaire.id.value()}}, tr("The questionnaire was removed."));
}

CommandGroup QuestionnaireCommands::group() {
    const QStringList one{u"QUESTIONNAIRE"_s};
    const Option revision = Request::revisionOption();
    std::vector<Subcommand> commands{
        {"list",
         QT_TR_NOOP("list the questionnaires that one may see"),
         {},
         {{"text", QT_TR_NOOP("Only whose title holds this."), "TEXT"},
          {"mine", QT_TR_NOOP("Only one's own.")},
          {"job", QT_TR_NOOP("Only the one that this job asks."), "JOB"},
          {"archived", QT_TR_NOOP("The archived ones instead.")}},
         list,
         Opens::WithActor,
         true},
        {"show", QT_TR_NOOP("show a questionnaire with its sections, questions and times"), one, {}, show},
        {"preview", QT_TR_NOOP("show it as the candidate sees it"), one, {}, preview},
        {"versions", QT_TR_NOOP("list its versions, newest first"), one, {}, versions}};
    const std::vector<Subcommand> writing = questionnaireWritingCommands();
    commands.insert(commands.end(), writing.begin(), writing.end());
    const std::vector<Subcommand> others{
        {"assign", QT_TR_NOOP("ask a questionnaire for a job"), {one.first(), u"JOB"_s}, {}, assign},
        {"unassign", QT_TR_NOOP("ask none for a job"), {u"JOB"_s}, {}, unassign},
        {"archive", QT_TR_NOOP("offer it no more; jobs that use it go on"), one, {revision}, setArchived<true>},
        {"reinstate", QT_TR_NOOP("offer it again"), one, {revision}, setArchived<false>},
        {"remove", QT_TR_NOOP("remove one that no job uses and nobody has begun"), one, {revision}, remove}};
    commands.insert(commands.end(), others.begin(), others.end());
    return {
        "questionnaire",
        QT_TR_NOOP("Questionnaires: which questions a job asks, in sections. QUESTIONNAIRE and JOB are numbers from "
                   "lists; a question is named by its number or its key; FILE is \"-\" for standard input."),
        "QuestionnaireCommands", std::move(commands)};
}

} // namespace

Result<int> answerQuestionnaire(const Request &request, const Result<QuestionnaireFile> &file) {
    return file ? Result<int>(request.answer(toJson(*file), QuestionnaireText::describe(*file)))
                : failure(file.error());
}

int runQuestionnaire(const QStringList &arguments) { return runGroup(QuestionnaireCommands::group(), arguments); }

} // namespace candor::ctl
