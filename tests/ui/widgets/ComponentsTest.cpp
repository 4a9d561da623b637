// SPDX-License-Identifier: GPL-3.0-or-later
#include "ComponentsSheet.h"

#include "theme/Theme.h"
#include "widgets/Button.h"
#include "widgets/Label.h"
#include "widgets/LevelMeter.h"

#include <gmock/gmock.h>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabBar>
#include <QTableWidget>
#include <QTest>

namespace candor::widgets {

namespace {

using theme::Scheme;
using theme::SchemeChoice;

SchemeChoice other(SchemeChoice choice) {
    return choice == SchemeChoice::Dark ? SchemeChoice::Light : SchemeChoice::Dark;
}

/// The sheet in a scheme; its pictures are kept for a person to look at.
class Components : public testing::TestWithParam<SchemeChoice> {
protected:
    Components() : m_theme(*qApp, GetParam()) {}

    void SetUp() override {
        // The caret blinks and the bar moves; the pictures are compared.
        QApplication::setCursorFlashTime(0);
        m_theme.choose(GetParam());
        m_sheet.setFocus();
        m_sheet.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_sheet));
    }

    [[nodiscard]] const theme::Palette &tokens() const { return theme::palette(m_theme.scheme()); }
    [[nodiscard]] QString schemeName() const {
        return m_theme.scheme() == Scheme::Dark ? QStringLiteral("dark") : QStringLiteral("light");
    }
    template<typename Widget = QWidget>
    [[nodiscard]] Widget *part(const char *name) const {
        return m_sheet.findChild<Widget *>(QLatin1String(name));
    }
    /// A pixel of the sheet, counted from a part's top left corner.
    [[nodiscard]] QColor pixel(const char *name, QPoint place) {
        return m_sheet.grab().toImage().pixelColor(part(name)->mapTo(&m_sheet, place));
    }

    theme::Theme m_theme;
    ComponentsSheet m_sheet;
};

TEST_P(Components, HaveAPicture) {
    EXPECT_TRUE(m_sheet.grab().save(QStringLiteral(CANDOR_PICTURES "/components-%1.png").arg(schemeName())));
}

TEST_P(Components, HaveTheSizesOfTheDesign) {
    EXPECT_EQ(part("primary")->height(), 32);
    EXPECT_EQ(part("tall")->height(), 40);
    EXPECT_EQ(part("play")->size(), QSize(32, 32));
    EXPECT_EQ(part("line")->height(), 32);
    EXPECT_EQ(part("combo")->height(), 32);
    EXPECT_EQ(part("check")->height(), 24);
    EXPECT_EQ(part("scroll")->height(), 8);
    EXPECT_EQ(part("tabs")->height(), 32);
    EXPECT_EQ(part("bar")->height(), 4);
    EXPECT_EQ(part("meter")->height(), 16);
    EXPECT_EQ(part<QTableWidget>("table")->horizontalHeader()->height(), 32);
    EXPECT_EQ(part<QTableWidget>("table")->rowHeight(0), 40);
}

TEST_P(Components, HaveTheColoursOfTheDesign) {
    EXPECT_EQ(pixel("primary", {4, 4}), tokens().ink);
    EXPECT_EQ(pixel("outlined", {0, 16}), tokens().ink);
    EXPECT_EQ(pixel("outlined", {1, 16}), tokens().paper);
    EXPECT_EQ(pixel("plain", {0, 16}), tokens().paper);
    EXPECT_EQ(pixel("disabled", {0, 16}), tokens().rule);
    EXPECT_EQ(pixel("destructive", {0, 16}), tokens().alert);
    EXPECT_EQ(pixel("line", {0, 16}), tokens().edge);
    EXPECT_EQ(pixel("combo", {0, 16}), tokens().edge);
    EXPECT_EQ(pixel("scroll", {1, 4}), tokens().wash);
    EXPECT_EQ(pixel("bar", {1, 2}), tokens().ink);
    EXPECT_EQ(pixel("bar", {part("bar")->width() - 2, 2}), tokens().rule);
    // The corners are sharp.
    EXPECT_EQ(pixel("outlined", {0, 0}), tokens().ink);
    EXPECT_EQ(pixel("line", {0, 0}), tokens().edge);
}

