// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Questionnaire.h"

#include <QWidget>

namespace candor::widgets {
class Button;
class FormField;
class Label;
class PassageText;
class StateLabel;
} // namespace candor::widgets
class QVBoxLayout;

namespace candor::screens {

class OwnValue;

/// A question of a questionnaire: what it asks, what is to be known of its version, and the times and takes that it has
/// here.
class ItemForm : public QWidget {
    Q_OBJECT

public:
    explicit ItemForm(QWidget *parent = nullptr);

    void show(const QuestionnaireItem &item, const QuestionnaireQuestion &question);
    void focusFirst();
    /// What is typed and not taken over yet is taken over.
    void commit();

signals:
    void itemEdited(const candor::QuestionnaireItem &item);
    void newerAsked();

private:
    void showVersion(const QuestionnaireQuestion &question);
    void showOptions(const QuestionContent &content);
    void showTimes(const QuestionnaireItem &item, const QuestionContent &content);
    void noteEdit();

    widgets::Label *m_facts;
    QWidget *m_versionRow;
    widgets::StateLabel *m_version;
    widgets::Label *m_versionWords;
    widgets::Button *m_newer;
    OwnValue *m_limit;
    OwnValue *m_thinking;
    OwnValue *m_takes;
    widgets::FormField *m_takesField;
    widgets::PassageText *m_text;
    QVBoxLayout *m_options;
    std::vector<AnswerOption> m_shownOptions;
};

} // namespace candor::screens
