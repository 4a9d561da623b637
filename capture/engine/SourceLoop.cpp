// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/SourceLoop.h"

#include <QThread>

#include <algorithm>

namespace candor::engine {

namespace {

constexpr auto longestWait = std::chrono::milliseconds(100);
/// A live device that says nothing for longer has been interrupted.
constexpr auto holeLimit = std::chrono::milliseconds(500);
/// How far a track may have gone beyond the longest time before the other one, which may have ended, is not waited for.
constexpr auto longestOverrun = std::chrono::milliseconds(500);
/// Time services correct clocks by less.
constexpr auto wallClockTolerance = std::chrono::seconds(2);

QString gapWord(source::Interrupted what) {
    switch (what) {
    case source::Interrupted::Camera:
        return QStringLiteral("camera");
    case source::Interrupted::Microphone:
        return QStringLiteral("microphone");
    case source::Interrupted::Everything:
        break;
    }
    return QStringLiteral("recorder");
}

std::optional<MediaTime> startOf(const source::SourceItem &item) {
    if (const auto *frame = std::get_if<VideoFrame>(&item))
        return frame->stamp.mediaTime;
    if (const auto *block = std::get_if<AudioBlock>(&item))
        return block->stamp.mediaTime;
    return std::nullopt;
}

std::chrono::nanoseconds wallOffset(const Clock &clock) {
    return std::chrono::nanoseconds(clock.wallNow().time_since_epoch()) - clock.monotonicNow();
}

} // namespace

SourceLoop::SourceLoop(source::MediaSource &source, const source::SourceFormat &format, SourceReaders readers,
                       const Clock &clock, EngineState &state, std::optional<MediaTime> longest)
    : m_source(source), m_format(format), m_readers(std::move(readers)), m_clock(clock), m_state(state),
      m_longest(longest),
      m_frameDuration(format.picture && format.picture->frameRate > 0 ? fromSeconds(1 / format.picture->frameRate)
                                                                      : MediaTime(std::chrono::milliseconds(33))),
      m_pictureReachedLongest(!format.picture), m_soundReachedLongest(!format.sound), m_wallOffset(wallOffset(clock)) {}

void SourceLoop::run() {
    while (!m_state.stopRequested && !QThread::currentThread()->isInterruptionRequested()) {
        auto item = m_source.read(longestWait);
        followPause(item ? startOf(*item) : std::nullopt);
        noticeWallClock();
        if (!item) {
            m_state.fail(item.error());
            const MediaTime at(m_state.mediaEnd);
            recordEvent(EventKind::Problem, at, at, QStringLiteral("source_failed"));
            break;
        }
        if (handle(std::move(*item)) == Next::End)
            break;
    }
    end();
}

void SourceLoop::end() {
    if (m_pauses.isOpen())
        endPause();
    markOpenGaps();
    if (m_readers.vision)
        m_readers.vision->close();
    else if (m_readers.preview)
        m_readers.preview->close();
    if (m_readers.sound)
        m_readers.sound->close();
    m_state.synchrony = m_source.synchrony();
    m_readers.recorder.pushAlways(SourceDone{});
}

/// Pauses and goes on between two things that came; `next` is where the one lies that has just been read.
void SourceLoop::followPause(std::optional<MediaTime> next) {
    const bool wanted = m_state.pauseRequested;
    if (wanted == m_pauses.isOpen())
        return;
    if (!wanted) {
        endPause();
    } else {
        MediaTime at = m_state.presentTime(m_clock);
        // A frame's duration is nominal: the next one may begin a little before the last one's end.
        if (next && *next < at && at - *next <= m_frameDuration)
            at = *next;
        markRefusal(m_refusedSince, at);
        markRefusal(m_soundRefusedSince, at);
        m_pauses.begin(at);
        // What was being observed ends here, not when the pause is over. A live device's sound may still be on its way.
        if (m_readers.vision)
            m_readers.vision->pushAlways(source::SourceGap{source::Interrupted::Everything, at, at});
        m_soundPause = at;
    }
    if (m_readers.pausedChanged)
        m_readers.pausedChanged(wanted);
}

void SourceLoop::endPause() {
    const TimeSpan pause = m_pauses.end(m_state.presentTime(m_clock));
    m_readers.recorder.pushAlways(SessionEvent{EventKind::Pause, pause.start, pause.end, {}, {}});
    interruptSound();
    const source::SourceGap gap{source::Interrupted::Everything, pause.start, pause.end};
    if (m_readers.vision)
        m_readers.vision->pushAlways(gap);
    if (m_readers.sound)
        m_readers.sound->pushAlways(gap);
}

void SourceLoop::interruptSound() {
    if (m_soundPause && m_readers.sound)
        m_readers.sound->pushAlways(source::SourceGap{source::Interrupted::Everything, *m_soundPause, *m_soundPause});
    m_soundPause.reset();
}

/// What is interrupted when the recording ends is a gap as well.
void SourceLoop::markOpenGaps() {
    const MediaTime end(m_state.mediaEnd);
    markRefusal(m_refusedSince, end);
    markRefusal(m_soundRefusedSince, end);
    if (m_format.picture)
        noticeHole(source::Interrupted::Camera, m_pictureEnd.value_or(MediaTime::zero()), end);
    if (m_format.sound)
        noticeHole(source::Interrupted::Microphone, m_soundEnd.value_or(MediaTime::zero()), end);
}

/// What the recorder's queue refused up to `end` is a hole in the recording.
void SourceLoop::markRefusal(std::optional<MediaTime> &since, MediaTime end) {
    if (since)
        recordEvent(EventKind::Gap, *since, end, QStringLiteral("recorder"));
    since.reset();
}

bool SourceLoop::isOver(MediaTime start) const {
    return (m_pictureReachedLongest && m_soundReachedLongest) || start >= *m_longest + longestOverrun;
}

SourceLoop::Next SourceLoop::handle(source::SourceItem item) {
    if (auto *frame = std::get_if<VideoFrame>(&item))
        return takePicture(std::move(*frame));
    if (const auto *block = std::get_if<AudioBlock>(&item))
        return takeSound(*block);
    if (const auto *gap = std::get_if<source::SourceGap>(&item))
        takeGap(*gap);
    if (const auto *problem = std::get_if<source::SourceProblem>(&item))
        recordEvent(EventKind::Problem, problem->at, problem->at,
                    problem->count > 1 ? QString(problem->what % u':' % QString::number(problem->count))
                                       : problem->what);
    return std::holds_alternative<source::EndOfSource>(item) ? Next::End : Next::GoOn;
}

SourceLoop::Next SourceLoop::takePicture(VideoFrame frame) {
    const MediaTime start = frame.stamp.mediaTime;
    if (m_longest && start >= *m_longest) {
        m_pictureReachedLongest = true;
        return isOver(start) ? Next::End : Next::GoOn;
    }
    noticeHole(source::Interrupted::Camera, m_pictureEnd, start);
    m_pictureEnd = start + m_frameDuration;
    extendTo(*m_pictureEnd);
    if (m_pauses.covers(start)) {
        show(std::move(frame));
        return Next::GoOn;
    }
    ++m_state.captured;
    // Only this thread counts accepted frames, so the number is known before the queue has taken the frame.
    AcceptedFrame accepted{std::move(frame), m_state.accepted};
    if (!m_readers.recorder.push(accepted, weightOf(accepted.frame.picture))) {
        ++m_state.droppedRecording;
        if (!m_refusedSince)
            m_refusedSince = start;
        show(std::move(accepted.frame));
        return Next::GoOn;
    }
    ++m_state.accepted;
    markRefusal(m_refusedSince, start);
    analyse(std::move(accepted));
    return Next::GoOn;
}

/// A frame reaches the screen with its measurement, so vision hands it on.
void SourceLoop::analyse(AcceptedFrame accepted) {
    if (!m_readers.vision)
        show(std::move(accepted.frame));
    else if (!m_readers.vision->push(std::move(accepted)))
        ++m_state.droppedAnalysis;
}

/// Without a measurement, and behind those that are still being measured.
void SourceLoop::show(VideoFrame frame) {
    if (!m_readers.preview)
        return;
    if (m_readers.vision)
        m_readers.vision->push(ShownFrame{std::move(frame)});
    else
        m_readers.preview->push({std::move(frame), {}, {}, {}});
}

SourceLoop::Next SourceLoop::takeSound(const AudioBlock &block) {
    const MediaTime start = block.stamp.mediaTime;
    if (m_longest && start >= *m_longest) {
        m_soundReachedLongest = true;
        return isOver(start) ? Next::End : Next::GoOn;
    }
    noticeHole(source::Interrupted::Microphone, m_soundEnd, start);
    m_soundEnd = start + block.duration();
    extendTo(*m_soundEnd);
    if (m_pauses.covers(start)) {
        interruptSound();
        keepSilence(block);
        return Next::GoOn;
    }

    const std::size_t bytes = block.samples->size() * sizeof(std::int16_t);
    if (!m_readers.recorder.push(block, bytes)) {
        if (!m_soundRefusedSince)
            m_soundRefusedSince = start;
        return Next::GoOn;
    }
    markRefusal(m_soundRefusedSince, start);
    if (m_readers.sound) {
        const bool behind = !m_readers.sound->push(block);
        if (behind && !m_analysisBehind)
            recordEvent(EventKind::Problem, start, start, QStringLiteral("voice_analysis_behind"));
        m_analysisBehind = behind;
    }
    return Next::GoOn;
}

/// Written as it passes, so that a long pause does not have to be filled at once when it is over. What does not fit
/// into the queue is filled by the recorder.
void SourceLoop::keepSilence(const AudioBlock &block) {
    if (!m_silence || m_silence->size() != block.samples->size())
        m_silence = std::make_shared<const std::vector<std::int16_t>>(block.samples->size());
    m_readers.recorder.push(AudioBlock{block.stamp, m_silence}, m_silence->size() * sizeof(std::int16_t));
}

void SourceLoop::takeGap(const source::SourceGap &gap) {
    if (gap.what != source::Interrupted::Microphone)
        m_cameraGapEnd = gap.end;
    if (gap.what != source::Interrupted::Camera)
        m_microphoneGapEnd = gap.end;
    for (const TimeSpan &span : m_pauses.outside({gap.start, gap.end}))
        recordGap(gap.what, span);
}

void SourceLoop::recordGap(source::Interrupted what, TimeSpan span) {
    recordEvent(EventKind::Gap, span.start, span.end, gapWord(what));
    if (m_readers.vision && what != source::Interrupted::Microphone)
        m_readers.vision->pushAlways(source::SourceGap{what, span.start, span.end});
}

void SourceLoop::noticeHole(source::Interrupted what, std::optional<MediaTime> previousEnd, MediaTime start) {
    // A file may hold still pictures and pauses that were meant; only a live device owes a steady flow.
    MediaTime &marked = what == source::Interrupted::Camera ? m_cameraGapEnd : m_microphoneGapEnd;
    if (!m_format.live || !previousEnd || start - *previousEnd <= holeLimit || marked > *previousEnd)
        return;
    marked = start;
    for (const TimeSpan &span : m_pauses.outside({*previousEnd, start})) {
        if (span.end - span.start > holeLimit)
            recordGap(what, span);
    }
}

void SourceLoop::noticeWallClock() {
    const auto offset = wallOffset(m_clock);
    const auto moved = offset - m_wallOffset;
    if (std::chrono::abs(moved) <= wallClockTolerance)
        return;
    m_wallOffset = offset;
    const auto seconds = std::chrono::round<std::chrono::seconds>(moved).count();
    const MediaTime at(m_state.mediaEnd);
    recordEvent(EventKind::Problem, at, at, QStringLiteral("wall_clock_moved:%1").arg(seconds));
}

void SourceLoop::recordEvent(EventKind kind, MediaTime start, MediaTime end, const QString &value) {
    m_readers.recorder.pushAlways(SessionEvent{kind, start, end, value, {}});
}

void SourceLoop::extendTo(MediaTime end) {
    if (end.count() <= m_state.mediaEnd)
        return;
    m_state.mediaEnd = end.count();
    if (m_format.live)
        m_state.liveLead = m_clock.monotonicNow().count() - end.count();
}

} // namespace candor::engine
