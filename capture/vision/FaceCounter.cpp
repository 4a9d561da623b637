// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceCounter.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace candor::vision {

namespace {

constexpr MediaTime sweepTime = std::chrono::milliseconds(400);
constexpr double newConfidence = 0.4;      // small faces are found with less than large ones
constexpr double knownConfidence = 0.3;    // enough where a face was seen in the last sweep
constexpr std::size_t mostLooksAtOnce = 4; // after a pause between frames
constexpr double facesPerRegion = 16;      // the detector sees a sixteenth of its region's width
constexpr double largestShare = 0.8;       // of a region; larger faces are seen in the whole picture
constexpr double countedShare = 0.8;       // of the smallest face: a detector's box is a little unsure
constexpr double sharedPart = 0.25;        // of a region with its neighbour: a face on the seam is whole in one of
                                           // them, or large enough to be seen in the whole picture
constexpr int mostAlong = 5;               // regions along a picture's side: beyond, faces have to be larger

/// Middles of `count` squares of `side` spread evenly over `length`.
double middle(int index, int count, double side, double length) {
    return count == 1 ? length / 2 : side / 2 + index * (length - side) / (count - 1);
}

int needed(double length, double side) {
    return length <= side ? 1 : 1 + int(std::ceil((length - side) / (side * (1 - sharedPart))));
}

/// Large faces before small ones, central ones before those at the edge.
double importance(const Box &box, PictureSize size) {
    const double offX = (box.x + box.width / 2) / size.width - .5;
    const double offY = (box.y + box.height / 2) / size.height - .5;
    return box.width * box.height * (1 - .5 * std::min(1.0, 2 * std::hypot(offX, offY)));
}

} // namespace

std::vector<Region> scanRegions(PictureSize size, double smallestFace) {
    const double width = size.width;
    const double height = size.height;
    const double longer = std::max(width, height);
    std::vector<Region> regions{{width / 2, height / 2, longer, 0}};
    // A little larger than wanted is better than a second row.
    const double wanted = smallestFace * facesPerRegion;
    if (longer <= wanted * 1.05)
        return regions;
    const double shorter = std::min(width, height);
    double side = shorter <= wanted * 1.15 ? std::max(shorter, wanted) : wanted;
    side = std::max(side, longer / (1 + (mostAlong - 1) * (1 - sharedPart)));
    const int columns = needed(width, side);
    const int rows = needed(height, side);
    for (int row = 0; row < rows; ++row)
        for (int column = 0; column < columns; ++column)
            regions.push_back({middle(column, columns, side, width), middle(row, rows, side, height), side, 0});
    return regions;
}

bool cutOff(const Box &box, const Region &region, PictureSize size) {
    const double margin = region.size * .01;
    const double left = region.centreX - region.size / 2;
    const double top = region.centreY - region.size / 2;
    return (left > 0 && box.x < left + margin) || (top > 0 && box.y < top + margin) ||
           (left + region.size < size.width && box.x + box.width > left + region.size - margin) ||
           (top + region.size < size.height && box.y + box.height > top + region.size - margin);
}

FaceCounter::FaceCounter(FaceDetector detector, double smallestFace)
    : m_detector(std::move(detector)), m_smallestFace(smallestFace) {}

Result<FaceCounter> FaceCounter::create(inference::InferenceRuntime &runtime, const MeasurementSettings &settings) {
    auto detector = FaceDetector::create(runtime, DetectorRange::Full, knownConfidence);
    if (!detector)
        return failure(detector.error());
    return FaceCounter(std::move(*detector), settings.smallestFace);
}

void FaceCounter::layOut(PictureSize size) {
    if (size == m_size)
        return;
    m_size = size;
    m_regions = scanRegions(size, m_smallestFace);
    reset();
}

void FaceCounter::reset() {
    m_found.assign(m_regions.size(), {});
    m_next = 0;
    m_looks = 0;
    m_nextCandidate = 1;
    m_due.reset();
}

