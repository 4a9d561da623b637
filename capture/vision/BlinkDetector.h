// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/OpenEyeLevel.h"

#include "model/MeasurementSettings.h"
#include "model/SessionEvent.h"

#include <optional>

namespace candor::vision {

/// What the lids do on one frame.
struct LidState {
    std::optional<double> openness; ///< share of the person's own open level (of a typical one before that is known)
    std::optional<bool> blinking;
    std::optional<bool> closed;        ///< far enough down to count as closed eyes if it lasts
    std::optional<SessionEvent> blink; ///< that ended with this frame; value: the least openness
};

/// Finds blinks as dips of both eyes' aspect ratios, frame by frame, without looking ahead. Until
/// MeasurementSettings::baselineOpenTime of open eyes was seen the settings' thresholds hold as they are; then they
/// hold as shares of the person's own open level, 0.32 being the open level that the settings' numbers are meant for.
class BlinkDetector {
public:
    explicit BlinkDetector(const MeasurementSettings &settings);

    /// `left` and `right` are aspect ratios, empty for an eye that cannot be measured.
    [[nodiscard]] LidState update(MediaTime now, std::optional<double> left, std::optional<double> right);

    /// Forgets a running blink, keeps the person's level.
    void interrupt();

private:
    /// Lids that went down and are not yet up again.
    struct Dip {
        MediaTime start{};
        MediaTime lastSeen{};
        double least = 1;
        double moreOpenEye = 1; ///< at the lowest moment
    };
    [[nodiscard]] double shareOf(const OpenEyeLevel &level, double ratio) const;
    void learn(MediaTime now, std::optional<double> left, std::optional<double> right, double openness);
    [[nodiscard]] MediaTime longest(const Dip &dip) const;
    [[nodiscard]] std::optional<SessionEvent> endDip(MediaTime now, double openness);

    MediaTime m_baselineTime;
    double m_openShare;
    double m_blinkShare;
    double m_closedShare;
    OpenEyeLevel m_left;
    OpenEyeLevel m_right;
    bool m_personal = false;
    MediaTime m_openTime{};
    MediaTime m_measuredTime{};
    std::optional<MediaTime> m_before;
    std::optional<Dip> m_dip;
    bool m_closed = false;
    bool m_armed = true;  ///< lids were up since the last dip
    double m_highest = 1; ///< since the last dip
};

} // namespace candor::vision
