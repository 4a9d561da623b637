// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

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

    /// A comment that is being written stays where the question is the same.
    void show(QuestionId question, const std::vector<QuestionEvent> &events);
    /// The comment was kept.
    void clearComment();
    void showError(const Error &error);
    void setBusy(bool busy);
    [[nodiscard]] bool hasDraft() const;

signals:
    void commentAsked(const QString &text);

private:
    void fitButton();
    void comment();

    QuestionId m_question;
    bool m_busy = false;
    widgets::TextArea *m_text;
    widgets::FormField *m_field;
    widgets::Button *m_add;
    EventRows *m_events;
};

} // namespace candor::screens
