// SPDX-License-Identifier: GPL-3.0-or-later
// One face in a 640x480 picture: all of FaceAnalyser::analyse, I420 to VisualMeasurement, against its networks alone
// and against dlib.
#include "BareNetworks.h"
#include "Benchmarks.h"
#include "Clips.h"
#include "DlibPeer.h"
#include "Measure.h"

#include "vision/FaceAnalyser.h"

#include <QDir>

namespace candor::bench {

namespace {

constexpr PictureSize size{640, 480};
constexpr double mostOfNetworks = 1.25;
constexpr double leastOfDlib = 8;
constexpr int turnsOfRound = 32;
constexpr std::size_t dlibStep = 8; // dlib knows no frame before, so that a sample of the frames tells as much

Result<std::vector<VideoFrame>> sampleFrames(const Setting &setting) {
    return readPictures(QDir(setting.sampleFolder).filePath(QStringLiteral("camera.mp4")), size);
}

/// The whole analyser over the frames; loading it is not counted.
class AnalyserTurns {
public:
    AnalyserTurns(const Setting &setting, const std::vector<VideoFrame> &frames)
        : m_setting(setting), m_frames(frames) {}

    Result<Cost> measure(int turn, int turns) {
        if (turn == 0) {
            auto analyser = vision::FaceAnalyser::create(*m_setting.runtime, MeasurementSettings{});
            if (!analyser)
                return failure(analyser.error());
            m_analyser = std::move(*analyser);
            m_measurable = 0;
        }
        return measured([&]() -> Result<void> {
            const std::size_t end = beginOfTurn(turn + 1, turns, m_frames.size());
            for (std::size_t number = beginOfTurn(turn, turns, m_frames.size()); number < end; ++number) {
                const VideoFrame &frame = m_frames[number];
                const auto result = m_analyser->analyse(frame.picture, number, frame.stamp.mediaTime);
                if (!result)
                    return failure(result.error());
                m_measurable += result->signal.quality.measurable ? 1U : 0U;
            }
            return {};
        });
    }

