// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/DeviceCheckView.h"

namespace candor::screens {

struct DeviceCheckView::Parts {
    ScreenContext &context;
};

DeviceCheckView::DeviceCheckView(ScreenContext &context, QWidget *parent)
    : widgets::Page(QStringLiteral("DeviceCheckView"), parent), m_parts(new Parts{context}) {}
DeviceCheckView::~DeviceCheckView() = default;

} // namespace candor::screens
