// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"
#include "questions/CommentDrafts.h"

#include <QWidget>

#include <vector>

namespace candor::widgets {
class Button;
class FormField;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

class EventRows;

/// What happened to a question and what was said of it, newest first, and a field for a comment.
class QuestionHistory : public QWidget {
    Q_OBJECT

public:
    explicit QuestionHistory(QWidget *parent = nullptr);

    /// Each question keeps the comment that is being written of it.
    void show(QuestionId question, const std::vector<QuestionEvent> &events);
    /// The comment of the question was kept.
    void forgetComment(QuestionId question);
    void showError(const Error &error);
    void setBusy(bool busy);
    [[nodiscard]] bool hasComment() const { return !m_comments.isEmpty(); }

signals:
    void commentAsked(const QString &text);

private:
    void fitButton();
    void comment();

    bool m_busy = false;
    widgets::TextArea *m_text;
    CommentDrafts m_comments;
    widgets::FormField *m_field;
    widgets::Button *m_add;
    EventRows *m_events;
};

} // namespace candor::screens
