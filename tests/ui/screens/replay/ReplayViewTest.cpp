// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayView.h"

#include "ReplayFixture.h"
#include "replay/ReplayBody.h"
#include "replay/VolumePopup.h"

#include <gmock/gmock.h>

#include <QDir>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;
using tests::NumberedPlan;
using tests::patience;
using tests::timeOfFrame;

NumberedPlan planWithEvents() {
    NumberedPlan plan;
    plan.events = {{EventKind::LookingAway, timeOfFrame(60), timeOfFrame(90), {}, {}},
                   {EventKind::Note, timeOfFrame(100), timeOfFrame(100), QStringLiteral("Names a trade-off"), {}},
                   {EventKind::Speech, timeOfFrame(20), timeOfFrame(40), {}, {}}};
    return plan;
}

class ReplayViewTest : public testing::Test {
protected:
    void open(const QString &folder, double seconds = 0) {
        view.resize(1096, 800);
        view.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&view));
        const QSignalSpy opened(&view, &ReplayView::opened);
        view.open(folder, seconds);
        ASSERT_TRUE(QTest::qWaitFor([&opened] { return !opened.isEmpty(); }, patience));
        // The picture's size settles with the window's.
        QCoreApplication::processEvents();
    }
    void openUsual(double seconds = 0) { open(fixture.session(QStringLiteral("a"), planWithEvents()), seconds); }
    template<typename Widget>
    Widget &child(const char *name) {
        auto *found = view.findChild<Widget *>(QString::fromLatin1(name));
        EXPECT_NE(found, nullptr) << name;
        return *found;
    }
    ReplayBody &body() { return *view.findChild<ReplayBody *>(); }
    void click(const char *name) {
        auto &button = child<QAbstractButton>(name);
        ASSERT_TRUE(button.isVisible() && button.isEnabled()) << name;
        QTest::mouseClick(&button, Qt::LeftButton);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget *focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : &view, static_cast<Qt::Key>(key), modifiers);
    }
    std::optional<std::uint64_t> frame() { return body().frame().frameNumber(); }
    bool awaitFrame(std::uint64_t number) {
        return QTest::qWaitFor([this, number] { return frame() == number; }, patience);
    }
    bool awaitPlaying(bool playing) {
        return QTest::qWaitFor([this, playing] { return isPlaying() == playing; }, patience);
    }
    bool isPlaying() { return child<QAbstractButton>("play").accessibleName().startsWith(u"Pause"); }
    QString rate() { return child<QAbstractButton>("rate").text(); }
    /// The bar code in the picture as it is painted, the record and the overlay beside it.
    void expectJoined() {
        const auto &shown = body().picture().shown();
        ASSERT_TRUE(shown);
        ASSERT_TRUE(frame());
        EXPECT_EQ(tests::numberIn(shown->image), *frame());
        if (shown->signal) {
            EXPECT_EQ(tests::numberIn(*shown->signal), *frame());
        }
        if (shown->overlay) {
            EXPECT_EQ(tests::numberIn(*shown->overlay), *frame());
        }
    }
    QStringList words() {
        QStringList all;
        for (const auto *label : view.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&view))
                all.append(label->text());
        }
        return all;
    }

    tests::ReplayFixture fixture;
    ReplayView view{fixture.context};
};

TEST_F(ReplayViewTest, SaysWhereToFindASession) {
    open({});
    EXPECT_TRUE(words().contains(QStringLiteral("Choose a session to replay")));
    const QSignalSpy wanted(&view, &ReplayView::sessionsRequested);
    for (auto *button : view.findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == u"&Go to sessions")
            QTest::mouseClick(button, Qt::LeftButton);
    }
    EXPECT_EQ(wanted.size(), 1);
}

TEST_F(ReplayViewTest, ShowsTheFrameItWasAskedFor) {
    openUsual(toSeconds(timeOfFrame(66)));
    EXPECT_EQ(frame(), 66U);
    EXPECT_EQ(body().transport().timeText(), u"00:02.200");
    EXPECT_EQ(body().timeline().playhead(), timeOfFrame(66));
    EXPECT_FALSE(isPlaying());
    expectJoined();
    EXPECT_TRUE(child<QLabel>("sessionLine").text().contains(u"session 7f3ac21e"));
    EXPECT_TRUE(child<QWidget>("recovered").isHidden());
    const QSignalSpy wanted(&view, &ReplayView::summaryRequested);
    click("summary");
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.front().front().toString(), view.folder());
}

