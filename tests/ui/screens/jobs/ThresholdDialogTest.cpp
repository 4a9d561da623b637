// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/ThresholdDialog.h"

#include "HiringFixture.h"
#include "HiringShots.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"

#include <gmock/gmock.h>

#include <QSignalSpy>
#include <QSlider>
#include <QSpinBox>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;
using tests::press;
using tests::says;

class ThresholdDialogTest : public testing::Test {
protected:
    ThresholdDialogTest() {
        fixture.signIn(fixture.recruiter);
        id = fixture.addJob(u"Backend engineer"_s);
        for (const auto &[name, score] : {std::pair(u"Elif Kaya"_s, 83), std::pair(u"Jonas Weber"_s, 58),
                                          std::pair(u"Zoë Nowak"_s, 52), std::pair(u"Tom Ash"_s, 20)})
            screened(
                fixture.addCandidate(id, {name, score >= 60 ? Stage::InterviewRequired : Stage::UnderReview, score}),
                score);
    }
    void screened(ApplicationId application, int score) {
        fixture.execute(u"INSERT INTO screening (application_id, score, threshold, screened_at, job_revision, "
                        "resume_revision) VALUES (%1, %2, 60, 1, 1, 1)"_s.arg(application.value())
                            .arg(score));
    }
    Job kept() { return fixture.workspace().jobs().job(fixture.actor(fixture.admin), id)->job; }
    ThresholdDialog *open() {
        auto *dialog = new ThresholdDialog(fixture.screens.context, kept(), &window);
        window.resize(900, 800);
        window.show();
        dialog->open();
        return dialog;
    }
    bool settled() {
        const bool done = fixture.jobsDone();
        QApplication::processEvents();
        return done;
    }

    tests::HiringFixture fixture;
    JobId id;
    QWidget window;
};

TEST_F(ThresholdDialogTest, ShowsWhomAnotherThresholdWouldConcern) {
    auto *dialog = open();
    EXPECT_TRUE(says(*dialog, u"The threshold is 60."_s));
    EXPECT_FALSE(says(*dialog, u"Jonas Weber"_s));
    // Quick moves: the last one counts.
    auto *slider = dialog->findChild<QSlider *>();
    slider->setValue(90);
    slider->setValue(50);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(settled());
    EXPECT_EQ(dialog->findChild<QSpinBox *>()->value(), 50);
    EXPECT_TRUE(says(*dialog, u"50 in place of 60: 2 more would be invited, 0 fewer."_s));
    EXPECT_TRUE(says(*dialog, u"Jonas Weber"_s));
    EXPECT_TRUE(says(*dialog, u"Zoë Nowak"_s));
    EXPECT_FALSE(says(*dialog, u"Elif Kaya"_s));
    EXPECT_THAT(tests::withoutName(*dialog), testing::IsEmpty());
    EXPECT_TRUE(tests::keepPictures(*dialog, QStringLiteral(CANDOR_PICTURES), u"threshold"_s));
    EXPECT_THAT(tests::cutOff(*dialog), testing::IsEmpty());
    EXPECT_EQ(kept().interviewThreshold, 60);
}

TEST_F(ThresholdDialogTest, SavesItAndMovesNobody) {
    auto *dialog = open();
    QSignalSpy saved(dialog, &ThresholdDialog::thresholdSaved);
    dialog->findChild<QSpinBox *>()->setValue(85);
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*dialog, u"85 in place of 60: 0 more would be invited, 1 fewer."_s));
    ASSERT_TRUE(press(*dialog, u"Use 85 from now on"_s));
    ASSERT_TRUE(settled());
    EXPECT_EQ(saved.size(), 1);
    EXPECT_EQ(kept().interviewThreshold, 85);
    CandidateFilter invited;
    invited.job = id;
    invited.stages = {Stage::InterviewRequired};
    EXPECT_EQ(fixture.workspace().applications().list(fixture.actor(fixture.admin), invited, {})->rows.size(), 1U);
}

TEST_F(ThresholdDialogTest, SavesNothingOverANewerJob) {
    auto *dialog = open();
    Job newer = kept();
    newer.title = u"Backend engineer, payments"_s;
    ASSERT_TRUE(fixture.workspace().jobs().save(fixture.actor(fixture.recruiter), newer));
    dialog->findChild<QSpinBox *>()->setValue(40);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(press(*dialog, u"Use 40 from now on"_s));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(says(*dialog, u"The threshold was not changed"_s));
    EXPECT_EQ(kept().interviewThreshold, 60);
}

} // namespace
} // namespace candor::screens
