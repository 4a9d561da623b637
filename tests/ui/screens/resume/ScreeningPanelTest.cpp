// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ScreeningPanel.h"

#include "HiringShots.h"
#include "ScreenChecks.h"
#include "ScreenProbe.h"

#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QSignalSpy>
#include <QTest>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

StoredScreening sample() {
    StoredScreening stored;
    stored.at = WallTime(std::chrono::milliseconds(1'790'000'000'000));
    Screening &screening = stored.screening;
    screening.score = 72;
    screening.lines = {
        {u"PostgreSQL"_s, true, true, u"PostgreSQL-Betrieb, Tracing mit OpenTelemetry, Kafka."_s,
         DocumentPlace{40, 10, 0, QRectF(.1, .2, .1, .02)}},
        {u"Linux"_s, true, true, {}, std::nullopt},
        {u"Terraform"_s, true, false, {}, std::nullopt},
        {u"Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlung"_s, false, false, {}, std::nullopt},
    };
    screening.years = 7.2;
    screening.yearsAsked = 5;
    return stored;
}

TEST(ScreeningPanelTest, SaysWhatTheScoreMeansAndWhatItRestsOn) {
    ScreeningPanel panel;
    panel.resize(480, 600);
    panel.show(sample(), false, true);
    panel.show();
    ASSERT_TRUE(QTest::qWaitForWindowExposed(&panel));
    EXPECT_TRUE(tests::says(panel, u"72 of 100; from 60 on an interview is proposed; people decide"_s));
    EXPECT_TRUE(tests::says(panel, u"Terraform"_s));
    EXPECT_TRUE(tests::says(panel, u"Not found"_s));
    EXPECT_TRUE(tests::says(panel, u"Added by the candidate"_s));
    EXPECT_TRUE(tests::says(panel, u"asks for"_s));
    EXPECT_EQ(tests::visible(panel, "screenAgain"), nullptr) << "it is not stale";
    EXPECT_LE(panel.minimumSizeHint().width(), 320);
    EXPECT_EQ(tests::withoutName(panel), QStringList());
}

TEST(ScreeningPanelTest, ALineLeadsToItsPlaceByMouseAndKey) {
    ScreeningPanel panel;
    panel.show(sample(), false, true);
    panel.show();
    QSignalSpy chosen(&panel, &ScreeningPanel::placeChosen);
    for (auto *quote : panel.findChildren<QAbstractButton *>()) {
        if (quote->text().startsWith(u"PostgreSQL-Betrieb"_s))
            QTest::keyClick(quote, Qt::Key_Space);
    }
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_EQ(chosen[0][0].value<DocumentPlace>().start, 40);
    EXPECT_EQ(chosen[0][1].toString(), u"PostgreSQL");
}

TEST(ScreeningPanelTest, AStaleOneOffersToScreenAgainToWhoMay) {
    ScreeningPanel panel;
    panel.show(sample(), true, true);
    panel.show();
    EXPECT_TRUE(tests::says(panel, u"has changed since"_s));
    QSignalSpy asked(&panel, &ScreeningPanel::screenAsked);
    EXPECT_TRUE(tests::click(panel, "screenAgain"));
    EXPECT_EQ(asked.count(), 1);
    panel.show(sample(), true, false);
    EXPECT_TRUE(tests::comesToSay(panel, u"has changed since"_s));
    EXPECT_EQ(tests::visible(panel, "screenAgain"), nullptr);
    panel.show(std::nullopt, false, true);
    EXPECT_TRUE(tests::comesToSay(panel, u"not compared"_s));
    EXPECT_NE(tests::visible(panel, "screenAgain"), nullptr);
}

TEST(ScreeningPanelTest, WithoutAScoreItSaysWhy) {
    Screening none;
    EXPECT_TRUE(scoreWords(none).startsWith(u"Not compared"_s));
}

TEST(ScreeningPanelTest, HasPictures) {
    ScreeningPanel panel;
    panel.setAutoFillBackground(true);
    panel.show(sample(), true, true);
    EXPECT_TRUE(tests::keepPictures(panel, QStringLiteral(CANDOR_PICTURES), u"screening-panel"_s));
}

} // namespace
} // namespace candor::screens