TEST_F(ReplayViewTest, TransportButtonsWork) {
    openUsual();
    click("stepOn");
    ASSERT_TRUE(awaitFrame(1));
    click("stepOn");
    ASSERT_TRUE(awaitFrame(2));
    click("stepBack");
    ASSERT_TRUE(awaitFrame(1));
    click("toEnd");
    ASSERT_TRUE(awaitFrame(149));
    click("toStart");
    ASSERT_TRUE(awaitFrame(0));
    click("play");
    ASSERT_TRUE(awaitPlaying(true));
    ASSERT_TRUE(QTest::qWaitFor([this] { return frame() > 5U; }, patience));
    click("play");
    ASSERT_TRUE(awaitPlaying(false));
    expectJoined();
}

TEST_F(ReplayViewTest, KeysWork) {
    openUsual();
    press(Qt::Key_Period);
    ASSERT_TRUE(awaitFrame(1));
    press(Qt::Key_Comma);
    ASSERT_TRUE(awaitFrame(0));
    press(Qt::Key_Right);
    ASSERT_TRUE(awaitFrame(30));
    press(Qt::Key_Right, Qt::ShiftModifier);
    ASSERT_TRUE(awaitFrame(149));
    press(Qt::Key_Left);
    ASSERT_TRUE(QTest::qWaitFor([this] { return frame() < 149U; }, patience));
    press(Qt::Key_Home);
    ASSERT_TRUE(awaitFrame(0));
    press(Qt::Key_End);
    ASSERT_TRUE(awaitFrame(149));
    press(Qt::Key_J);
    ASSERT_TRUE(awaitFrame(0));
    press(Qt::Key_Space);
    ASSERT_TRUE(awaitPlaying(true));
    press(Qt::Key_Space);
    ASSERT_TRUE(awaitPlaying(false));
    press(Qt::Key_L);
    ASSERT_TRUE(awaitPlaying(true));
    EXPECT_TRUE(rate().startsWith(u"1.0"));
    press(Qt::Key_L);
    EXPECT_TRUE(rate().startsWith(u"1.5"));
    press(Qt::Key_L);
    EXPECT_TRUE(rate().startsWith(u"2.0"));
    press(Qt::Key_K);
    ASSERT_TRUE(awaitPlaying(false));
    EXPECT_TRUE(rate().startsWith(u"1.0"));
    press(Qt::Key_K);
    ASSERT_TRUE(awaitPlaying(true));
}

TEST_F(ReplayViewTest, KeysWorkWhereverTheFocusIs) {
    openUsual();
    body().events().list()->setFocus();
    press(Qt::Key_Right);
    ASSERT_TRUE(awaitFrame(30));
    press(Qt::Key_L);
    EXPECT_TRUE(awaitPlaying(true));
    press(Qt::Key_K);
    EXPECT_TRUE(awaitPlaying(false));
    child<QWidget>("summary").setFocus();
    press(Qt::Key_Home);
    ASSERT_TRUE(awaitFrame(0));
    // A button that has the focus is pressed by the space bar.
    const QSignalSpy wanted(&view, &ReplayView::summaryRequested);
    press(Qt::Key_Space);
    EXPECT_EQ(wanted.size(), 1);
    EXPECT_FALSE(isPlaying());
}

TEST_F(ReplayViewTest, ChoosesTheRate) {
    openUsual();
    click("rate");
    QMenu *menu = child<MenuButton>("rate").choices();
    ASSERT_TRUE(QTest::qWaitFor([menu] { return menu->isVisible(); }, patience));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().front()).center());
    EXPECT_TRUE(rate().startsWith(u"0.5"));
}

TEST_F(ReplayViewTest, OverlayPartsFollowBoxesAndKeys) {
    openUsual();
    const QImage whole = body().picture().grab().toImage();
    click("overlay1");
    EXPECT_FALSE(body().overlay().parts().contour);
    EXPECT_NE(body().picture().grab().toImage(), whole);
    press(Qt::Key_1);
    EXPECT_EQ(body().picture().grab().toImage(), whole);
    for (const auto key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4})
        press(key);
    EXPECT_EQ(body().overlay().parts(), (widgets::OverlayParts{false, false, false, false}));
}

TEST_F(ReplayViewTest, EventsJumpByClickAndEnter) {
    openUsual();
    QListView &list = *body().events().list();
    ASSERT_EQ(list.model()->rowCount(), 2);
    QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, list.visualRect(list.model()->index(1, 0)).center());
    ASSERT_TRUE(awaitFrame(100));
    EXPECT_EQ(body().events().model()->playingRow(), 1);
    list.setFocus();
    press(Qt::Key_Up);
    press(Qt::Key_Return);
    ASSERT_TRUE(awaitFrame(60));
    EXPECT_EQ(body().events().model()->playingRow(), 0);
    click("eventFilter");
    QMenu *menu = child<MenuButton>("eventFilter").choices();
    ASSERT_TRUE(QTest::qWaitFor([menu] { return menu->isVisible(); }, patience));
    QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions()[1]).center());
    EXPECT_EQ(list.model()->rowCount(), 3);
}

