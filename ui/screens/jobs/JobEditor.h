// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/BusyForm.h"
#include "common/ScreenContext.h"
#include "jobs/JobEditing.h"
#include "model/Job.h"

#include <QWidget>

namespace candor::widgets {
class Button;
}

namespace candor::screens {

class JobForm;
class ReportStrip;

/// A job's form with Save and Cancel; asks before what was written goes, and which version stays where two people
/// saved.
class JobEditor : public QWidget {
    Q_OBJECT

public:
    explicit JobEditor(ScreenContext &context, QWidget *parent = nullptr);

    void edit(const Job &job);
    [[nodiscard]] bool isNew() const { return !m_job.id.isValid(); }
    [[nodiscard]] bool isChanged() const;

signals:
    void saved(const candor::Job &job, bool isNew);
    void left(); ///< without saving

private:
    void save();
    void leave();
    void fitBusy(bool busy);
    void showConflict(const Job &mine, const Job &theirs);

    JobEditing m_editing;
    Job m_job;
    ReportStrip *m_strip;
    JobForm *m_form;
    BusyForm m_busyForm;
    widgets::Button *m_save;
    widgets::Button *m_cancel;
};

} // namespace candor::screens
