// SPDX-License-Identifier: GPL-3.0-or-later
// The blinks that the analyser finds in a clip at the clip's own size, against the ones that people saw in it.
#include "Benchmarks.h"
#include "BlinkMatch.h"
#include "Clips.h"

#include "vision/FaceAnalyser.h"

#include <QDir>

#include <algorithm>

namespace candor::bench {

namespace {

constexpr int mostExtra = 1;
constexpr double leastF1 = 0.97;

struct FoundBlinks {
    std::vector<Span> blinks;
    double seconds = 0;
};

Result<FoundBlinks> findBlinks(const Setting &setting, const QString &file) {
    auto analyser = vision::FaceAnalyser::create(*setting.runtime, MeasurementSettings{});
    if (!analyser)
        return failure(analyser.error());
    FoundBlinks found;
    const auto take = [&found](const std::vector<SessionEvent> &events) {
        for (const SessionEvent &event : events)
            if (event.kind == EventKind::Blink)
                found.blinks.push_back({toSeconds(event.start), toSeconds(event.end)});
    };
    MediaTime last{};
    MediaTime step{};
    std::uint64_t number = 0;
    const auto read = forEachPicture(file, std::nullopt, [&](const VideoFrame &frame) -> Result<void> {
        step = frame.stamp.mediaTime - last;
        last = frame.stamp.mediaTime;
        const auto result = (*analyser)->analyse(frame.picture, number++, last);
        if (!result)
            return failure(result.error());
        take(result->events);
        return {};
    });
    if (!read)
        return failure(read.error());
    take((*analyser)->finish(last + step));
    found.seconds = toSeconds(last + step);
    return found;
}

QJsonObject numbers(const FoundBlinks &found) {
    return {{QStringLiteral("count"), static_cast<qint64>(found.blinks.size())},
            {QStringLiteral("per_minute"), static_cast<double>(found.blinks.size()) * 60 / found.seconds},
            {QStringLiteral("seconds"), found.seconds}};
}

/// Writes what fits and what does not into a row.
void describe(Row &row, const BlinkMatch &result) {
    row.value = QStringLiteral("%1 found, %2 missed, %3 extra").arg(result.found).arg(result.missed).arg(result.extra);
    if (result.ambiguous > 0)
        row.value += QStringLiteral(" (%1 at an ambiguous place)").arg(result.ambiguous);
    row.value += QStringLiteral("; precision %1, recall %2, F1 %3")
                     .arg(text(result.precision(), 2), text(result.recall(), 2), text(result.f1(), 2));
    row.peer = QStringLiteral("annotated by hand: %1").arg(result.annotated);
    row.ratio = QStringLiteral("-");
    row.numbers[QStringLiteral("annotated")] = result.annotated;
    row.numbers[QStringLiteral("found")] = result.found;
    row.numbers[QStringLiteral("extra")] = result.extra;
    row.numbers[QStringLiteral("precision")] = result.precision();
    row.numbers[QStringLiteral("recall")] = result.recall();
    row.numbers[QStringLiteral("f1")] = result.f1();
}

Result<Row> measureShortClip(const Setting &setting, const QString &clip) {
    const auto annotation = readAnnotation(QDir(setting.blinksFolder).filePath(clip % u".json"));
    if (!annotation)
        return failure(annotation.error());
    const auto found = findBlinks(setting, QDir(setting.clipFolder).filePath(clip % u".mp4"));
    if (!found)
        return failure(found.error());
    const BlinkMatch result = match(found->blinks, *annotation);
    Row row;
    row.what = QStringLiteral("blinks in %1.mp4").arg(clip);
    row.goal = QStringLiteral("none missed, at most %1 extra").arg(mostExtra);
    row.numbers = numbers(*found);
    describe(row, result);
    row.reached = result.missed == 0 && result.extra <= mostExtra;
    return row;
}

} // namespace

Result<Row> measureBlinksOfCap12(const Setting &setting) {
    return measureShortClip(setting, QStringLiteral("cap12_edit"));
}

Result<Row> measureBlinksOfCap13(const Setting &setting) {
    return measureShortClip(setting, QStringLiteral("cap13_edit2"));
}

Result<Row> measureBlinksOfFranck(const Setting &setting) {
    const auto found = findBlinks(setting, QDir(setting.clipFolder).filePath(QStringLiteral("franck.webm")));
    if (!found)
        return failure(found.error());
    Row row;
    row.what = QStringLiteral("blinks in franck.webm");
    row.goal = QStringLiteral("F1 at least %1").arg(text(leastF1, 2));
    row.numbers = numbers(*found);
    if (setting.annotation.isEmpty()) {
        row.value = QStringLiteral("%1 found, %2 a minute")
                        .arg(found->blinks.size())
                        .arg(text(row.numbers[QStringLiteral("per_minute")].toDouble(), 1));
        row.peer = QStringLiteral("no annotation given (--annotation FILE)");
        row.ratio = QStringLiteral("-");
        return row;
    }
    const auto annotation = readAnnotation(setting.annotation);
    if (!annotation)
        return failure(annotation.error());
    const BlinkMatch result = match(found->blinks, *annotation);
    describe(row, result);
    row.reached = result.f1() >= leastF1;
    return row;
}

} // namespace candor::bench
