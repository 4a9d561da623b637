// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QWidget>

namespace candor::widgets {
class TextArea;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// What holds for a section: its title and what is read before its questions.
class SectionForm : public QWidget {
    Q_OBJECT

public:
    explicit SectionForm(QWidget *parent = nullptr);

    /// Fields that say the same already stay as they are, with the cursor in them. An only section needs no title.
    void show(const QuestionnaireSection &section, bool isOnlyOne);
    void focusFirst();

signals:
    void titleEdited(const QString &title);
    void introductionEdited(const QString &text);

private:
    widgets::TextInput *m_title;
    widgets::TextArea *m_introduction;
};

} // namespace candor::screens
