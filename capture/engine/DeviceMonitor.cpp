// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/DeviceMonitor.h"

#include "audio/VoiceAnalyser.h"
#include "engine/PreviewLoop.h"
#include "engine/RecorderInput.h"
#include "engine/ThreadGroup.h"
#include "vision/FaceAnalyser.h"

#include <atomic>
#include <utility>

namespace candor::engine {

namespace {

constexpr auto longestWait = std::chrono::milliseconds(100);
constexpr auto longestIdle = std::chrono::milliseconds(500);
// A check shows now: what waits longer than a frame or half a second of sound is of no use.
constexpr std::size_t visionPictures = 1;
constexpr std::size_t soundBlocks = 25;

} // namespace

/// In the order in which it must go: the threads first, and of these the one that starts the others.
struct DeviceMonitor::Session {
    std::unique_ptr<source::MediaSource> source;
    inference::ModelLocation models;
    MeasurementSettings settings;
    source::SourceFormat format;
    std::shared_ptr<inference::InferenceRuntime> runtime;
    std::unique_ptr<vision::FaceAnalyser> faces; ///< null: not measured
    std::unique_ptr<audio::VoiceAnalyser> voice;
    VisionQueue frames{visionPictures, WhenFull::ReplaceOldest};
    SoundQueue blocks{soundBlocks, WhenFull::ReplaceOldest};
    PreviewQueue pictures{1, WhenFull::ReplaceOldest};
    NewestPicture newest;
    std::atomic<std::uint64_t> dropped = 0;
    std::atomic<bool> begun = false;
    std::atomic<bool> stopRequested = false;
    std::atomic<bool> measuring = false; ///< the analysers take what comes
    std::atomic<bool> allStarted = false;
    ThreadGroup threads;
    ThreadGroup opening;
};

DeviceMonitor::DeviceMonitor(std::unique_ptr<source::MediaSource> source, inference::ModelLocation models,
                             MeasurementSettings settings, const Clock & /*clock*/, QObject *parent)
    : QObject(parent), m_session(std::make_unique<Session>()) {
    m_session->source = std::move(source);
    m_session->models = std::move(models);
    m_session->settings = settings;
}

DeviceMonitor::~DeviceMonitor() {
    stop();
    // The threads emit this object's signals: they end while it is whole.
    m_session->opening.wait();
    m_session->threads.wait();
}

void DeviceMonitor::start() {
    if (!m_session->begun.exchange(true))
        m_session->opening.start(QStringLiteral("check"), [this] { open(); });
}

void DeviceMonitor::stop() { m_session->stopRequested = true; }

void DeviceMonitor::setPreviewSize(QSize size) { m_session->newest.setSize(size); }

std::optional<CheckedPicture> DeviceMonitor::takePicture() { return m_session->newest.take(); }

void DeviceMonitor::open() {
    Session &session = *m_session;
    if (!session.stopRequested) {
        auto format = session.source->open();
        if (!format) {
            session.source.reset();
            emit failed(format.error());
            return;
        }
        session.format = *format;
    }
    if (session.stopRequested) {
        session.source.reset();
        emit stopped();
        return;
    }
    emit opened(session.format);
    session.threads.start(QStringLiteral("preview"), [this, &session] {
        runPreviewLoop(session.pictures, session.newest, session.dropped, [this] { emit pictureCame(); });
    });
    session.threads.start(QStringLiteral("source"), [this] { readSource(); });
    // Pictures are shown while the models are being loaded.
    loadModels();
    session.measuring = true;
    if (session.format.picture)
        session.threads.start(QStringLiteral("vision"), [this] { measurePictures(); });
    if (session.format.sound)
        session.threads.start(QStringLiteral("voice"), [this] { measureSound(); });
    session.allStarted = true;
    session.allStarted.notify_all();
}

void DeviceMonitor::loadModels() {
    Session &session = *m_session;
    const auto load = [&session]() -> Result<void> {
        auto runtime = inference::InferenceRuntime::create(session.models);
        if (!runtime)
            return failure(runtime.error());
        session.runtime = std::move(*runtime);
        if (session.format.picture && !session.stopRequested) {
            auto faces = vision::FaceAnalyser::create(*session.runtime, session.settings);
            if (!faces)
                return failure(faces.error());
            session.faces = std::move(*faces);
        }
        if (session.format.sound && !session.stopRequested) {
            auto voice = audio::VoiceAnalyser::create(*session.runtime, session.settings);
            if (!voice)
                return failure(voice.error());
            session.voice = std::move(*voice);
        }
        return {};
    };
    if (!load())
        emit problem({QStringLiteral("measurement_unavailable"), {}});
    if (session.format.sound && !session.voice)
        session.voice = audio::VoiceAnalyser::createWithoutModel(session.settings);
}

void DeviceMonitor::readSource() {
    Session &session = *m_session;
    std::optional<Error> broken;
    while (!session.stopRequested && !broken) {
        auto item = session.source->read(longestWait);
        if (!item) {
            broken = item.error();
        } else if (auto *frame = std::get_if<VideoFrame>(&*item)) {
            const std::uint64_t number = frame->stamp.sequence;
            if (session.measuring)
                session.frames.push(AcceptedFrame{std::move(*frame), number});
            else
                session.pictures.push({std::move(*frame), {}, {}, {}});
        } else if (auto *block = std::get_if<AudioBlock>(&*item)) {
            if (session.measuring)
                session.blocks.push(std::move(*block));
        } else if (const auto *gap = std::get_if<source::SourceGap>(&*item)) {
            if (session.measuring && gap->what != source::Interrupted::Microphone)
                session.frames.pushAlways(*gap);
        } else if (const auto *noticed = std::get_if<source::SourceProblem>(&*item)) {
            emit problem(*noticed);
        } else if (std::holds_alternative<source::EndOfSource>(*item)) {
            break;
        }
    }
    session.frames.close();
    session.blocks.close();
    session.pictures.close();
    session.source.reset(); // before it is said: whoever waits for the devices can have them
    // Its owner will let it go then, and must not have to wait for models that are still being loaded.
    session.allStarted.wait(false);
    if (broken && !session.stopRequested)
        emit failed(*broken);
    else
        emit stopped();
}

void DeviceMonitor::measurePictures() {
    Session &session = *m_session;
    while (!session.frames.isExhausted()) {
        auto input = session.frames.pop(longestIdle);
        if (!input)
            continue;
        if (const auto *gap = std::get_if<source::SourceGap>(&*input)) {
            if (session.faces) // a check keeps no events
                static_cast<void>(session.faces->interrupt(gap->start, gap->end));
            continue;
        }
        auto *accepted = std::get_if<AcceptedFrame>(&*input);
        if (!accepted)
            continue;
        PreviewInput shown{std::move(accepted->frame), std::nullopt, std::nullopt, std::nullopt};
        if (session.faces) {
            auto measured =
                session.faces->analyse(shown.frame.picture, accepted->frameNumber, shown.frame.stamp.mediaTime);
            if (measured) {
                shown.signal = measured->signal;
                shown.overlay = std::move(measured->overlay);
            } else {
                session.faces.reset();
                emit problem({QStringLiteral("measurement_unavailable"), shown.frame.stamp.mediaTime});
            }
        }
        const auto face = shown.signal ? shown.signal->face.boundingBox : std::nullopt;
        shown.light = vision::measureLight(shown.frame.picture, face);
        session.pictures.push(std::move(shown));
    }
}

void DeviceMonitor::measureSound() {
    Session &session = *m_session;
    bool begun = false;
    while (!session.blocks.isExhausted()) {
        const auto input = session.blocks.pop(longestIdle);
        const auto *block = input ? std::get_if<AudioBlock>(&*input) : nullptr;
        if (!block)
            continue;
        // What came while the models were being loaded is no interruption.
        const MediaTime start = block->stamp.mediaTime;
        if (!std::exchange(begun, true))
            static_cast<void>(session.voice->interrupt(start, start));
        const auto analysis = session.voice->analyse(*block);
        if (!analysis) {
            session.voice = audio::VoiceAnalyser::createWithoutModel(session.settings);
            emit problem({QStringLiteral("measurement_unavailable"), block->stamp.mediaTime});
            continue;
        }
        for (const SoundMeasurement &window : analysis->windows)
            emit soundMeasured(window);
    }
}

} // namespace candor::engine
