// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"

#include <QObject>
#include <QPointer>

class QMainWindow;
class QStackedWidget;
class QWidget;

namespace candor::screens {
class LockedView;
}

namespace candor::shell {

class Navigator;

/// Hides everything of a locked session behind its password, and brings it back as it was.
class Lock : public QObject {
    Q_OBJECT

public:
    /// `body` is the one of `faces` that is hidden; `ScreenContext::hiring` must be there.
    Lock(QMainWindow &window, QStackedWidget &faces, QWidget &body, screens::ScreenContext &context,
         const Navigator &navigator);

    /// Locks at once, as for a person who goes away.
    void lockNow();

signals:
    void signOutRequested();
    void aboutToHide(); ///< before the body is hidden

private:
    void hideBody();
    void showBody();

    QMainWindow &m_window;
    QStackedWidget &m_faces;
    QWidget &m_body;
    screens::WorkspaceAccess &m_access;
    const Navigator &m_navigator;
    screens::LockedView *m_view;
    QPointer<QWidget> m_focusBefore;
};

} // namespace candor::shell
