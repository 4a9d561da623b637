// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audio/VoiceAnalyser.h"
#include "engine/CostMeter.h"
#include "engine/EngineState.h"
#include "engine/PreviewLoop.h"
#include "engine/RecorderInput.h"
#include "engine/RecordingEngine.h"
#include "engine/ThreadGroup.h"
#include "record/SessionRecorder.h"
#include "vision/FaceAnalyser.h"

#include <atomic>
#include <latch>

namespace candor::engine {

/// Everything that lives from the opening to the end, in the order in which it must go: the threads first, and of these
/// the one that starts the others.
struct RecordingEngine::Session {
    explicit Session(std::unique_ptr<source::MediaSource> mediaSource) : source(std::move(mediaSource)) {}

    std::unique_ptr<source::MediaSource> source;
    std::latch sourceGone{1}; ///< its devices are free
    source::SourceFormat format;
    RecordingPlan plan;
    EngineState state;
    std::shared_ptr<inference::InferenceRuntime> runtime;
    std::unique_ptr<vision::FaceAnalyser> faces;
    std::unique_ptr<audio::VoiceAnalyser> voice;
    std::unique_ptr<record::SessionRecorder> recorder;
    std::unique_ptr<RecorderQueue> recorderQueue;
    std::unique_ptr<VisionQueue> visionQueue;
    std::unique_ptr<SoundQueue> soundQueue;
    std::unique_ptr<PreviewQueue> previewQueue;
    NewestPicture newest;
    std::unique_ptr<CostMeter> cost;
    std::optional<MediaTime> expected;
    MonotonicTime lastProgress{};
    std::atomic<bool> begun = false;
    std::atomic<bool> recording = false; ///< the queues are there
    ThreadGroup threads;
    ThreadGroup opening;
};

} // namespace candor::engine
