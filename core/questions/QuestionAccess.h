// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/Question.h"
#include "questions/QuestionService.h"

namespace candor::questions {

/// A question and how the person of a call stands to it.
struct QuestionAccess {
    QuestionRow row;
    access::Relation relation; ///< own: they wrote in the newest version

    [[nodiscard]] const Question &question() const { return row.question; }
    [[nodiscard]] QuestionStatus status() const { return row.question.newest.status; }
};

/// What the matrix and the status leave of the rights. Whoever wrote in a version does not decide on it, but as an
/// administrator.
[[nodiscard]] QuestionRights rightsOf(const access::Call &call, const QuestionAccess &access);

/// Refuses whoever may not see the bank. Error: NotFound.
[[nodiscard]] Result<QuestionAccess> questionAccess(access::Call &call, QuestionId id);
/// The same, for a change against a revision. Error: Conflict.
[[nodiscard]] Result<QuestionAccess> questionAccess(access::Call &call, QuestionId id, qint64 revision);
/// The question as the call leaves it, once the call is committed.
[[nodiscard]] Result<QuestionRow> committed(access::Call &call, QuestionId id);
[[nodiscard]] access::AuditObject questionObject(QuestionId id);
/// Puts it into the question's history, and into the audit log as `action`.
[[nodiscard]] Result<void> note(access::Call &call, access::Action action, const Question &question,
                                QuestionEventKind kind, const QString &text = {});

} // namespace candor::questions
