// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionsView.h"

namespace candor::screens {

struct SessionsView::Parts {
    ScreenContext &context;
};

SessionsView::SessionsView(ScreenContext &context, QWidget *parent)
    : widgets::Page(QStringLiteral("SessionsView"), parent), m_parts(new Parts{context}) {}
SessionsView::~SessionsView() = default;

} // namespace candor::screens
