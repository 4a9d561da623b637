// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/LiveNotes.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

SessionEvent event(EventKind kind, const char *value, MediaTime at = 1s) {
    SessionEvent result;
    result.kind = kind;
    result.value = QString::fromLatin1(value);
    result.start = at;
    result.end = at;
    return result;
}

TEST(LiveNotesTest, keepsWhatAPersonCanActOn) {
    LiveNotes notes;
    EXPECT_FALSE(notes.add(event(EventKind::Blink, "")));
    EXPECT_FALSE(notes.add(event(EventKind::LookingAway, "")));
    EXPECT_FALSE(notes.add(event(EventKind::Consent, "recording")));
    EXPECT_TRUE(notes.add(event(EventKind::Problem, "camera_busy")));
    ASSERT_EQ(notes.notes().size(), 1U);
    EXPECT_FALSE(notes.notes().front().over);
}

TEST(LiveNotesTest, aReturnEndsTheLossOfItsDeviceOnly) {
    LiveNotes notes;
    notes.add(event(EventKind::Problem, "microphone_gone"));
    notes.add(event(EventKind::Problem, "camera_gone"));
    notes.add(event(EventKind::Problem, "camera_back", 3s));
    ASSERT_EQ(notes.notes().size(), 3U);
    EXPECT_EQ(notes.notes()[0].event, event(EventKind::Problem, "camera_back", 3s));
    EXPECT_TRUE(notes.notes()[1].over);
    EXPECT_FALSE(notes.notes()[2].over);
}

TEST(LiveNotesTest, aGapIsToldWhenItIsOver) {
    LiveNotes notes;
    notes.add(event(EventKind::Problem, "camera_stalled"));
    notes.add(event(EventKind::Gap, "camera"));
    EXPECT_FALSE(notes.notes()[0].over) << "the gap itself stays to be read";
    EXPECT_TRUE(notes.notes()[1].over);
}

TEST(LiveNotesTest, theSameAgainIsOneNoteAndTheOldestGoes) {
    LiveNotes notes;
    notes.add(event(EventKind::Gap, "recorder", 1s));
    notes.add(event(EventKind::Gap, "recorder", 2s));
    ASSERT_EQ(notes.notes().size(), 1U);
    EXPECT_EQ(notes.notes().front().event.start, 2s);
    notes.add(event(EventKind::Problem, "camera_gone"));
    notes.add(event(EventKind::Problem, "microphone_gone"));
    notes.add(event(EventKind::Problem, "measurement_failed"));
    ASSERT_EQ(notes.notes().size(), LiveNotes::most);
    EXPECT_EQ(notes.notes().back().event.value, EventValue(QStringLiteral("camera_gone")));
}

} // namespace
} // namespace candor::screens
