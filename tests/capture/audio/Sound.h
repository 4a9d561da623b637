// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/VoiceAnalyser.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace candor::audio {

using Samples = std::vector<std::int16_t>;

/// Sound at soundSampleRate, made by rule.
[[nodiscard]] Samples sine(double seconds, double frequency, double amplitude);
[[nodiscard]] Samples silence(double seconds);
/// White noise of even distribution, the same for a seed.
[[nodiscard]] Samples noise(double seconds, double amplitude, unsigned seed = 1);
[[nodiscard]] Samples operator+(Samples first, const Samples &second);
/// Adds `sound` to `to` from a sample on.
void mix(Samples &to, const Samples &sound, std::size_t from);

/// A 16 kHz mono 16 bit WAV file at soundSampleRate. Empty where the file cannot be read.
[[nodiscard]] Samples readSpeech(const QString &path);

/// A run of sound and when it starts.
struct Piece {
    MediaTime start{};
    Samples samples;
};

/// Gives pieces to the analyser in blocks of `blockSize` samples and finishes at `end` (by default the last sample).
[[nodiscard]] SoundAnalysis analyse(VoiceAnalyser &analyser, const std::vector<Piece> &pieces,
                                    std::size_t blockSize = 480, MediaTime end = MediaTime(-1));
[[nodiscard]] SoundAnalysis analyse(VoiceAnalyser &analyser, const Samples &samples, std::size_t blockSize = 480);

/// The runtime beside the tests; the test fails where there is none.
[[nodiscard]] std::shared_ptr<inference::InferenceRuntime> builtRuntime();
/// An analyser with the built model; the test fails where there is none.
[[nodiscard]] std::unique_ptr<VoiceAnalyser> analyserWithModel();
[[nodiscard]] std::unique_ptr<VoiceAnalyser> analyserWithoutModel();

[[nodiscard]] std::vector<SessionEvent> eventsOfKind(const SoundAnalysis &analysis, EventKind kind);

} // namespace candor::audio
