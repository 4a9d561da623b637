// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/MeshPoints.h"

#include "model/Result.h"

#include <QByteArray>

#include <opencv2/core.hpp>

#include <array>
#include <vector>

namespace candor::vision {

/// The canonical face that head pose compares with: centimetres; x to the person's left, y up, z out of the face.
struct FaceGeometry {
    std::array<cv::Point3d, surfacePointCount> vertices{};
    std::vector<std::uint16_t> rigidPoints; ///< that move little with expression (the model's Procrustes basis)
};

/// Reads the model folder's face_geometry.txt: lines `vertex INDEX X Y Z` and `weight INDEX WEIGHT`, `#` comments.
/// Error: ModelDamaged.
[[nodiscard]] Result<FaceGeometry> parseFaceGeometry(const QByteArray &text);

} // namespace candor::vision
