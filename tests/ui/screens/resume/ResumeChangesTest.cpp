// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ResumeChanges.h"

#include "SampleResume.h"
#include "resume/ResumeWords.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace Qt::StringLiterals;

TEST(ResumeChangesTest, WhatIsAsItWasKeepsItsPlace) {
    const ResumeValue read{u"Leipzig"_s, .5, DocumentPlace{3, 7, 0, QRectF(0, 0, .1, .1)}, false};
    EXPECT_EQ(changedValue(read, u" Leipzig "_s), read);
    EXPECT_EQ(changedValue(read, u"Dresden"_s), (ResumeValue{u"Dresden"_s, 1, {}, true}));
    EXPECT_EQ(changedValue(read, u"  "_s), std::nullopt);
    EXPECT_EQ(changedValue(std::nullopt, u"Dresden"_s), (ResumeValue{u"Dresden"_s, 1, {}, true}));
    EXPECT_EQ(changedValue(std::nullopt, {}), std::nullopt);
}

TEST(ResumeChangesTest, OfAStationOnlyWhatChangedIsThePersons) {
    const ResumeStation read = tests::weidmann().fields.experience[1];
    EXPECT_EQ(changedStation(read, read), read);
    ResumeStation written = read;
    written.title.text = u"Software engineer, platform"_s;
    const ResumeStation after = changedStation(read, written);
    EXPECT_TRUE(after.corrected);
    EXPECT_EQ(after.confidence, 1);
    EXPECT_EQ(after.place, std::nullopt);
    EXPECT_EQ(after.title, (ResumeValue{u"Software engineer, platform"_s, 1, {}, true}));
    EXPECT_EQ(after.organisation, read.organisation) << "nobody touched it";
    EXPECT_EQ(after.text, read.text);
}

TEST(ResumeChangesTest, CountsWhatIsNotAsItWas) {
    const ResumeFields read = tests::weidmann().fields;
    EXPECT_EQ(changedFields(read, read), 0);
    ResumeFields after = read;
    after.phone = ResumeValue{u"+49 341 1"_s, 1, {}, true};
    after.name.reset();
    EXPECT_EQ(changedFields(read, after), 2);
    after.experience[0].title.text = u"Engineer"_s;
    EXPECT_EQ(changedFields(read, after), 3) << "a changed entry is one, not one out and one in";
    after.skills.pop_back();
    after.skills.push_back({u"Rust"_s, 1, {}, true});
    after.skills.push_back({u"Zig"_s, 1, {}, true});
    EXPECT_EQ(changedFields(read, after), 5);
    after = read;
    std::swap(after.experience[0], after.experience[1]);
    EXPECT_EQ(changedFields(read, after), 1) << "another order";
    after = read;
    after.languages[1].level = u"C2"_s;
    EXPECT_EQ(changedFields(read, after), 1);
}

TEST(ResumeChangesTest, CountsWhatWasRead) {
    EXPECT_EQ(countOf({}), (ReadingCount{0, 0, 7}));
    // Name, email, location; two jobs, a school, two languages, a certificate, the skills.
    EXPECT_EQ(countOf(tests::weidmann().fields), (ReadingCount{10, 2, 1}));
}

TEST(ResumeChangesTest, TwoVersionsStandBesideEachOther) {
    const ResumeFields theirs = tests::weidmann().fields;
    ResumeFields mine = theirs;
    mine.experience[1].end = YearMonth{2022, 1};
    std::vector<QString> different;
    for (const auto &field : versionsOf(mine, theirs)) {
        if (field.differs())
            different.push_back(field.mine);
    }
    ASSERT_EQ(different.size(), 1U);
    EXPECT_TRUE(different[0].contains(u"Software engineer, Kranwerk GmbH, 2019-09 – 2022-01"_s))
        << different[0].toStdString();
}

TEST(ResumeWordsTest, WarningsAreSentences) {
    const auto words =
        warningWords({u"scan"_s, u"pages_left_out:950"_s, u"no_unicode:2"_s, u"no_unicode:2"_s, u"something_new"_s});
    ASSERT_EQ(words.size(), 3);
    EXPECT_TRUE(words[1].contains(u"950"_s));
    EXPECT_TRUE(words[2].contains(u"Page 2"_s));
}

TEST(ResumeWordsTest, ErrorsSayWhatToDo) {
    EXPECT_TRUE(resumeErrorWords({ErrorCode::DocumentEncrypted, {}}).contains(u"password"_s));
    EXPECT_FALSE(resumeErrorWords({ErrorCode::FileNotFound, u"/home/x"_s}).contains(u"session"_s));
    for (const auto code : {ErrorCode::DocumentDamaged, ErrorCode::DocumentTooLarge, ErrorCode::ReaderFailed})
        EXPECT_FALSE(resumeErrorWords({code, {}}).isEmpty());
}

TEST(ResumeWordsTest, YearsInYearsAndMonths) {
    EXPECT_TRUE(wholeYearsWords(.5).contains(u"6"_s));
    EXPECT_FALSE(wholeYearsWords(.5).contains(u"year"_s));
    EXPECT_FALSE(wholeYearsWords(3).contains(u"month"_s));
    EXPECT_TRUE(wholeYearsWords(7.1666).contains(u"7"_s) && wholeYearsWords(7.1666).contains(u"2"_s));
}

} // namespace
} // namespace candor::screens
