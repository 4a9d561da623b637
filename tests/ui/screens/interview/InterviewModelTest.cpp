// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewModel.h"

#include "LiveScript.h"
#include "ScreenFixture.h"
#include "record/SessionFolder.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using source::Fault;
using source::Interrupted;
using testing::Contains;
using testing::ElementsAre;

constexpr int longest = 20000; // of real time; conditions come much earlier

class InterviewModelTest : public testing::Test {
protected:
    InterviewModelTest() : fixture(QStringLiteral(CANDOR_BUILD_DIR)) {
        fixture.plugIn();
        fixture.context.makeSource = [this](const source::SourceChoice &choice) {
            chosen = choice;
            ++made;
            return std::make_unique<tests::LiveScript>(script, fixture.clock, problems);
        };
    }
    void agree(InterviewModel &model, bool measurement = false) {
        model.setConsents({true, measurement});
        model.agree();
    }
    static bool reaches(const InterviewModel &model, InterviewPhase phase) {
        return QTest::qWaitFor([&] { return model.phase() == phase; }, longest);
    }
    static bool records(const InterviewModel &model, MediaTime time) {
        return QTest::qWaitFor([&] { return model.progress().recorded >= time; }, longest);
    }
    std::vector<QString> valuesOf(const QString &folder, EventKind kind) {
        std::vector<QString> result;
        const auto events = record::readEvents(folder);
        if (!events)
            return {QStringLiteral("unreadable")};
        for (const SessionEvent &event : *events) {
            if (event.kind == kind)
                result.push_back(std::holds_alternative<QString>(event.value) ? std::get<QString>(event.value)
                                                                              : QString());
        }
        return result;
    }
    void expectSound(const QString &folder) {
        const auto verification = record::verifySession(folder);
        ASSERT_TRUE(verification) << verification.error().detail.toStdString();
        for (const auto &mismatch : verification->mismatches)
            ADD_FAILURE() << mismatch.kind.toStdString() << ' ' << mismatch.file.toStdString() << ' '
                          << mismatch.detail.toStdString();
    }

    tests::ScreenFixture fixture;
    source::FakeSourceScript script = tests::smallScript();
    std::vector<source::SourceProblem> problems;
    source::SourceChoice chosen;
    int made = 0;
};

TEST_F(InterviewModelTest, nothingIsOpenedWithoutConsentToRecording) {
    InterviewModel model(fixture.context);
    model.setConsents({false, true});
    EXPECT_FALSE(model.canAgree());
    model.agree();
    model.start();
    EXPECT_EQ(model.phase(), InterviewPhase::Consents);
    model.setConsents({true, false});
    model.start();
    EXPECT_EQ(made, 0);
    model.agree();
    EXPECT_EQ(model.phase(), InterviewPhase::Ready);
    EXPECT_TRUE(model.agreedAt());
    EXPECT_EQ(made, 0) << "agreeing alone opens nothing";
    model.setConsents({});
    EXPECT_TRUE(model.consents().recording) << "what was agreed to holds";
}

TEST_F(InterviewModelTest, recordsWithoutMeasurementAndSaysSo) {
    InterviewModel model(fixture.context);
    QSignalSpy finished(&model, &InterviewModel::finished);
    agree(model, false);
    model.start();
    EXPECT_TRUE(model.isRecording());
    ASSERT_TRUE(reaches(model, InterviewPhase::Recording));
    EXPECT_EQ(chosen.camera, QStringLiteral("v4l2:one"));
    EXPECT_EQ(chosen.microphone, QStringLiteral("mic:one"));
    ASSERT_TRUE(records(model, 1s));
    model.noteWindowLeft();
    model.finish();
    EXPECT_EQ(model.phase(), InterviewPhase::Finalising);
    ASSERT_TRUE(reaches(model, InterviewPhase::Finished));
    EXPECT_FALSE(model.isRecording());
    ASSERT_EQ(finished.count(), 1);
    const QString folder = finished.front().front().toString();
    EXPECT_FALSE(QFile::exists(QDir(folder).filePath(QStringLiteral("signals.json"))));
    EXPECT_THAT(valuesOf(folder, EventKind::Consent),
                ElementsAre(QStringLiteral("recording"), QStringLiteral("no_measurement")));
    EXPECT_TRUE(valuesOf(folder, EventKind::WindowLeft).empty());
    const auto session = record::readSession(folder);
    ASSERT_TRUE(session);
    EXPECT_EQ(session->manifest.plan.camera, QStringLiteral("First camera"));
    expectSound(folder);
}

TEST_F(InterviewModelTest, measuresWhereThatWasAgreedTo) {
    InterviewModel model(fixture.context);
    QSignalSpy signalSpy(&model, &InterviewModel::signalRecorded);
    QSignalSpy sounds(&model, &InterviewModel::soundMeasured);
    agree(model, true);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Recording));
    ASSERT_TRUE(QTest::qWaitFor([&] { return signalSpy.count() > 3 && sounds.count() > 3; }, longest));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.takePreview().has_value(); }, longest));
    model.noteWindowLeft();
    ASSERT_TRUE(records(model, 1s));
    model.finish();
    ASSERT_TRUE(reaches(model, InterviewPhase::Finished));
    EXPECT_TRUE(QFile::exists(QDir(model.folder()).filePath(QStringLiteral("signals.json"))));
    EXPECT_THAT(valuesOf(model.folder(), EventKind::Consent),
                ElementsAre(QStringLiteral("recording"), QStringLiteral("measurement")));
    EXPECT_EQ(valuesOf(model.folder(), EventKind::WindowLeft).size(), 1U);
    expectSound(model.folder());
}

