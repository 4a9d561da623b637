// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/BuilderColumns.h"

#include <QGridLayout>
#include <QResizeEvent>

#include <algorithm>
#include <array>

namespace candor::screens {

namespace {

constexpr int columnGap = 24;
constexpr int rowGap = 16;
constexpr int wideFrom = 880;
constexpr int mediumFrom = 640;
constexpr int bankMedium = 304;
constexpr int leastDetails = 176;

/// The outline gets what these leave.
int bankWidth(int width) { return std::clamp(width * 29 / 100, 256, 320); }
int detailsWidth(int width) { return std::clamp(width * 26 / 100, 232, 288); }

} // namespace

BuilderColumns::BuilderColumns(QWidget *bank, QWidget *outline, QWidget *details, QWidget *parent)
    : QWidget(parent), m_bank(bank), m_outline(outline), m_details(details), m_grid(new QGridLayout(this)) {
    m_details->setMinimumHeight(leastDetails);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(columnGap);
    m_grid->setVerticalSpacing(rowGap);
    arrange();
}

BuilderColumns::Room BuilderColumns::roomNow() const {
    return width() >= wideFrom ? Room::Wide : width() >= mediumFrom ? Room::Medium : Room::Small;
}

void BuilderColumns::arrange() {
    const Room room = roomNow();
    if (room == Room::Wide) {
        m_bank->setFixedWidth(bankWidth(width()));
        m_details->setFixedWidth(detailsWidth(width()));
    }
    if (m_room == room)
        return;
    m_room = room;
    while (QLayoutItem *item = m_grid->takeAt(0))
        delete item;
    if (room != Room::Wide) {
        for (QWidget *column : {m_bank, m_details}) {
            column->setMinimumWidth(0);
            column->setMaximumWidth(QWIDGETSIZE_MAX);
        }
    }
    std::array rows{1, 0, 0};
    int stretched = 1;
    if (room == Room::Small) {
        m_grid->addWidget(m_bank, 0, 0);
        m_grid->addWidget(m_outline, 1, 0);
        m_grid->addWidget(m_details, 2, 0);
        rows = {1, 1, 1};
        stretched = 0;
    } else if (room == Room::Medium) {
        m_bank->setFixedWidth(bankMedium);
        m_grid->addWidget(m_bank, 0, 0, 2, 1);
        m_grid->addWidget(m_outline, 0, 1);
        m_grid->addWidget(m_details, 1, 1);
        rows = {3, 2, 0};
    } else {
        m_grid->addWidget(m_bank, 0, 0);
        m_grid->addWidget(m_outline, 0, 1);
        m_grid->addWidget(m_details, 0, 2);
    }
    for (int line = 0; line < static_cast<int>(rows.size()); ++line) {
        m_grid->setRowStretch(line, rows.at(static_cast<std::size_t>(line)));
        m_grid->setColumnStretch(line, line == stretched ? 1 : 0);
    }
}

void BuilderColumns::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    // Not within the layout that is being done right now: it would keep the height of before.
    if (m_room != roomNow() || event->oldSize().width() != width())
        QMetaObject::invokeMethod(this, &BuilderColumns::arrange, Qt::QueuedConnection);
}

} // namespace candor::screens
