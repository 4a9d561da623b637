// SPDX-License-Identifier: GPL-3.0-or-later
#include "question/ScrollPlace.h"

#include <QScrollBar>
#include <QVBoxLayout>

namespace candor::screens {

namespace {

constexpr int roomBelow = 8;

} // namespace

ScrollPlace::ScrollPlace(const QString &name, QWidget *content, bool takesKeys, QWidget *parent) : QScrollArea(parent) {
    auto *room = new QWidget;
    auto *column = new QVBoxLayout(room);
    column->setContentsMargins(roomOfFocusRing, 0, roomOfScrollBar, roomBelow);
    column->setSpacing(0);
    column->addWidget(content);
    column->addStretch();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setFocusPolicy(takesKeys ? Qt::StrongFocus : Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(name);
    setWidget(room);
}

void ScrollPlace::setRoomAbove(int pixels) {
    widget()->layout()->setContentsMargins(roomOfFocusRing, pixels, roomOfScrollBar, roomBelow);
}

void ScrollPlace::toTop() { verticalScrollBar()->setValue(0); }

} // namespace candor::screens
