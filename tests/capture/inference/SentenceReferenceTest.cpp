// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/InferenceRuntime.h"
#include "inference/SentenceTokenizer.h"
#include "inference/UniversalSentenceEncoder.h"

#include <gmock/gmock.h>

#include <fstream>
#include <numeric>
#include <sstream>

namespace candor::inference {
namespace {

using namespace testing;

/// What the original says of a text; the file's header defines the format.
struct Sentence {
    QString text;
    std::vector<std::int64_t> tokens;
    double mean = 0;
    std::vector<std::pair<std::size_t, double>> values; ///< by index
    std::vector<double> cosines;                        ///< with the sentences before
};

std::vector<Sentence> readSentences() {
    std::ifstream file(CANDOR_REFERENCE_DIR "/universal_sentence_encoder_lite.txt");
    std::vector<Sentence> sentences;
    for (std::string line; std::getline(file, line);) {
        std::istringstream words(line);
        std::string kind;
        words >> kind;
        if (kind == "text") {
            sentences.emplace_back().text = QString::fromStdString(line.substr(kind.size() + 1));
        } else if (kind == "tokens") {
            for (std::int64_t token = 0; words >> token;)
                sentences.back().tokens.push_back(token);
        } else if (kind == "mean") {
            words >> sentences.back().mean;
        } else if (kind == "value") {
            auto &value = sentences.back().values.emplace_back();
            words >> value.first >> value.second;
        } else if (kind == "cosine") {
            std::size_t number = 0;
            words >> number >> sentences.back().cosines.emplace_back();
        }
    }
    return sentences;
}

TEST(SentenceReferenceTest, IsWhatTheTokenizerGives) {
    const auto location = ModelLocation::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin"));
    const auto runtime = InferenceRuntime::create(location);
    ASSERT_TRUE(runtime);
    const auto vocabulary = (*runtime)->readChecked(QStringLiteral("universal_sentence_encoder_lite_vocabulary.json"));
    ASSERT_TRUE(vocabulary);
    const auto tokenizer = SentenceTokenizer::create(*vocabulary);
    ASSERT_TRUE(tokenizer);
    const auto sentences = readSentences();
    ASSERT_GE(sentences.size(), 5U);
    for (const Sentence &expected : sentences) {
        ASSERT_FALSE(expected.tokens.empty());
        EXPECT_EQ(tokenizer->tokens(expected.text), expected.tokens) << expected.text.toStdString();
    }
}

TEST(SentenceReferenceTest, IsWhatTheConvertedModelGives) {
    constexpr double tolerance = 1e-5;
    UniversalSentenceEncoder encoder(ModelLocation::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin")));
    const auto sentences = readSentences();
    ASSERT_GE(sentences.size(), 5U);
    std::vector<SentenceVector> vectors;
    std::size_t longest = 0;
    for (const Sentence &expected : sentences) {
        const auto vector = encoder.encode(expected.text);
        ASSERT_TRUE(vector) << vector.error().detail.toStdString();
        ASSERT_EQ(vector->size(), 512U);
        ASSERT_FALSE(expected.values.empty());
        EXPECT_NEAR(std::accumulate(vector->begin(), vector->end(), 0.0) / 512, expected.mean, tolerance);
        for (const auto &[index, value] : expected.values)
            EXPECT_NEAR((*vector)[index], value, tolerance) << expected.text.toStdString() << " " << index;
        ASSERT_EQ(expected.cosines.size(), vectors.size());
        for (std::size_t number = 0; number < vectors.size(); ++number)
            EXPECT_NEAR(std::inner_product(vector->begin(), vector->end(), vectors[number].begin(), 0.0),
                        expected.cosines[number], tolerance)
                << expected.text.toStdString() << " " << number;
        vectors.push_back(*vector);
        longest = std::max(longest, expected.tokens.size());
    }
    EXPECT_GT(longest, 128U) << "one is longer than what the network takes";
}

} // namespace
} // namespace candor::inference
