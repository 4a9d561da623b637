// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound.h"

#include "audio/SampleRateConverter.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

namespace candor::audio {
namespace {

using namespace testing;
using namespace std::chrono_literals;

/// A sentence of the read speech and where in its file the voice begins and ends (20 ms frames above -40 dB of full
/// scale).
struct Sentence {
    const char *number;
    MediaTime begins;
    MediaTime ends;
};

constexpr std::array sentences{Sentence{"0870", 220ms, 6740ms}, Sentence{"0880", 260ms, 2800ms},
                               Sentence{"0890", 280ms, 5060ms}, Sentence{"0920", 300ms, 5800ms},
                               Sentence{"0930", 260ms, 3080ms}};
constexpr MediaTime tolerance = 250ms;
constexpr MediaTime pauseBetween = 1370ms;

/// Sentences over low noise, and when each is spoken.
struct Reading {
    Samples samples;
    std::vector<std::pair<MediaTime, MediaTime>> spoken;
};

Reading reading() {
    Reading result{noise(36, 0.002), {}};
    MediaTime start = 2s;
    for (const Sentence &sentence : sentences) {
        const auto speech = readSpeech(QStringLiteral(CANDOR_READ_SPEECH_DIR "/sense_and_sensibility_01_austen_64kb-") %
                                       QString::fromLatin1(sentence.number) % QStringLiteral(".wav"));
        EXPECT_FALSE(speech.empty()) << sentence.number;
        mix(result.samples, speech, static_cast<std::size_t>(start.count() * 48 / 1'000'000));
        result.spoken.emplace_back(start + sentence.begins, start + sentence.ends);
        start += sentence.ends + pauseBetween;
    }
    return result;
}

std::string seconds(const std::vector<SessionEvent> &events) {
    std::string text;
    for (const auto &event : events)
        text += std::to_string(toSeconds(event.start)) + " to " + std::to_string(toSeconds(event.end)) + "\n";
    return text;
}

TEST(SpokenWordsTest, FindsEachSentenceWhereItIsSpoken) {
    const auto sound = reading();
    const auto speech = eventsOfKind(analyse(*analyserWithModel(), sound.samples), EventKind::Speech);
    ASSERT_EQ(speech.size(), sound.spoken.size()) << seconds(speech);
    for (std::size_t i = 0; i < speech.size(); ++i) {
        EXPECT_NEAR(toSeconds(speech[i].start), toSeconds(sound.spoken[i].first), toSeconds(tolerance)) << i;
        EXPECT_NEAR(toSeconds(speech[i].end), toSeconds(sound.spoken[i].second), toSeconds(tolerance)) << i;
        ASSERT_TRUE(speech[i].confidence);
        EXPECT_GT(*speech[i].confidence, 0.8);
        EXPECT_LE(*speech[i].confidence, 1);
    }
}

TEST(SpokenWordsTest, RunsTheModelAsItsAuthorsDo) {
    const auto speech =
        readSpeech(QStringLiteral(CANDOR_READ_SPEECH_DIR "/sense_and_sensibility_01_austen_64kb-0880.wav"));
    std::vector<float> slow(64); // the context of the first window
    auto converter = SampleRateConverter::create();
    ASSERT_TRUE(converter && converter->convert(speech, slow) && converter->drain(slow));
    auto model = builtRuntime()->load(
        QStringLiteral("silero_vad_v5"),
        {{"input", {1, 576}}, {"state", {2, 1, 128}}, {"output", {1, 1}}, {"stateN", {2, 1, 128}}});
    ASSERT_TRUE(model);
    model->integerInput("sr")[0] = 16000;

    const auto analysis = analyse(*analyserWithModel(), speech);
    ASSERT_EQ(analysis.windows.size(), (speech.size() + 1535) / 1536);
    for (std::size_t i = 0; i + 1 < analysis.windows.size(); ++i) {
        std::ranges::copy(std::span(slow).subspan(i * 512, 576), model->input("input").begin());
        ASSERT_TRUE(model->run());
        EXPECT_THAT(analysis.windows[i].voiceProbability, Optional(DoubleEq(model->output("output")[0]))) << i;
        std::ranges::copy(model->output("stateN"), model->input("state").begin());
    }
}

TEST(SpokenWordsTest, HearsNoVoiceInNoiseAndTones) {
    for (const auto &sound : {noise(5, 0.002), noise(5, 0.1), sine(5, 440, 0.2), silence(5)}) {
        const auto analysis = analyse(*analyserWithModel(), sound);
        EXPECT_THAT(eventsOfKind(analysis, EventKind::Speech), IsEmpty());
    }
}

TEST(SpokenWordsTest, TellsVoiceFromLoudNoiseUnlikeTheLevel) {
    const auto loud = noise(3, 0.1);
    EXPECT_THAT(eventsOfKind(analyse(*analyserWithoutModel(), loud), EventKind::Speech), SizeIs(1));
    EXPECT_THAT(eventsOfKind(analyse(*analyserWithModel(), loud), EventKind::Speech), IsEmpty());
}

TEST(SpokenWordsTest, HearsAnOldRecordingsPhrasesAndPauses) {
    // Phrases and the pauses between them, by the level of 20 ms frames (-35 dB of full scale).
    const auto speech = readSpeech(QStringLiteral(
        CANDOR_TEST_DATA_DIR "/node_modules/nodejs-whisper/cpp/whisper.cpp/bindings/go/samples/jfk.wav"));
    ASSERT_FALSE(speech.empty());
    const auto analysis = analyse(*analyserWithModel(), speech);
    const auto found = eventsOfKind(analysis, EventKind::Speech);
    const auto voiceWithin = [&](MediaTime from, MediaTime to) {
        MediaTime sum{};
        for (const auto &event : found)
            sum += std::max(MediaTime{}, std::min(event.end, to) - std::max(event.start, from));
        return toSeconds(sum) / toSeconds(to - from);
    };
    for (const auto &[from, to] : {std::pair(320ms, 2120ms), {3280ms, 3720ms}, {5400ms, 7600ms}, {8180ms, 10980ms}})
        EXPECT_GT(voiceWithin(from, to), 0.85) << seconds(found);
    for (const auto &[from, to] : {std::pair(2120ms, 3280ms), {4320ms, 5400ms}, {7600ms, 8180ms}})
        EXPECT_LT(voiceWithin(from + tolerance, to - tolerance), 0.05) << seconds(found);
}

} // namespace
} // namespace candor::audio
