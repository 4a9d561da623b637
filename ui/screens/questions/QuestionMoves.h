// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Question.h"
#include "model/Result.h"
#include "questions/QuestionService.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// What can be done with a question as a whole.
enum class QuestionMove { Submit, TakeBack, Approve, Return, Retire, Reinstate, Discard };

/// Makes the moves of questions and their comments. Where somebody was quicker nothing is done, and how the question
/// stands now is told.
class QuestionMoves : public QObject {
    Q_OBJECT

public:
    explicit QuestionMoves(ScreenContext &context, QObject *parent = nullptr);

    /// `words`: the comment, or the reason where the move needs one.
    void make(QuestionMove move, const Question &question, const QString &words = {});
    void comment(QuestionId question, const QString &text);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void made(candor::screens::QuestionMove move, const candor::Question &question);
    void commented(candor::QuestionId question);
    void refused(candor::screens::QuestionMove move, const candor::Question &question, const candor::Error &error);
    void commentRefused(const candor::Error &error);
    /// Somebody else changed it meanwhile; without a file it is gone.
    void overtaken(const candor::Question &question, const std::optional<candor::questions::QuestionFile> &file);

private:
    void setBusy(bool busy);
    void take(QuestionMove move, const Question &question, const Result<void> &result);
    void lookWhy(const Question &question);

    ScreenContext &m_context;
    bool m_busy = false;
};

/// What came of a move, in a sentence: "Approved: \"Explain ...\"".
[[nodiscard]] QString moveReport(QuestionMove move, const Question &question);
/// What did not happen.
[[nodiscard]] QString refusalReport(QuestionMove move);
/// Who was quicker and what they did, for who wanted to decide.
[[nodiscard]] QString overtakenReport(const std::optional<questions::QuestionFile> &file);
/// What an import does or did: "2 new drafts, 1 with a new version."
[[nodiscard]] QString importWords(const questions::QuestionImport &done);

} // namespace candor::screens
