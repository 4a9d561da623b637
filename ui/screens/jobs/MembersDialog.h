// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/MembersModel.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace candor::widgets {
class Button;
}

namespace candor::screens {

class ReportStrip;

/// Adds colleagues and experts to a job and takes them off again. Opens over its window; deletes itself.
class MembersDialog : public QDialog {
    Q_OBJECT

public:
    MembersDialog(ScreenContext &context, const Job &job, QWidget *parent);

signals:
    void membersChanged();

private:
    void fill();
    void addChosen();

    MembersModel m_model;
    ReportStrip *m_strip;
    QVBoxLayout *m_list;
    QComboBox *m_who;
    widgets::Button *m_add;
};

} // namespace candor::screens
