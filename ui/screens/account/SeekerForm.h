// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FieldErrors.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;

namespace candor {
struct SeekerProfile;
}

namespace candor::widgets {
class Button;
class DateField;
class FormField;
class SkillEditor;
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class ProfileModel;

/// What a seeker looks for and brings along: matching rests on it.
class SeekerForm : public QWidget {
    Q_OBJECT

public:
    explicit SeekerForm(ProfileModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isChanged() const;

private:
    void arrange();
    void follow();
    [[nodiscard]] SeekerProfile edited() const;
    bool check();
    void fill();
    void fit();
    void save();
    void askVersion(const SeekerProfile &mine, const SeekerProfile &theirs);

    ProfileModel &m_model;
    widgets::TextInput *m_targetRole;
    QComboBox *m_level;
    widgets::SkillEditor *m_skills;
    widgets::SkillEditor *m_places;
    QCheckBox *m_onSite;
    QCheckBox *m_hybrid;
    QCheckBox *m_remote;
    widgets::TextInput *m_salary;
    widgets::TextInput *m_currency;
    widgets::FormField *m_salaryField = nullptr;
    QComboBox *m_availability;
    widgets::DateField *m_from;
    widgets::FormField *m_fromField = nullptr;
    widgets::Button *m_save;
    widgets::StateLabel *m_outcome;
    FieldErrors m_errors;
};

} // namespace candor::screens
