// SPDX-License-Identifier: GPL-3.0-or-later
// All of VoiceAnalyser::analyse (sample rate, level, interruptions, voice) on the sample interview's sound, against its
// network alone on as many windows.
#include "BareNetworks.h"
#include "Benchmarks.h"
#include "Clips.h"
#include "Measure.h"

#include "audio/VoiceAnalyser.h"

#include <QDir>

#include <algorithm>

namespace candor::bench {

namespace {

constexpr double mostOfNetwork = 1.3;
constexpr int turnsOfRound = 32;
constexpr std::size_t blockSamples = 960; // 20 ms, what a microphone hands over at once
constexpr std::size_t repetitions = 8;    // of the sound, so that a round lasts long enough for the clock

std::vector<AudioBlock> blocks(const std::vector<std::int16_t> &sound) {
    std::vector<AudioBlock> result;
    std::uint64_t sent = 0;
    for (std::size_t repetition = 0; repetition < repetitions; ++repetition) {
        for (std::size_t begin = 0; begin < sound.size(); begin += blockSamples) {
            const auto end = std::min(begin + blockSamples, sound.size());
            AudioBlock block;
            block.stamp.sequence = result.size();
            block.stamp.mediaTime = MediaTime(sent * 1'000'000'000 / soundSampleRate);
            block.samples = std::make_shared<const std::vector<std::int16_t>>(
                sound.begin() + static_cast<std::ptrdiff_t>(begin), sound.begin() + static_cast<std::ptrdiff_t>(end));
            sent += end - begin;
            result.push_back(std::move(block));
        }
    }
    return result;
}

/// The whole analyser over the sound; loading it is not counted.
class AnalyserTurns {
public:
    AnalyserTurns(const Setting &setting, const std::vector<AudioBlock> &sound) : m_setting(setting), m_sound(sound) {}

    Result<Cost> measure(int turn, int turns) {
        if (turn == 0) {
            auto analyser = audio::VoiceAnalyser::create(*m_setting.runtime, MeasurementSettings{});
            if (!analyser)
                return failure(analyser.error());
            m_analyser = std::move(*analyser);
            m_windows = 0;
        }
        return measured([&]() -> Result<void> {
            const std::size_t end = beginOfTurn(turn + 1, turns, m_sound.size());
            for (std::size_t block = beginOfTurn(turn, turns, m_sound.size()); block < end; ++block) {
                const auto result = m_analyser->analyse(m_sound[block]);
                if (!result)
                    return failure(result.error());
                m_windows += result->windows.size();
            }
            return {};
        });
    }

    /// Windows that the last round measured.
    [[nodiscard]] std::size_t windows() const { return m_windows; }

private:
    const Setting &m_setting;
    const std::vector<AudioBlock> &m_sound;
    std::unique_ptr<audio::VoiceAnalyser> m_analyser;
    std::size_t m_windows = 0;
};

} // namespace

Result<Row> measureVoiceActivity(const Setting &setting) {
    const auto samples = readSound(QDir(setting.sampleFolder).filePath(QStringLiteral("microphone.wav")));
    if (!samples)
        return failure(samples.error());
    const auto sound = blocks(*samples);
    AnalyserTurns analyser(setting, sound);
    NetworkWatch watch;
    if (const auto first = analyser.measure(0, 1); !first)
        return failure(first.error());
    watch.stop();
    auto bare = BareNetworks::create(
        *setting.runtime,
        {{QStringLiteral("silero_vad_v5"),
          {{"input", {1, 576}}, {"state", {2, 1, 128}}, {"output", {1, 1}}, {"stateN", {2, 1, 128}}}}},
        watch.networks());
    if (!bare)
        return failure(bare.error());
    const auto costs = measureInTurns(
        setting.rounds, turnsOfRound, [&](int turn) { return analyser.measure(turn, turnsOfRound); },
        [&](int turn) { return bare->measure(turn, turnsOfRound); });
    if (!costs)
        return failure(costs.error());
    const auto microseconds = [&](double seconds) { return seconds * 1e6 / static_cast<double>(analyser.windows()); };
    const double ratio = medianRatio(*costs, &Cost::cpuSeconds);
    const double own = microseconds(median(costs->own, &Cost::cpuSeconds));
    const double peer = microseconds(median(costs->peer, &Cost::cpuSeconds));
    Row row;
    row.what = QStringLiteral("voice activity, a window of 32 ms");
    row.value = text(own, 1) % QStringLiteral(" us");
    row.peer = QStringLiteral("the network alone (%1): %2 us").arg(bare->description(), text(peer, 1));
    row.ratio = text(ratio, 2);
    row.goal = QStringLiteral("at most %1").arg(text(mostOfNetwork, 2));
    row.reached = ratio <= mostOfNetwork;
    row.numbers = {{QStringLiteral("cpu_us"), own},
                   {QStringLiteral("peer_cpu_us"), peer},
                   {QStringLiteral("wall_us"), microseconds(median(costs->own, &Cost::wallSeconds))},
                   {QStringLiteral("peer_wall_us"), microseconds(median(costs->peer, &Cost::wallSeconds))},
                   {QStringLiteral("ratio_cpu"), ratio},
                   {QStringLiteral("ratio_wall"), medianRatio(*costs, &Cost::wallSeconds)},
                   {QStringLiteral("windows"), static_cast<qint64>(analyser.windows())},
                   {QStringLiteral("network_runs"), bare->description()}};
    return row;
}

} // namespace candor::bench
