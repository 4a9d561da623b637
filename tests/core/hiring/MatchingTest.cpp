// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/MatchService.h"

#include <gmock/gmock.h>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;

const MatchReason &reasonOf(const Match &match, MatchAspect aspect) {
    return match.reasons.at(static_cast<std::size_t>(aspect));
}

std::optional<double> fitOf(MatchAspect aspect, const SeekerProfile &profile, const Job &job) {
    return reasonOf(matchOf(profile, job), aspect).fit;
}

} // namespace

TEST(Matching, SaysNothingWhereNothingCanBeCompared) {
    Job job;
    job.requiredSkills = {u"C++"_s};
    job.place = u"Berlin"_s;
    job.salary = SalaryRange{1, 2, u"EUR"_s, SalaryPeriod::Year};
    const Match match = matchOf({}, job);
    EXPECT_EQ(match.score, std::nullopt);
    ASSERT_EQ(match.reasons.size(), 5U);
    for (const MatchReason &reason : match.reasons) {
        EXPECT_EQ(reason.fit, std::nullopt) << qPrintable(matchAspectName(reason.aspect));
        EXPECT_TRUE(reason.fits.isEmpty() && reason.lacks.isEmpty());
    }
}

TEST(Matching, WeighsWhatBothSidesSay) {
    SeekerProfile profile;
    profile.skills = {u"c++"_s, u"Git"_s, u"Qt"_s};
    Job job;
    job.requiredSkills = {u"C++"_s, u"C#"_s};
    EXPECT_EQ(matchOf(profile, job).score, 50) << "required skills alone";
    job.desiredSkills = {u"QT"_s};
    EXPECT_EQ(matchOf(profile, job).score, 64) << "(50 * .5 + 20) / 70";
    profile.level = JobLevel::Senior;
    EXPECT_EQ(matchOf(profile, job).score, 63) << "(25 + 20 + 10 * .5) / 80";
    profile.places = {u"Berlin"_s};
    job.place = u"Bonn"_s;
    EXPECT_EQ(matchOf(profile, job).score, 56) << "(25 + 20 + 5 + 0) / 90";
    profile.expectedSalary = Money{50, u"EUR"_s};
    job.salary = SalaryRange{40, 60, u"EUR"_s, SalaryPeriod::Year};
    EXPECT_EQ(matchOf(profile, job).score, 60) << "(25 + 20 + 5 + 0 + 10) / 100";
}

TEST(Matching, NamesSkillsAsTheJobSpellsThem) {
    SeekerProfile profile;
    profile.skills = {u"c++"_s, u"machine  learning"_s};
    Job job;
    job.requiredSkills = {u"C++"_s, u"C"_s, u"Machine Learning"_s};
    const Match match = matchOf(profile, job);
    const MatchReason &reason = reasonOf(match, MatchAspect::RequiredSkills);
    EXPECT_EQ(reason.fits, (QStringList{u"C++"_s, u"Machine Learning"_s}));
    EXPECT_EQ(reason.lacks, QStringList{u"C"_s});
    EXPECT_DOUBLE_EQ(reason.fit.value(), 2.0 / 3);
}

TEST(Matching, ComparesLevelsByTheirDistance) {
    SeekerProfile profile;
    Job job;
    job.level = JobLevel::Mid;
    const auto fit = [&](JobLevel level) {
        profile.level = level;
        return fitOf(MatchAspect::Level, profile, job).value();
    };
    EXPECT_EQ(fit(JobLevel::Mid), 1);
    EXPECT_EQ(fit(JobLevel::Junior), .5);
    EXPECT_EQ(fit(JobLevel::Senior), .5);
    EXPECT_EQ(fit(JobLevel::Lead), 0);
    const QStringList both{u"mid"_s, u"lead"_s};
    EXPECT_EQ(reasonOf(matchOf(profile, job), MatchAspect::Level).lacks, both);
}

