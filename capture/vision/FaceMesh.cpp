// SPDX-License-Identifier: GPL-3.0-or-later
#include "vision/FaceMesh.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace candor::vision {

namespace {

constexpr int side = 192;
constexpr double regionGrowth = 1.5;
const QString modelName = QStringLiteral("face_landmarks_with_attention");

struct ExpectedOutput {
    const char *name;
    std::size_t size;
};

constexpr ExpectedOutput expectedOutputs[] = {
    {"output_mesh_identity", surfacePointCount * 3},
    {"output_lips", lipPoints.size() * 2},
    {"output_left_eye", rightEyePoints.size() * 2},
    {"output_right_eye", leftEyePoints.size() * 2},
    {"output_left_iris", 10},
    {"output_right_iris", 10},
    {"conv_faceflag", 1},
};

template<std::size_t count>
void refine(MeshPoints &points, const std::array<std::uint16_t, count> &which, std::span<const float> refined) {
    for (std::size_t i = 0; i < count; ++i) {
        points[which[i]].x = refined[2 * i];
        points[which[i]].y = refined[2 * i + 1];
    }
}

/// The iris lies as deep as its eye's rim does on average.
template<std::size_t count>
void addIris(MeshPoints &points, std::size_t start, const std::array<std::uint16_t, count> &eye,
             std::span<const float> iris) {
    float depth = 0;
    for (std::size_t i = 0; i < eyeRimPointCount; ++i)
        depth += points[eye[i]].z / float(eyeRimPointCount);
    for (std::size_t i = 0; i < 5; ++i)
        points[start + i] = {iris[2 * i], iris[2 * i + 1], depth};
}

} // namespace

Region regionOf(const FaceDetection &detection) {
    const auto &box = detection.box;
    const Point right = detection.keyPoints[0];
    const Point left = detection.keyPoints[1];
    return {box.x + box.width / 2, box.y + box.height / 2, regionGrowth * std::max(box.width, box.height),
            std::atan2(double(left.y) - right.y, double(left.x) - right.x)};
}

Region regionOf(const MeshPoints &points) {
    const Landmark &right = points[rightEyeOuterCorner];
    const Landmark &left = points[leftEyeOuterCorner];
    const double rotation = std::atan2(double(left.y) - right.y, double(left.x) - right.x);
    const auto cosine = float(std::cos(rotation));
    const auto sine = float(std::sin(rotation));
    constexpr float far = std::numeric_limits<float>::max();
    float lowX = far, lowY = far, highX = -far, highY = -far;
    for (std::size_t i = 0; i < surfacePointCount; ++i) {
        const float x = cosine * points[i].x + sine * points[i].y;
        const float y = cosine * points[i].y - sine * points[i].x;
        lowX = std::min(lowX, x);
        highX = std::max(highX, x);
        lowY = std::min(lowY, y);
        highY = std::max(highY, y);
    }
    const double x = (double(lowX) + highX) / 2;
    const double y = (double(lowY) + highY) / 2;
    return {cosine * x - sine * y, sine * x + cosine * y,
            regionGrowth * std::max(double(highX) - lowX, double(highY) - lowY), rotation};
}

Box boundingBox(const MeshPoints &points) {
    const auto surface = std::span(points).first(surfacePointCount);
    const auto [left, right] =
        std::minmax_element(surface.begin(), surface.end(), [](const auto &a, const auto &b) { return a.x < b.x; });
    const auto [top, bottom] =
        std::minmax_element(surface.begin(), surface.end(), [](const auto &a, const auto &b) { return a.y < b.y; });
    return {left->x, top->y, double(right->x) - left->x, double(bottom->y) - top->y};
}

FaceMesh::FaceMesh(inference::Model model) : m_model(std::move(model)) {}

Result<FaceMesh> FaceMesh::create(inference::InferenceRuntime &runtime) {
    auto model = runtime.load(modelName);
    if (!model)
        return failure(model.error());
    FaceMesh mesh(std::move(*model));
    if (!mesh.m_model.inputs().empty())
        mesh.m_input = mesh.m_model.inputs().front().name;
    bool fits = mesh.m_model.input(mesh.m_input).size() == std::size_t(3) * side * side;
    for (const auto &output : expectedOutputs)
        fits = fits && mesh.m_model.output(output.name).size() == output.size;
    if (!fits)
        return failure(ErrorCode::ModelDamaged, modelName);
    return mesh;
}

Result<FaceLandmarks> FaceMesh::locate(const Picture &picture, const Region &region) {
    m_region = region;
    m_sampler.sample(picture, region, side, Outside::Nearest, {0, 1}, m_model.input(m_input));
    if (auto run = m_model.run(); !run)
        return failure(run.error());

    FaceLandmarks face;
    face.confidence = 1 / (1 + std::exp(-double(m_model.output("conv_faceflag")[0])));
    const auto surface = m_model.output("output_mesh_identity");
    for (std::size_t i = 0; i < surfacePointCount; ++i)
        face.points[i] = {surface[3 * i], surface[3 * i + 1], surface[3 * i + 2]};
    refine(face.points, lipPoints, m_model.output("output_lips"));
    refine(face.points, rightEyePoints, m_model.output("output_left_eye"));
    refine(face.points, leftEyePoints, m_model.output("output_right_eye"));
    addIris(face.points, rightIrisStart, rightEyePoints, m_model.output("output_left_iris"));
    addIris(face.points, leftIrisStart, leftEyePoints, m_model.output("output_right_iris"));

    const double scale = region.size / side;
    const double cosine = std::cos(region.rotation) * scale;
    const double sine = std::sin(region.rotation) * scale;
    for (Landmark &point : face.points) {
        const double x = point.x - side / 2.0;
        const double y = point.y - side / 2.0;
        point = {float(region.centreX + cosine * x - sine * y), float(region.centreY + sine * x + cosine * y),
                 float(point.z * scale)};
    }
    return face;
}

} // namespace candor::vision
