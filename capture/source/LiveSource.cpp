// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/LiveSource.h"

#include "source/CameraReader.h"
#include "source/LiveSoundTrack.h"
#include "source/MicrophoneReader.h"
#include "source/SystemCameras.h"

#include <QMediaDevices>

#include <algorithm>
#include <deque>

namespace candor::source {

namespace {

using std::chrono::milliseconds;

constexpr milliseconds usualFrame{33};
/// Sound waits so long for the picture that says where media time 0 is.
constexpr std::chrono::seconds longestWaitForPicture{1};
/// The pictures' mean lateness is that of the first seconds.
constexpr std::chrono::seconds startLasts{3};

QString wordOf(const LiveNote &note) {
    const QString device = note.device == Interrupted::Camera ? QStringLiteral("camera") : QStringLiteral("microphone");
    switch (note.what) {
    case LiveNote::What::Gone:
        return device % u"_gone";
    case LiveNote::What::Back:
        return device % u"_back";
    case LiveNote::What::Busy:
        return device % u"_busy";
    case LiveNote::What::Stalled:
        return device % u"_stalled";
    case LiveNote::What::FormatChanged:
        return device % u"_format_changed";
    case LiveNote::What::Failed:
        break;
    }
    return device % u"_failed";
}

bool isInterruption(LiveNote::What what) {
    return what != LiveNote::What::Back && what != LiveNote::What::FormatChanged;
}

} // namespace

struct LiveSource::State {
    State(LiveSourceOptions given, const Clock &monotonic) : options(std::move(given)), clock(monotonic) {}

    void take(LiveItem item);
    void takePicture(LivePicture live);
    void takeNote(const LiveNote &note);
    void handOnSound();
    void beginWithSound();
    [[nodiscard]] MediaTime mediaTime(MonotonicTime time) const;

    LiveSourceOptions options;
    const Clock &clock;
    LiveQueue queue;
    std::unique_ptr<CameraReader> camera;
    std::unique_ptr<MicrophoneReader> microphone;
    LiveSoundTrack sound;
    std::deque<SourceItem> ready;

