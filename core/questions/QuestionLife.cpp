// SPDX-License-Identifier: GPL-3.0-or-later
// The moves of a question from one status to the next.
#include "model/FieldRules.h"
#include "questions/QuestionAccess.h"
#include "questions/QuestionFields.h"
#include "store/QuestionStore.h"
#include "store/Transaction.h"

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using store::TransactionKind;

/// One move: from where to where, who may make it, and what is written down.
struct Move {
    QuestionStatus from = QuestionStatus::Draft;
    QuestionStatus to = QuestionStatus::Draft;
    bool QuestionRights::*right = nullptr;
    Action action = Action::DraftQuestion;
    QuestionEventKind event = QuestionEventKind::Commented;
    Presence words = Presence::Optional;
};

constexpr Move submitting{QuestionStatus::Draft, QuestionStatus::AwaitingApproval, &QuestionRights::submit,
                          Action::DraftQuestion, QuestionEventKind::Submitted};
constexpr Move takingBack{QuestionStatus::AwaitingApproval, QuestionStatus::Draft, &QuestionRights::takeBack,
                          Action::DraftQuestion, QuestionEventKind::TakenBack};
constexpr Move approving{QuestionStatus::AwaitingApproval, QuestionStatus::Approved, &QuestionRights::decide,
                         Action::ApproveQuestion, QuestionEventKind::Approved};
constexpr Move givingBack{QuestionStatus::AwaitingApproval, QuestionStatus::Draft,       &QuestionRights::decide,
                          Action::ApproveQuestion,          QuestionEventKind::Returned, Presence::Required};
Result<void> checkWords(Presence presence, const QString &words) {
    if (presence == Presence::Required && words.isEmpty())
        return failure(ErrorCode::ReasonRequired);
    return checkText(u"comment"_s, words, mostInReason, Presence::Optional);
}

Result<QuestionRow> make(access::Gate &gate, const Actor &actor, const Move &move, QuestionId id, qint64 revision,
                         const QString &said) {
    const QString words = said.trimmed();
    auto call = gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = questionAccess(*call, id, revision);
    if (!access)
        return failure(access.error());
    if (access->status() != move.from)
        return failure(ErrorCode::MoveNotAllowed, u"question"_s);
    if (!(rightsOf(*call, *access).*move.right))
        return failure(call->refuse(move.action, questionObject(id)));
    if (auto checked = checkWords(move.words, words); !checked)
        return failure(checked.error());
    const bool willBeAsked = move.to == QuestionStatus::AwaitingApproval || move.to == QuestionStatus::Approved;
    if (willBeAsked) {
        if (auto complete = checkComplete(access->question().newest.content); !complete)
            return failure(complete.error());
    }
    const auto approver = move.event == QuestionEventKind::Approved ? std::optional(call->principal().account)
                                                                    : access->question().newest.approver;
    if (auto moved = store::QuestionStore(call->connection()).setStatus(id, revision, move.to, approver, call->now());
        !moved)
        return failure(moved.error());
    if (auto noted = note(*call, move.action, access->question(), move.event, words); !noted)
        return failure(noted.error());
    return committed(*call, id);
}

/// Of what is asked, which may be an older version than the one that is written.
Result<QuestionRow> setRetired(access::Gate &gate, const Actor &actor, QuestionId id, qint64 revision, bool isRetired,
                               const QString &reason) {
    auto call = gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto access = questionAccess(*call, id, revision);
    if (!access)
        return failure(access.error());
    Question question = access->question();
    if (!question.approved || question.isRetired == isRetired)
        return failure(ErrorCode::MoveNotAllowed, u"question"_s);
    const QuestionRights rights = rightsOf(*call, *access);
    if (!(isRetired ? rights.retire : rights.reinstate))
        return failure(call->refuse(Action::PublishQuestion, questionObject(id)));
    if (auto checked = checkWords(isRetired ? Presence::Required : Presence::Optional, reason); !checked)
        return failure(checked.error());
    store::QuestionStore questions(call->connection());
    if (auto set = questions.setRetired(id, revision, isRetired, call->now()); !set)
        return failure(set.error());
    auto asked = questions.versionsOf({*question.approved});
    if (!asked)
        return failure(asked.error());
    question.newest = std::move(asked->front()); // the version that the history names
    const auto kind = isRetired ? QuestionEventKind::Retired : QuestionEventKind::Reinstated;
    if (auto noted = note(*call, Action::PublishQuestion, question, kind, reason); !noted)
        return failure(noted.error());
    return committed(*call, id);
}

} // namespace

Result<QuestionRow> QuestionService::submit(const Actor &actor, QuestionId id, qint64 revision,
                                            const QString &comment) {
    return make(m_gate, actor, submitting, id, revision, comment);
}

Result<QuestionRow> QuestionService::takeBack(const Actor &actor, QuestionId id, qint64 revision) {
    return make(m_gate, actor, takingBack, id, revision, {});
}

Result<QuestionRow> QuestionService::approve(const Actor &actor, QuestionId id, qint64 revision,
                                             const QString &comment) {
    return make(m_gate, actor, approving, id, revision, comment);
}

Result<QuestionRow> QuestionService::giveBack(const Actor &actor, QuestionId id, qint64 revision,
                                              const QString &reason) {
    return make(m_gate, actor, givingBack, id, revision, reason);
}

Result<QuestionRow> QuestionService::retire(const Actor &actor, QuestionId id, qint64 revision, const QString &reason) {
    return setRetired(m_gate, actor, id, revision, true, reason.trimmed());
}

Result<QuestionRow> QuestionService::reinstate(const Actor &actor, QuestionId id, qint64 revision) {
    return setRetired(m_gate, actor, id, revision, false, {});
}

} // namespace candor::questions