TEST_F(ReplayViewTest, TimelineSeeksZoomsAndLoops) {
    openUsual();
    widgets::Timeline &timeline = body().timeline();
    const QPoint place(static_cast<int>(timeline.positionOf(timeOfFrame(75))), 40);
    QTest::mouseClick(&timeline, Qt::LeftButton, {}, place);
    ASSERT_TRUE(QTest::qWaitFor([this] { return frame() >= 73U && frame() <= 77U; }, patience));
    const auto whole = timeline.view();
    click("zoomIn");
    EXPECT_LT(timeline.view().second - timeline.view().first, whole.second - whole.first);
    click("zoomOut");
    press(Qt::Key_Plus);
    press(Qt::Key_Plus);
    press(Qt::Key_Minus);
    EXPECT_LT(timeline.view().second - timeline.view().first, whole.second - whole.first);
    click("wholeSession");
    EXPECT_EQ(timeline.view(), whole);
    press(Qt::Key_Plus);
    press(Qt::Key_0);
    EXPECT_EQ(timeline.view(), whole);

    auto &loop = child<QAbstractButton>("loop");
    press(Qt::Key_BracketLeft);
    EXPECT_TRUE(loop.isChecked());
    EXPECT_TRUE(loop.accessibleName().contains(u"starts at"));
    press(Qt::Key_Right);
    press(Qt::Key_BracketRight);
    EXPECT_TRUE(loop.accessibleName().startsWith(u"End the loop"));
    click("loop");
    EXPECT_FALSE(loop.isChecked());
    // A drag along the ruler marks one, too.
    const QPoint from(static_cast<int>(timeline.positionOf(1s)), 12);
    const QPoint to(static_cast<int>(timeline.positionOf(2s)), 12);
    QTest::mousePress(&timeline, Qt::LeftButton, {}, from);
    QTest::mouseMove(&timeline, (from + to) / 2);
    QTest::mouseMove(&timeline, to);
    QTest::mouseRelease(&timeline, Qt::LeftButton, {}, to);
    EXPECT_TRUE(loop.isChecked());
}

TEST_F(ReplayViewTest, VolumeAndMute) {
    openUsual();
    click("volume");
    auto &popup = child<VolumePopup>("volumePopup");
    ASSERT_TRUE(QTest::qWaitFor([&popup] { return popup.isVisible(); }, patience));
    auto *slider = popup.findChild<QSlider *>();
    const int full = slider->value();
    QTest::keyClick(slider, Qt::Key_PageDown);
    EXPECT_EQ(slider->value(), full - 10);
    auto *mute = popup.findChild<QAbstractButton *>();
    QTest::mouseClick(mute, Qt::LeftButton);
    EXPECT_EQ(mute->accessibleName(), u"Sound on");
    popup.close();
    view.setFocus();
    press(Qt::Key_M);
    EXPECT_EQ(mute->accessibleName(), u"Mute");
    press(Qt::Key_Down);
    EXPECT_EQ(slider->value(), full - 15);
    press(Qt::Key_Up);
    EXPECT_EQ(slider->value(), full - 10);
}

TEST_F(ReplayViewTest, FullScreenShowsPictureAndControlsAlone) {
    openUsual();
    const QSignalSpy wanted(&view, &ReplayView::fullScreenRequested);
    press(Qt::Key_F11);
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_TRUE(wanted.back().front().toBool());
    EXPECT_FALSE(body().timeline().isVisible());
    EXPECT_FALSE(body().events().isVisible());
    EXPECT_TRUE(QTest::qWaitFor([this] { return body().picture().size() == view.size(); }, patience));
    // Nobody moves the pointer: the controls go; a move brings them back.
    ASSERT_TRUE(QTest::qWaitFor([this] { return !body().transport().isVisible(); }, patience));
    QTest::mouseMove(&body().picture(), QPoint(200, 200));
    QTest::mouseMove(&body().picture(), QPoint(210, 210));
    EXPECT_TRUE(QTest::qWaitFor([this] { return body().transport().isVisible(); }, patience));
    press(Qt::Key_Period);
    ASSERT_TRUE(awaitFrame(1));
    press(Qt::Key_Escape);
    EXPECT_FALSE(wanted.back().front().toBool());
    EXPECT_TRUE(body().timeline().isVisible());
    EXPECT_TRUE(body().transport().isVisible());
    click("fullScreen");
    EXPECT_TRUE(wanted.back().front().toBool());
    press(Qt::Key_F);
    QTest::mouseDClick(&body().picture(), Qt::LeftButton);
    EXPECT_TRUE(wanted.back().front().toBool());
    EXPECT_EQ(wanted.size(), 5);
}

