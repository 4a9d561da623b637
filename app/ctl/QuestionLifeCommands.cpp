// SPDX-License-Identifier: GPL-3.0-or-later
// A question's way from draft to approved, and out of use.
#include "QuestionParts.h"

#include "questions/QuestionService.h"

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;
using questions::QuestionService;

class QuestionLifeCommands {
    Q_DECLARE_TR_FUNCTIONS(QuestionCommands)

public:
    static std::vector<Subcommand> all();

private:
    static Result<int> submit(Request &request) { return move(request, &QuestionService::submit, "comment"); }
    static Result<int> takeBack(Request &request) { return move(request, &QuestionService::takeBack); }
    static Result<int> approve(Request &request) { return move(request, &QuestionService::approve, "comment"); }
    static Result<int> giveBack(Request &request) { return move(request, &QuestionService::giveBack, "reason"); }
    static Result<int> retire(Request &request) { return move(request, &QuestionService::retire, "reason"); }
    static Result<int> reinstate(Request &request) { return move(request, &QuestionService::reinstate); }
    static Result<int> discard(Request &request);

    struct Target {
        QuestionId id;
        qint64 revision = 0;
    };
    using Move = Result<QuestionRow> (QuestionService::*)(const access::Actor &, QuestionId, qint64);
    using SaidMove = Result<QuestionRow> (QuestionService::*)(const access::Actor &, QuestionId, qint64,
                                                              const QString &);
    /// The question as it is now, or in the revision that was asked for.
    static Result<Target> target(Request &request);
    static Result<int> move(Request &request, Move made);
    static Result<int> move(Request &request, SaidMove made, const char *words);
};

Result<QuestionLifeCommands::Target> QuestionLifeCommands::target(Request &request) {
    const auto id = questionOf(request, request.argument(0));
    const auto file = id ? request.workspace().questions().question(request.actor(), *id) : failure(id.error());
    if (!file)
        return failure(file.error());
    const auto revision = request.revision(file->row.question.revision);
    return revision ? Result<Target>(Target{*id, *revision}) : failure(revision.error());
}

Result<int> QuestionLifeCommands::move(Request &request, Move made) {
    const auto found = target(request);
    if (!found)
        return failure(found.error());
    return answerQuestion(request,
                          (request.workspace().questions().*made)(request.actor(), found->id, found->revision));
}

Result<int> QuestionLifeCommands::move(Request &request, SaidMove made, const char *words) {
    const auto found = target(request);
    if (!found)
        return failure(found.error());
    return answerQuestion(request, (request.workspace().questions().*made)(request.actor(), found->id, found->revision,
                                                                           request.value(words)));
}

Result<int> QuestionLifeCommands::discard(Request &request) {
    const auto found = target(request);
    const auto discarded = found ? request.workspace().questions().discard(request.actor(), found->id, found->revision)
                                 : failure(found.error());
    if (!discarded)
        return failure(discarded.error());
    return request.answer({{u"discarded"_s, found->id.value()}}, tr("The draft was thrown away."));
}

std::vector<Subcommand> QuestionLifeCommands::all() {
    const QStringList one{u"QUESTION"_s};
    const Option revision = Request::revisionOption();
    const Option comment{"comment", QT_TR_NOOP("What there is to say about it."), "TEXT"};
    const Option reason{"reason", QT_TR_NOOP("Why; it must be said."), "TEXT"};
    return {{"submit", QT_TR_NOOP("hand a draft to the experts"), one, {comment, revision}, submit},
            {"take-back", QT_TR_NOOP("take it back from the experts, to go on writing"), one, {revision}, takeBack},
            {"approve", QT_TR_NOOP("approve what somebody else wrote"), one, {comment, revision}, approve},
            {"return", QT_TR_NOOP("give it back to its author"), one, {reason, revision}, giveBack},
            {"retire", QT_TR_NOOP("ask it no more, but where it is being asked"), one, {reason, revision}, retire},
            {"reinstate", QT_TR_NOOP("ask a retired question again"), one, {revision}, reinstate},
            {"discard", QT_TR_NOOP("throw a draft away; what was approved before stays"), one, {revision}, discard}};
}

} // namespace

std::vector<Subcommand> questionLifeCommands() { return QuestionLifeCommands::all(); }

} // namespace candor::ctl
