// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestPictures.h"

#include "ClipReader.h"

#include <opencv2/imgproc.hpp>

#include <cstring>
#include <stdexcept>

namespace candor::vision::testing {

namespace {

// Measured by eye in frame 0 of the sample: the face and room around it.
const cv::Rect faceSurroundings(110, 60, 190, 200);
constexpr double sampleFaceWidth = 92;

cv::Mat bgrOf(const Picture &picture) {
    const int width = picture.size.width;
    const int height = picture.size.height;
    cv::Mat planes(height * 3 / 2, width, CV_8UC1);
    std::uint8_t *to = planes.data;
    for (std::size_t i = 0; i < 3; ++i)
        for (int row = 0; row < (i == 0 ? height : height / 2); ++row) {
            const auto length = std::size_t(i == 0 ? width : width / 2);
            std::memcpy(to, picture.planes[i] + std::ptrdiff_t(row) * picture.strides[i], length);
            to += length;
        }
    cv::Mat bgr;
    cv::cvtColor(planes, bgr, cv::COLOR_YUV2BGR_I420);
    return bgr;
}

} // namespace

std::shared_ptr<inference::InferenceRuntime> modelRuntime() {
    auto runtime = inference::InferenceRuntime::create(
        {QStringLiteral(CANDOR_BUILD_DIR "/share/candor/models"), QStringLiteral(CANDOR_BUILD_DIR "/lib/candor")});
    if (!runtime)
        throw std::runtime_error("no runtime: " + runtime.error().detail.toStdString());
    return *runtime;
}

std::unique_ptr<FaceAnalyser> newAnalyser(const MeasurementSettings &settings) {
    auto analyser = FaceAnalyser::create(*modelRuntime(), settings);
    if (!analyser)
        throw std::runtime_error("no analyser: " + analyser.error().detail.toStdString());
    return std::move(*analyser);
}

std::string samplePath() { return CANDOR_BUILD_DIR "/share/candor/sample/camera.mp4"; }

std::string clipPath(const std::string &name) { return CANDOR_CLIP_DIR "/" + name; }

cv::Mat sampleFrame(int index) {
    candor::testing::ClipReader clip(samplePath());
    for (int i = 0; i < index; ++i)
        static_cast<void>(clip.next());
    const auto frame = clip.next();
    if (!frame)
        throw std::runtime_error("the sample is too short");
    return bgrOf(frame->picture);
}

cv::Mat faceOfWidth(double faceWidth) {
    const double scale = faceWidth / sampleFaceWidth;
    cv::Mat scaled;
    cv::resize(sampleFrame(0)(faceSurroundings), scaled, cv::Size(), scale, scale,
               scale < 1 ? cv::INTER_AREA : cv::INTER_CUBIC);
    return scaled;
}

Picture pictureOf(const cv::Mat &bgr, int padding) {
    cv::Mat even = bgr(cv::Rect(0, 0, bgr.cols & ~1, bgr.rows & ~1)).clone();
    cv::Mat planes;
    cv::cvtColor(even, planes, cv::COLOR_BGR2YUV_I420);
    const int width = even.cols;
    const int height = even.rows;
    Picture picture;
    picture.size = {width, height};
    picture.strides = {width + padding, width / 2 + padding, width / 2 + padding};
    const std::size_t luma = std::size_t(picture.strides[0]) * std::size_t(height);
    const std::size_t chroma = std::size_t(picture.strides[1]) * std::size_t(height / 2);
    auto bytes = std::make_shared<std::vector<std::uint8_t>>(luma + 2 * chroma, std::uint8_t(0xAA));
    const std::uint8_t *from = planes.data;
    std::uint8_t *to = bytes->data();
    for (std::size_t i = 0; i < 3; ++i) {
        picture.planes[i] = to;
        const auto length = std::size_t(i == 0 ? width : width / 2);
        for (int row = 0; row < (i == 0 ? height : height / 2); ++row) {
            std::memcpy(to, from, length);
            from += length;
            to += picture.strides[i];
        }
    }
    picture.owner = bytes;
    return picture;
}

cv::Mat compose(cv::Size size, const std::vector<Part> &parts) {
    cv::Mat picture(size, CV_8UC3, cv::Scalar(120, 115, 110));
    for (const Part &part : parts) {
        const cv::Rect place = cv::Rect(part.corner, part.bgr.size()) & cv::Rect(cv::Point(), size);
        part.bgr(cv::Rect(place.tl() - part.corner, place.size())).copyTo(picture(place));
    }
    return picture;
}

MediaTime frameTime(int index) { return std::chrono::milliseconds(40) * index; }

VisualMeasurement analyseStill(FaceAnalyser &analyser, const Picture &picture, int count, int first) {
    VisualMeasurement last;
    for (int i = first; i < first + count; ++i) {
        auto measured = analyser.analyse(picture, std::uint64_t(i), frameTime(i));
        if (!measured)
            throw std::runtime_error(measured.error().detail.toStdString());
        last = std::move(*measured);
    }
    return last;
}

} // namespace candor::vision::testing
