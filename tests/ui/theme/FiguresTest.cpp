// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Figures.h"

#include <gmock/gmock.h>

#include <QLocale>

#include <limits>

namespace candor::theme {

namespace {

using namespace std::chrono_literals;

/// Texts are compared as UTF-8, so that a failure can be read.
std::string utf8(const QString &text) { return text.toStdString(); }

class Figures : public testing::Test {
protected:
    Figures() { QLocale::setDefault(QLocale::c()); }
    ~Figures() override { QLocale::setDefault(QLocale::c()); }
};

TEST_F(Figures, WriteAnEnDashForWhatIsNotThereAndNeverZero) {
    EXPECT_EQ(utf8(emptyFigure()), "–");
    EXPECT_EQ(utf8(figure(std::optional<double>(), 1)), "–");
    EXPECT_EQ(utf8(figure(std::numeric_limits<double>::quiet_NaN(), 1)), "–");
    EXPECT_EQ(utf8(signedFigure(std::nullopt, 1)), "–");
    EXPECT_EQ(utf8(percent(std::nullopt, 1)), "–");
    EXPECT_EQ(utf8(decibels(std::nullopt)), "–");
    EXPECT_EQ(utf8(decibels(0)), "–");
    EXPECT_EQ(utf8(figure(0, 1)), "0.0");
}

TEST_F(Figures, WriteTheSignsOfMathematics) {
    EXPECT_EQ(utf8(figure(-3.14, 1)), "−3.1");
    EXPECT_EQ(utf8(signedFigure(8.4, 1)), "+8.4");
    EXPECT_EQ(utf8(signedFigure(-.05, 2)), "−0.05");
    EXPECT_EQ(utf8(signedFigure(0, 1)), "0.0");
    // What rounds to nothing has no sign.
    EXPECT_EQ(utf8(figure(-.04, 1)), "0.0");
    EXPECT_EQ(utf8(signedFigure(-.04, 1)), "0.0");
    EXPECT_EQ(utf8(decibels(.0891)), "−21");
}

TEST_F(Figures, PartThousandsByANarrowSpace) {
    EXPECT_EQ(utf8(count(0)), "0");
    EXPECT_EQ(utf8(count(999)), "999");
    EXPECT_EQ(utf8(count(43560)), "43\u202f560");
    EXPECT_EQ(utf8(count(1234567)), "1\u202f234\u202f567");
    EXPECT_EQ(utf8(figure(-12345.6, 1)), "−12\u202f345.6");
}

TEST_F(Figures, FollowTheLocalesDecimalSign) {
    QLocale::setDefault(QLocale(QLocale::German));
    EXPECT_EQ(utf8(figure(12345.6, 1)), "12\u202f345,6");
    EXPECT_EQ(utf8(timeWithTenths(12min + 41s + 100ms)), "12:41,1");
}

TEST_F(Figures, WriteSharesInPercentWithoutTheUnit) {
    EXPECT_EQ(utf8(percent(.96, 1)), "96.0");
    EXPECT_EQ(utf8(percent(1, 0)), "100");
}

TEST_F(Figures, WriteTimesAndRoundNothingUp) {
    EXPECT_EQ(utf8(clockTime(12min + 41s + 999ms)), "00:12:41");
    EXPECT_EQ(utf8(clockTime(25h)), "25:00:00");
    EXPECT_EQ(utf8(shortTime(41s)), "0:41");
    EXPECT_EQ(utf8(shortTime(12min + 41s)), "12:41");
    EXPECT_EQ(utf8(shortTime(1h + 2min + 3s)), "1:02:03");
    EXPECT_EQ(utf8(timeWithTenths(5min + 56s + 99ms)), "05:56.0");
    EXPECT_EQ(utf8(timeWithMillis(12min + 41s + 100ms)), "12:41.100");
    EXPECT_EQ(utf8(timeWithMillis(-40ms)), "−00:00.040");
    EXPECT_EQ(utf8(clockTime(-1us)), "00:00:00");
}

TEST_F(Figures, WriteBytesInPowersOfAThousand) {
    EXPECT_EQ(utf8(bytes(0)), "0\u00a0B");
    EXPECT_EQ(utf8(bytes(999)), "999\u00a0B");
    EXPECT_EQ(utf8(bytes(48'200'000'000)), "48.2\u00a0GB");
    EXPECT_EQ(utf8(bytes(999'960)), "1.0\u00a0MB");
    EXPECT_EQ(utf8(bytes(std::numeric_limits<std::uint64_t>::max())), "18.4\u00a0EB");
}

} // namespace

} // namespace candor::theme
