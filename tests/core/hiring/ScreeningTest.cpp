// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/Screening.h"
#include "FakeResumeReader.h"
#include "documents/SkillFinder.h"

#include <gmock/gmock.h>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;
using tests::FakeResumeReader;

const documents::SkillFinder &skills() {
    static const documents::SkillFinder finder(documents::SkillList::builtIn());
    return finder;
}

Job jobOf(const QStringList &required, const QStringList &desired, JobLevel level = JobLevel::Entry) {
    Job job;
    job.requiredSkills = required;
    job.desiredSkills = desired;
    job.level = level;
    job.interviewThreshold = 55;
    return job;
}

struct Case {
    const char *name;
    QStringList required;
    QStringList desired;
    JobLevel level;
    QStringList has;
    std::optional<double> years;
    std::optional<double> formYears;
    std::optional<int> score;
};

const std::vector<Case> cases{
    {"everything", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {u"C++"_s, u"Qt"_s}, 3, {}, 100},
    {"nothing", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {u"Java"_s}, {}, {}, 0},
    {"requiredAlone", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {u"C++"_s}, 0, {}, 70},
    {"desiredAlone", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {u"Qt"_s}, 0, {}, 20},
    {"yearsAlone", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {}, 3, {}, 10},
    {"moreYearsAreNotMore", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {}, 30, {}, 10},
    {"fewerYearsByTheirShare", {u"C++"_s}, {u"Qt"_s}, JobLevel::Senior, {}, 2.5, {}, 5},
    {"lead", {u"C++"_s}, {u"Qt"_s}, JobLevel::Lead, {}, 4, {}, 5},
    {"executive", {u"C++"_s}, {u"Qt"_s}, JobLevel::Executive, {}, 1, {}, 1},
    {"junior", {u"C++"_s}, {u"Qt"_s}, JobLevel::Junior, {}, .5, {}, 5},
    {"yearsOfTheFormWhereTheResumeIsSilent", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {}, {}, 3, 10},
    {"yearsOfTheResumeFirst", {u"C++"_s}, {u"Qt"_s}, JobLevel::Mid, {}, 0, 3, 0},
    {"halfOfTheRequired", {u"C++"_s, u"Rust"_s}, {}, JobLevel::Entry, {u"C++"_s}, {}, {}, 50},
    {"withoutDesired", {u"C++"_s}, {}, JobLevel::Mid, {u"C++"_s}, 0, {}, 88},                // 70 of 80
    {"withoutRequired", {}, {u"Qt"_s}, JobLevel::Mid, {u"Qt"_s}, 1.5, {}, 83},               // 25 of 30
    {"entryAsksForNoYears", {u"C++"_s}, {u"Qt"_s}, JobLevel::Entry, {u"C++"_s}, {}, {}, 78}, // 70 of 90
    {"levelAlone", {}, {}, JobLevel::Senior, {u"C++"_s}, 4, {}, 80},
    {"nothingAsked", {}, {}, JobLevel::Entry, {u"C++"_s}, 4, {}, {}},
    {"aThirdIsRounded", {u"C++"_s, u"Rust"_s, u"Java"_s}, {}, JobLevel::Entry, {u"C++"_s}, {}, {}, 33},
    {"twoThirdsAreRounded", {u"C++"_s, u"Rust"_s, u"Java"_s}, {}, JobLevel::Entry, {u"C++"_s, u"Java"_s}, {}, {}, 67},
    {"aliasInTheJob", {u"K8s"_s, u"golang"_s}, {}, JobLevel::Entry, {u"Kubernetes"_s, u"Go"_s}, {}, {}, 100},
    {"caseDoesNotMatter", {u"POSTGRESQL"_s}, {}, JobLevel::Entry, {u"PostgreSQL"_s}, {}, {}, 100},
    {"cIsNotCPlusPlus", {u"C"_s}, {}, JobLevel::Entry, {u"C++"_s}, {}, {}, 0},
    {"unknownToTheListAndInTheText", {u"Frobnicator 9"_s}, {}, JobLevel::Entry, {u"Frobnicator 9"_s}, {}, {}, 100},
};

class ScreeningTable : public testing::TestWithParam<Case> {};
INSTANTIATE_TEST_SUITE_P(, ScreeningTable, testing::ValuesIn(cases),
                         [](const auto &each) { return std::string(each.param.name); });

