// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionAccess.h"

#include "store/QuestionStore.h"

#include <algorithm>

namespace candor::questions {

using namespace Qt::StringLiterals;
using access::Action;
using access::Call;
using store::QuestionStore;

QuestionRights rightsOf(const Call &call, const QuestionAccess &access) {
    const bool drafts = call.allows(Action::DraftQuestion, access.relation);
    const bool publishes = call.allows(Action::PublishQuestion, access.relation);
    const bool writes = publishes || (drafts && access.relation.own);
    const bool decides = call.allows(Action::ApproveQuestion, access.relation);
    QuestionRights rights;
    rights.retire = publishes && access.question().approved && !access.question().isRetired;
    rights.reinstate = publishes && access.question().isRetired;
    switch (access.status()) {
    case QuestionStatus::Draft:
        rights.edit = rights.submit = rights.discard = writes;
        break;
    case QuestionStatus::AwaitingApproval:
        rights.edit = writes;
        rights.takeBack = drafts && access.relation.own;
        rights.decide = decides;
        break;
    case QuestionStatus::Approved:
        rights.edit = drafts;
        break;
    case QuestionStatus::Retired:
        rights.edit = publishes;
        break;
    }
    return rights;
}

Result<QuestionAccess> questionAccess(Call &call, QuestionId id) {
    if (auto allowed = call.require(Action::DraftQuestion, {}, questionObject(id)); !allowed)
        return failure(allowed.error());
    QuestionStore questions(call.connection());
    auto row = questions.find(id);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    const auto writers = questions.writers((*row)->question.newest.id);
    if (!writers)
        return failure(writers.error());
    QuestionAccess access{std::move(**row), {}};
    access.relation.own = std::ranges::find(*writers, call.principal().account) != writers->end();
    return access;
}

Result<QuestionAccess> questionAccess(Call &call, QuestionId id, qint64 revision) {
    auto access = questionAccess(call, id);
    if (access && access->question().revision != revision)
        return failure(ErrorCode::Conflict);
    return access;
}

Result<QuestionRow> committed(Call &call, QuestionId id) {
    auto row = QuestionStore(call.connection()).find(id);
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return std::move(**row);
}

access::AuditObject questionObject(QuestionId id) { return {u"question"_s, id.value()}; }

Result<void> note(Call &call, Action action, const Question &question, QuestionEventKind kind, const QString &text) {
    QuestionEvent event;
    event.kind = kind;
    event.version = question.newest.version;
    event.by = call.principal().account;
    event.at = call.now();
    event.text = text;
    if (auto added = QuestionStore(call.connection()).addEvent(question.id, event); !added)
        return added;
    call.record(action, questionObject(question.id),
                u"%1, version %2"_s.arg(questionEventKindName(kind)).arg(question.newest.version));
    return {};
}

} // namespace candor::questions
