// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceMesh.h"

#include <deque>
#include <optional>

namespace candor::vision {

/// Where one or both irises stand in their eyes. An eye that is hidden is left out.
struct VisibleEyes {
    bool left = true;
    bool right = true;
};

/// Direction of the eyes in the head, from the irises' places along and across the line between the eyes' corners; 1 is
/// an iris that has reached the corner. The head's yaw (degrees) moves the irises against the corners, which lie
/// deeper; that is taken away. Nothing when no eye is visible.
[[nodiscard]] std::optional<GazeDirection> estimateGaze(const MeshPoints &points, VisibleEyes visible, double yaw);

/// The direction in which a person mostly looks: the median of the last two minutes.
class UsualDirection {
public:
    void add(MediaTime now, const GazeDirection &direction);

    /// Distance from the usual direction; nothing until enough was seen to know one.
    [[nodiscard]] std::optional<double> distance(const GazeDirection &direction) const;

private:
    struct Sample {
        MediaTime time;
        GazeDirection direction;
    };
    std::deque<Sample> m_samples;
    std::optional<GazeDirection> m_usual;
};

/// Degrees by which the eyes turn for a distance between two directions.
[[nodiscard]] double gazeDegrees(double distance);

} // namespace candor::vision
