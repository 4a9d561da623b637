// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/SignInView.h"

#include "account/SignInPanel.h"

#include <QVBoxLayout>

namespace candor::screens {

namespace {

constexpr int panelWidth = 360;

} // namespace

SignInView::SignInView(ScreenContext &context, QWidget *parent)
    : Page(tr("Sign in"), parent), m_panel(new SignInPanel(tr("Your account"), *context.hiring)) {
    setSubline(tr("With the account that you registered, or that an administrator made for you."));
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 8, 0, 0);
    m_panel->setMaximumWidth(panelWidth);
    row->addWidget(m_panel, 1);
    row->addStretch();
    row->setStretch(0, 1000);
    setContent(content);
    showContent();
    setFocusProxy(m_panel);
    connect(m_panel, &SignInPanel::signedIn, this, &SignInView::signedIn);
    connect(m_panel, &SignInPanel::registerRequested, this, &SignInView::registerRequested);
    connect(m_panel, &SignInPanel::codeAccepted, this, &SignInView::codeAccepted);
}

void SignInView::reset() { m_panel->reset(); }

} // namespace candor::screens
