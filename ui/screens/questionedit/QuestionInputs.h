// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"
#include "model/Question.h"

#include <map>

class QComboBox;
class QGridLayout;
class QSpinBox;
class QWidget;

namespace candor::widgets {
class FormField;
class SkillEditor;
class TextArea;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class OptionsEditor;

/// The inputs of a QuestionForm, placed in a grid of four columns, and the fields that they stand in by the names that
/// files have for them.
struct QuestionInputs {
    explicit QuestionInputs(QWidget &form);

    /// Where the type has no use for an input, its field is not there.
    void fitType(QuestionType type);

    widgets::TextArea *text;
    QComboBox *type;
    QComboBox *difficulty;
    QComboBox *kind;
    QComboBox *domain;
    widgets::TextInput *competency;
    widgets::TextInput *language;
    QComboBox *job;
    OptionsEditor *options;
    QSpinBox *timeLimit;
    QSpinBox *thinking;
    QSpinBox *takes;
    widgets::TextArea *answer;
    widgets::TextArea *keyPoints;
    widgets::TextArea *one;
    widgets::TextArea *three;
    widgets::TextArea *five;
    widgets::SkillEditor *skills;
    widgets::SkillEditor *keywords;
    widgets::SkillEditor *tags;

    std::map<QString, widgets::FormField *> fields;

private:
    widgets::FormField *add(const char *key, const QString &label, QWidget *input, int column, int span);
    void addHeading(const QString &words, const QString &remark = {});
    void fillChoices();
    void layQuestion();
    void layAnswer();
    void layWords();

    QGridLayout *m_grid;
    int m_row = 0;
};

} // namespace candor::screens