    /// Frames of the last round in which the face could be measured.
    [[nodiscard]] std::size_t measurable() const { return m_measurable; }

private:
    const Setting &m_setting;
    const std::vector<VideoFrame> &m_frames;
    std::unique_ptr<vision::FaceAnalyser> m_analyser;
    std::size_t m_measurable = 0;
};

double millisecondsEach(double seconds, std::size_t count) { return seconds * 1000 / static_cast<double>(count); }

QJsonObject numbers(const PairedCosts &costs, std::size_t ownFrames, std::size_t peerFrames) {
    return {{QStringLiteral("cpu_ms"), millisecondsEach(median(costs.own, &Cost::cpuSeconds), ownFrames)},
            {QStringLiteral("wall_ms"), millisecondsEach(median(costs.own, &Cost::wallSeconds), ownFrames)},
            {QStringLiteral("peer_cpu_ms"), millisecondsEach(median(costs.peer, &Cost::cpuSeconds), peerFrames)},
            {QStringLiteral("peer_wall_ms"), millisecondsEach(median(costs.peer, &Cost::wallSeconds), peerFrames)},
            {QStringLiteral("frames"), static_cast<qint64>(ownFrames)}};
}

} // namespace

Result<Row> measureFaceAgainstNetworks(const Setting &setting) {
    const auto frames = sampleFrames(setting);
    if (!frames)
        return failure(frames.error());
    AnalyserTurns analyser(setting, *frames);
    NetworkWatch watch;
    if (const auto first = analyser.measure(0, 1); !first)
        return failure(first.error());
    auto bare = BareNetworks::create(*setting.runtime,
                                     {{QStringLiteral("face_landmarks_with_attention"), {}},
                                      {QStringLiteral("face_detection_short_range"), {}},
                                      {QStringLiteral("face_detection_full_range"), {}}},
                                     watch.networks());
    if (!bare)
        return failure(bare.error());
    watch.stop();
    const auto costs = measureInTurns(
        setting.rounds, turnsOfRound, [&](int turn) { return analyser.measure(turn, turnsOfRound); },
        [&](int turn) { return bare->measure(turn, turnsOfRound); });
    if (!costs)
        return failure(costs.error());
    const double ratio = medianRatio(*costs, &Cost::cpuSeconds);
    Row row;
    row.what = QStringLiteral("one-face frame, 640x480, I420 to signals, one thread");
    row.numbers = numbers(*costs, frames->size(), frames->size());
    row.numbers[QStringLiteral("ratio_cpu")] = ratio;
    row.numbers[QStringLiteral("ratio_wall")] = medianRatio(*costs, &Cost::wallSeconds);
    row.numbers[QStringLiteral("measurable_frames")] = static_cast<qint64>(analyser.measurable());
    row.numbers[QStringLiteral("network_runs")] = bare->description();
    row.value = text(row.numbers[QStringLiteral("cpu_ms")].toDouble(), 3) % QStringLiteral(" ms");
    row.peer = QStringLiteral("the same networks alone (%1): %2 ms")
                   .arg(bare->description(), text(row.numbers[QStringLiteral("peer_cpu_ms")].toDouble(), 3));
    row.ratio = text(ratio, 2);
    row.goal = QStringLiteral("at most %1").arg(text(mostOfNetworks, 2));
    row.reached = ratio <= mostOfNetworks;
    return row;
}

Result<Row> measureFaceAgainstDlib(const Setting &setting) {
    const auto frames = sampleFrames(setting);
    if (!frames)
        return failure(frames.error());
    auto dlib = DlibPeer::create();
    if (!dlib)
        return failure(dlib.error());
    AnalyserTurns analyser(setting, *frames);
    const std::size_t some = (frames->size() + dlibStep - 1) / dlibStep;
    const double share = static_cast<double>(some) / static_cast<double>(frames->size());
    std::size_t found = 0;
    const auto ours = [&](int turn) {
        auto cost = analyser.measure(turn, turnsOfRound);
        if (cost) { // of as many frames as dlib sees
            cost->wallSeconds *= share;
            cost->cpuSeconds *= share;
        }
        return cost;
    };
    const auto theirs = [&](int turn) {
        if (turn == 0)
            found = 0;
        return measured([&]() -> Result<void> {
            for (auto index = beginOfTurn(turn, turnsOfRound, some); index < beginOfTurn(turn + 1, turnsOfRound, some);
                 ++index)
                found += (*dlib)->faces((*frames)[index * dlibStep].picture);
            return {};
        });
    };
    const auto costs = measureInTurns(setting.rounds, turnsOfRound, ours, theirs);
    if (!costs)
        return failure(costs.error());
    const double faster = 1 / medianRatio(*costs, &Cost::cpuSeconds);
    Row row;
    row.what = QStringLiteral("the same frame against dlib");
    row.numbers = numbers(*costs, some, some);
    row.numbers[QStringLiteral("faster_cpu")] = faster;
    row.numbers[QStringLiteral("faster_wall")] = 1 / medianRatio(*costs, &Cost::wallSeconds);
    row.numbers[QStringLiteral("peer_faces")] = static_cast<qint64>(found);
    row.value = text(row.numbers[QStringLiteral("cpu_ms")].toDouble(), 3) % QStringLiteral(" ms");
    row.peer = QStringLiteral("dlib HOG + 68 points, each %1th frame (%2 faces in %3): %4 ms")
                   .arg(dlibStep)
                   .arg(found)
                   .arg(some)
                   .arg(text(row.numbers[QStringLiteral("peer_cpu_ms")].toDouble(), 1));
    row.ratio = text(faster, 1) % QStringLiteral(" x faster");
    row.goal = QStringLiteral("at least %1 x faster").arg(leastOfDlib);
    row.reached = faster >= leastOfDlib;
    return row;
}

} // namespace candor::bench
