// SPDX-License-Identifier: GPL-3.0-or-later
#include "interview/InterviewView.h"

#include "LiveScript.h"
#include "ScreenFixture.h"
#include "record/SessionFolder.h"
#include "widgets/Button.h"
#include "widgets/InstrumentStrip.h"
#include "widgets/Label.h"
#include "widgets/PictureView.h"

#include <gmock/gmock.h>

#include <QCheckBox>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using widgets::Button;

constexpr int longest = 20000;

class InterviewViewTest : public testing::Test {
protected:
    InterviewViewTest() : fixture(QStringLiteral(CANDOR_BUILD_DIR)) {
        fixture.plugIn();
        fixture.context.makeSource = [this](const source::SourceChoice &) -> std::unique_ptr<source::MediaSource> {
            ++made;
            auto live = std::make_unique<tests::LiveScript>(tests::smallScript(), fixture.clock, problems);
            if (!door)
                return live;
            return std::make_unique<tests::SlowSource>(door, std::move(live));
        };
        view = std::make_unique<InterviewView>(fixture.context);
        view->resize(1280, 800);
        view->show();
        view->begin();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(view.get()));
        view->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(view.get()));
    }
    ~InterviewViewTest() override {
        if (door)
            door->open();
    }
    template<typename Widget>
    Widget &child(const char *name) {
        auto *found = view->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    Button &button(const char *name) { return child<Button>(name); }
    void click(const char *name) {
        ASSERT_TRUE(button(name).isEnabled()) << name;
        ASSERT_TRUE(button(name).isVisible()) << name;
        QTest::mouseClick(&button(name), Qt::LeftButton);
    }
    void tick(const char *name) {
        auto &box = child<QCheckBox>(name);
        QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
    }
    /// With the consents given, until the primary button is the one to finish.
    void startRecording() {
        tick("consentRecording");
        click("continue");
        click("primary");
        ASSERT_TRUE(QTest::qWaitFor([this] { return mayFinish(); }, longest));
    }
    bool mayFinish() {
        return button("primary").isEnabled() && button("primary").text().remove(u'&') == u"Finish interview";
    }
    QString headline() { return child<widgets::Label>("headline").text(); }
    bool says(const QString &words) {
        const auto labels = view->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->isVisible() && label->text().contains(words); });
    }

    tests::ScreenFixture fixture;
    std::shared_ptr<tests::Door> door;
    std::vector<source::SourceProblem> problems;
    int made = 0;
    std::unique_ptr<InterviewView> view;
};

TEST_F(InterviewViewTest, cannotGoOnWithoutConsentToRecording) {
    EXPECT_FALSE(child<QCheckBox>("consentRecording").isChecked());
    EXPECT_FALSE(child<QCheckBox>("consentMeasurement").isChecked());
    EXPECT_FALSE(button("continue").isEnabled());
    tick("consentMeasurement");
    EXPECT_FALSE(button("continue").isEnabled());
    tick("consentRecording");
    EXPECT_TRUE(button("continue").isEnabled());
    tick("consentRecording");
    EXPECT_FALSE(button("continue").isEnabled());
    EXPECT_TRUE(says(QStringLiteral("First camera, First microphone")));
    EXPECT_EQ(made, 0);
}

TEST_F(InterviewViewTest, recordsPausesByKeyAndFinishesByClick) {
    QSignalSpy changed(view.get(), &InterviewView::recordingChanged);
    QSignalSpy finished(view.get(), &InterviewView::finished);
    startRecording();
    EXPECT_TRUE(view->isRecording());
    EXPECT_EQ(headline(), QStringLiteral("You are being recorded."));
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return child<widgets::PictureView>("picture").shown().has_value(); }, longest));
    QTest::keyClick(view.get(), Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return headline() == u"Nothing is recorded now."; }, longest));
    QTest::keyClick(view.get(), Qt::Key_Space);
    ASSERT_TRUE(QTest::qWaitFor([this] { return mayFinish() && headline() == u"You are being recorded."; }, longest));
    QTest::keyClick(view.get(), Qt::Key_Escape);
    EXPECT_EQ(view->findChild<QWidget *>(QStringLiteral("confirmation")), nullptr) << "Escape ends no recording";
    click("primary");
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, longest));
    EXPECT_FALSE(view->isRecording());
    ASSERT_EQ(changed.count(), 2);
    EXPECT_TRUE(changed[0][0].toBool());
    EXPECT_FALSE(changed[1][0].toBool());
    const auto verification = record::verifySession(finished[0][0].toString());
    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->sound());
}

