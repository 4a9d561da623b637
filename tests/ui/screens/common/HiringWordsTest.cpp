// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/HiringWords.h"

#include <gmock/gmock.h>

#include <QLocale>
#include <QSet>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

WallTime at(std::chrono::minutes minutes) { return WallTime(minutes); }

TEST(HiringWords, EachStageHasAWordOfItsOwn) {
    QSet<QString> words;
    for (const Stage stage : allStages)
        words << stageWords(stage);
    EXPECT_EQ(static_cast<std::size_t>(words.size()), allStages.size());
    EXPECT_FALSE(words.contains(QString()));
}

TEST(HiringWords, SalariesSayOnlyTheEndsTheyHave) {
    SalaryRange range{52'000, 64'000, QStringLiteral("SEK"), SalaryPeriod::Month};
    EXPECT_EQ(salaryWords(range), QStringLiteral("52\u202f000 to 64\u202f000 SEK"));
    range.to = 52'000;
    EXPECT_EQ(salaryWords(range), QStringLiteral("52\u202f000 SEK"));
    range.to.reset();
    EXPECT_EQ(salaryWords(range), QStringLiteral("from 52\u202f000 SEK"));
    range.from.reset();
    EXPECT_EQ(salaryWords(range), QString());
    range.to = 9;
    EXPECT_EQ(salaryWords(range), QStringLiteral("up to 9 SEK"));
}

TEST(HiringWords, AgesGetCoarserAsTheyGrow) {
    const WallTime now = at(std::chrono::hours(24 * 900));
    EXPECT_EQ(ageWords(now - 30s, now), QStringLiteral("now"));
    EXPECT_EQ(ageWords(now + 5min, now), QStringLiteral("now")) << "the clocks of two machines differ";
    EXPECT_EQ(ageWords(now - 59min, now), QStringLiteral("59 min"));
    EXPECT_EQ(ageWords(now - 23h, now), QStringLiteral("23 h"));
    EXPECT_EQ(ageWords(now - 24h, now), QStringLiteral("1 d"));
    EXPECT_EQ(ageWords(now - std::chrono::hours(24 * 400), now), QStringLiteral("13 months"));
}

TEST(HiringWords, AJobIsALineOfWhatItSays) {
    Job job;
    job.place = QStringLiteral("Umeå");
    job.mode = WorkMode::Hybrid;
    job.level = JobLevel::Senior;
    EXPECT_EQ(jobLine(job), QStringLiteral("Umeå, hybrid, full-time, senior"));
    job.place.clear();
    EXPECT_EQ(jobLine(job), QStringLiteral("Hybrid, full-time, senior"));
}

TEST(HiringWords, AvailabilityNamesItsDate) {
    EXPECT_EQ(availabilityWords(Availability::Unknown), QString());
    EXPECT_TRUE(availabilityWords(Availability::OnDate, QDate(2027, 1, 4)).contains(QStringLiteral("2027")));
    EXPECT_EQ(yearsWords(6), QStringLiteral("6 y"));
    EXPECT_NE(yearsWords(6.5), yearsWords(6));
}

} // namespace
} // namespace candor::screens
