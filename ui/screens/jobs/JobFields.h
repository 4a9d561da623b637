// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"
#include "model/Job.h"

class QComboBox;
class QGridLayout;
class QSpinBox;
class QWidget;

namespace candor::widgets {
class DateField;
class FormField;
class SkillEditor;
class TextArea;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// The inputs of a JobForm, placed in a grid of four columns.
struct JobFields {
    explicit JobFields(QWidget &form, FieldErrors &errors);

    widgets::TextInput *title;
    widgets::TextInput *company;
    widgets::TextInput *department;
    widgets::TextInput *place;
    QComboBox *domain;
    QComboBox *mode;
    QComboBox *type;
    QComboBox *level;
    widgets::TextInput *salaryFrom;
    widgets::TextInput *salaryTo;
    widgets::TextInput *currency;
    QComboBox *period;
    widgets::DateField *deadline;
    QSpinBox *threshold;
    QSpinBox *scores;
    widgets::SkillEditor *required;
    widgets::SkillEditor *desired;
    widgets::SkillEditor *values;
    widgets::TextArea *description;

    widgets::FormField *salaryFromField = nullptr;
    widgets::FormField *salaryToField = nullptr;
    widgets::FormField *deadlineField = nullptr;

private:
    widgets::FormField *add(QGridLayout &grid, const QString &label, QWidget *input, int row, int column, int span);
    void fillChoices();
    void lay(QGridLayout &grid, FieldErrors &errors);
};

} // namespace candor::screens
