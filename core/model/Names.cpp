// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/Measurement.h"
#include "model/NameTable.h"
#include "model/Session.h"
#include "model/SessionEvent.h"

namespace candor {

namespace {

constexpr auto eventKindNames = std::to_array<std::pair<EventKind, const char *>>({
    {EventKind::Blink, "blink"},
    {EventKind::EyesClosed, "eyes_closed"},
    {EventKind::LookingAway, "looking_away"},
    {EventKind::HeadTurned, "head_turned"},
    {EventKind::HeadTilted, "head_tilted"},
    {EventKind::FaceAbsent, "face_absent"},
    {EventKind::MultipleFaces, "multiple_faces"},
    {EventKind::Speech, "speech"},
    {EventKind::AudioInterruption, "audio_interruption"},
    {EventKind::Gap, "gap"},
    {EventKind::Pause, "pause"},
    {EventKind::WindowLeft, "window_left"},
    {EventKind::Copy, "copy"},
    {EventKind::Paste, "paste"},
    {EventKind::Question, "question"},
    {EventKind::Answer, "answer"},
    {EventKind::Note, "note"},
    {EventKind::Bookmark, "bookmark"},
    {EventKind::Consent, "consent"},
    {EventKind::Problem, "problem"},
});

constexpr auto obstacleNames = std::to_array<std::pair<Obstacle, const char *>>({
    {Obstacle::None, ""},
    {Obstacle::NoFace, "no_face"},
    {Obstacle::TooDark, "too_dark"},
    {Obstacle::TooSmall, "too_small"},
    {Obstacle::Occluded, "occluded"},
    {Obstacle::TurnedAway, "turned_away"},
    {Obstacle::Blurred, "blurred"},
});

constexpr auto containerNames = std::to_array<std::pair<Container, const char *>>({
    {Container::Mp4, "mp4"},
    {Container::WebM, "webm"},
});

constexpr auto sessionStateNames = std::to_array<std::pair<SessionState, const char *>>({
    {SessionState::Recording, "recording"},
    {SessionState::Completed, "completed"},
    {SessionState::Recovered, "recovered"},
    {SessionState::Failed, "failed"},
});

} // namespace

QString eventKindName(EventKind kind) { return nameOf(eventKindNames, kind); }
std::optional<EventKind> eventKindFromName(const QString &name) { return valueOf(eventKindNames, name); }

QString obstacleName(Obstacle obstacle) { return nameOf(obstacleNames, obstacle); }
std::optional<Obstacle> obstacleFromName(const QString &name) { return valueOf(obstacleNames, name); }

QString containerName(Container container) { return nameOf(containerNames, container); }
std::optional<Container> containerFromName(const QString &name) { return valueOf(containerNames, name); }

QString sessionStateName(SessionState state) { return nameOf(sessionStateNames, state); }
std::optional<SessionState> sessionStateFromName(const QString &name) { return valueOf(sessionStateNames, name); }

bool isFlag(EventKind kind) {
    switch (kind) {
    case EventKind::EyesClosed:
    case EventKind::LookingAway:
    case EventKind::HeadTurned:
    case EventKind::HeadTilted:
    case EventKind::FaceAbsent:
    case EventKind::MultipleFaces:
    case EventKind::AudioInterruption:
    case EventKind::WindowLeft:
    case EventKind::Copy:
    case EventKind::Paste:
        return true;
    default:
        return false;
    }
}

QString qualityLabel(PictureSize size) {
    if (size.width >= 1920 && size.height >= 1080)
        return QStringLiteral("FHD");
    if (size.width >= 1280 && size.height >= 720)
        return QStringLiteral("HD");
    return QStringLiteral("SD");
}

} // namespace candor