    std::optional<MonotonicTime> origin;
    std::optional<MonotonicTime> firstRead;
    MediaTime frameDuration = usualFrame;
    std::optional<MediaTime> lastPicture;
    std::uint64_t pictures = 0;
    std::uint64_t blocks = 0;
    std::optional<MediaTime> cameraGap; ///< begun and not ended
    std::optional<MediaTime> microphoneGap;
    bool cameraInTrouble = false;
    std::chrono::nanoseconds pictureLateness{}; ///< sum over the first seconds
    int measuredPictures = 0;
};

LiveSource::LiveSource(LiveSourceOptions options, const Clock &clock)
    : m_state(std::make_unique<State>(std::move(options), clock)) {
    if (!m_state->options.cameras)
        m_state->options.cameras = [] { return std::make_unique<SystemCameras>(); };
    // Qt makes its sound engine on the thread that asks first; that should be one that stays.
    if (!m_state->options.microphone.isEmpty())
        static_cast<void>(QMediaDevices::audioInputs());
}

LiveSource::~LiveSource() = default;

Result<SourceFormat> LiveSource::open() {
    State &state = *m_state;
    const LiveSourceOptions &options = state.options;
    if (options.camera.isEmpty() && options.microphone.isEmpty())
        return failure(ErrorCode::DeviceMissing);
    if (!options.camera.isEmpty())
        state.camera = std::make_unique<CameraReader>(options.camera, options.pictureSize, options.cameras, state.queue,
                                                      state.clock);
    if (!options.microphone.isEmpty())
        state.microphone = std::make_unique<MicrophoneReader>(options.microphone, state.queue, state.clock);

    const MonotonicTime start = state.clock.monotonicNow();
    const auto left = [&] {
        const auto gone = state.clock.monotonicNow() - start;
        return std::max(milliseconds(1), std::chrono::duration_cast<milliseconds>(options.longestOpening - gone));
    };
    SourceFormat format;
    format.live = true;
    std::optional<Error> error;
    if (state.camera) {
        auto first = state.camera->awaitFirst(left());
        if (first) {
            format.picture = *first;
            if (first->frameRate > 0)
                state.frameDuration = fromSeconds(1 / first->frameRate);
        } else {
            error = first.error();
        }
    }
    if (state.microphone && !error) {
        if (auto first = state.microphone->awaitFirst(left()); !first)
            error = first.error();
        format.sound = !error;
    }
    if (error) {
        state.camera.reset();
        state.microphone.reset();
        return failure(std::move(*error));
    }
    return format;
}

Result<SourceItem> LiveSource::read(milliseconds longestWait) {
    State &state = *m_state;
    if (!state.firstRead) {
        state.firstRead = state.clock.monotonicNow();
        state.queue.hold(false);
    }
    const MonotonicTime start = state.clock.monotonicNow();
    while (state.ready.empty()) {
        const auto gone = std::chrono::duration_cast<milliseconds>(state.clock.monotonicNow() - start);
        auto item = state.queue.pop(std::max(milliseconds(0), longestWait - gone));
        if (!item)
            return SourceItem(NothingYet{});
        state.take(std::move(*item));
    }
    Result<SourceItem> item(NothingYet{});
    *item = std::move(state.ready.front());
    state.ready.pop_front();
    return item;
}

std::optional<SoundSynchrony> LiveSource::synchrony() const {
    const State &state = *m_state;
    if (!state.microphone)
        return std::nullopt;
    SoundSynchrony synchrony;
    if (const auto lateness = state.sound.lateness(); lateness && state.measuredPictures > 0)
        synchrony.offsetMilliseconds = toSeconds(*lateness - state.pictureLateness / state.measuredPictures) * 1000;
    synchrony.driftPartsPerMillion = state.sound.driftPartsPerMillion();
    if (state.blocks > 0)
        synchrony.largestResidualMilliseconds = toSeconds(state.sound.largestResidual()) * 1000;
    return synchrony;
}

MediaTime LiveSource::State::mediaTime(MonotonicTime time) const {
    return std::max(MediaTime::zero(), time - origin.value_or(time));
}

void LiveSource::State::take(LiveItem item) {
    if (auto *picture = std::get_if<LivePicture>(&item)) {
        takePicture(std::move(*picture));
    } else if (const auto *note = std::get_if<LiveNote>(&item)) {
        takeNote(*note);
    } else if (const auto *begin = std::get_if<LiveSoundBegin>(&item)) {
        if (auto begun = sound.begin(*begin); !begun)
            takeNote({Interrupted::Microphone, LiveNote::What::Failed, clock.monotonicNow()});
    } else if (const auto *samples = std::get_if<LiveSound>(&item)) {
        sound.add(*samples);
        if (!origin)
            beginWithSound();
    }
    handOnSound();
}

void LiveSource::State::takePicture(LivePicture live) {
    if (!origin) {
        origin = live.captured;
        sound.setOrigin(*origin);
    }
    if (live.captured < *origin)
        return; // where sound made the beginning
    MediaTime time = std::chrono::round<milliseconds>(live.captured - *origin);
    if (lastPicture)
        time = std::max<MediaTime>(time, *lastPicture + milliseconds(1));
    if (live.lostBefore > 0) {
        ready.emplace_back(SourceProblem{QStringLiteral("camera_frames_lost"), time, live.lostBefore});
        if (lastPicture && !cameraGap)
            cameraGap = *lastPicture + frameDuration;
    }
    if (cameraGap && *cameraGap < time)
        ready.emplace_back(SourceGap{Interrupted::Camera, *cameraGap, time});
    cameraGap.reset();
    cameraInTrouble = false;
    if (time < startLasts) {
        pictureLateness += live.arrived - live.captured;
        ++measuredPictures;
    }
    lastPicture = time;
    ready.emplace_back(VideoFrame{{pictures++, live.arrived, time}, std::move(live.picture)});
}

void LiveSource::State::takeNote(const LiveNote &note) {
    const bool isCamera = note.device == Interrupted::Camera;
    if (isInterruption(note.what)) {
        if (isCamera) {
            cameraInTrouble = true;
            if (!cameraGap)
                cameraGap = lastPicture ? *lastPicture + frameDuration : MediaTime::zero();
        } else {
            sound.interrupt();
            handOnSound();
            if (!microphoneGap)
                microphoneGap = sound.end();
        }
    }
    ready.emplace_back(SourceProblem{wordOf(note), mediaTime(note.at)});
}

/// Without a picture the first sample makes the beginning.
void LiveSource::State::beginWithSound() {
    const bool waits = camera && !cameraInTrouble && clock.monotonicNow() - *firstRead < longestWaitForPicture;
    if (waits)
        return;
    if (const auto first = sound.firstCapture()) {
        origin = *first;
        sound.setOrigin(*origin);
    }
}

void LiveSource::State::handOnSound() {
    while (!sound.blocks().empty()) {
        AudioBlock block = std::move(sound.blocks().front());
        sound.blocks().pop_front();
        if (microphoneGap && *microphoneGap < block.stamp.mediaTime)
            ready.emplace_back(SourceGap{Interrupted::Microphone, *microphoneGap, block.stamp.mediaTime});
        microphoneGap.reset();
        block.stamp.sequence = blocks++;
        ready.emplace_back(std::move(block));
    }
}

} // namespace candor::source
