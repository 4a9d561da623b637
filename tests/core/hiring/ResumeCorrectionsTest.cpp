// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeCorrections.h"
#include "FakeResumeReader.h"
#include "documents/SkillFinder.h"

#include <gmock/gmock.h>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;
using tests::FakeResumeReader;

const QDate day(2026, 5, 1);
const QString text = u"Sam\nsam@example.org\nhttps://sam.example\nEngines, Compiler engineer\nC++ Java\n"_s;

const documents::SkillFinder &skills() {
    static const documents::SkillFinder finder(documents::SkillList::builtIn());
    return finder;
}

ResumeStation station(const QString &organisation, const QString &title, int from, std::optional<int> to) {
    ResumeStation station;
    station.organisation = FakeResumeReader::found(text, organisation);
    station.title = FakeResumeReader::found(text, title);
    station.start = YearMonth{from, 1};
    if (to)
        station.end = YearMonth{*to, 12};
    station.ongoing = !to;
    station.confidence = .6;
    return station;
}

CorrectedFields read() {
    CorrectedFields read;
    read.fields.name = FakeResumeReader::found(text, u"Sam"_s);
    read.fields.email = FakeResumeReader::found(text, u"sam@example.org"_s);
    read.fields.links = {FakeResumeReader::found(text, u"https://sam.example"_s)};
    read.fields.skills = {FakeResumeReader::found(text, u"C++"_s), FakeResumeReader::found(text, u"Java"_s)};
    read.fields.languages = {{FakeResumeReader::found(text, u"Deutsch"_s), u"C1"_s}};
    read.fields.experience = {station(u"Engines"_s, u"Compiler engineer"_s, 2020, 2021)};
    read.fields.totalYears = 2;
    return read;
}

CorrectedFields corrected(const ResumeFields &wanted, const CorrectedFields &before = read()) {
    return correctedBy(wanted, before, skills(), day);
}

QStringList textsOf(const std::vector<ResumeValue> &values) {
    QStringList texts;
    for (const ResumeValue &value : values)
        texts.append(value.text);
    return texts;
}

TEST(ResumeCorrections, NothingIsCorrectedWhereNothingDiffers) {
    ResumeFields same = read().fields;
    EXPECT_EQ(corrected(same), read());
    // What a form hands back knows nothing of places, and what it claims is not believed.
    same.name = ResumeValue{u" Sam "_s, 0, {}, true};
    same.skills = {{u"c++"_s, 0, {}, true}, {u"JAVA"_s, 0, {}, false}};
    same.experience.front().place.reset();
    same.experience.front().confidence = 0;
    same.totalYears = 2.04;
    EXPECT_EQ(corrected(same), read());
}

TEST(ResumeCorrections, WhatDiffersIsThePersons) {
    ResumeFields wanted = read().fields;
    wanted.name->text = u"Sam Smith"_s;
    wanted.email.reset();
    wanted.phone = ResumeValue{u"+49 30 1"_s, .1, DocumentPlace{0, 900, 7, {}}, false};
    const CorrectedFields result = corrected(wanted);
    EXPECT_EQ(result.fields.name, (ResumeValue{u"Sam Smith"_s, 1, {}, true}));
    EXPECT_EQ(result.fields.email, std::nullopt);
    EXPECT_EQ(result.fields.phone, (ResumeValue{u"+49 30 1"_s, 1, {}, true}));
    EXPECT_EQ(result.groups, (QStringList{u"email"_s, u"name"_s, u"phone"_s}));
    EXPECT_EQ(result.fields.links, read().fields.links);
}

TEST(ResumeCorrections, ListsKeepWhatStays) {
    ResumeFields wanted = read().fields;
    wanted.links.insert(wanted.links.begin(), {u"https://new.example"_s, 0, {}, false});
    wanted.languages.front().level = u"C2"_s;
    const CorrectedFields result = corrected(wanted);
    EXPECT_EQ(result.fields.links.front(), (ResumeValue{u"https://new.example"_s, 1, {}, true}));
    EXPECT_EQ(result.fields.links.back(), read().fields.links.front());
    EXPECT_EQ(result.fields.languages.front().level, u"C2"_s);
    EXPECT_TRUE(result.fields.languages.front().name.corrected);
    EXPECT_EQ(result.groups, (QStringList{u"languages"_s, u"links"_s}));
}

