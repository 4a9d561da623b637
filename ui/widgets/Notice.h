// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Page.h"

namespace candor::widgets {

/// What stands in a page's place when there is nothing to show, or when showing it failed: at most 560 wide, section
/// title, text, steps of 40, then the action.
class Notice : public QWidget {
    Q_OBJECT

public:
    enum class Kind { FirstUse, Error };

    Notice(const PageNotice &notice, Kind kind, QWidget *parent = nullptr);
};

} // namespace candor::widgets
