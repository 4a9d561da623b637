// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/StageLine.h"
#include "theme/Palette.h"
#include "widgets/DetailText.h"

#include <gmock/gmock.h>

#include <QImage>

namespace candor::widgets {
namespace {

const theme::Palette &tokens() { return theme::palette(theme::Scheme::Light); }

class StageLineTest : public testing::Test {
protected:
    StageLineTest() {
        line.setPalette(theme::qtPalette(theme::Scheme::Light));
        line.resize(396, line.sizeHint().height());
    }
    void stand(int current, const char *ended = "") {
        line.setSteps({{QStringLiteral("Applied"), QStringLiteral("Review"), QStringLiteral("Interview"),
                        QStringLiteral("Decision")},
                       current,
                       QLatin1String(ended)});
        picture = line.grab().toImage();
    }
    QColor at(int step) { return picture.pixelColor(100 * step + 50, 2); }

    StageLine line;
    QImage picture;
};

TEST_F(StageLineTest, DoneNowAndToComeDiffer) {
    stand(1);
    EXPECT_EQ(at(0), tokens().edge);
    EXPECT_EQ(at(1), tokens().ink);
    EXPECT_EQ(at(2), tokens().rule);
    EXPECT_EQ(line.accessibleName(), QStringLiteral("Step 2 of 4: Review"));
}

TEST_F(StageLineTest, AnEndedWayHasNoPresentStep) {
    stand(2, "Withdrawn");
    EXPECT_EQ(at(2), tokens().edge);
    EXPECT_EQ(at(3), tokens().rule);
    EXPECT_EQ(line.accessibleName(), QStringLiteral("Withdrawn"));
}

TEST_F(StageLineTest, RunsFromTheRightWhereOneReadsSo) {
    line.setLayoutDirection(Qt::RightToLeft);
    stand(0);
    EXPECT_EQ(at(3), tokens().ink);
    EXPECT_EQ(at(0), tokens().rule);
}

TEST(DetailTextTest, GrowsWithItsParagraphsAndItsNarrowness) {
    DetailText text;
    text.setText(QStringLiteral("One line."));
    EXPECT_EQ(text.heightForWidth(400), 20);
    text.setText(QStringLiteral("One line.\n\nAnother."));
    EXPECT_EQ(text.heightForWidth(400), 20 + 12 + 20);
    text.setText(QStringLiteral("words ").repeated(100));
    EXPECT_GT(text.heightForWidth(200), text.heightForWidth(400));
    EXPECT_EQ(text.heightForWidth(4000), text.heightForWidth(1000)) << "no line is longer than 72 letters";
}

TEST(DetailTextTest, RightToLeftStandsAtTheRight) {
    DetailText text;
    text.setPalette(theme::qtPalette(theme::Scheme::Light));
    text.resize(300, 20);
    const auto inkIn = [&](int from, int to) {
        const QImage picture = text.grab().toImage();
        for (int x = from; x < to; ++x)
            for (int y = 0; y < picture.height(); ++y)
                if (picture.pixelColor(x, y).lightness() < 100)
                    return true;
        return false;
    };
    text.setText(QString::fromUtf8("شركة"));
    EXPECT_TRUE(inkIn(250, 300));
    EXPECT_FALSE(inkIn(0, 150));
    text.setText(QStringLiteral("firm"));
    EXPECT_FALSE(inkIn(150, 300));
    EXPECT_TRUE(inkIn(0, 50));
}

} // namespace
} // namespace candor::widgets
