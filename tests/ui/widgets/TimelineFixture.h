// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Figures.h"
#include "theme/Palette.h"
#include "widgets/TimelineData.h"

#include <QApplication>
#include <QPalette>
#include <QWidget>

#include <cmath>
#include <memory>

namespace candor::widgets {

/// A measured session of 30 samples a second whose values all move.
inline std::shared_ptr<TimelineData> session(MediaTime length) {
    auto data = std::make_shared<TimelineData>();
    data->length = length;
    const auto samples = static_cast<int>(toSeconds(length) * 30);
    for (int index = 0; index < samples; ++index) {
        TimelineSample sample;
        sample.seconds = static_cast<float>(index / 30.0);
        const auto wave = [&](double range, double seconds) {
            return static_cast<float>(range * std::sin(double{sample.seconds} / seconds));
        };
        sample.voiceLevel = .02F + wave(.01, 1);
        sample.voice = index % 90 < 45;
        sample.eyes = .28F + wave(.02, 2);
        sample.pitch = wave(8, 5);
        sample.yaw = wave(12, 7);
        sample.roll = wave(5, 3);
        sample.gaze = wave(.2, 4);
        sample.faces = 1;
        sample.measurable = true;
        data->samples.push_back(sample);
    }
    return data;
}

inline SessionEvent event(EventKind kind, MediaTime start, MediaTime end, const QString &word = {}) {
    SessionEvent result{kind, start, end, {}, {}};
    if (!word.isEmpty())
        result.value = word;
    return result;
}

inline void dress(QWidget &widget, theme::Scheme scheme) {
    QPalette palette;
    palette.setColor(QPalette::Window, theme::palette(scheme).paper);
    widget.setPalette(palette);
}

} // namespace candor::widgets
