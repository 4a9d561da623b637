// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"

#include <QObject>

namespace candor::screens {

/// Sessions that the workspace believes to be recorded still, while nobody records into their folders: after a crash,
/// or after a database that was away at the end. Their folders are recovered where that is needed, and what they hold
/// is taken into the workspace.
class InterruptedSessions : public QObject {
    Q_OBJECT

public:
    InterruptedSessions(const ScreenContext &context, WorkspaceAccess &access, QObject *parent = nullptr);
    ~InterruptedSessions() override;

    /// Looks at each sign-in from now on, and when the database answers again; for one of a window.
    void watch();
    /// Looks now, as who is signed in.
    void look();

signals:
    /// How many were taken in, and how many could not be.
    void looked(int takenIn, int failed);

private:
    const ScreenContext &m_context;
    WorkspaceAccess &m_access;
    JobTicket m_looking;
};

} // namespace candor::screens
