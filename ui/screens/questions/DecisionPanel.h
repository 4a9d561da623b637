// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/ChosenQuestion.h"
#include "questions/CommentDrafts.h"

#include <QWidget>

#include <optional>

namespace candor::widgets {
class Button;
class FormField;
class Label;
class StateLabel;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

/// Where an expert decides: a comment, approve, return; what has changed since the version before; on and back.
class DecisionPanel : public QWidget {
    Q_OBJECT

public:
    explicit DecisionPanel(QWidget *parent = nullptr);

    /// The chosen question; `details` once they were read. Each question keeps its comment.
    void show(QuestionId question, const std::optional<QuestionDetails> &details);
    void setBusy(bool busy);
    /// What was written of a question was kept with a decision or as a comment.
    void forgetComment(QuestionId question);
    [[nodiscard]] bool hasComment() const { return !m_comments.isEmpty(); }
    void approve();
    void giveBack();

signals:
    void approveAsked(const QString &comment);
    void returnAsked(const QString &reason);
    void commentAsked(const QString &text);
    void changesAsked();
    void goOnAsked(int by);

private:
    void build();
    void fit();
    [[nodiscard]] bool isFitting(const QString &text);

    std::optional<QuestionDetails> m_details;
    bool m_busy = false;
    widgets::TextArea *m_text;
    CommentDrafts m_comments;
    widgets::FormField *m_field;
    widgets::Button *m_approve;
    widgets::Button *m_return;
    widgets::Button *m_comment;
    widgets::Button *m_changes;
    widgets::Button *m_back;
    widgets::Button *m_on;
    widgets::StateLabel *m_state; ///< where nothing is to be decided any more
};

} // namespace candor::screens
