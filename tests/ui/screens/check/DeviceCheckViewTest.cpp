// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/DeviceCheckView.h"

#include "LiveScript.h"
#include "ScreenFixture.h"
#include "check/Loudspeaker.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/PictureView.h"

#include <gmock/gmock.h>

#include <QComboBox>
#include <QDir>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using widgets::Button;

constexpr int longest = 30000;

class DeviceCheckViewTest : public testing::Test {
protected:
    DeviceCheckViewTest() : fixture(QStringLiteral(CANDOR_BUILD_DIR)) {
        qputenv("XDG_CACHE_HOME", fixture.folder.path().toUtf8());
        fixture.plugIn();
        fixture.context.makeSource = [this](const source::SourceChoice &choice) {
            made.push_back(choice);
            return std::make_unique<tests::LiveScript>(tests::smallScript(), fixture.clock);
        };
        view = std::make_unique<DeviceCheckView>(fixture.context);
        view->resize(1096, 800);
    }
    void show() {
        view->show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(view.get()));
    }
    template<typename Widget>
    Widget &child(const char *name) {
        auto *found = view->findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    void click(const char *name) {
        auto &button = child<Button>(name);
        ASSERT_TRUE(button.isVisible() && button.isEnabled()) << name;
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    bool showsState(const QString &word) {
        const auto labels = view->findChildren<widgets::StateLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const widgets::StateLabel *label) { return label->word() == word; });
    }
    bool hasPicture() { return child<widgets::PictureView>("preview").shown().has_value(); }

    tests::ScreenFixture fixture;
    std::vector<source::SourceChoice> made;
    std::unique_ptr<DeviceCheckView> view;
};

TEST_F(DeviceCheckViewTest, holdsTheDevicesWhileItIsShown) {
    EXPECT_TRUE(made.empty());
    show();
    ASSERT_TRUE(QTest::qWaitFor([this] { return hasPicture(); }, longest));
    EXPECT_EQ(made.size(), 1U);
    view->hide();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !hasPicture(); }, longest));
    show();
    ASSERT_TRUE(QTest::qWaitFor([this] { return hasPicture(); }, longest));
    EXPECT_EQ(made.size(), 2U);
}

TEST_F(DeviceCheckViewTest, doneKeepsTheChoice) {
    show();
    auto &camera = child<QComboBox>("camera");
    camera.setFocus();
    QTest::keyClick(&camera, Qt::Key_End); // "No camera"
    EXPECT_EQ(camera.currentText(), QStringLiteral("No camera"));
    QSignalSpy done(view.get(), &DeviceCheckView::done);
    click("done");
    EXPECT_EQ(done.count(), 1);
    EXPECT_TRUE(fixture.context.chosen.camera.isEmpty());
    EXPECT_EQ(fixture.context.chosen.microphone, QStringLiteral("mic:one"));
}

TEST_F(DeviceCheckViewTest, anUnpluggedDeviceStaysSelected) {
    show();
    fixture.devices.set({});
    EXPECT_EQ(child<QComboBox>("camera").currentText(), QStringLiteral("First camera (not there)"));
    EXPECT_EQ(child<QComboBox>("microphone").currentText(), QStringLiteral("First microphone (not there)"));
    fixture.plugIn();
    EXPECT_EQ(child<QComboBox>("camera").currentText(), QStringLiteral("First camera"));
}

TEST_F(DeviceCheckViewTest, fiveSecondsArePlayedBackAndGone) {
    show();
    ASSERT_TRUE(QTest::qWaitFor([this] { return hasPicture(); }, longest));
    click("record");
    ASSERT_TRUE(
        QTest::qWaitFor([this] { return child<Button>("record").text().contains(QStringLiteral("delete")); }, longest));
    EXPECT_FALSE(child<QComboBox>("camera").isEnabled());
    ASSERT_TRUE(QTest::qWaitFor([this] { return child<QComboBox>("camera").isEnabled(); }, longest));
    const QDir trials(fixture.folder.filePath(QStringLiteral("candor/device-check")));
    EXPECT_TRUE(trials.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    ASSERT_TRUE(QTest::qWaitFor([this] { return made.size() == 3 && hasPicture(); }, longest)) << "the preview is back";
}

TEST_F(DeviceCheckViewTest, leavingDuringATrialLeavesNothing) {
    show();
    ASSERT_TRUE(QTest::qWaitFor([this] { return hasPicture(); }, longest));
    click("record");
    ASSERT_TRUE(QTest::qWaitFor([this] { return made.size() == 2; }, longest));
    view->hide();
    const QDir trials(fixture.folder.filePath(QStringLiteral("candor/device-check")));
    const auto isEmpty = [&] {
        return trials.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty();
    };
    ASSERT_TRUE(QTest::qWaitFor(isEmpty, longest));
    EXPECT_EQ(made.size(), 2U) << "nothing is opened while nobody looks";
}

TEST_F(DeviceCheckViewTest, theLoudspeakerIsAskedForOrMissing) {
    show();
    click("play");
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return showsState(QStringLiteral("No sound output")) || child<Button>("heard").isVisible(); },
        longest));
    if (child<Button>("heard").isVisible()) {
        click("heard");
        EXPECT_TRUE(showsState(QStringLiteral("Heard")));
    }
}

TEST(ThreeTonesTest, riseAndDoNotClick) {
    const auto samples = threeTones();
    ASSERT_GT(samples.size(), 48000U);
    const auto crossings = [&](std::size_t from) {
        int count = 0;
        for (std::size_t i = from + 1; i < from + 9600; ++i)
            count += (samples[i - 1] < 0) != (samples[i] < 0) ? 1 : 0;
        return count;
    };
    EXPECT_LT(crossings(1000), crossings(1000 + 21600));
    EXPECT_LT(crossings(1000 + 21600), crossings(1000 + 43200));
    for (std::size_t i = 1; i < samples.size(); ++i)
        ASSERT_LT(std::abs(samples[i] - samples[i - 1]), 1200) << i;
}

} // namespace
} // namespace candor::screens
