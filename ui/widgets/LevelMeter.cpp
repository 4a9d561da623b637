// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LevelMeter.h"

#include "theme/Figures.h"
#include "theme/Palette.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr double quietest = -60; // dBFS
constexpr int gap = 2;
constexpr int peakWidth = 2;

/// Where a level stands between -60 and 0 dBFS.
double share(const std::optional<double> &level) {
    if (!level || !(*level > 0))
        return 0;
    return std::clamp(1 - 20 * std::log10(*level) / quietest, 0., 1.);
}

} // namespace

LevelMeter::LevelMeter(QWidget *parent) : LevelMeter(Size::Normal, parent) {}

LevelMeter::LevelMeter(Size size, QWidget *parent) : QWidget(parent), m_size(size) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sound level"));
    setAccessibleDescription(tr("No sound comes"));
}

void LevelMeter::setLevel(std::optional<double> rms, std::optional<double> peak) {
    const int filledBefore = filledSegments();
    const bool same = rms.has_value() == m_level.has_value() && share(peak) == share(m_peak);
    m_level = rms;
    m_peak = peak;
    if (same && filledBefore == filledSegments())
        return;
    setAccessibleDescription(m_level ? tr("%1 decibels of full scale").arg(theme::decibels(m_level))
                                     : tr("No sound comes"));
    update();
}

int LevelMeter::segments() const {
    const int step = (m_size == Size::Small ? 4 : 6) + gap;
    return std::max(1, (width() + gap) / step);
}

int LevelMeter::filledSegments() const { return qRound(share(m_level) * segments()); }

QSize LevelMeter::sizeHint() const { return m_size == Size::Small ? QSize(142, 8) : QSize(238, 16); }

void LevelMeter::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(this);
    const int segment = m_size == Size::Small ? 4 : 6;
    const int filled = filledSegments();
    for (int i = 0; i < segments(); ++i)
        painter.fillRect(i * (segment + gap), 0, segment, height(), i < filled ? tokens.ink : tokens.rule);
    if (share(m_peak) > 0) {
        const int wide = segments() * (segment + gap) - gap;
        // In the gaps' colour at both sides, so that it is seen within filled segments too.
        const int left = qRound(share(m_peak) * (wide - peakWidth));
        painter.fillRect(left - 1, 0, peakWidth + 2, height(), tokens.paper);
        painter.fillRect(left, 0, peakWidth, height(), tokens.ink);
    }
}

} // namespace candor::widgets
