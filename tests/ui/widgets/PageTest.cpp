// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Page.h"
#include "theme/Theme.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/Notice.h"
#include "widgets/ProgressBar.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QScrollBar>
#include <QTest>

namespace candor::widgets {

namespace {

class PageTest : public testing::Test {
protected:
    void SetUp() override {
        m_page.resize(1096, 800);
        m_page.show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(&m_page));
    }

    [[nodiscard]] Notice *notice() const {
        const auto all = m_page.findChildren<Notice *>();
        const auto shown = std::find_if(all.begin(), all.end(), [](Notice *one) { return one->isVisible(); });
        return shown == all.end() ? nullptr : *shown;
    }
    [[nodiscard]] bool showsProgress() const { return m_page.findChild<ProgressBar *>()->isVisible(); }

    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
    Page m_page{QStringLiteral("Sessions")};
};

TEST_F(PageTest, KeepsItsButtonsWholeBesideAndBelowLongTitles) {
    m_page.setTitle(QStringLiteral("Zusammenfassung der Aufzeichnung des Vorstellungsgesprächs vom zwölften November"));
    auto *first = new Button(QStringLiteral("Wiedergabe öffnen"), ButtonRole::Outlined);
    auto *primary = new Button(QStringLiteral("Vorstellungsgespräch beginnen"), ButtonRole::Primary);
    m_page.addButton(first);
    m_page.addButton(primary);
    for (const int width : {1096, 840, 616, 500}) {
        m_page.resize(width, 400);
        QTest::qWait(0);
        EXPECT_EQ(m_page.width(), width);
        for (const Button *button : {first, primary}) {
            EXPECT_GE(button->width(), button->sizeHint().width()) << width;
            EXPECT_LE(button->mapTo(&m_page, button->rect().topRight()).x(), width - 32) << width;
        }
        EXPECT_LT(first->mapTo(&m_page, QPoint()).x(), primary->mapTo(&m_page, QPoint()).x());
    }
}

TEST_F(PageTest, ScrollsContentThatIsTooLarge) {
    auto *content = new QWidget;
    content->setMinimumSize(700, 900);
    m_page.setContent(content);
    m_page.showContent();
    m_page.resize(400, 300);
    EXPECT_TRUE(QTest::qWaitFor([&] {
        const auto bars = m_page.findChildren<QScrollBar *>();
        return std::count_if(bars.begin(), bars.end(), [](QScrollBar *bar) { return bar->isVisible(); }) == 2;
    }));
    EXPECT_EQ(m_page.size(), QSize(400, 300));
}

TEST_F(PageTest, LetsContentGrowToTwelveHundred) {
    auto *content = new QWidget;
    m_page.setContent(content);
    m_page.showContent();
    EXPECT_TRUE(QTest::qWaitFor([&] { return content->width() == 1096 - 64; }));
    m_page.resize(1900, 800);
    EXPECT_TRUE(QTest::qWaitFor([&] { return content->width() == 1200; }));
    EXPECT_EQ(content->mapTo(&m_page, QPoint()).x(), 32);
}

TEST_F(PageTest, SaysWhatToDoNextWhereThereIsNothing) {
    int acted = 0;
    m_page.showNotice({QStringLiteral("No session yet"),
                       QStringLiteral("A session holds an interview."),
                       {{QStringLiteral("Check the devices"), QStringLiteral("a minute")},
                        {QStringLiteral("Record an interview"), QString()}},
                       QStringLiteral("&Check devices"),
                       [&] { ++acted; }});
    ASSERT_NE(notice(), nullptr);
    EXPECT_TRUE(QTest::qWaitFor([&] { return notice()->width() == 560; }));
    QTest::keyClick(&m_page, Qt::Key_C, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return acted == 1; }));
}

TEST_F(PageTest, MayReplaceANoticeFromItsOwnAction) {
    m_page.showError({QStringLiteral("The folder cannot be read"), QString(), {}, QStringLiteral("Try &again"), [&] {
                          m_page.showNotice({QStringLiteral("Nothing there"), QString(), {}, QString(), {}});
                      }});
    QTest::mouseClick(notice()->findChild<Button *>(), Qt::LeftButton);
    EXPECT_TRUE(QTest::qWaitFor([&] { return notice() && !notice()->findChild<Button *>(); }));
}

TEST_F(PageTest, ShowsProgressOnlyWhereItTakesTime) {
    m_page.setContent(new QWidget);
    m_page.showProgress(QStringLiteral("Reading"), 0, 0);
    EXPECT_FALSE(showsProgress());
    m_page.showContent();
    EXPECT_FALSE(QTest::qWaitFor([&] { return showsProgress(); }, 400));
    bool cancelled = false;
    m_page.showProgress(QStringLiteral("Reading"), 13, 31, [&] { cancelled = true; });
    EXPECT_TRUE(QTest::qWaitFor([&] { return showsProgress(); }));
    EXPECT_EQ(m_page.findChild<ProgressBar *>()->value(), 419);
    QTest::keyClick(&m_page, Qt::Key_C, Qt::AltModifier);
    EXPECT_TRUE(QTest::qWaitFor([&] { return cancelled; }));
    m_page.showContent();
    EXPECT_FALSE(showsProgress());
}

} // namespace

} // namespace candor::widgets