TEST_P(Components, ShowThatTheyAreTouched) {
    auto *outlined = part<Button>("outlined");
    QTest::mouseMove(outlined, outlined->rect().center());
    EXPECT_TRUE(QTest::qWaitFor([&] { return pixel("outlined", {4, 4}) == tokens().wash; }));
}

TEST_P(Components, ShowWhereTheKeyboardIs) {
    auto *line = part<QLineEdit>("line");
    line->setFocus(Qt::TabFocusReason);
    for (const QPoint place : {QPoint(0, 16), QPoint(1, 16), QPoint(16, 0), QPoint(16, 1)})
        EXPECT_EQ(pixel("line", place), tokens().ink);
    EXPECT_EQ(pixel("line", {2, 4}), tokens().paper);

    // A ring of 2, 2 outside; none after a click.
    for (const char *name : {"outlined", "check", "destructive"}) {
        auto *button = part(name);
        button->setFocus(Qt::TabFocusReason);
        for (const QPoint place : {QPoint(-4, 12), QPoint(-3, 12)})
            EXPECT_EQ(pixel(name, place), tokens().ink) << name;
        for (const QPoint place : {QPoint(-5, 12), QPoint(-2, 12), QPoint(-1, 12)})
            EXPECT_EQ(pixel(name, place), tokens().paper) << name;
        button->clearFocus();
        EXPECT_EQ(pixel(name, {-3, 12}), tokens().paper) << name;
    }
    part("outlined")->setFocus(Qt::MouseFocusReason);
    EXPECT_EQ(pixel("outlined", {-3, 12}), tokens().paper);
}

TEST_P(Components, MarkTheChosenRowAtItsLeftEdge) {
    auto *table = part<QTableWidget>("table");
    const int top = table->horizontalHeader()->height() + 40;
    EXPECT_EQ(pixel("table", {0, top + 20}), tokens().ink);
    EXPECT_EQ(pixel("table", {1, top + 20}), tokens().ink);
    EXPECT_EQ(pixel("table", {4, top + 4}), tokens().wash);
    // In a later column there is no mark, and the row above is at rest over a rule.
    const int second = table->columnViewportPosition(1);
    EXPECT_EQ(pixel("table", {second, top + 4}), tokens().wash);
    EXPECT_EQ(pixel("table", {4, top - 20}), tokens().paper);
    EXPECT_EQ(pixel("table", {4, top - 1}), tokens().rule);
    EXPECT_EQ(pixel("table", {4, 31}), tokens().ink);
}

TEST_P(Components, FollowAnotherScheme) {
    const QImage before = m_sheet.grab().toImage();
    m_theme.choose(other(GetParam()));
    const QImage changed = m_sheet.grab().toImage();
    // Nothing keeps a colour of the scheme before: each pixel that was paper, ink or alert is now the other scheme's.
    const theme::Palette &old = theme::palette(m_theme.scheme() == Scheme::Dark ? Scheme::Light : Scheme::Dark);
    int kept = 0;
    for (int y = 0; y < before.height(); ++y)
        for (int x = 0; x < before.width(); ++x)
            for (const QColor &tone : {old.paper, old.ink, old.alert})
                kept += before.pixelColor(x, y) == tone && changed.pixelColor(x, y) == tone;
    EXPECT_EQ(kept, 0);
    m_theme.choose(GetParam());
    EXPECT_EQ(m_sheet.grab().toImage(), before);
}

TEST_P(Components, AreNamedForThoseWhoDoNotSeeThem) {
    EXPECT_EQ(part("play")->accessibleName(), QStringLiteral("Play"));
    EXPECT_EQ(part("play")->toolTip(), QStringLiteral("Play"));
    EXPECT_FALSE(part("meter")->accessibleName().isEmpty());
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Schemes, Components, testing::Values(SchemeChoice::Light, SchemeChoice::Dark));

} // namespace candor::widgets
