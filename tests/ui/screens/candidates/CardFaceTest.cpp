// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CardFace.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

const WallTime now{1'800'000'000'000ms};

CandidateRow rowOf(Stage stage) {
    CandidateRow row;
    row.fullName = QStringLiteral("Elif Kaya");
    row.place = QStringLiteral("Umeå");
    row.jobTitle = QStringLiteral("Backend engineer");
    row.application.stage = stage;
    row.application.createdAt = now - 72h;
    row.application.form.yearsOfExperience = 5;
    row.application.eligibility = 83;
    return row;
}

TEST(CardFace, SaysWhoWhereAndHowWellTheyFit) {
    const CardFace face = cardFace(rowOf(Stage::InterviewRequired), now, false);
    EXPECT_EQ(face.origin, QStringLiteral("5 y, Umeå"));
    EXPECT_EQ(face.eligibility, QStringLiteral("83"));
    EXPECT_EQ(face.bar, 83);
    EXPECT_EQ(face.age, QStringLiteral("3 d"));
    ASSERT_TRUE(face.state.has_value());
    EXPECT_EQ(face.state->words, QStringLiteral("No slot yet"));
}

TEST(CardFace, NamesTheJobWhereThereAreSeveral) {
    EXPECT_EQ(cardFace(rowOf(Stage::Passed), now, true).origin, QStringLiteral("Backend engineer, 5 y"));
}

TEST(CardFace, WhoIsNotScreenedHasADashAndNoBar) {
    CandidateRow row = rowOf(Stage::Applied);
    row.application.eligibility.reset();
    const CardFace face = cardFace(row, now, false);
    EXPECT_EQ(face.eligibility, QStringLiteral("–"));
    EXPECT_FALSE(face.bar.has_value());
}

TEST(CardFace, AResumeThatCannotBeReadIsMarked) {
    CandidateRow row = rowOf(Stage::Applied);
    EXPECT_EQ(cardState(row)->words, QStringLiteral("No resume"));
    row.application.resume = ResumeFile{{}, QStringLiteral("cv.pdf"), 1, {}, ResumeState::Failed};
    EXPECT_EQ(cardState(row)->state, widgets::State::Caution);
    row.application.resume->state = ResumeState::Parsed;
    EXPECT_FALSE(cardState(row).has_value());
}

TEST(CardFace, ASlotIsShownAsATime) {
    CandidateRow row = rowOf(Stage::InterviewScheduled);
    row.nextSlot = now;
    ASSERT_TRUE(cardState(row).has_value());
    EXPECT_TRUE(cardState(row)->isFigure);
}

TEST(CardFace, ReadsAsOneSentence) {
    const QString sentence = cardSentence(rowOf(Stage::InterviewRequired), now, false);
    for (const char *part : {"Elif Kaya", "Interview Required", "eligibility 83 of 100", "No slot yet", "3 d"})
        EXPECT_TRUE(sentence.contains(QLatin1String(part))) << part;
}

} // namespace
} // namespace candor::screens