Result<void> FaceCounter::look(const Picture &picture, std::size_t index, const std::optional<Box> &followed) {
    const Region &region = m_regions[index];
    // A face of a few cells may fall badly between them: each sweep looks from a slightly different place.
    Region shifted = region;
    const double shift = (double(m_looks++ / m_regions.size() % 3) - 1) * region.size / 150;
    shifted.centreX += shift;
    shifted.centreY -= shift;
    auto found = m_detector.detect(picture, shifted);
    if (!found)
        return failure(found.error());
    std::vector<Seen> &before = m_found[index];
    std::vector<Seen> now;
    for (const FaceDetection &face : *found) {
        const bool known = std::any_of(before.begin(), before.end(),
                                       [&](const Seen &seen) { return showSameFace(seen.face.box, face.box); });
        const bool tooLarge = index > 0 && face.box.width > region.size * largestShare;
        const bool counted = face.box.width >= m_smallestFace * countedShare && !tooLarge &&
                             face.confidence >= (known ? knownConfidence : newConfidence) &&
                             !cutOff(face.box, region, m_size);
        if (counted)
            now.push_back({face, false});
    }
    for (const Seen &seen : before)
        if (!seen.missed && std::none_of(now.begin(), now.end(), [&](const Seen &again) {
                return showSameFace(seen.face.box, again.face.box);
            }))
            now.push_back({seen.face, true});
    // Told from the followed face now, while both are of one frame.
    if (followed)
        std::erase_if(now, [&](const Seen &seen) { return showSameFace(seen.face.box, *followed); });
    before = std::move(now);
    return {};
}

Result<void> FaceCounter::scan(const Picture &picture, MediaTime mediaTime, const std::optional<Box> &followed) {
    layOut(picture.size);
    const MediaTime slot = sweepTime / std::int64_t(m_regions.size());
    if (!m_due || mediaTime - *m_due > sweepTime)
        m_due = mediaTime;
    for (std::size_t looks = 0; looks < mostLooksAtOnce && *m_due <= mediaTime; ++looks) {
        if (auto looked = look(picture, m_next, followed); !looked)
            return looked;
        m_next = (m_next + 1) % m_regions.size();
        *m_due += slot;
    }
    return {};
}

Result<std::optional<FaceDetection>> FaceCounter::findCandidate(const Picture &picture) {
    layOut(picture.size);
    std::vector<std::size_t> now{0};
    if (m_regions.size() > 1) {
        now.push_back(m_nextCandidate);
        m_nextCandidate = m_nextCandidate + 1 < m_regions.size() ? m_nextCandidate + 1 : 1;
    }
    std::optional<FaceDetection> best;
    for (const std::size_t index : now) {
        if (auto looked = look(picture, index, std::nullopt); !looked)
            return failure(looked.error());
        for (const Seen &seen : m_found[index])
            if (!seen.missed &&
                (!best || importance(seen.face.box, picture.size) > importance(best->box, picture.size)))
                best = seen.face;
    }
    return best;
}

void FaceCounter::handOver(const Box &followed) {
    for (auto &found : m_found)
        std::erase_if(found, [&](const Seen &seen) { return showSameFace(seen.face.box, followed); });
}

std::vector<FaceDetection> FaceCounter::others(const std::optional<Box> &followed) const {
    std::vector<FaceDetection> all;
    for (const auto &found : m_found)
        std::transform(found.begin(), found.end(), std::back_inserter(all), [](const Seen &seen) { return seen.face; });
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) {
        return a.box.width * a.box.height > b.box.width * b.box.height;
    });
    std::vector<FaceDetection> faces;
    for (const FaceDetection &face : all) {
        const auto same = [&](const FaceDetection &known) { return showSameFace(known.box, face.box); };
        if (!(followed && showSameFace(*followed, face.box)) && std::none_of(faces.begin(), faces.end(), same))
            faces.push_back(face);
    }
    return faces;
}

} // namespace candor::vision
