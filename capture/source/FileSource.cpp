// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/FileSource.h"

#include "source/FileTracks.h"
#include "source/Pacing.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <mutex>

namespace candor::source {

namespace {

using std::chrono::steady_clock;

// A file that gives nothing for so long (damaged from here to far away) must not keep read() from returning.
constexpr std::chrono::milliseconds longestWork{500};
constexpr std::chrono::seconds betweenReports{1};
constexpr std::chrono::seconds shortestMissingEnd{1};
constexpr std::chrono::milliseconds longestUnheardBeginning{500};
constexpr WallTime earliestRecording{std::chrono::sys_days(std::chrono::year(1990) / 1 / 1)};

} // namespace

struct FileSource::State {
    State(FileSourceOptions given, const Clock &wanted)
        : options(std::move(given)), clock(wanted), pacing(options.pace, wanted) {}

    Result<void> openPicture();
    Result<void> openSound();
    [[nodiscard]] bool readsWholeFile(const Demuxer &demuxer) const;
    [[nodiscard]] SourceFormat describe();
    void describe(const Demuxer &demuxer, std::chrono::nanoseconds origin, SourceFormat &format);
    Result<void> decodeAhead(steady_clock::time_point until);
    [[nodiscard]] bool hasAll() const;
    [[nodiscard]] MediaTime nextTime() const;
    [[nodiscard]] bool pictureIsNext() const;
    SourceItem handOut();
    SourceGap gapOf(MediaTime fileTime, std::chrono::milliseconds stop) const;
    void reportDamage(MediaTime at, bool last);
    SourceItem end();
    /// Waits until the time or cancel(); false where it was cancelled.
    [[nodiscard]] bool waitUntil(steady_clock::time_point time);

