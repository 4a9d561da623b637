// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "vision/FaceAnalyser.h"

#include "model/Media.h"

#include <opencv2/core.hpp>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace candor::vision::testing {

/// The runtime over the models of the build folder.
[[nodiscard]] std::shared_ptr<inference::InferenceRuntime> modelRuntime();

/// A new analyser with the default settings.
[[nodiscard]] std::unique_ptr<FaceAnalyser> newAnalyser(const MeasurementSettings &settings = {});

/// The path of the sample interview's clip, of cap13_edit2.mp4 and so on.
[[nodiscard]] std::string samplePath();
[[nodiscard]] std::string clipPath(const std::string &name);

/// A frame of the sample's clip in BGR, 400 x 300; its face is about 100 pixels wide.
[[nodiscard]] cv::Mat sampleFrame(int index);

/// The face of sampleFrame(0) with some surroundings, scaled so that the face is `faceWidth` pixels wide.
[[nodiscard]] cv::Mat faceOfWidth(double faceWidth);

/// BGR to a picture; `padding` bytes follow each row. Video range, BT.601.
[[nodiscard]] Picture pictureOf(const cv::Mat &bgr, int padding = 0);

/// A gray picture with `parts` laid in, each with its upper left corner.
struct Part {
    cv::Mat bgr;
    cv::Point corner;
};
[[nodiscard]] cv::Mat compose(cv::Size size, const std::vector<Part> &parts);

/// Analyses one picture `count` times, 40 ms apart, from `first` on, and returns the last measurement.
VisualMeasurement analyseStill(FaceAnalyser &analyser, const Picture &picture, int count, int first = 0);

/// The time of frame `index` at 25 frames a second.
[[nodiscard]] MediaTime frameTime(int index);

} // namespace candor::vision::testing
