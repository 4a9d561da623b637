// SPDX-License-Identifier: GPL-3.0-or-later
#include "Recordings.h"

#include <algorithm>

namespace candor::test {

namespace {

std::vector<MediaTime> evenTimes(std::uint64_t count) {
    std::vector<MediaTime> times;
    for (std::uint64_t number = 0; number < count; ++number)
        times.push_back(std::chrono::milliseconds((number * 1000 + 15) / 30));
    return times;
}

} // namespace

std::uint64_t NumberedRecording::numberAt(MediaTime time) const {
    const auto after = std::ranges::upper_bound(times, time);
    return after == times.begin() ? 0 : static_cast<std::uint64_t>(after - times.begin() - 1);
}

std::vector<MediaTime> unevenTimes(std::uint64_t count) {
    std::vector<MediaTime> times;
    MediaTime time{};
    for (std::uint64_t number = 0; number < count; ++number) {
        times.push_back(time);
        time += std::chrono::milliseconds(17 + number * 7919 % 50);
    }
    return times;
}

NumberedRecording sessionRecording(const QDir &folder) {
    return {folder.filePath(QStringLiteral("session/recording.mp4")), unevenTimes(sessionFrames)};
}

NumberedRecording webmRecording(const QDir &folder) {
    return {folder.filePath(QStringLiteral("webm/recording.webm")), unevenTimes(sessionFrames)};
}

NumberedRecording recoveredRecording(const QDir &folder) {
    return {folder.filePath(QStringLiteral("killed/recording.mp4")), unevenTimes(recoveredFrames)};
}

NumberedRecording recordingWithHole(const QDir &folder) {
    NumberedRecording recording{folder.filePath(QStringLiteral("hole/recording.mp4")), unevenTimes(2 * holeAfter)};
    for (std::uint64_t number = holeAfter; number < recording.times.size(); ++number)
        recording.times[number] += hole;
    return recording;
}

NumberedRecording silentRecording(const QDir &folder) {
    return {folder.filePath(QStringLiteral("silent.mp4")), evenTimes(300)};
}

NumberedRecording longRecording(const QDir &folder) {
    return {folder.filePath(QStringLiteral("long.mp4")), evenTimes(longFrames)};
}

NumberedRecording onePicture(const QDir &folder) { return {folder.filePath(QStringLiteral("one.mp4")), evenTimes(1)}; }

QString soundAlone(const QDir &folder) { return folder.filePath(QStringLiteral("session/audio.wav")); }

} // namespace candor::test
