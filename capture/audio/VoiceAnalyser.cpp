// SPDX-License-Identifier: GPL-3.0-or-later
#include "audio/VoiceAnalyser.h"

#include "audio/InterruptionDetector.h"
#include "audio/LevelMeter.h"
#include "audio/SampleRateConverter.h"
#include "audio/SpeechSegmenter.h"
#include "audio/VoiceActivityModel.h"

#include <algorithm>
#include <array>
#include <optional>

namespace candor::audio {

namespace {

/// Sources round their times and count samples: what is less than this off is no hole, and no overlap.
constexpr std::int64_t timeTolerance = soundSampleRate / 50;
/// Samples are taken in pieces that complete one window at most.
constexpr std::size_t pieceSamples = 512;
/// As Silero's authors have it: speech goes on down to this much below the probability that starts it.
constexpr double hysteresis = 0.15;
constexpr double lowestLeaveProbability = 0.01;

SpeechRule ruleOfModel(const MeasurementSettings &settings) {
    return {.enter = settings.voiceProbability,
            .leave = std::max(settings.voiceProbability - hysteresis, lowestLeaveProbability),
            .hangover = settings.voiceHangover};
}

SpeechRule ruleOfLevel(const MeasurementSettings &settings) {
    return {.enter = settings.fallbackVoiceRms,
            .leave = settings.fallbackVoiceRms,
            .hangover = settings.voiceHangover,
            .valuesAreProbabilities = false};
}

/// The model and the way to it.
struct Voice {
    VoiceActivityModel model;
    SampleRateConverter converter;
    std::vector<float> samples; ///< at the model's rate, not yet in a window
};

} // namespace

struct VoiceAnalyser::State {
    State(const MeasurementSettings &measurementSettings, std::optional<Voice> voiceOfModel)
        : settings(measurementSettings), voice(std::move(voiceOfModel)),
          segmenter(voice ? ruleOfModel(settings) : ruleOfLevel(settings)), interruptions(settings) {
        samples.reserve(2 * windowSamples);
        missing.reserve(2 * windowSamples);
        if (voice)
            voice->samples.reserve(4 * windowSamples);
    }

    MeasurementSettings settings;
    std::optional<Voice> voice;
    SpeechSegmenter segmenter;
    InterruptionDetector interruptions;

    std::optional<MediaTime> origin;   ///< of the first window; window n starts n times 32 ms later
    std::int64_t taken = 0;            ///< samples since the origin, holes included
    std::int64_t measured = 0;         ///< of these, in windows
    std::vector<std::int16_t> samples; ///< taken and not yet measured
    std::vector<std::uint8_t> missing; ///< for each of them
    std::size_t missingCount = 0;
    std::optional<Error> error; ///< the first since the last block

    void startAt(MediaTime first) { origin = first > settings.interruptionTime ? MediaTime{} : first; }
    [[nodiscard]] MediaTime now() const { return *origin + sampleTime(taken); }

