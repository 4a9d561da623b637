// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

namespace candor::screens {

/// What a ScrollPlace keeps free at the left for focus rings, and at the right for its bar.
inline constexpr int roomOfFocusRing = 4;
inline constexpr int roomOfScrollBar = 16;

/// A place beside others that scrolls up and down on its own.
class ScrollPlace : public QScrollArea {
    Q_OBJECT

public:
    /// Takes `content` as its own; it stands at the top. `takesKeys`: it scrolls by keys where its content has nothing
    /// to go to.
    ScrollPlace(const QString &name, QWidget *content, bool takesKeys, QWidget *parent = nullptr);

    void setRoomAbove(int pixels);
    void toTop();
};

} // namespace candor::screens
