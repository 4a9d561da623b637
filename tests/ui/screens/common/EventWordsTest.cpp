// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/EventWords.h"
#include "common/SessionWords.h"

#include <gmock/gmock.h>

#include <QSet>

namespace candor::screens {
namespace {

SessionEvent eventOf(EventKind kind, const EventValue &value = {}) { return {kind, {}, {}, value, std::nullopt}; }

constexpr EventKind allKinds[] = {EventKind::Blink,         EventKind::EyesClosed, EventKind::LookingAway,
                                  EventKind::HeadTurned,    EventKind::HeadTilted, EventKind::FaceAbsent,
                                  EventKind::MultipleFaces, EventKind::Speech,     EventKind::AudioInterruption,
                                  EventKind::Gap,           EventKind::Pause,      EventKind::WindowLeft,
                                  EventKind::Copy,          EventKind::Paste,      EventKind::Question,
                                  EventKind::Answer,        EventKind::Note,       EventKind::Bookmark,
                                  EventKind::Consent,       EventKind::Problem};

TEST(EventWords, EachKindHasAWordOfItsOwn) {
    QSet<QString> words;
    for (const EventKind kind : allKinds)
        words << eventName(kind);
    EXPECT_EQ(static_cast<std::size_t>(words.size()), std::size(allKinds));
    EXPECT_FALSE(words.contains(QString()));
}

TEST(EventWords, AnEventHasAMarkAndAnIcon) {
    for (const EventKind kind : allKinds)
        EXPECT_FALSE(eventIcon(eventOf(kind)).isEmpty()) << eventName(kind).toStdString();
    EXPECT_EQ(eventState(eventOf(EventKind::LookingAway)), widgets::State::Caution);
    EXPECT_EQ(eventState(eventOf(EventKind::MultipleFaces)), widgets::State::Alert);
    EXPECT_EQ(eventState(eventOf(EventKind::Speech)), widgets::State::Quiet);
    EXPECT_EQ(eventState(eventOf(EventKind::Gap, QStringLiteral("camera"))), widgets::State::Caution);
}

TEST(EventWords, AProblemSaysWhatHappenedAndWhatToDo) {
    const auto gone = eventOf(EventKind::Problem, QStringLiteral("camera_gone:v4l2"));
    EXPECT_EQ(eventTitle(gone), QStringLiteral("Camera gone"));
    EXPECT_FALSE(eventRemark(gone).isEmpty());
    EXPECT_EQ(eventState(gone), widgets::State::Alert);
    const auto back = eventOf(EventKind::Problem, QStringLiteral("camera_back"));
    EXPECT_EQ(eventState(back), widgets::State::Information);
    const auto unknown = eventOf(EventKind::Problem, QStringLiteral("never_heard_of"));
    EXPECT_EQ(eventTitle(unknown), eventName(EventKind::Problem));
}

TEST(EventWords, AGapSaysWhatWasMissing) {
    EXPECT_EQ(eventTitle(eventOf(EventKind::Gap, QStringLiteral("camera"))), QStringLiteral("Camera gap"));
    EXPECT_EQ(eventTitle(eventOf(EventKind::Gap, QStringLiteral("microphone"))), QStringLiteral("Microphone gap"));
    EXPECT_EQ(eventTitle(eventOf(EventKind::Gap, QStringLiteral("recorder"))), QStringLiteral("Recording gap"));
}

TEST(EventWords, EachObstacleHasAWord) {
    QSet<QString> words;
    for (const auto obstacle : {Obstacle::None, Obstacle::NoFace, Obstacle::TooDark, Obstacle::TooSmall,
                                Obstacle::Occluded, Obstacle::TurnedAway, Obstacle::Blurred})
        words << obstacleWords(obstacle);
    EXPECT_EQ(words.size(), 7);
}

TEST(SessionWords, NameASessionByDateAndShortId) {
    RecordingPlan plan;
    plan.uuid = QStringLiteral("7f3ac21e-0000-4000-8000-000000000000");
    plan.startedAt = WallTime(std::chrono::seconds(1'794'492'120));
    plan.camera = QStringLiteral("Camera");
    plan.microphone = QStringLiteral("Microphone");
    EXPECT_EQ(sessionTitle(plan), QStringLiteral("12 Nov 2026 14:02, 7f3ac21e"));
    EXPECT_EQ(pictureWords(plan), QStringLiteral("Sound only"));
    EXPECT_EQ(deviceWords(plan), QStringLiteral("no camera, Microphone"));
    plan.picture = PictureFormat{{1280, 720}, 30};
    plan.sound = false;
    EXPECT_EQ(pictureWords(plan), QStringLiteral("HD"));
    EXPECT_EQ(deviceWords(plan), QStringLiteral("Camera, no microphone"));
}

TEST(SessionWords, AMismatchNamesTheFile) {
    EXPECT_EQ(mismatchWords({QStringLiteral("missing_file"), QStringLiteral("events.json"), {}}),
              QStringLiteral("events.json: is missing"));
    EXPECT_EQ(mismatchWords({QStringLiteral("state"), {}, {}}), QStringLiteral("the session is not finished"));
}

} // namespace
} // namespace candor::screens