TEST_F(ReplayViewTest, SaysThatASessionIsUnfinished) {
    NumberedPlan plan;
    plan.finished = false;
    open(fixture.session(QStringLiteral("a"), plan));
    EXPECT_TRUE(words().contains(QStringLiteral("This session is not finished")));
    EXPECT_FALSE(body().isVisible());
    EXPECT_TRUE(child<QWidget>("summary").isHidden());
    // Keys find nothing to do.
    for (const auto key : {Qt::Key_Space, Qt::Key_L, Qt::Key_Period, Qt::Key_F, Qt::Key_BracketRight, Qt::Key_End})
        press(key);
    EXPECT_FALSE(body().isVisible());
}

TEST_F(ReplayViewTest, ReplaysASessionWithoutTelemetry) {
    NumberedPlan plan;
    plan.telemetry = false;
    open(fixture.session(QStringLiteral("a"), plan), 1);
    EXPECT_EQ(frame(), 30U);
    EXPECT_TRUE(body().frame().rows().empty());
    EXPECT_TRUE(body().frame().reason().contains(u"measurement was off"));
    EXPECT_FALSE(child<QWidget>("overlay1").isVisible());
    EXPECT_TRUE(child<QWidget>("damaged").isHidden());
}

TEST_F(ReplayViewTest, ReplaysASoundAlone) {
    NumberedPlan plan;
    plan.picture = false;
    open(fixture.session(QStringLiteral("a"), plan));
    EXPECT_EQ(body().picture().accessibleDescription(), u"This session has sound alone.");
    EXPECT_FALSE(child<QWidget>("stepOn").isEnabled());
    click("play");
    ASSERT_TRUE(awaitPlaying(true));
    EXPECT_TRUE(QTest::qWaitFor([this] { return body().timeline().playhead() > 300ms; }, patience));
}

TEST_F(ReplayViewTest, SaysThatPartsAreDamaged) {
    const QString folder = fixture.session(QStringLiteral("a"));
    tests::damage(QDir(folder).filePath(QStringLiteral("signals.json")));
    open(folder);
    EXPECT_TRUE(child<QWidget>("damaged").isVisible());
    EXPECT_FALSE(child<QWidget>("damaged").toolTip().isEmpty());
    expectJoined();
}

TEST_F(ReplayViewTest, OutlivesTheDeletionOfItsSession) {
    openUsual();
    ASSERT_TRUE(QDir(view.folder()).removeRecursively());
    press(Qt::Key_End);
    ASSERT_TRUE(awaitFrame(149));
    expectJoined();
    const QString folder = view.folder();
    open(folder);
    EXPECT_TRUE(words().contains(QStringLiteral("This session cannot be replayed")));
}

TEST_F(ReplayViewTest, LeavingPausesAndClosingForgets) {
    openUsual();
    press(Qt::Key_Space);
    ASSERT_TRUE(awaitPlaying(true));
    view.hide();
    EXPECT_TRUE(awaitPlaying(false));
    view.show();
    view.close();
    EXPECT_TRUE(view.folder().isEmpty());
    EXPECT_TRUE(words().contains(QStringLiteral("Choose a session to replay")));
}

TEST_F(ReplayViewTest, SpeaksOfAPauseThatItJumps) {
    NumberedPlan plan;
    plan.frames = 90;
    plan.pause = {45, 130s};
    plan.events = {{EventKind::Pause, timeOfFrame(45), timeOfFrame(45) + 130s, {}, {}}};
    open(fixture.session(QStringLiteral("a"), plan), 1.2);
    press(Qt::Key_Space);
    EXPECT_TRUE(QTest::qWaitFor([this] { return body().remark() == u"Paused for 2:10"; }, patience));
    EXPECT_TRUE(QTest::qWaitFor([this] { return frame() > 45U; }, patience));
}

TEST_F(ReplayViewTest, FitsSmallWindowsWithoutOverlap) {
    openUsual();
    for (const QSize size : {QSize(968, 768), QSize(640, 480), QSize(1736, 1040)}) {
        view.resize(size);
        QCoreApplication::processEvents();
        const std::vector<QRect> places{body().picture().geometry(), body().transport().geometry(),
                                        body().frame().geometry(),   body().overlay().geometry(),
                                        body().events().geometry(),  body().timeline().geometry()};
        for (std::size_t one = 0; one < places.size(); ++one) {
            EXPECT_TRUE(body().rect().contains(places[one])) << one;
            for (std::size_t other = 0; other < one; ++other)
                EXPECT_FALSE(places[one].intersects(places[other])) << one << " and " << other;
        }
        const auto parts = body().transport().findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly);
        for (const QWidget *part : parts) {
            for (const QWidget *other : parts) {
                const bool both =
                    part != other && part->isVisible() && other->isVisible() && !part->isWindow() && !other->isWindow();
                EXPECT_FALSE(both && part->geometry().intersects(other->geometry()))
                    << part->accessibleName().toStdString() << size.width();
            }
        }
    }
}

} // namespace
} // namespace candor::screens
