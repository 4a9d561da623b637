// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Settings.h"
#include "common/FieldErrors.h"

#include <QWidget>

class QSpinBox;

namespace candor::widgets {
class Button;
class StateLabel;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

class HealthModel;

/// What holds for everybody in the workspace, each number within its range.
class SettingsForm : public QWidget {
    Q_OBJECT

public:
    explicit SettingsForm(HealthModel &model, QWidget *parent = nullptr);

    [[nodiscard]] bool isChanged() const;

private:
    [[nodiscard]] access::WorkspaceSettings edited() const;
    void fill(const access::WorkspaceSettings &settings);
    void askVersion(const access::WorkspaceSettings &mine, const access::WorkspaceSettings &theirs);
    void fit();

    HealthModel &m_model;
    access::WorkspaceSettings m_shown; ///< what was filled in; what is edited is against its revision
    widgets::TextInput *m_organisation;
    QSpinBox *m_letters;
    QSpinBox *m_idle;
    QSpinBox *m_longest;
    QSpinBox *m_codeLife;
    QSpinBox *m_resume;
    widgets::Button *m_save;
    widgets::StateLabel *m_outcome;
    FieldErrors m_errors;
    bool m_filled = false;
};

} // namespace candor::screens
