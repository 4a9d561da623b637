// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/WorkspaceOpening.h"
#include "widgets/Page.h"

class QButtonGroup;

namespace candor::shell {

/// What the window shows until its workspace is open: that it opens, or why it cannot and the way on.
class OpeningView : public widgets::Page {
    Q_OBJECT

public:
    explicit OpeningView(WorkspaceOpening &opening, QWidget *parent = nullptr);

private:
    void showState();
    void showBackups();

    WorkspaceOpening &m_opening;
};

} // namespace candor::shell
