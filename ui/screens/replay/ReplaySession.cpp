// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplaySession.h"

#include "common/AsyncRunner.h"
#include "record/SessionFolder.h"
#include "widgets/Timeline.h"

#include <QDir>

#include <algorithm>
#include <limits>
#include <numeric>

namespace candor::screens {

namespace {

using Kind = ReplayHindrance::Kind;

constexpr float unmeasured = std::numeric_limits<float>::quiet_NaN();

float orNothing(const std::optional<double> &value) { return value ? static_cast<float>(*value) : unmeasured; }

widgets::TimelineSample sampleOf(const SignalFrame &signal) {
    widgets::TimelineSample sample;
    sample.seconds = static_cast<float>(toSeconds(signal.mediaTime));
    sample.voiceLevel = orNothing(signal.audio.rmsEnergy);
    sample.eyes = orNothing(signal.eyes.averageEar);
    sample.pitch = signal.headPose ? static_cast<float>(signal.headPose->pitch) : unmeasured;
    sample.yaw = signal.headPose ? static_cast<float>(signal.headPose->yaw) : unmeasured;
    sample.roll = signal.headPose ? static_cast<float>(signal.headPose->roll) : unmeasured;
    sample.gaze = signal.gaze.direction ? static_cast<float>(signal.gaze.direction->x) : unmeasured;
    sample.faces = static_cast<std::int16_t>(std::clamp(signal.face.count, 0, 32767));
    sample.voice = signal.audio.voiceActivity.value_or(false);
    sample.measurable = signal.quality.measurable;
    return sample;
}

tl::unexpected<ReplayHindrance> hindered(Kind kind, const Error &error = {ErrorCode::NotASession, {}}) {
    return tl::unexpected<ReplayHindrance>(ReplayHindrance{kind, error});
}

void readEventsInto(ReplaySession &session) {
    auto events = record::readEvents(session.folder);
    if (!events) {
        session.damages.push_back(events.error());
        return;
    }
    std::vector<std::size_t> order(events->size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&events](std::size_t index) { return (*events)[index].start; });
    for (const std::size_t index : order)
        session.events.push_back(std::move((*events)[index]));
}

void readRecordsInto(ReplaySession &session, widgets::TimelineData &timeline) {
    const auto read = record::readSignals(session.folder, [&session, &timeline](const SignalFrame &signal) {
        session.records.add(signal);
        timeline.samples.push_back(sampleOf(signal));
    });
    // What was read before the damage is good.
    if (!read)
        session.damages.push_back(read.error());
    session.records.finish();
}

void readLandmarksInto(ReplaySession &session) {
    auto landmarks = record::LandmarkIndex::open(session.folder);
    if (landmarks)
        session.landmarks = std::make_shared<record::LandmarkIndex>(std::move(*landmarks));
    else if (landmarks.error().code != ErrorCode::NotASession || session.manifest.plan.telemetry)
        session.damages.push_back(landmarks.error());
}

} // namespace

tl::expected<ReplaySession, ReplayHindrance> readReplaySession(const QString &folder, const JobTicket &ticket) {
    auto overview = record::readSession(folder);
    if (!overview)
        return hindered(Kind::Failed, overview.error());
    if (overview->inUse)
        return hindered(Kind::InUse);
    const SessionState state = overview->manifest.state;
    if (state == SessionState::Recording)
        return hindered(Kind::Unfinished);
    ReplaySession session;
    session.folder = folder;
    session.manifest = std::move(overview->manifest);
    for (const ManifestFile &file : session.manifest.files) {
        if (file.name == u"recording.mp4" || file.name == u"recording.webm")
            session.mediaFile = QDir(folder).filePath(file.name);
    }
    if (session.mediaFile.isEmpty())
        return hindered(Kind::NothingRecorded);
    auto timeline = std::make_shared<widgets::TimelineData>();
    readEventsInto(session);
    if (session.manifest.plan.telemetry && !ticket.isCancelled())
        readRecordsInto(session, *timeline);
    if (session.manifest.plan.telemetry && session.manifest.plan.picture && !ticket.isCancelled())
        readLandmarksInto(session);
    timeline->length = fromSeconds(session.manifest.durationSeconds);
    timeline->events = session.events;
    session.timeline = widgets::Timeline::prepare(std::move(timeline));
    return session;
}

} // namespace candor::screens
