// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/LockedView.h"

#include "access/SignInService.h"
#include "account/SharedSecret.h"
#include "common/FieldErrors.h"
#include "common/Words.h"
#include "common/WorkspaceAccess.h"
#include "theme/Palette.h"
#include "widgets/Button.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/PasswordField.h"

#include <QPainter>
#include <QTimerEvent>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int columnWidth = 320;
constexpr int oneSecond = 1000;

} // namespace

LockedView::LockedView(ScreenContext &context, QWidget *parent)
    : QWidget(parent), m_access(*context.hiring), m_name(new Label(theme::Text::Lead)),
      m_words(new Label(theme::Text::Body)), m_password(new widgets::PasswordField),
      m_field(new widgets::FormField(tr("&Password"), m_password)),
      m_unlock(new Button(tr("&Unlock"), ButtonRole::Primary)) {
    setAccessibleName(tr("Locked"));
    m_password->setObjectName(QStringLiteral("unlockPassword"));
    m_unlock->setObjectName(QStringLiteral("unlock"));
    m_name->setObjectName(QStringLiteral("lockedName"));
    m_name->setWordWrap(true);
    m_words->setInk(theme::Ink::Quiet);
    m_words->setWordWrap(true);
    auto *signOut = new Button(tr("&Sign out"), ButtonRole::Plain);
    signOut->setObjectName(QStringLiteral("lockedSignOut"));

    auto *column = new QVBoxLayout;
    column->setSpacing(8);
    auto *title = new QHBoxLayout;
    title->setSpacing(8);
    title->addWidget(new widgets::IconLabel(QStringLiteral("lock"), theme::Ink::Ink, 24));
    title->addWidget(new Label(tr("Locked"), theme::Text::Title), 1);
    column->addLayout(title);
    column->addWidget(m_name);
    column->addWidget(m_words);
    column->addSpacing(8);
    column->addWidget(m_field);
    column->addSpacing(8);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_unlock);
    buttons->addWidget(signOut);
    buttons->addStretch();
    column->addLayout(buttons);
    auto *middle = new QWidget;
    middle->setFixedWidth(columnWidth);
    middle->setLayout(column);
    column->setContentsMargins(0, 0, 0, 0);
    auto *whole = new QVBoxLayout(this);
    whole->addStretch(2);
    // Stretches, no alignment: lines that break make the column higher.
    auto *row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(middle);
    row->addStretch();
    whole->addLayout(row);
    whole->addStretch(3);
    setFocusProxy(m_password);

    connect(m_password, &QLineEdit::returnPressed, this, &LockedView::tryPassword);
    connect(m_password, &QLineEdit::textEdited, this, [this] {
        if (m_secondsToWait == 0)
            m_field->setError({});
    });
    connect(m_unlock, &Button::clicked, this, &LockedView::tryPassword);
    connect(signOut, &Button::clicked, this, &LockedView::signOutRequested);
    setRecording(false);
}

void LockedView::reset() {
    m_password->forget();
    m_field->setError({});
    m_second.stop();
    m_secondsToWait = 0;
    m_unlock->setEnabled(true);
    const auto &account = m_access.account();
    m_name->setText(account ? account->fullName : QString());
}

void LockedView::setRecording(bool recording) {
    m_words->setText(recording ? tr("Your password goes on from here. The interview is still being recorded.")
                               : tr("Your password goes on from here. Everything is as you left it."));
}

void LockedView::tryPassword() {
    if (!m_unlock->isEnabled())
        return;
    if (m_password->text().isEmpty()) {
        m_field->setError(tr("Enter your password."));
        m_password->setFocus();
        return;
    }
    m_unlock->setEnabled(false);
    m_access.ask(
        this,
        [password = sharedSecret(m_password->text())](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.signIns().unlock(actor, *password);
        },
        [this](const Result<void> &result) {
            m_unlock->setEnabled(true);
            if (!result) {
                showRefusal(result.error());
                return;
            }
            m_password->forget();
            m_access.setLocked(false);
        });
}

void LockedView::showRefusal(const Error &error) {
    if (error.code == ErrorCode::SignInDelayed) {
        m_secondsToWait = std::max(1, error.detail.toInt());
        m_second.start(oneSecond, this);
        showWait();
    } else if (error.code == ErrorCode::SignInFailed) {
        m_field->setError(tr("This is not the password."));
    } else {
        m_field->setError(wordsAndAdvice(error));
    }
    m_password->setFocus();
    m_password->selectAll();
}

void LockedView::showWait() {
    m_unlock->setEnabled(m_secondsToWait == 0);
    m_field->setError(m_secondsToWait == 0 ? QString()
                                           : words({ErrorCode::SignInDelayed, QString::number(m_secondsToWait)}));
}

void LockedView::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_second.timerId())
        return QWidget::timerEvent(event);
    if (--m_secondsToWait <= 0) {
        m_secondsToWait = 0;
        m_second.stop();
    }
    showWait();
}

void LockedView::paintEvent(QPaintEvent * /*event*/) {
    QPainter(this).fillRect(rect(), theme::colours(palette()).paper);
}

} // namespace candor::screens
