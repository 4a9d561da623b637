// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/FakeSource.h"

#include "source/TestPicture.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <deque>
#include <numbers>

namespace candor::source {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds blockDuration{20};
constexpr std::size_t blockLength = soundSampleRate / 50;
constexpr milliseconds shortestWait{20};
constexpr milliseconds longestUsualSpacing{100}; // nobody waits for what comes as usual
constexpr double clickFrequency = 1000;
constexpr double clickAmplitude = 16000;
constexpr MediaTime never = MediaTime::max();

bool concerns(const Fault &fault, Interrupted kind) {
    return fault.what == kind || fault.what == Interrupted::Everything;
}

} // namespace

struct FakeSource::State {
    explicit State(FakeSourceScript given) : script(std::move(given)) {}

    /// One of the two kinds: the frame that would come next, and whether it has stopped.
    struct Kind {
        Interrupted name = Interrupted::Camera;
        std::uint64_t index = 0;    ///< in the script
        std::uint64_t sequence = 0; ///< of what was delivered
        bool ended = false;
    };

    [[nodiscard]] MediaTime timeOf(const Kind &kind, std::uint64_t index) const;
    [[nodiscard]] MediaTime nextTime(const Kind &kind) const;
    void swallow(Kind &kind);
    void startFaults(MediaTime upTo);
    std::optional<SourceGap> takeGap(MediaTime upTo);
    [[nodiscard]] MonotonicTime arrivalOf(const Kind &kind, MediaTime time) const;
    [[nodiscard]] bool isWaitedFor(MediaTime next) const;
    SourceItem deliverPicture(MediaTime time);
    SourceItem deliverSound(MediaTime time);

    FakeSourceScript script;
    Kind picture{Interrupted::Camera};
    Kind sound{Interrupted::Microphone};
    PicturePool pool;
    std::shared_ptr<const std::vector<std::int16_t>> silence;
    std::shared_ptr<const std::vector<std::int16_t>> click;
    std::deque<Fault> waiting; ///< not begun, by time
    std::deque<Fault> stopped; ///< Stall and Vanish whose gap is not told yet
    MonotonicTime now{};       ///< of the script
    bool failed = false;
    bool ended = false;
};

FakeSource::FakeSource(FakeSourceScript script) : m_state(std::make_unique<State>(std::move(script))) {}

FakeSource::~FakeSource() = default;

Result<SourceFormat> FakeSource::open() {
    State &state = *m_state;
    const auto &format = state.script.picture;
    if (!format && !state.script.sound)
        return failure(ErrorCode::NoPictureOrSound, QStringLiteral("script"));
    if (format && (format->size.width < 2 || format->size.height < 2 || format->size.width % 2 != 0 ||
                   format->size.height % 2 != 0 || format->frameRate <= 0 || format->frameRate > 1000))
        return failure(ErrorCode::InvalidArgument, QStringLiteral("script"));
    state.picture.ended = !format;
    state.sound.ended = !state.script.sound;
    state.waiting.assign(state.script.faults.begin(), state.script.faults.end());
    std::stable_sort(state.waiting.begin(), state.waiting.end(),
                     [](const Fault &left, const Fault &right) { return left.at < right.at; });
    state.silence = std::make_shared<const std::vector<std::int16_t>>(blockLength);
    std::vector<std::int16_t> samples(blockLength);
    for (std::size_t i = 0; i < samples.size(); ++i)
        samples[i] = static_cast<std::int16_t>(
            std::lround(clickAmplitude * std::sin(2 * std::numbers::pi * clickFrequency *
                                                  (static_cast<double>(i) + .5) / soundSampleRate)));
    state.click = std::make_shared<const std::vector<std::int16_t>>(std::move(samples));

    SourceFormat result;
    result.picture = format;
    result.sound = state.script.sound;
    result.live = state.script.live;
    if (!state.script.live)
        result.expectedLength = state.script.length;
    return result;
}

MediaTime FakeSource::State::timeOf(const Kind &kind, std::uint64_t index) const {
    if (kind.name == Interrupted::Microphone)
        return blockDuration * static_cast<std::int64_t>(index);
    return milliseconds(std::llround(static_cast<double>(index) * 1000 / script.picture->frameRate));
}

MediaTime FakeSource::State::nextTime(const Kind &kind) const {
    const MediaTime time = kind.ended ? never : timeOf(kind, kind.index);
    return time < script.length ? time : never;
}

/// Passes over what lies within a stop.
void FakeSource::State::swallow(Kind &kind) {
    for (const Fault &fault : stopped) {
        if (!concerns(fault, kind.name) || kind.ended)
            continue;
        while (timeOf(kind, kind.index) >= fault.at && timeOf(kind, kind.index) < fault.at + fault.duration)
            ++kind.index;
    }
}

