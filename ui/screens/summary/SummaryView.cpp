// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryView.h"

namespace candor::screens {

struct SummaryView::Parts {
    ScreenContext &context;
};

SummaryView::SummaryView(ScreenContext &context, QWidget *parent)
    : widgets::Page(QStringLiteral("SummaryView"), parent), m_parts(new Parts{context}) {}
SummaryView::~SummaryView() = default;

} // namespace candor::screens
