// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/ReplaySession.h"

#include <QWidget>

namespace candor::widgets {
class Button;
class Label;
class StateLabel;
} // namespace candor::widgets

namespace candor::screens {

/// The title row of a replay: which session, what is special about it, the way to its summary.
class ReplayHead : public QWidget {
    Q_OBJECT

public:
    explicit ReplayHead(QWidget *parent = nullptr);

    void show(const ReplaySession *session); ///< null: none
    using QWidget::show;

signals:
    void summaryRequested();

private:
    widgets::Label *m_line;
    widgets::StateLabel *m_recovered;
    widgets::StateLabel *m_damaged;
    widgets::Button *m_summary;
};

} // namespace candor::screens
