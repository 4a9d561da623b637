// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"
#include "model/Questionnaire.h"

#include <QWidget>

namespace candor::widgets {
class CheckBox;
class TextArea;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// What holds for a questionnaire as a whole: title, introduction, what the candidate sees and what is kept.
class WholeForm : public QWidget {
    Q_OBJECT

public:
    explicit WholeForm(QWidget *parent = nullptr);

    /// Fields that say the same already stay as they are, with the cursor in them.
    void show(const QuestionnaireContent &content);
    /// Whether the error is about one of the fields.
    bool showError(const Error &error);
    void clearErrors();
    void focusFirst();

signals:
    void titleEdited(const QString &title);
    void introductionEdited(const QString &text);
    void revealsChanged(bool reveals);
    void keepsChanged(bool keeps);

private:
    widgets::TextInput *m_title;
    widgets::TextArea *m_introduction;
    widgets::CheckBox *m_reveals;
    widgets::CheckBox *m_keeps;
    FieldErrors m_errors;
};

} // namespace candor::screens
