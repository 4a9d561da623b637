// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/InferenceRuntime.h"

#include <gmock/gmock.h>

#include <cmath>
#include <fstream>
#include <sstream>

namespace candor::inference {
namespace {

using namespace testing;

/// What the original graph says about a picture made by rule; the files' headers define picture and format.
struct Output {
    std::string name;
    std::size_t count = 0;
    double mean = 0;
    double deviation = 0;
    std::vector<std::pair<std::size_t, double>> values; ///< by flat index
};

struct Reference {
    int side = 0;
    double lowest = 0;
    double highest = 0;
    std::vector<Output> outputs;
};

Reference readReference(const std::string &model) {
    std::ifstream file(CANDOR_REFERENCE_DIR "/" + model + ".txt");
    Reference reference;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string kind;
        words >> kind;
        if (kind == "input") {
            words >> reference.side >> reference.lowest >> reference.highest;
        } else if (kind == "output") {
            Output &output = reference.outputs.emplace_back();
            words >> output.name >> output.count >> output.mean >> output.deviation;
        } else if (kind == "value") {
            auto &value = reference.outputs.back().values.emplace_back();
            words >> value.first >> value.second;
        }
    }
    return reference;
}

double pattern(int x, int y, int channel) {
    return 0.5 + 0.25 * std::sin(0.05 * x + 0.3 * channel) + 0.15 * std::cos(0.07 * y) + 0.1 * std::sin(0.011 * x * y);
}

/// The originals take their pictures by pixel (NHWC), the converted models by channel (NCHW).
void fillByChannel(std::span<float> input, const Reference &reference) {
    std::size_t next = 0;
    for (int channel = 0; channel < 3; ++channel)
        for (int y = 0; y < reference.side; ++y)
            for (int x = 0; x < reference.side; ++x)
                input[next++] = static_cast<float>(reference.lowest +
                                                   (reference.highest - reference.lowest) * pattern(x, y, channel));
}

class ReferenceOutputTest : public TestWithParam<const char *> {};

TEST_P(ReferenceOutputTest, IsWhatTheConvertedModelGives) {
    // Values are pixels of the network's picture, and logits.
    constexpr double tolerance = 1e-3;
    const auto reference = readReference(GetParam());
    ASSERT_FALSE(reference.outputs.empty());
    const auto runtime =
        InferenceRuntime::create(ModelLocation::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin")));
    ASSERT_TRUE(runtime);
    auto model = (*runtime)->load(QString::fromLatin1(GetParam()));
    ASSERT_TRUE(model) << model.error().detail.toStdString();

    ASSERT_EQ(model->inputs().size(), 1U);
    EXPECT_THAT(model->inputs()[0].shape, ElementsAre(1, 3, reference.side, reference.side));
    fillByChannel(model->input("input"), reference);
    ASSERT_TRUE(model->run());

    EXPECT_EQ(model->outputs().size(), reference.outputs.size());
    for (const Output &expected : reference.outputs) {
        const auto output = model->output(expected.name);
        ASSERT_EQ(output.size(), expected.count) << expected.name;
        ASSERT_FALSE(expected.values.empty());
        double sum = 0;
        double squares = 0;
        for (const double value : output) {
            sum += value;
            squares += (value - expected.mean) * (value - expected.mean);
        }
        const auto count = static_cast<double>(expected.count);
        EXPECT_NEAR(sum / count, expected.mean, tolerance) << expected.name;
        EXPECT_NEAR(std::sqrt(squares / count), expected.deviation, tolerance) << expected.name;
        for (const auto &[index, value] : expected.values)
            EXPECT_NEAR(output[index], value, tolerance) << expected.name << " " << index;
    }
}

INSTANTIATE_TEST_SUITE_P(FaceModels, ReferenceOutputTest,
                         Values("face_detection_short_range", "face_detection_full_range",
                                "face_landmarks_with_attention"),
                         [](const auto &model) { return std::string(model.param); });

} // namespace
} // namespace candor::inference
