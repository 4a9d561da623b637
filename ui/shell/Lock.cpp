// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Lock.h"

#include "access/SignInService.h"
#include "account/LockedView.h"
#include "common/WorkspaceAccess.h"
#include "shell/Navigator.h"

#include <QDialog>
#include <QMainWindow>
#include <QStackedWidget>

namespace candor::shell {

Lock::Lock(QMainWindow &window, QStackedWidget &faces, QWidget &body, screens::ScreenContext &context,
           const Navigator &navigator)
    : QObject(&window), m_window(window), m_faces(faces), m_body(body), m_access(*context.hiring),
      m_navigator(navigator), m_view(new screens::LockedView(context, &faces)) {
    m_faces.addWidget(m_view);
    connect(&m_access, &screens::WorkspaceAccess::lockedChanged, this,
            [this](bool locked) { locked ? hideBody() : showBody(); });
    connect(m_view, &screens::LockedView::signOutRequested, this, &Lock::signOutRequested);
}

void Lock::lockNow() {
    if (!m_access.isSignedIn() || m_access.isLocked())
        return;
    m_access.ask(
        this,
        [](workspace::Workspace &workspace, const access::Actor &actor) { return workspace.signIns().lock(actor); },
        [this](const Result<void> &locked) {
            if (locked)
                m_access.setLocked(true);
        });
}

void Lock::hideBody() {
    emit aboutToHide();
    for (auto *dialog : m_window.findChildren<QDialog *>())
        dialog->reject();
    QWidget *focused = m_window.focusWidget();
    m_focusBefore = m_body.isAncestorOf(focused) ? focused : nullptr;
    m_view->reset();
    m_view->setRecording(m_navigator.isRecording());
    m_faces.setCurrentWidget(m_view);
    m_window.setWindowTitle(tr("Locked"));
    m_view->setFocus();
}

void Lock::showBody() {
    m_faces.setCurrentWidget(&m_body);
    if (const auto place = m_navigator.place())
        m_window.setWindowTitle(titleOf(*place));
    if (m_focusBefore)
        m_focusBefore->setFocus();
}

} // namespace candor::shell