    void take(std::span<const std::int16_t> block, bool isMissing, SoundAnalysis &analysis);
    void takeHole(std::int64_t count, SoundAnalysis &analysis);
    void interrupt(std::int64_t count, SoundAnalysis &analysis);
    void completeWindows(SoundAnalysis &analysis);
    void completeLastWindows(SoundAnalysis &analysis);
    void finish(MediaTime end, SoundAnalysis &analysis);
    void beginAnew(MediaTime at);
    void measureWindow(std::size_t length, SoundAnalysis &analysis);
    void measureEmptyWindow(SoundAnalysis &analysis);
    std::optional<double> voiceProbability(bool heard);
    void note(const Result<void> &result) {
        if (!result && !error)
            error = result.error();
    }
};

namespace {
const std::array<std::int16_t, windowSamples> zeros{};
const std::array<std::uint8_t, windowSamples> allMissing = [] {
    std::array<std::uint8_t, windowSamples> filled{};
    filled.fill(1);
    return filled;
}();
} // namespace

void VoiceAnalyser::State::take(std::span<const std::int16_t> block, bool isMissing, SoundAnalysis &analysis) {
    while (!block.empty()) {
        const auto piece = block.first(std::min(block.size(), pieceSamples));
        samples.insert(samples.end(), piece.begin(), piece.end());
        missing.insert(missing.end(), piece.size(), isMissing ? 1 : 0);
        missingCount += isMissing ? piece.size() : 0;
        taken += static_cast<std::int64_t>(piece.size());
        if (voice)
            note(voice->converter.convert(piece, voice->samples));
        completeWindows(analysis);
        block = block.subspan(piece.size());
    }
}

void VoiceAnalyser::State::takeHole(std::int64_t count, SoundAnalysis &analysis) {
    while (count > 0) {
        const auto piece = std::min<std::int64_t>(count, windowSamples);
        take(std::span(zeros).first(static_cast<std::size_t>(piece)), true, analysis);
        count -= piece;
    }
}

/// A hole too long to be bridged: what came before is measured to its end, and after it the model begins anew.
void VoiceAnalyser::State::interrupt(std::int64_t count, SoundAnalysis &analysis) {
    interruptions.expectInterruption();
    const std::int64_t begun = taken % windowSamples;
    if (voice)
        note(voice->converter.drain(voice->samples));
    if (begun > 0) {
        const auto rest = static_cast<std::size_t>(windowSamples - begun);
        samples.insert(samples.end(), rest, 0);
        missing.insert(missing.end(), rest, 1);
        missingCount += rest;
        taken += static_cast<std::int64_t>(rest);
        count -= static_cast<std::int64_t>(rest);
    }
    completeLastWindows(analysis);
    for (; count >= windowSamples; count -= windowSamples) {
        taken += windowSamples;
        measureEmptyWindow(analysis);
    }
    if (voice) {
        voice->model.reset();
        voice->samples.clear();
        note(voice->converter.reset());
    }
    takeHole(count, analysis);
}

void VoiceAnalyser::State::finish(MediaTime end, SoundAnalysis &analysis) {
    const MediaTime gap = end - now();
    if (gap > settings.interruptionTime)
        interrupt(sampleCount(gap), analysis);
    if (voice)
        note(voice->converter.drain(voice->samples));
    completeLastWindows(analysis);
    segmenter.finish(analysis.events);
    interruptions.finish(now(), analysis.events);
}

void VoiceAnalyser::State::beginAnew(MediaTime at) {
    origin = at;
    taken = 0;
    measured = 0;
    interruptions = InterruptionDetector(settings);
    if (!voice)
        return;
    voice->model.reset();
    voice->samples.clear();
    note(voice->converter.reset());
}

void VoiceAnalyser::State::completeWindows(SoundAnalysis &analysis) {
    while (samples.size() >= windowSamples && (!voice || voice->samples.size() >= voiceWindowSamples))
        measureWindow(windowSamples, analysis);
}

/// Measures all that was taken; what the model lacks at the end is filled with zeros.
void VoiceAnalyser::State::completeLastWindows(SoundAnalysis &analysis) {
    while (!samples.empty()) {
        if (voice && voice->samples.size() < voiceWindowSamples)
            voice->samples.resize(voiceWindowSamples);
        measureWindow(std::min<std::size_t>(samples.size(), windowSamples), analysis);
    }
}

void VoiceAnalyser::State::measureWindow(std::size_t length, SoundAnalysis &analysis) {
    const auto count = static_cast<std::ptrdiff_t>(length);
    SoundWindow window{*origin + sampleTime(measured), std::span(samples).first(length), {}};
    if (missingCount > 0)
        window.missing = std::span(missing).first(length);
    const auto level = measureLevel(window);
    const bool heard = level && 2 * level->samples >= length;

    SoundMeasurement measurement;
    measurement.start = window.start;
    measurement.end = window.end();
    measurement.voiceProbability = voiceProbability(heard);
    if (level) {
        measurement.rmsEnergy = level->rms;
        measurement.peak = level->peak;
    }
    const auto value = voice ? measurement.voiceProbability : heard ? measurement.rmsEnergy : std::nullopt;
    const bool active = segmenter.add(window.start, window.end(), value, analysis.events);
    if (value)
        measurement.voiceActivity = active;
    measurement.interruption = interruptions.add(window, analysis.events);
    analysis.windows.push_back(measurement);

    missingCount -= static_cast<std::size_t>(std::count(missing.begin(), missing.begin() + count, std::uint8_t{1}));
    samples.erase(samples.begin(), samples.begin() + count);
    missing.erase(missing.begin(), missing.begin() + count);
    measured += count;
}

void VoiceAnalyser::State::measureEmptyWindow(SoundAnalysis &analysis) {
    const SoundWindow window{*origin + sampleTime(measured), zeros, allMissing};
    measured += windowSamples;
    segmenter.add(window.start, window.end(), std::nullopt, analysis.events);
    SoundMeasurement measurement;
    measurement.start = window.start;
    measurement.end = window.end();
    measurement.interruption = interruptions.add(window, analysis.events);
    analysis.windows.push_back(measurement);
}

/// Runs the model on the next window, so that it has heard all there was; what it says of one that is mostly hole does
/// not count.
std::optional<double> VoiceAnalyser::State::voiceProbability(bool heard) {
    if (!voice)
        return std::nullopt;
    const auto window = std::span<const float>(voice->samples).first<voiceWindowSamples>();
    const auto probability = voice->model.probability(window);
    voice->samples.erase(voice->samples.begin(), voice->samples.begin() + voiceWindowSamples);
    if (!probability && !error)
        error = probability.error();
    return probability && heard ? std::optional(*probability) : std::nullopt;
}

VoiceAnalyser::VoiceAnalyser(std::unique_ptr<State> state) : m_state(std::move(state)) {}
VoiceAnalyser::~VoiceAnalyser() = default;

Result<std::unique_ptr<VoiceAnalyser>> VoiceAnalyser::create(inference::InferenceRuntime &runtime,
                                                             const MeasurementSettings &settings) {
    auto model = VoiceActivityModel::create(runtime);
    if (!model)
        return failure(model.error());
    auto converter = SampleRateConverter::create();
    if (!converter)
        return failure(converter.error());
    auto state = std::make_unique<State>(settings, Voice{std::move(*model), std::move(*converter), {}});
    return std::unique_ptr<VoiceAnalyser>(new VoiceAnalyser(std::move(state)));
}

std::unique_ptr<VoiceAnalyser> VoiceAnalyser::createWithoutModel(const MeasurementSettings &settings) {
    return std::unique_ptr<VoiceAnalyser>(new VoiceAnalyser(std::make_unique<State>(settings, std::nullopt)));
}

Result<SoundAnalysis> VoiceAnalyser::analyse(const AudioBlock &block) {
    SoundAnalysis analysis;
    if (!block.samples || block.samples->empty())
        return analysis;
    State &state = *m_state;
    if (!state.origin)
        state.startAt(block.stamp.mediaTime);
    state.error.reset();

    std::span<const std::int16_t> samples(*block.samples);
    const MediaTime gap = block.stamp.mediaTime - state.now();
    const std::int64_t count = sampleCount(gap);
    if (gap > state.settings.interruptionTime)
        state.interrupt(count, analysis);
    else if (count > timeTolerance)
        state.takeHole(count, analysis);
    else if (count < -timeTolerance)
        samples = samples.subspan(std::min(samples.size(), static_cast<std::size_t>(-count)));
    state.take(samples, false, analysis);
    if (state.error)
        return failure(*state.error);
    return analysis;
}

SoundAnalysis VoiceAnalyser::interrupt(MediaTime start, MediaTime end) {
    SoundAnalysis analysis;
    if (m_state->origin)
        m_state->finish(start, analysis);
    m_state->beginAnew(end);
    return analysis;
}

SoundAnalysis VoiceAnalyser::finish(MediaTime end) {
    SoundAnalysis analysis;
    if (!m_state->origin)
        m_state->startAt(MediaTime{});
    m_state->finish(end, analysis);
    return analysis;
}

} // namespace candor::audio
