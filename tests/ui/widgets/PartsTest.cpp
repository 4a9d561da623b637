// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/Label.h"
#include "widgets/LevelMeter.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QPointer>
#include <QSignalSpy>
#include <QTest>

#include <cmath>
#include <limits>

namespace candor::widgets {

namespace {

class Parts : public testing::Test {
protected:
    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
};

TEST_F(Parts, LabelsHaveLinesOfTheDesignsHeight) {
    Label label(QStringLiteral("Two words"), theme::Text::Body);
    EXPECT_EQ(label.sizeHint().height(), 20);
    label.setWordWrap(true);
    EXPECT_EQ(label.heightForWidth(500), 20);
    EXPECT_EQ(label.heightForWidth(label.fontMetrics().horizontalAdvance(QStringLiteral("words ")) + 2), 40);
    EXPECT_EQ(Label(QStringLiteral("a\nb\nc"), theme::Text::Caption).sizeHint().height(), 48);
}

TEST_F(Parts, LabelsTakeTextAsItIs) {
    Label label(QStringLiteral("<b>bold</b> & <img src=x>"), theme::Text::Body);
    EXPECT_GT(label.sizeHint().width(), Label(QStringLiteral("bold &"), theme::Text::Body).sizeHint().width());
}

TEST_F(Parts, LabelsGiveWayWhereTheyMay) {
    const QString words = QStringLiteral("Donaudampfschifffahrtsgesellschaftskapitän");
    Label label(words, theme::Text::Title);
    EXPECT_EQ(label.minimumSizeHint(), label.sizeHint());
    label.setElided(true);
    EXPECT_LT(label.minimumSizeHint().width(), label.sizeHint().width() / 2);
    EXPECT_EQ(label.shownText(label.sizeHint().width()), words);
    EXPECT_TRUE(label.shownText(200).endsWith(QChar(0x2026)));
}

TEST_F(Parts, AStateSpeaksByIconAndWord) {
    StateLabel label(State::Caution, QStringLiteral("Looking away"));
    label.setState(State::Alert, QStringLiteral("Two faces"));
    EXPECT_EQ(label.word(), QStringLiteral("Two faces"));
    EXPECT_EQ(label.accessibleName(), QStringLiteral("Two faces"));
    for (const State state :
         {State::Good, State::Caution, State::Alert, State::Information, State::NotMeasurable, State::Quiet})
        EXPECT_FALSE(iconOf(state).isEmpty());
}

TEST_F(Parts, ButtonsActByMnemonicSpaceAndClick) {
    QWidget window;
    auto *button = new Button(QStringLiteral("&Save"), ButtonRole::Primary, &window);
    QSignalSpy clicked(button, &Button::clicked);
    window.show();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    QTest::mouseClick(button, Qt::LeftButton);
    QTest::keyClick(button, Qt::Key_Space);
    QTest::keyClick(&window, Qt::Key_S, Qt::AltModifier);
    // A mnemonic shows the button pressed for a moment.
    EXPECT_TRUE(QTest::qWaitFor([&] { return clicked.size() == 3; }));
}

TEST_F(Parts, ALevelFillsSegmentsInDecibels) {
    LevelMeter meter;
    meter.resize(meter.sizeHint());
    EXPECT_EQ(meter.segments(), 30);
    EXPECT_EQ(meter.filledSegments(), 0);
    meter.setLevel(1, 1);
    EXPECT_EQ(meter.filledSegments(), 30);
    meter.setLevel(std::pow(10, -30 / 20.), 1);
    EXPECT_EQ(meter.filledSegments(), 15);
    meter.setLevel(0, 0);
    EXPECT_EQ(meter.filledSegments(), 0);
    meter.setLevel(std::nullopt, std::nullopt);
    EXPECT_EQ(meter.accessibleDescription(), QStringLiteral("No sound comes"));
    // Louder than full scale and not a number stay within.
    meter.setLevel(4, std::numeric_limits<double>::quiet_NaN());
    EXPECT_EQ(meter.filledSegments(), 30);
    EXPECT_FALSE(meter.grab().isNull());
}

class Asked : public Parts {
protected:
    void SetUp() override {
        m_window.resize(640, 480);
        m_window.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_window));
        m_question = new Confirmation(
            QStringLiteral("Delete 3 recordings?"), QStringLiteral("They cannot be brought back."),
            QStringLiteral("&Delete 3 recordings"), ButtonRole::Destructive, QStringLiteral("&Cancel"), &m_window);
        QObject::connect(m_question, &QDialog::finished, &m_window, [this](int answer) { m_answers << answer; });
        m_question->open();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_question));
    }

    QWidget m_window;
    Confirmation *m_question = nullptr;
    QList<int> m_answers;
};

TEST_F(Asked, EnterMeansNo) {
    const QPointer<Confirmation> question = m_question;
    QTest::keyClick(m_question, Qt::Key_Return);
    EXPECT_EQ(m_answers, QList<int>{QDialog::Rejected});
    EXPECT_TRUE(QTest::qWaitFor([&] { return question.isNull(); }));
}

TEST_F(Asked, EnterOnAButtonPressesThatButton) {
    auto *refuse = m_question->findChild<Button *>(QStringLiteral("refuse"));
    auto *confirm = m_question->findChild<Button *>(QStringLiteral("confirm"));
    ASSERT_EQ(m_question->focusWidget(), refuse);
    QTest::keyClick(refuse, Qt::Key_Tab);
    ASSERT_EQ(m_question->focusWidget(), confirm);
    QTest::keyClick(confirm, Qt::Key_Return);
    EXPECT_EQ(m_answers, QList<int>{QDialog::Accepted});
}

TEST_F(Asked, EscapeMeansNo) {
    QTest::keyClick(m_question, Qt::Key_Escape);
    EXPECT_EQ(m_answers, QList<int>{QDialog::Rejected});
}

TEST_F(Asked, OnlyItsButtonMeansYes) {
    QTest::mouseClick(m_question->findChild<Button *>(QStringLiteral("confirm")), Qt::LeftButton);
    EXPECT_EQ(m_answers, QList<int>{QDialog::Accepted});
}

} // namespace

} // namespace candor::widgets
