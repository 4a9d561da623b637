// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceTracker.h"

#include <algorithm>

namespace candor::vision {

namespace {

constexpr double leastConfidence = 0.5;
constexpr double smallestRegion = 24; // pixels; smaller shows nothing to a network that wants 192
constexpr double searchGrowth = 1.6;  // of the last region, when a face has to be found again

bool plausible(const Region &next, const Region &looked, PictureSize size) {
    const bool inside =
        next.centreX >= 0 && next.centreY >= 0 && next.centreX <= size.width && next.centreY <= size.height;
    const double longest = 2.5 * std::max(size.width, size.height);
    // A face does not double or halve within a frame; landmarks on something else do.
    const double growth = looked.size > 0 ? next.size / looked.size : 0;
    return inside && next.size >= smallestRegion && next.size <= longest && growth > 0.5 && growth < 2;
}

} // namespace

FaceTracker::FaceTracker(FaceDetector detector, FaceMesh mesh)
    : m_detector(std::move(detector)), m_mesh(std::move(mesh)) {}

Result<FaceTracker> FaceTracker::create(inference::InferenceRuntime &runtime) {
    auto detector = FaceDetector::create(runtime, DetectorRange::Short);
    if (!detector)
        return failure(detector.error());
    auto mesh = FaceMesh::create(runtime);
    if (!mesh)
        return failure(mesh.error());
    return FaceTracker(std::move(*detector), std::move(*mesh));
}

Result<std::optional<FaceLandmarks>> FaceTracker::keep(const Picture &picture, const Result<FaceLandmarks> &located) {
    if (!located)
        return failure(located.error());
    const Region next = regionOf(located->points);
    if (located->confidence < leastConfidence || !plausible(next, m_mesh.region(), picture.size)) {
        m_region.reset();
        return std::optional<FaceLandmarks>();
    }
    m_region = next;
    return std::optional(*located);
}

Result<std::optional<FaceDetection>> FaceTracker::findAround(const Picture &picture, const Region &place) {
    Region search = place;
    search.size *= searchGrowth;
    const auto found = m_detector.detect(picture, search);
    if (!found)
        return failure(found.error());
    std::optional<FaceDetection> nearest;
    double least = 0;
    for (const FaceDetection &face : *found) {
        const double distance = std::hypot(face.box.x + face.box.width / 2 - place.centreX,
                                           face.box.y + face.box.height / 2 - place.centreY);
        if (!nearest || distance < least) {
            nearest = face;
            least = distance;
        }
    }
    return nearest;
}

Result<std::optional<FaceLandmarks>> FaceTracker::follow(const Picture &picture) {
    if (!m_region)
        return std::optional<FaceLandmarks>();
    const Region place = *m_region;
    auto followed = keep(picture, m_mesh.locate(picture, place));
    if (!followed || *followed)
        return followed;
    const auto again = findAround(picture, place);
    if (!again)
        return failure(again.error());
    if (!*again)
        return std::optional<FaceLandmarks>();
    return acquire(picture, **again);
}

Result<std::optional<FaceLandmarks>> FaceTracker::acquire(const Picture &picture, const FaceDetection &face) {
    auto first = keep(picture, m_mesh.locate(picture, regionOf(face)));
    if (!first || !*first)
        return first;
    // The detector's region is rougher than what tracking is used to: look again where the landmarks point.
    return keep(picture, m_mesh.locate(picture, *m_region));
}

} // namespace candor::vision