TEST_F(InterviewModelTest, aPauseIsAnEventAndThePreviewGoesOn) {
    InterviewModel model(fixture.context);
    agree(model);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Recording));
    ASSERT_TRUE(records(model, 500ms));
    model.togglePause();
    ASSERT_TRUE(reaches(model, InterviewPhase::Paused));
    EXPECT_TRUE(model.isRecording());
    static_cast<void>(model.takePreview());
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.takePreview().has_value(); }, longest));
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.takePreview().has_value(); }, longest));
    model.togglePause();
    ASSERT_TRUE(reaches(model, InterviewPhase::Recording));
    const MediaTime resumed = model.progress().recorded;
    ASSERT_TRUE(records(model, resumed + 500ms));
    model.finish();
    ASSERT_TRUE(reaches(model, InterviewPhase::Finished));
    EXPECT_EQ(valuesOf(model.folder(), EventKind::Pause).size(), 1U);
    expectSound(model.folder());
}

TEST_F(InterviewModelTest, aVanishedCameraIsToldAndTheRecordingGoesOn) {
    script.faults = {{Fault::Kind::Vanish, 500ms, 1s, Interrupted::Camera}};
    problems = {{QStringLiteral("camera_gone"), 600ms}, {QStringLiteral("camera_back"), 1500ms}};
    InterviewModel model(fixture.context);
    agree(model);
    model.start();
    const auto holds = [&](EventKind kind, const char *value, bool over) {
        return std::any_of(model.notes().notes().begin(), model.notes().notes().end(), [&](const LiveNote &note) {
            return note.event.kind == kind && note.event.value == EventValue(QString::fromLatin1(value)) &&
                   note.over == over;
        });
    };
    ASSERT_TRUE(QTest::qWaitFor([&] { return holds(EventKind::Problem, "camera_gone", false); }, longest));
    EXPECT_EQ(model.phase(), InterviewPhase::Recording);
    ASSERT_TRUE(QTest::qWaitFor([&] { return holds(EventKind::Problem, "camera_gone", true); }, longest));
    ASSERT_TRUE(records(model, 2500ms));
    EXPECT_EQ(model.phase(), InterviewPhase::Recording);
    model.finish();
    ASSERT_TRUE(reaches(model, InterviewPhase::Finished));
    EXPECT_THAT(valuesOf(model.folder(), EventKind::Gap), Contains(QStringLiteral("camera")));
    expectSound(model.folder());
}

TEST_F(InterviewModelTest, aDeviceThatCannotOpenLeavesNothingAndMayBeTriedAgain) {
    bool busy = true;
    const auto working = fixture.context.makeSource;
    fixture.context.makeSource = [&](const source::SourceChoice &choice) -> std::unique_ptr<source::MediaSource> {
        if (busy)
            return std::make_unique<tests::RefusingSource>(
                Error{ErrorCode::DeviceBusy, QStringLiteral("First camera")});
        return working(choice);
    };
    InterviewModel model(fixture.context);
    QSignalSpy finished(&model, &InterviewModel::finished);
    agree(model);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Failed));
    ASSERT_TRUE(model.failure());
    EXPECT_EQ(model.failure()->error.code, ErrorCode::DeviceBusy);
    EXPECT_FALSE(model.failure()->begun);
    EXPECT_FALSE(QFile::exists(model.folder()));
    EXPECT_FALSE(model.isRecording());
    busy = false;
    model.start();
    ASSERT_TRUE(records(model, 500ms));
    model.finish();
    ASSERT_TRUE(reaches(model, InterviewPhase::Finished));
    EXPECT_EQ(finished.count(), 1);
}

TEST_F(InterviewModelTest, aSourceThatBreaksOffLeavesAWholeSession) {
    script.faults = {{Fault::Kind::Error, 1s, 0s, Interrupted::Everything}};
    InterviewModel model(fixture.context);
    QSignalSpy finished(&model, &InterviewModel::finished);
    agree(model);
    model.start();
    ASSERT_TRUE(reaches(model, InterviewPhase::Failed));
    ASSERT_TRUE(model.failure());
    EXPECT_TRUE(model.failure()->begun);
    EXPECT_TRUE(model.failure()->complete);
    EXPECT_EQ(finished.count(), 0) << "a person reads first what happened";
    expectSound(model.folder());
}

TEST_F(InterviewModelTest, stoppingWhileItOpensGoesBackWithoutATrace) {
    const auto door = std::make_shared<tests::Door>();
    fixture.context.makeSource = [&](const source::SourceChoice &) {
        return std::make_unique<tests::SlowSource>(door, std::make_unique<tests::LiveScript>(script, fixture.clock));
    };
    InterviewModel model(fixture.context);
    agree(model);
    model.start();
    EXPECT_EQ(model.phase(), InterviewPhase::Opening);
    model.finish();
    EXPECT_TRUE(model.isRecording()) << "the devices are not free yet";
    door->open();
    ASSERT_TRUE(reaches(model, InterviewPhase::Ready));
    EXPECT_FALSE(QFile::exists(model.folder()));
}

TEST_F(InterviewModelTest, knowsHowMuchDiskIsLeft) {
    InterviewModel model(fixture.context);
    agree(model);
    ASSERT_TRUE(QTest::qWaitFor([&] { return model.freeDiskBytes().has_value(); }, longest));
    EXPECT_GT(*model.freeDiskBytes(), 0U);
}

} // namespace
} // namespace candor::screens
