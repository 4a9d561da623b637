// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ProgressBar.h"

#include "theme/Palette.h"

#include <QPainter>
#include <QStyle>
#include <QTimerEvent>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int fine = 1000;       // steps of a known amount
constexpr int stepsAcross = 100; // of an unknown one
constexpr auto stepInterval = 30;

} // namespace

ProgressBar::ProgressBar(int height, QWidget *parent) : QProgressBar(parent) {
    setTextVisible(false);
    setFixedHeight(height);
    setRange(0, fine);
    setValue(0);
}

void ProgressBar::setAmount(std::uint64_t done, std::uint64_t total) {
    setRange(0, total == 0 ? 0 : fine);
    if (total != 0)
        setValue(static_cast<int>(static_cast<double>(std::min(done, total)) / static_cast<double>(total) * fine));
    moveOrRest();
}

void ProgressBar::moveOrRest() {
    const bool moves =
        maximum() == 0 && isVisible() && style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    if (moves && !m_timer.isActive())
        m_timer.start(stepInterval, this);
    else if (!moves)
        m_timer.stop();
    update();
}

void ProgressBar::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    painter.fillRect(rect(), tokens.rule);
    if (maximum() != 0) {
        const int done = qRound(static_cast<double>(width()) * value() / maximum());
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), QRect(0, 0, done, height())), tokens.ink);
        return;
    }
    const int piece = width() / 4;
    painter.fillRect((width() + piece) * m_step / stepsAcross - piece, 0, piece, height(), tokens.ink);
    if (!m_timer.isActive())
        painter.fillRect(0, 0, piece, height(), tokens.ink);
}

void ProgressBar::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_timer.timerId()) {
        QProgressBar::timerEvent(event);
        return;
    }
    m_step = (m_step + 1) % stepsAcross;
    update();
}

void ProgressBar::showEvent(QShowEvent *event) {
    QProgressBar::showEvent(event);
    moveOrRest();
}

void ProgressBar::hideEvent(QHideEvent *event) {
    QProgressBar::hideEvent(event);
    moveOrRest();
}

} // namespace candor::widgets
