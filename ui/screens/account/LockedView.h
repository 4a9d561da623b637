// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"

#include <QBasicTimer>
#include <QWidget>

namespace candor {
struct Error;
}

namespace candor::widgets {
class Button;
class FormField;
class Label;
class PasswordField;
} // namespace candor::widgets

namespace candor::screens {

/// In the place of everything else while a session is locked: who it is, and the password to go on. The shell hides
/// what was shown before.
class LockedView : public QWidget {
    Q_OBJECT

public:
    explicit LockedView(ScreenContext &context, QWidget *parent = nullptr);

    /// Empties the password and says whose session it is.
    void reset();
    /// Says that something goes on behind it.
    void setRecording(bool recording);

signals:
    void signOutRequested();

protected:
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void tryPassword();
    void showRefusal(const Error &error);
    void showWait();

    WorkspaceAccess &m_access;
    widgets::Label *m_name;
    widgets::Label *m_words;
    widgets::PasswordField *m_password;
    widgets::FormField *m_field;
    widgets::Button *m_unlock;
    QBasicTimer m_second;
    int m_secondsToWait = 0;
};

} // namespace candor::screens
