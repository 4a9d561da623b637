// SPDX-License-Identifier: GPL-3.0-or-later
#include "Sound.h"

#include <QFile>
#include <QtEndian>

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

namespace candor::audio {

namespace {

std::size_t samplesIn(double seconds) { return static_cast<std::size_t>(std::lround(seconds * soundSampleRate)); }

void append(SoundAnalysis &to, const SoundAnalysis &more) {
    to.windows.insert(to.windows.end(), more.windows.begin(), more.windows.end());
    to.events.insert(to.events.end(), more.events.begin(), more.events.end());
}

} // namespace

Samples sine(double seconds, double frequency, double amplitude) {
    Samples samples(samplesIn(seconds));
    for (std::size_t i = 0; i < samples.size(); ++i) {
        const double phase = 2 * std::numbers::pi * frequency * static_cast<double>(i) / soundSampleRate;
        samples[i] = static_cast<std::int16_t>(std::lround(amplitude * 32768 * std::sin(phase)));
    }
    return samples;
}

Samples silence(double seconds) { return Samples(samplesIn(seconds)); }

Samples noise(double seconds, double amplitude, unsigned seed) {
    std::mt19937 generator(seed);
    Samples samples(samplesIn(seconds));
    for (auto &sample : samples) {
        const double even = static_cast<double>(generator()) / std::mt19937::max() * 2 - 1;
        sample = static_cast<std::int16_t>(std::lround(amplitude * 32768 * even));
    }
    return samples;
}

Samples operator+(Samples first, const Samples &second) {
    first.insert(first.end(), second.begin(), second.end());
    return first;
}

void mix(Samples &to, const Samples &sound, std::size_t from) {
    for (std::size_t i = 0; i < sound.size() && from + i < to.size(); ++i)
        to[from + i] = static_cast<std::int16_t>(std::clamp(to[from + i] + sound[i], -32768, 32767));
}

Samples readSpeech(const QString &path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.readAll();
    const qsizetype data = bytes.indexOf("data");
    if (data < 0 || qFromLittleEndian<quint32>(bytes.constData() + 24) != 16000)
        return {};
    const char *first = bytes.constData() + data + 8;
    const auto count = (bytes.size() - data - 8) / 2;
    Samples slow(static_cast<std::size_t>(count));
    qFromLittleEndian<std::int16_t>(first, count, slow.data());
    // Straight lines between the samples: what that adds lies above 8 kHz, which the analyser filters out again.
    Samples fast;
    fast.reserve(slow.size() * 3);
    for (std::size_t i = 0; i + 1 < slow.size(); ++i)
        for (int third = 0; third < 3; ++third)
            fast.push_back(static_cast<std::int16_t>((slow[i] * (3 - third) + slow[i + 1] * third) / 3));
    return fast;
}

SoundAnalysis analyse(VoiceAnalyser &analyser, const std::vector<Piece> &pieces, std::size_t blockSize, MediaTime end) {
    SoundAnalysis all;
    MediaTime last{};
    for (const Piece &piece : pieces) {
        for (std::size_t from = 0; from < piece.samples.size(); from += blockSize) {
            const auto first = piece.samples.begin() + static_cast<std::ptrdiff_t>(from);
            const auto count = std::min(blockSize, piece.samples.size() - from);
            AudioBlock block;
            block.stamp.mediaTime = piece.start + MediaTime(static_cast<std::int64_t>(from) * 1'000'000'000 / 48000);
            block.samples = std::make_shared<Samples>(first, first + static_cast<std::ptrdiff_t>(count));
            const auto analysis = analyser.analyse(block);
            EXPECT_TRUE(analysis);
            if (analysis)
                append(all, *analysis);
            last = block.stamp.mediaTime + block.duration();
        }
    }
    append(all, analyser.finish(end < MediaTime{} ? last : end));
    return all;
}

SoundAnalysis analyse(VoiceAnalyser &analyser, const Samples &samples, std::size_t blockSize) {
    return analyse(analyser, {{MediaTime{}, samples}}, blockSize);
}

std::shared_ptr<inference::InferenceRuntime> builtRuntime() {
    const auto location = inference::ModelLocation::besideProgram(QStringLiteral(CANDOR_BUILD_DIR "/bin"));
    const auto runtime = inference::InferenceRuntime::create(location);
    EXPECT_TRUE(runtime) << runtime.error().detail.toStdString();
    return runtime.value_or(nullptr);
}

std::unique_ptr<VoiceAnalyser> analyserWithModel() {
    const auto runtime = builtRuntime();
    if (!runtime)
        return nullptr;
    auto analyser = VoiceAnalyser::create(*runtime, {});
    EXPECT_TRUE(analyser) << analyser.error().detail.toStdString();
    return analyser ? std::move(*analyser) : nullptr;
}

std::unique_ptr<VoiceAnalyser> analyserWithoutModel() { return VoiceAnalyser::createWithoutModel({}); }

std::vector<SessionEvent> eventsOfKind(const SoundAnalysis &analysis, EventKind kind) {
    std::vector<SessionEvent> events;
    std::ranges::copy_if(analysis.events, std::back_inserter(events),
                         [kind](const SessionEvent &event) { return event.kind == kind; });
    return events;
}

} // namespace candor::audio