    FileSourceOptions options;
    const Clock &clock;
    Pacing pacing;
    Interruption interruption;
    std::mutex cancelMutex;
    std::condition_variable cancelCondition;
    std::unique_ptr<PictureTrack> picture;
    std::unique_ptr<SoundTrack> sound;
    std::deque<SourceProblem> problems;
    std::optional<MediaTime> expectedLength;
    int damaged = 0;
    std::optional<MediaTime> damageTold;
    std::uint64_t pictureSequence = 0;
    std::uint64_t soundSequence = 0;
    MediaTime soundEnd{};   // of the file's time
    MediaTime shiftedEnd{}; // of what was handed out, on the recording's axis
    bool ended = false;
};

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

Result<void> FileSource::State::openPicture() {
    if (options.pictureFile.isEmpty())
        return {};
    auto opened = PictureTrack::open(options.pictureFile, interruption, options.pictureSize);
    if (!opened) {
        if (opened.error().code == ErrorCode::NoPictureOrSound && !options.pictureRequired)
            return {};
        return failure(opened.error());
    }
    picture = std::move(*opened);
    while (!picture->item() && !picture->hasEnded()) {
        if (auto stepped = picture->step(); !stepped)
            return stepped;
        if (interruption.requested())
            return failure(interruption.cancelled ? ErrorCode::Cancelled : ErrorCode::DecodeFailed,
                           options.pictureFile);
    }
    if (picture->item())
        return {};
    picture.reset();
    if (options.pictureRequired)
        return failure(ErrorCode::DecodeFailed, options.pictureFile);
    problems.push_back({QStringLiteral("picture_not_decodable"), {}});
    return {};
}

Result<void> FileSource::State::openSound() {
    if (options.soundFile.isEmpty())
        return {};
    auto opened = SoundTrack::open(options.soundFile, interruption);
    if (!opened) {
        if (opened.error().code == ErrorCode::NoPictureOrSound && !options.soundRequired)
            return {};
        return failure(opened.error());
    }
    sound = std::move(*opened);
    // Two files begin together; in one file the sound lies where the file says.
    if (picture && picture->decoder().demuxer().bytes().isSameFile(sound->decoder().demuxer().bytes()))
        sound->setOrigin(picture->origin());
    while (sound->blocks().empty() && !sound->hasEnded()) {
        if (auto stepped = sound->step(); !stepped)
            return stepped;
        if (interruption.requested())
            return failure(interruption.cancelled ? ErrorCode::Cancelled : ErrorCode::DecodeFailed, options.soundFile);
    }
    if (sound->leftOut() > longestUnheardBeginning)
        problems.push_back({QStringLiteral("sound_before_picture"), {}});
    if (!sound->blocks().empty())
        return {};
    sound.reset();
    if (options.soundRequired)
        return failure(ErrorCode::DecodeFailed, options.soundFile);
    problems.push_back({QStringLiteral("sound_not_decodable"), {}});
    return {};
}

bool FileSource::State::readsWholeFile(const Demuxer &demuxer) const {
    int read = 0;
    if (picture && picture->decoder().demuxer().bytes().isSameFile(demuxer.bytes()))
        ++read;
    if (sound && sound->decoder().demuxer().bytes().isSameFile(demuxer.bytes()))
        ++read;
    return read >= demuxer.mediaStreamCount();
}

void FileSource::State::describe(const Demuxer &demuxer, std::chrono::nanoseconds origin, SourceFormat &format) {
    const auto end = demuxer.claimedEnd(readsWholeFile(demuxer));
    if (end && *end > origin)
        expectedLength = std::max(expectedLength.value_or(MediaTime::zero()), *end - origin);
    const auto created = demuxer.creationTime();
    if (!format.recordedAt && created && *created > earliestRecording &&
        *created < clock.wallNow() + std::chrono::hours(24))
        format.recordedAt = created;
}

SourceFormat FileSource::State::describe() {
    SourceFormat format;
    format.live = options.pace == Pace::AsIfLive;
    format.sound = sound != nullptr;
    if (picture)
        format.picture = picture->format();
    if (picture)
        describe(picture->decoder().demuxer(), picture->origin(), format);
    if (sound)
        describe(sound->decoder().demuxer(), sound->origin(), format);
    format.expectedLength = expectedLength;
    return format;
}

bool FileSource::State::hasAll() const {
    return (!picture || picture->item() || picture->hasEnded()) &&
           (!sound || !sound->blocks().empty() || sound->hasEnded());
}

Result<void> FileSource::State::decodeAhead(steady_clock::time_point until) {
    while (!hasAll() && !interruption.cancelled && steady_clock::now() < until) {
        if (picture && !picture->item() && !picture->hasEnded()) {
            if (auto stepped = picture->step(); !stepped)
                return stepped;
        }
        if (sound && sound->blocks().empty() && !sound->hasEnded()) {
            if (auto stepped = sound->step(); !stepped)
                return stepped;
        }
    }
    damaged += (picture ? picture->takeDamaged() : 0) + (sound ? sound->takeDamaged() : 0);
    return {};
}

bool FileSource::State::pictureIsNext() const {
    if (!picture || !picture->item())
        return false;
    return !sound || sound->blocks().empty() || picture->item()->time <= sound->blocks().front().time;
}

MediaTime FileSource::State::nextTime() const {
    return pictureIsNext() ? picture->item()->time : sound->blocks().front().time;
}

SourceItem FileSource::State::handOut() {
    const MonotonicTime now = clock.monotonicNow();
    if (pictureIsNext()) {
        auto item = std::exchange(picture->item(), std::nullopt);
        const MediaTime time = pacing.shifted(item->time);
        shiftedEnd = std::max(shiftedEnd, time);
        return VideoFrame{{pictureSequence++, now, time}, std::move(item->picture)};
    }
    const SoundConverter::Block block = std::move(sound->blocks().front());
    sound->blocks().pop_front();
    const AudioBlock result{{soundSequence++, now, pacing.shifted(block.time)}, block.samples};
    soundEnd = block.time + result.duration();
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
    const MediaTime at = pacing.shifted(fileEnd);
    reportDamage(at, true);
    if (expectedLength && *expectedLength > fileEnd + shortestMissingEnd)
        problems.push_back({QStringLiteral("shorter_than_claimed"), at});
    ended = true;
    if (problems.empty())
        return EndOfSource{};
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
    if (!state.problems.empty()) {
        SourceItem problem = std::move(state.problems.front());
        state.problems.pop_front();
        return problem;
    }
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
