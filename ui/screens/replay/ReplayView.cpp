// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayView.h"

namespace candor::screens {

struct ReplayView::Parts {
    ScreenContext &context;
};

ReplayView::ReplayView(ScreenContext &context, QWidget *parent) : QWidget(parent), m_parts(new Parts{context}) {}
ReplayView::~ReplayView() = default;

} // namespace candor::screens