TEST(Matching, ComparesPlacesByTheirParts) {
    SeekerProfile profile;
    Job job;
    const auto fits = [&](const QString &person, const QString &place) {
        profile.places = {person};
        job.place = place;
        return fitOf(MatchAspect::PlaceAndMode, profile, job);
    };
    EXPECT_EQ(fits(u"ZURICH"_s, u"Z\u00fcrich, Switzerland"_s), 1);
    EXPECT_EQ(fits(u"Berlin, Germany"_s, u"Berlin"_s), 1);
    EXPECT_EQ(fits(u"Germany"_s, u"Berlin, Germany"_s), 1);
    EXPECT_EQ(fits(u"Munich, Germany"_s, u"Berlin, Germany"_s), 0);
    EXPECT_EQ(fits(u"York"_s, u"New York"_s), 0);
    EXPECT_EQ(fits(u"Berlin"_s, u" , "_s), std::nullopt);
}

TEST(Matching, ComparesModesThatAPersonChose) {
    SeekerProfile profile;
    Job job;
    job.mode = WorkMode::Remote;
    job.place = u"Berlin"_s;
    profile.places = {u"Bonn"_s};
    EXPECT_EQ(fitOf(MatchAspect::PlaceAndMode, profile, job), std::nullopt)
        << "every mode, and a remote job has no place";
    profile.onSite = false;
    EXPECT_EQ(fitOf(MatchAspect::PlaceAndMode, profile, job), 1);
    job.mode = WorkMode::OnSite;
    EXPECT_EQ(fitOf(MatchAspect::PlaceAndMode, profile, job), 0);
    profile.places = {u"Berlin"_s};
    const Match match = matchOf(profile, job);
    const MatchReason &reason = reasonOf(match, MatchAspect::PlaceAndMode);
    EXPECT_EQ(reason.fit, .5);
    EXPECT_EQ(reason.fits, QStringList{u"Berlin"_s});
    EXPECT_EQ(reason.lacks, QStringList{u"on-site"_s});
    profile.hybrid = profile.remote = false;
    profile.places.clear();
    EXPECT_EQ(fitOf(MatchAspect::PlaceAndMode, profile, job), std::nullopt) << "no mode is none said";
}

TEST(Matching, ComparesSalariesOfOneCurrencyAYear) {
    SeekerProfile profile;
    Job job;
    const auto fit = [&](qint64 expected, const SalaryRange &offered) {
        profile.expectedSalary = Money{expected, u"EUR"_s};
        job.salary = offered;
        return fitOf(MatchAspect::Salary, profile, job);
    };
    const SalaryRange year{40'000, 60'000, u"EUR"_s, SalaryPeriod::Year};
    EXPECT_EQ(fit(60'000, year), 1);
    EXPECT_EQ(fit(30'000, year), 1);
    EXPECT_DOUBLE_EQ(fit(67'500, year).value(), .5);
    EXPECT_EQ(fit(75'000, year), 0);
    EXPECT_EQ(fit(900'000, year), 0);
    EXPECT_EQ(fit(60'000, {40'000, 60'000, u"CHF"_s, SalaryPeriod::Year}), std::nullopt);
    EXPECT_EQ(fit(60'000, {{}, 5'000, u"EUR"_s, SalaryPeriod::Month}), 1);
    EXPECT_EQ(fit(94'000, {{}, 50, u"EUR"_s, SalaryPeriod::Hour}), 1);
    EXPECT_EQ(fit(50'000, {50'000, {}, u"EUR"_s, SalaryPeriod::Year}), 1);
    EXPECT_EQ(fit(50'001, {50'000, {}, u"EUR"_s, SalaryPeriod::Year}), std::nullopt) << "the upper end is open";
    EXPECT_EQ(fit(1, {{}, 0, u"EUR"_s, SalaryPeriod::Year}), 0);
    job.salary = SalaryRange{40, 50, u"EUR"_s, SalaryPeriod::Hour};
    profile.expectedSalary = Money{80'000, u"EUR"_s};
    const QStringList both{u"40-50 EUR/hour"_s, u"80000 EUR/year"_s};
    EXPECT_EQ(reasonOf(matchOf(profile, job), MatchAspect::Salary).fits, both);
}

} // namespace candor::hiring
