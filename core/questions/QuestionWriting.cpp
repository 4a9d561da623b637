// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionWriting.h"

#include "questions/QuestionFields.h"
#include "store/QuestionStore.h"

namespace candor::questions {

using namespace Qt::StringLiterals;
using access::Action;
using access::Call;
using store::QuestionStore;

Result<void> beginVersion(Call &call, const QuestionAccess &access, QuestionContent content, QuestionEventKind kind) {
    Question changed = access.question();
    QuestionVersion &version = changed.newest;
    version.status = QuestionStatus::Draft;
    version.content = std::move(content);
    version.author = call.principal().account;
    version.approver.reset();
    version.approvedAt.reset();
    version.createdAt = call.now();
    auto added = QuestionStore(call.connection()).addVersion(changed.id, changed.revision, version);
    if (!added)
        return failure(added.error());
    version = std::move(*added);
    return note(call, Action::DraftQuestion, changed, kind);
}

Result<void> changeDraft(Call &call, const QuestionAccess &access, QuestionContent content, QuestionEventKind kind) {
    QuestionStore questions(call.connection());
    Question changed = access.question();
    if (access.status() == QuestionStatus::AwaitingApproval) {
        auto back = questions.setStatus(changed.id, changed.revision, QuestionStatus::Draft, std::nullopt, call.now());
        if (!back)
            return back;
        ++changed.revision;
    }
    const QString fields =
        kind == QuestionEventKind::Edited ? changedFields(changed.newest.content, content).join(u", "_s) : QString();
    changed.newest.content = std::move(content);
    if (auto updated =
            questions.updateDraft(changed.id, changed.revision, changed.newest, call.principal().account, call.now());
        !updated)
        return updated;
    return note(call, Action::DraftQuestion, changed, kind, fields);
}

} // namespace candor::questions