TEST_P(ScreeningTable, WeighsWhatTheJobAsksFor) {
    const Case &each = GetParam();
    const Job job = jobOf(each.required, each.desired, each.level);
    const Resume resume =
        FakeResumeReader::resume(u"Sam\nKnows "_s + each.has.join(u", "_s) + u"\n"_s, each.has, each.years);
    const Screening screening = screen(resume, job, skills(), each.formYears);
    EXPECT_EQ(screening.score, each.score);
    EXPECT_EQ(screening.threshold, 55);
    EXPECT_EQ(screening.lines.size(), static_cast<std::size_t>(each.required.size() + each.desired.size()));
}

TEST(Screening, NamesTheLineOfEachSkill) {
    const QString text = u"Sam\n  Built services   in Go and PostgreSQL \nWrote Zyxware plugins\n"_s;
    Job job = jobOf({u"Postgres"_s, u"Zyxware"_s, u"Rust"_s}, {u"golang"_s});
    const Screening screening = screen(FakeResumeReader::resume(text, {u"PostgreSQL"_s, u"Go"_s}), job, skills(), {});
    ASSERT_EQ(screening.lines.size(), 4U);
    const QString line = u"Built services in Go and PostgreSQL"_s;
    EXPECT_EQ(screening.lines[0].skill, u"Postgres"_s) << "as the job spells it";
    EXPECT_TRUE(screening.lines[0].matched && screening.lines[0].required);
    EXPECT_EQ(screening.lines[0].line, line);
    EXPECT_EQ(text.mid(screening.lines[0].place->start, screening.lines[0].place->length), u"PostgreSQL"_s);
    EXPECT_EQ(screening.lines[1].line, u"Wrote Zyxware plugins"_s) << "not in the list: literally";
    EXPECT_EQ(text.mid(screening.lines[1].place->start, screening.lines[1].place->length), u"Zyxware"_s);
    EXPECT_EQ(screening.lines[2], (ScreeningLine{u"Rust"_s, true, false, {}, {}}));
    EXPECT_FALSE(screening.lines[3].required);
    EXPECT_EQ(screening.lines[3].line, line);
}

TEST(Screening, CountsWhatPeopleAddedAndNotWhatTheyTookOut) {
    Resume resume = FakeResumeReader::resume(u"Java, Zyxware\n"_s, {});
    resume.fields.removedSkills = QStringList{u"Java"_s, u"Zyxware"_s};
    resume.fields.skills = {{u"k8s"_s, 1, {}, true}};
    const Screening screening = screen(resume, jobOf({u"Java"_s, u"Kubernetes"_s, u"Zyxware"_s}, {}), skills(), {});
    EXPECT_FALSE(screening.lines[0].matched);
    EXPECT_TRUE(screening.lines[1].matched);
    EXPECT_EQ(screening.lines[1].line, QString()) << "a person wrote it";
    EXPECT_FALSE(screening.lines[2].matched);
    EXPECT_EQ(screening.score, 33);
}

TEST(Screening, HasNoScoreOfAResumeThatSaysNothing) {
    const Screening screening = screen(FakeResumeReader::resume(u" \n"_s, {}), jobOf({u"C++"_s}, {}), skills(), 7);
    EXPECT_EQ(screening.score, std::nullopt);
    EXPECT_EQ(screening.lines.size(), 1U);
}

TEST(Screening, QuotesOfALongLineWhatIsAroundTheSkill) {
    const QString text = u"🦊"_s.repeated(400) + u" PostgreSQL "_s + u"🦊"_s.repeated(400) + u"\n"_s;
    const Screening screening =
        screen(FakeResumeReader::resume(text, {u"PostgreSQL"_s}), jobOf({u"PostgreSQL"_s}, {}), skills(), {});
    const QString line = screening.lines.front().line;
    EXPECT_TRUE(line.contains(u"PostgreSQL"_s));
    EXPECT_LE(line.size(), 300);
    EXPECT_TRUE(line.isValidUtf16());
}

TEST(Screening, SaysWhyTheRuleMovedInAFormThatIsReadBack) {
    EXPECT_EQ(screeningReason(72, 60), u"screening: 72 of 100, threshold 60"_s);
    EXPECT_EQ(screeningReasonFrom(screeningReason(0, 100)), (ScreeningReason{0, 100}));
    for (const QString &text :
         {u""_s, u"screening"_s, u"screening: 72 of 100, threshold sixty"_s, u"screening: 72 of 100, threshold 60 "_s})
        EXPECT_FALSE(screeningReasonFrom(text)) << text.toStdString();
}

} // namespace
} // namespace candor::hiring
