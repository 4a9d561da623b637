// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Job.h"
#include "model/Result.h"

#include <QObject>

namespace candor::screens {

/// Saves a job that is being edited. Where somebody else saved in the meantime nothing is saved, and both versions are
/// told.
class JobEditing : public QObject {
    Q_OBJECT

public:
    explicit JobEditing(ScreenContext &context, QObject *parent = nullptr);

    /// A job without id is a new one.
    void save(const Job &job);
    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Skills that jobs of the workspace name, then those of the workspace's list, for proposals.
    void readSkills();

signals:
    void busyChanged(bool busy);
    void saved(const candor::Job &job, bool isNew);
    void refused(const candor::Error &error);
    void conflict(const candor::Job &mine, const candor::Job &theirs);
    void skillsRead(const QStringList &skills);

private:
    void setBusy(bool busy);
    void compare(const Job &mine);

    ScreenContext &m_context;
    bool m_busy = false;
};

} // namespace candor::screens
