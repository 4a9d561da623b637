// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/DraftRequests.h"
#include "model/Question.h"
#include "model/Result.h"
#include "questionedit/QuestionForm.h"

#include <QObject>

#include <optional>
#include <vector>

namespace candor::screens {

/// What a form proposes while one types.
struct QuestionProposals {
    QStringList competencies;
    QStringList skills;
    std::vector<JobChoice> jobs;
};

/// Saves, hands in and discards a question that is being edited. Where somebody else saved in the meantime nothing is
/// saved, and both versions are told.
class QuestionEditing : public QObject {
    Q_OBJECT

public:
    explicit QuestionEditing(ScreenContext &context, QObject *parent = nullptr);

    /// Another question is edited from now on: what comes of the one before is not told.
    void turn();
    /// A question without id is a new one. `submits`: hands it in too.
    void save(const Question &question, const QuestionContent &content, bool submits);
    void discard(const Question &question);
    void readProposals();
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void saved(const candor::QuestionRow &row, bool submitted);
    /// The draft is saved, but could not be handed in.
    void savedOnly(const candor::QuestionRow &row, const candor::Error &error);
    void refused(const candor::Error &error);
    void conflict(const candor::QuestionContent &mine, const candor::QuestionRow &theirs, bool submits);
    void discarded(const candor::Question &question);
    void discardRefused(const candor::Error &error);
    void proposalsRead(const candor::screens::QuestionProposals &proposals);

private:
    struct Saved {
        QuestionRow row;
        std::optional<Error> notSubmitted;
    };
    void setBusy(bool busy);
    void take(const QuestionContent &content, QuestionId id, bool submits, const Result<Saved> &result);
    void compare(const QuestionContent &mine, QuestionId id, bool submits);

    ScreenContext &m_context;
    DraftRequests m_requests;
    bool m_busy = false;
};

} // namespace candor::screens
