// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/FileSource.h"

#include "source/FileSourceState.h"

#include <algorithm>

namespace candor::source {

namespace {

using std::chrono::steady_clock;

// A file that gives nothing for so long (damaged from here to far away) must not keep read() from returning.
constexpr std::chrono::milliseconds longestWork{500};
constexpr std::chrono::seconds betweenReports{1};
constexpr std::chrono::seconds shortestMissingEnd{1};
// Longer, few bytes of pictures could make much silence between few samples.
constexpr std::chrono::milliseconds longestPictureBesideSound{200};

} // namespace

FileSource::FileSource(FileSourceOptions options, const Clock &clock)
    : m_state(std::make_unique<State>(std::move(options), clock)) {}

FileSource::~FileSource() = default;

void FileSource::cancel() {
    {
        const std::lock_guard lock(m_state->cancelMutex);
        m_state->interruption.cancelled = true;
    }
    m_state->cancelCondition.notify_all();
}

Result<SourceFormat> FileSource::open() {
    State &state = *m_state;
    const auto &fitted = state.options.pictureSize;
    const auto isUsable = [](int length) { return length >= 2 && length <= longestPictureSide && length % 2 == 0; };
    if ((state.options.pictureFile.isEmpty() && state.options.soundFile.isEmpty()) || state.picture || state.sound ||
        (fitted && !(isUsable(fitted->width) && isUsable(fitted->height))))
        return failure(ErrorCode::InvalidArgument);
    state.interruption.deadline = steady_clock::now() + state.options.longestOpening;
    if (auto opened = state.openPicture(); !opened)
        return failure(opened.error());
    if (auto opened = state.openSound(); !opened)
        return failure(opened.error());
    state.interruption.deadline.reset();
    if (!state.picture && !state.sound) {
        const bool undecodable = !state.problems.empty();
        return failure(undecodable ? ErrorCode::DecodeFailed : ErrorCode::NoPictureOrSound,
                       state.options.pictureFile.isEmpty() ? state.options.soundFile : state.options.pictureFile);
    }
    return state.describe();
}

bool FileSource::State::hasAll() const {
    return (!picture || picture->isReady() || picture->hasEnded()) && (!sound || sound->isReady() || sound->hasEnded());
}

Result<void> FileSource::State::decodeAhead(steady_clock::time_point until) {
    while (!hasAll() && !interruption.cancelled && steady_clock::now() < until) {
        if (picture && !picture->isReady() && !picture->hasEnded()) {
            if (auto stepped = picture->step(); !stepped)
                return stepped;
        }
        if (sound && !sound->isReady() && !sound->hasEnded()) {
            if (auto stepped = sound->step(); !stepped)
                return stepped;
        }
    }
    damaged += (picture ? picture->takeDamaged() : 0) + (sound ? sound->takeDamaged() : 0);
    return {};
}

bool FileSource::State::pictureIsNext() const {
    if (!picture || !picture->isReady())
        return false;
    return !sound || !sound->isReady() || picture->item()->time <= sound->blocks().front().time;
}

MediaTime FileSource::State::nextTime() {
    const MediaTime time = pictureIsNext() ? picture->item()->time : sound->blocks().front().time;
    // Holes cost nothing where no sound follows that they would have to be filled for.
    if (holes.reach(time, sound && !sound->hasEnded()) && !std::exchange(shorteningTold, true))
        problems.push_back({QStringLiteral("long_hole_shortened"), pacing.shifted(holes.placed(time))});
    return holes.placed(time);
}

SourceItem FileSource::State::handOut() {
    const MonotonicTime now = clock.monotonicNow();
    if (pictureIsNext()) {
        auto item = std::exchange(picture->item(), std::nullopt);
        const MediaTime time = pacing.shifted(holes.placed(item->time));
        const auto interval = picture->interval();
        const bool besideSound = sound && !sound->hasEnded();
        holes.cover(item->time +
                    (besideSound ? std::min<std::chrono::nanoseconds>(interval, longestPictureBesideSound) : interval));
        shiftedEnd = std::max(shiftedEnd, time);
        return VideoFrame{{pictureSequence++, now, time}, std::move(item->picture)};
    }
    const SoundConverter::Block block = std::move(sound->blocks().front());
    sound->blocks().pop_front();
    const AudioBlock result{{soundSequence++, now, pacing.shifted(holes.placed(block.time))}, block.samples};
    soundEnd = block.time + result.duration();
    holes.cover(soundEnd);
    shiftedEnd = std::max(shiftedEnd, result.stamp.mediaTime + result.duration());
    return result;
}

SourceGap FileSource::State::gapOf(MediaTime fileTime, std::chrono::milliseconds stop) const {
    const MediaTime end = pacing.shifted(fileTime);
    return {Interrupted::Everything, std::max(end - stop, shiftedEnd), end};
}

void FileSource::State::reportDamage(MediaTime at, bool last) {
    if (damaged == 0 || (!last && damageTold && at - *damageTold < betweenReports))
        return;
    problems.push_back({QStringLiteral("damaged_packets"), at, std::exchange(damaged, 0)});
    damageTold = at;
}

SourceItem FileSource::State::end() {
    const MediaTime fileEnd = std::max(soundEnd, picture ? picture->end() : MediaTime::zero());
    const MediaTime at = pacing.shifted(holes.placed(fileEnd));
    reportDamage(at, true);
    if (expectedLength && *expectedLength > fileEnd + shortestMissingEnd)
        problems.push_back({QStringLiteral("shorter_than_claimed"), at});
    ended = true;
    return problems.empty() ? SourceItem(EndOfSource{}) : takeProblem();
}

SourceItem FileSource::State::takeProblem() {
    SourceItem problem = std::move(problems.front());
    problems.pop_front();
    return problem;
}

bool FileSource::State::waitUntil(steady_clock::time_point time) {
    std::unique_lock lock(cancelMutex);
    return !cancelCondition.wait_until(lock, time, [this] { return interruption.cancelled.load(); });
}

Result<SourceItem> FileSource::read(std::chrono::milliseconds longestWait) {
    State &state = *m_state;
    const auto begin = steady_clock::now();
    if (!state.problems.empty())
        return state.takeProblem();
    if (state.ended || (!state.picture && !state.sound))
        return SourceItem(EndOfSource{});
    if (auto decoded = state.decodeAhead(begin + std::max(longestWait, longestWork)); !decoded) {
        state.ended = true;
        return failure(decoded.error());
    }
    if (state.interruption.cancelled) {
        state.ended = true;
        return failure(ErrorCode::Cancelled);
    }
    if (!state.hasAll())
        return SourceItem(NothingYet{});
    if ((!state.picture || state.picture->hasEnded()) && (!state.sound || state.sound->hasEnded()))
        return state.end();

    const MediaTime time = state.nextTime();
    state.reportDamage(state.pacing.shifted(time), false);
    if (!state.problems.empty())
        return read(longestWait);
    for (;;) {
        const Pacing::Decision decision = state.pacing.decide(time);
        if (decision.stop)
            return SourceItem(state.gapOf(time, *decision.stop));
        if (decision.wait <= std::chrono::nanoseconds::zero())
            return state.handOut();
        const auto now = steady_clock::now();
        if (now >= begin + longestWait)
            return SourceItem(NothingYet{});
        if (!state.waitUntil(std::min(now + decision.wait, begin + longestWait))) {
            state.ended = true;
            return failure(ErrorCode::Cancelled);
        }
    }
}

} // namespace candor::source