TEST(ResumeCorrections, SkillsAreAddedByTheirNamesAndRememberedWhenTakenOut) {
    ResumeFields wanted = read().fields;
    wanted.skills = {{u"k8s"_s, 0, {}, false}, {u"C++"_s, 0, {}, false}, {u"Kubernetes"_s, 0, {}, false}};
    const CorrectedFields first = corrected(wanted);
    EXPECT_EQ(textsOf(first.fields.skills), (QStringList{u"Kubernetes"_s, u"C++"_s}));
    EXPECT_TRUE(first.fields.skills.front().corrected);
    EXPECT_EQ(first.fields.skills.back(), read().fields.skills.front());
    EXPECT_EQ(first.fields.removedSkills, QStringList{u"Java"_s});

    wanted.skills = {{u"Java"_s, 0, {}, false}};
    const CorrectedFields second = corrected(wanted, first);
    EXPECT_EQ(textsOf(second.fields.skills), QStringList{u"Java"_s});
    EXPECT_EQ(second.fields.removedSkills, (QStringList{u"Kubernetes"_s, u"C++"_s}));
}

TEST(ResumeCorrections, AStationKeepsThePartsThatStay) {
    ResumeFields wanted = read().fields;
    wanted.experience.front().title.text = u"Lead engineer"_s;
    wanted.experience.front().end = YearMonth{2023, 12};
    const CorrectedFields result = corrected(wanted);
    const ResumeStation &station = result.fields.experience.front();
    EXPECT_EQ(station.organisation, read().fields.experience.front().organisation);
    EXPECT_EQ(station.title, (ResumeValue{u"Lead engineer"_s, 1, {}, true}));
    EXPECT_TRUE(station.corrected);
    EXPECT_EQ(result.fields.totalYears, 4) << "the years follow the stations";
    EXPECT_EQ(result.groups, QStringList{u"experience"_s});

    wanted.totalYears = 9;
    const CorrectedFields set = corrected(wanted);
    EXPECT_EQ(set.fields.totalYears, 9);
    EXPECT_EQ(set.groups, (QStringList{u"experience"_s, u"total_years"_s}));
    ResumeFields again = set.fields;
    again.experience.clear();
    EXPECT_EQ(corrected(again, set).fields.totalYears, 9) << "nor do they any more where a person has set them";
}

TEST(ResumeCorrections, StayWhenTheFileIsReadAgain) {
    ResumeFields wanted = read().fields;
    wanted.name->text = u"Sam Smith"_s;
    wanted.email.reset();
    wanted.skills = {{u"C++"_s, 0, {}, false}, {u"Rust"_s, 0, {}, false}};
    wanted.experience.front().title.text = u"Lead engineer"_s;
    const CorrectedFields before = corrected(wanted);

    ResumeFields again = read().fields;
    again.links.push_back(FakeResumeReader::found(text, u"https://two.example"_s));
    again.skills.push_back(FakeResumeReader::found(text, u"Python"_s));
    again.totalYears = 2.5;
    const ResumeFields merged = withCorrections(again, before);
    EXPECT_EQ(merged.name, before.fields.name);
    EXPECT_EQ(merged.email, std::nullopt) << "a person took it out";
    EXPECT_EQ(merged.links, again.links) << "nobody has touched them";
    EXPECT_EQ(textsOf(merged.skills), (QStringList{u"C++"_s, u"Python"_s, u"Rust"_s}));
    EXPECT_EQ(merged.removedSkills, QStringList{u"Java"_s});
    EXPECT_EQ(merged.experience, before.fields.experience);
    EXPECT_EQ(merged.totalYears, before.fields.totalYears);
}

} // namespace
} // namespace candor::hiring
