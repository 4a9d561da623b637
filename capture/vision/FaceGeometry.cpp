// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceGeometry.h"

#include <QList>

#include <bitset>

namespace candor::vision {

namespace {

constexpr std::size_t leastRigidPoints = 6; // that a pose can be solved from

tl::unexpected<Error> damaged() { return failure(ErrorCode::ModelDamaged, QStringLiteral("face_geometry.txt")); }

} // namespace

Result<FaceGeometry> parseFaceGeometry(const QByteArray &text) {
    FaceGeometry geometry;
    std::bitset<surfacePointCount> given;
    for (const QByteArray &line : text.split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const QList<QByteArray> words = line.simplified().split(' ');
        bool isIndex = false;
        const std::size_t index = words.value(1).toUInt(&isIndex);
        if (!isIndex || index >= surfacePointCount)
            return damaged();
        if (words[0] == "vertex" && words.size() == 5) {
            bool x = false, y = false, z = false;
            geometry.vertices[index] = cv::Point3d(words[2].toDouble(&x), words[3].toDouble(&y), words[4].toDouble(&z));
            given[index] = x && y && z;
        } else if (words[0] == "weight" && words.size() == 3) {
            geometry.rigidPoints.push_back(std::uint16_t(index));
        } else {
            return damaged();
        }
    }
    if (!given.all() || geometry.rigidPoints.size() < leastRigidPoints)
        return damaged();
    return geometry;
}

} // namespace candor::vision
