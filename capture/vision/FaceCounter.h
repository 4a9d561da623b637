// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceDetector.h"

#include "model/MeasurementSettings.h"

#include <optional>
#include <vector>

namespace candor::vision {

/// The squares that together show a picture to the detector so that a face of `smallestFace` pixels is large enough for
/// it: the whole picture first (for large faces), then, where that is too coarse, overlapping squares.
[[nodiscard]] std::vector<Region> scanRegions(PictureSize size, double smallestFace);

/// Whether a box found in `region` may be cut off by it. What reaches over the picture's own edge is not.
[[nodiscard]] bool cutOff(const Box &box, const Region &region, PictureSize size);

/// Knows all faces of the picture but the one that is being followed. Looks at one region after the other, a whole
/// sweep each `sweepTime` of media time, so that a large picture costs no more at once than a small one.
class FaceCounter {
public:
    /// Errors: those of InferenceRuntime::load.
    [[nodiscard]] static Result<FaceCounter> create(inference::InferenceRuntime &runtime,
                                                    const MeasurementSettings &settings);

    /// Looks at the regions whose turn has come. `followed` is the face that does not have to be found. Error:
    /// InferenceFailed.
    Result<void> scan(const Picture &picture, MediaTime mediaTime, const std::optional<Box> &followed);

    /// Looks for a face to follow, in the whole picture and in one region more at each call. The largest, most central
    /// one of what is seen now. Error: InferenceFailed.
    [[nodiscard]] Result<std::optional<FaceDetection>> findCandidate(const Picture &picture);

    /// The faces but the followed one, the largest first. A face stays until it was missed twice.
    [[nodiscard]] std::vector<FaceDetection> others(const std::optional<Box> &followed) const;

    /// Says that a face found is followed from now on.
    void handOver(const Box &followed);

    void reset();

private:
    explicit FaceCounter(FaceDetector detector, double smallestFace);
    void layOut(PictureSize size);
    Result<void> look(const Picture &picture, std::size_t index, const std::optional<Box> &followed);

    FaceDetector m_detector;
    double m_smallestFace;
    PictureSize m_size;
    std::vector<Region> m_regions;
    /// A face and whether the last look at its region missed it.
    struct Seen {
        FaceDetection face;
        bool missed = false;
    };
    std::vector<std::vector<Seen>> m_found; ///< of each region
    std::size_t m_next = 0;
    std::size_t m_looks = 0;
    std::size_t m_nextCandidate = 1;
    std::optional<MediaTime> m_due;
};

} // namespace candor::vision