TEST_F(InterviewViewTest, theShellMayStopIt) {
    QSignalSpy finished(view.get(), &InterviewView::finished);
    startRecording();
    view->stopRecording();
    ASSERT_TRUE(QTest::qWaitFor([&] { return finished.count() == 1; }, longest));
}

TEST_F(InterviewViewTest, theOverlayBeginsOffAndIsOfferedWithMeasurementOnly) {
    startRecording();
    EXPECT_FALSE(child<QCheckBox>("overlay").isVisible());
    const auto *strip = view->findChild<widgets::InstrumentStrip *>();
    ASSERT_NE(strip, nullptr);
    EXPECT_FALSE(strip->reading(widgets::Instrument::Faces).measured);
    EXPECT_EQ(strip->reading(widgets::Instrument::Faces).reason, QStringLiteral("As you chose"));
    view->stopRecording();
}

TEST_F(InterviewViewTest, aProblemIsOnTheScreenWithWhatToDo) {
    problems = {{QStringLiteral("camera_gone"), 300ms}};
    startRecording();
    ASSERT_TRUE(QTest::qWaitFor([this] { return says(QStringLiteral("Camera gone")); }, longest));
    EXPECT_TRUE(says(QStringLiteral("Plug the camera in again")));
    EXPECT_EQ(headline(), QStringLiteral("You are being recorded."));
    view->stopRecording();
}

TEST_F(InterviewViewTest, openingSaysSoAfterAWhileAndCanBeCancelled) {
    door = std::make_shared<tests::Door>();
    tick("consentRecording");
    click("continue");
    click("primary");
    EXPECT_EQ(headline(), QStringLiteral("Nothing is recorded yet."));
    ASSERT_TRUE(QTest::qWaitFor([this] { return headline() == u"Camera and microphone are opening."; }, longest));
    EXPECT_FALSE(button("primary").isEnabled());
    click("secondary");
    door->open();
    ASSERT_TRUE(QTest::qWaitFor([this] { return button("primary").isEnabled(); }, longest));
    EXPECT_FALSE(view->isRecording());
    EXPECT_EQ(headline(), QStringLiteral("Nothing is recorded yet."));
}

TEST_F(InterviewViewTest, aRefusedDeviceIsExplained) {
    fixture.context.makeSource = [](const source::SourceChoice &) {
        return std::make_unique<tests::RefusingSource>(Error{ErrorCode::DeviceBusy, QStringLiteral("First camera")});
    };
    tick("consentRecording");
    click("continue");
    click("primary");
    ASSERT_TRUE(QTest::qWaitFor([this] { return says(QStringLiteral("Another program is using")); }, longest));
    EXPECT_TRUE(says(QStringLiteral("Close the program that uses it")));
    EXPECT_EQ(button("primary").text().remove(u'&'), QStringLiteral("Try again"));
    click("secondary");
    EXPECT_TRUE(child<QCheckBox>("consentRecording").isVisible());
    EXPECT_TRUE(child<QCheckBox>("consentRecording").isChecked()) << "nobody has to tick again";
}

TEST_F(InterviewViewTest, leavingAsksOnceAConsentWasGiven) {
    QSignalSpy left(view.get(), &InterviewView::left);
    tick("consentRecording");
    QTest::keyClick(view.get(), Qt::Key_Escape);
    auto *question = view->findChild<QWidget *>(QStringLiteral("confirmation"));
    ASSERT_NE(question, nullptr);
    EXPECT_EQ(left.count(), 0);
    QTest::mouseClick(question->findChild<Button *>(QStringLiteral("confirm")), Qt::LeftButton);
    EXPECT_EQ(left.count(), 1);
    view->begin();
    EXPECT_FALSE(child<QCheckBox>("consentRecording").isChecked()) << "each interview asks anew";
    QTest::keyClick(view.get(), Qt::Key_Escape);
    EXPECT_EQ(left.count(), 2);
}

} // namespace
} // namespace candor::screens
