// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/SessionEvent.h"
#include "model/Time.h"

#include <QMap>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace candor {

/// The finished recording's file format: mp4 holds H.264 and AAC, webm holds VP8 and Opus.
enum class Container { Mp4, WebM };

[[nodiscard]] QString containerName(Container container); ///< "mp4", "webm"
[[nodiscard]] std::optional<Container> containerFromName(const QString &name);

/// The picture that is recorded.
struct PictureFormat {
    PictureSize size;
    double frameRate = 0; ///< nominal frames a second; 0 where it is not known

    bool operator==(const PictureFormat &) const = default;
};

/// "FHD" from 1920x1080 on, "HD" from 1280x720 on, else "SD".
[[nodiscard]] QString qualityLabel(PictureSize size);

/// What is going to be recorded; fixed when a recording starts, kept in its manifest.
struct RecordingPlan {
    QString uuid;                         ///< names the session; without braces
    WallTime startedAt{};                 ///< Unix time of media time 0
    std::optional<PictureFormat> picture; ///< empty: no picture
    bool sound = true;
    bool telemetry = true; ///< face, eyes, gaze, head and voice are measured
    Container container = Container::Mp4;
    QString camera; ///< what was recorded from, as a person named it; no folder names
    QString microphone;
    QMap<QString, QString> versions; ///< of the program and each model: name to version or checksum

    bool operator==(const RecordingPlan &) const = default;
};

/// How far a session got.
enum class SessionState { Recording, Completed, Recovered, Failed };

[[nodiscard]] QString sessionStateName(SessionState state);
[[nodiscard]] std::optional<SessionState> sessionStateFromName(const QString &name);

/// What went through the queues. A frame that a full queue did not take is counted, never lost silently.
struct FrameCounters {
    std::uint64_t captured = 0;
    std::uint64_t analysed = 0;
    std::uint64_t recorded = 0;
    std::uint64_t droppedPreview = 0;
    std::uint64_t droppedAnalysis = 0;
    std::uint64_t droppedRecording = 0;

    bool operator==(const FrameCounters &) const = default;
};

/// What the processing took.
struct ProcessingCost {
    std::optional<double> analysisMillisecondsMedian; ///< per analysed frame
    std::optional<double> analysisMillisecondsP99;
    double cpuSeconds = 0;
    double wallSeconds = 0;
    double peakResidentMebibytes = 0;

    bool operator==(const ProcessingCost &) const = default;
};

/// One kind of integrity flag: how often and how long in all.
struct FlagTotal {
    EventKind kind = EventKind::FaceAbsent;
    int count = 0;
    double seconds = 0;

    bool operator==(const FlagTotal &) const = default;
};

/// How a live session's sound was brought onto the clock of its pictures.
struct SoundSynchrony {
    std::optional<double> offsetMilliseconds;   ///< measured at the start and corrected; positive: the sound came late
    std::optional<double> driftPartsPerMillion; ///< of the microphone's clock; positive: it ran fast; resampled away
    std::optional<double> largestResidualMilliseconds; ///< what was left of both, at most

    bool operator==(const SoundSynchrony &) const = default;
};

/// A session in numbers: summary.json. What was not measured is empty.
struct SessionSummary {
    double durationSeconds = 0;
    FrameCounters frames;
    std::optional<double> measurableShare;
    std::optional<double> facePresentShare;
    std::optional<int> maxFaceCount;
    std::optional<int> blinkCount;
    std::optional<double> blinksPerMinute; ///< per minute of measurable time
    std::optional<double> gazeAwaySeconds;
    std::optional<double> speechSeconds;
    std::optional<int> speechTurns;
    std::vector<FlagTotal> flags;
    int gapCount = 0;
    double gapSeconds = 0;
    int problemCount = 0;
    int pauseCount = 0;
    double pauseSeconds = 0;
    std::optional<SoundSynchrony> synchrony; ///< empty for what was not recorded from live devices
    std::optional<ProcessingCost> cost;      ///< empty for a recovered session
    QMap<QString, QString> versions;

    bool operator==(const SessionSummary &) const = default;
};

/// One file of a session folder as the manifest lists it.
struct ManifestFile {
    QString name;
    std::uint64_t bytes = 0;
    QString sha256; ///< lower-case hexadecimal

    bool operator==(const ManifestFile &) const = default;
};

/// manifest.json: whose and what a session folder is. While recording it lists no files.
struct SessionManifest {
    RecordingPlan plan;
    SessionState state = SessionState::Recording;
    std::optional<WallTime> endedAt;
    double durationSeconds = 0;
    QString failure; ///< why, for a failed session
    std::vector<ManifestFile> files;

    bool operator==(const SessionManifest &) const = default;
};

} // namespace candor
