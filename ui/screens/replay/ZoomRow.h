// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Timeline.h"

#include <QWidget>

namespace candor::widgets {
class Label;
class SymbolButton;
} // namespace candor::widgets

namespace candor::screens {

/// How much of the session the timeline shows, and the buttons that change it.
class ZoomRow : public QWidget {
    Q_OBJECT

public:
    explicit ZoomRow(widgets::Timeline &timeline, QWidget *parent = nullptr);

private:
    void showSpan();

    widgets::Timeline &m_timeline;
    widgets::Label *m_span;
};

/// How much closer one zoom goes.
inline constexpr double zoomFactor = 1.5;

} // namespace candor::screens
