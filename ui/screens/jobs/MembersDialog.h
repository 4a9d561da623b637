// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/MembersModel.h"

#include <QDialog>

class QComboBox;
class QVBoxLayout;

namespace candor::widgets {
class Button;
class Label;
} // namespace candor::widgets

namespace candor::screens {

class ReportStrip;

/// Adds colleagues and experts to a job, takes them off again, and gives the job to one of them. Opens over its window;
/// deletes itself.
class MembersDialog : public QDialog {
    Q_OBJECT

public:
    MembersDialog(ScreenContext &context, const Job &job, QWidget *parent);

signals:
    void membersChanged();

private:
    void fill();
    void addChosen();
    void askHandOver(const JobMember &member);

    MembersModel m_model;
    QString m_title;
    ReportStrip *m_strip;
    widgets::Label *m_owner;
    QVBoxLayout *m_list;
    QComboBox *m_who;
    widgets::Button *m_add;
};

} // namespace candor::screens
