// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/EngineState.h"
#include "engine/Pauses.h"
#include "engine/RecorderInput.h"
#include "model/Clock.h"
#include "source/MediaSource.h"

#include <functional>

namespace candor::engine {

/// The readers of a source. A pointer that is null is not served.
struct SourceReaders {
    RecorderQueue &recorder;
    PreviewQueue *preview = nullptr;
    VisionQueue *vision = nullptr;
    SoundQueue *sound = nullptr;
    std::function<void(bool paused)> pausedChanged;
};

/// Reads one source and fans out what comes: pictures to preview, recording and analysis, sound to recording and
/// analysis. A picture is analysed only where the recording took it, so that each signal has its frame. What a full
/// queue refuses is counted, and a hole in the recording becomes a gap event. While a pause is requested the source is
/// read on and its pictures are shown; silence takes the place of its sound, and nothing is measured.
class SourceLoop {
public:
    SourceLoop(source::MediaSource &source, const source::SourceFormat &format, SourceReaders readers,
               const Clock &clock, EngineState &state, std::optional<MediaTime> longest);

    /// Runs until the source ends, fails, `longest` is reached or a stop is requested; then closes the analysis queues
    /// and says SourceDone.
    void run();

private:
    enum class Next { GoOn, End };

    Next handle(source::SourceItem item);
    void followPause(std::optional<MediaTime> next);
    void endPause();
    void interruptSound();
    void end();
    [[nodiscard]] bool isOver(MediaTime start) const;
    void markOpenGaps();
    void markRefusal(std::optional<MediaTime> &since, MediaTime end);
    Next takePicture(VideoFrame frame);
    Next takeSound(const AudioBlock &block);
    void takeGap(const source::SourceGap &gap);
    void analyse(AcceptedFrame accepted);
    void show(VideoFrame frame);
    void keepSilence(const AudioBlock &block);
    void recordGap(source::Interrupted what, TimeSpan span);
    void noticeHole(source::Interrupted what, std::optional<MediaTime> previousEnd, MediaTime start);
    void noticeWallClock();
    void recordEvent(EventKind kind, MediaTime start, MediaTime end, const QString &value);
    void extendTo(MediaTime end);

    source::MediaSource &m_source;
    source::SourceFormat m_format;
    SourceReaders m_readers;
    const Clock &m_clock;
    EngineState &m_state;
    std::optional<MediaTime> m_longest;
    MediaTime m_frameDuration;
    std::optional<MediaTime> m_pictureEnd; ///< end of the last picture that came
    std::optional<MediaTime> m_soundEnd;
    std::optional<MediaTime> m_refusedSince; ///< the recording has been refusing pictures since
    std::optional<MediaTime> m_soundRefusedSince;
    MediaTime m_cameraGapEnd = MediaTime::min(); ///< of the last gap that was marked
    MediaTime m_microphoneGapEnd = MediaTime::min();
    bool m_pictureReachedLongest = false;
    bool m_soundReachedLongest = false;
    bool m_analysisBehind = false; ///< the voice analysis has been refusing sound
    std::chrono::nanoseconds m_wallOffset{};
    Pauses m_pauses;
    std::optional<MediaTime> m_soundPause;                      ///< a pause's start that the sound has not reached yet
    std::shared_ptr<const std::vector<std::int16_t>> m_silence; ///< of the last block's length
};

} // namespace candor::engine