void FakeSource::State::startFaults(MediaTime upTo) {
    while (!waiting.empty() && waiting.front().at <= upTo) {
        const Fault fault = waiting.front();
        waiting.pop_front();
        switch (fault.kind) {
        case Fault::Kind::Stall:
        case Fault::Kind::Vanish:
            stopped.push_back(fault);
            swallow(picture);
            swallow(sound);
            return; // the next frame is another one now
        case Fault::Kind::Burst:
            break;
        case Fault::Kind::ClockJump:
            if (script.moveWallClock)
                script.moveWallClock(fault.duration);
            break;
        case Fault::Kind::End:
            picture.ended = picture.ended || concerns(fault, picture.name);
            sound.ended = sound.ended || concerns(fault, sound.name);
            return;
        case Fault::Kind::Error:
            failed = true;
            return;
        }
    }
}

std::optional<SourceGap> FakeSource::State::takeGap(MediaTime upTo) {
    for (auto fault = stopped.begin(); fault != stopped.end(); ++fault) {
        const MediaTime end = fault->at + fault->duration;
        if (end > upTo)
            continue;
        const SourceGap gap{fault->what, fault->at, end};
        stopped.erase(fault);
        return gap;
    }
    return std::nullopt;
}

MonotonicTime FakeSource::State::arrivalOf(const Kind &kind, MediaTime time) const {
    for (const Fault &fault : script.faults) {
        if (fault.kind == Fault::Kind::Burst && concerns(fault, kind.name) && time >= fault.at &&
            time < fault.at + fault.duration)
            return fault.at + fault.duration;
    }
    return time;
}

/// Whether a reader that reads now would have to wait for the frame at `next`.
bool FakeSource::State::isWaitedFor(MediaTime next) const {
    const auto stops = [&](const Fault &fault) { return fault.kind == Fault::Kind::Vanish && fault.at <= next; };
    const bool late =
        std::any_of(stopped.begin(), stopped.end(), stops) ||
        std::any_of(script.faults.begin(), script.faults.end(), [&](const Fault &fault) {
            return fault.kind == Fault::Kind::Burst && next >= fault.at && next < fault.at + fault.duration;
        });
    const MonotonicTime arrival =
        nextTime(picture) <= nextTime(sound) ? arrivalOf(picture, next) : arrivalOf(sound, next);
    return late && arrival - now > longestUsualSpacing;
}

SourceItem FakeSource::State::deliverPicture(MediaTime time) {
    const auto number = static_cast<unsigned>(picture.index % frameBarCodeNumbers);
    const std::uint64_t secondsNow = static_cast<std::uint64_t>(time / std::chrono::seconds(1));
    const bool flash = picture.index == 0 || timeOf(picture, picture.index - 1) / std::chrono::seconds(1) !=
                                                 static_cast<std::int64_t>(secondsNow);
    VideoFrame frame{{picture.sequence++, now, time}, drawTestPicture(pool, script.picture->size, number, flash)};
    ++picture.index;
    if (script.replacePicture)
        script.replacePicture(frame);
    return frame;
}

SourceItem FakeSource::State::deliverSound(MediaTime time) {
    ++sound.index;
    const bool clicks = time % std::chrono::seconds(1) == MediaTime::zero();
    return AudioBlock{{sound.sequence++, now, time}, clicks ? click : silence};
}

Result<SourceItem> FakeSource::read(milliseconds longestWait) {
    State &state = *m_state;
    if (state.ended)
        return SourceItem(EndOfSource{});
    std::size_t begun = state.waiting.size() + 1;
    while (state.waiting.size() < begun) { // a fault can put another frame, hence another fault, next
        begun = state.waiting.size();
        state.startFaults(std::min({state.nextTime(state.picture), state.nextTime(state.sound), state.script.length}));
        if (state.failed) {
            state.ended = true;
            return failure(ErrorCode::DecodeFailed, QStringLiteral("script"));
        }
    }
    const MediaTime next = std::min(state.nextTime(state.picture), state.nextTime(state.sound));
    if (next != never && state.isWaitedFor(next)) {
        state.now += std::max(longestWait, shortestWait);
        return SourceItem(NothingYet{});
    }
    if (const auto gap = state.takeGap(std::min(next, state.script.length)))
        return SourceItem(*gap);
    if (next == never) {
        state.ended = true;
        return SourceItem(EndOfSource{});
    }
    const bool pictureIsNext = state.nextTime(state.picture) == next;
    state.now = std::max(state.now, state.arrivalOf(pictureIsNext ? state.picture : state.sound, next));
    return pictureIsNext ? state.deliverPicture(next) : state.deliverSound(next);
}

} // namespace candor::source
