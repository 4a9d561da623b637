// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeLimits.h"

#include "model/FieldRules.h"

#include <gmock/gmock.h>

#include <limits>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;

ResumeValue value(const QString &text) { return {text, .5, {}, false}; }

QString refusal(const Result<void> &result) { return result ? QString() : result.error().detail; }

TEST(ResumeLimits, LeaveAnOrdinaryResumeAsItIs) {
    Resume resume;
    resume.text = u"Sam 🦊\n\tשלום \U0010FFFD\n"_s;
    resume.pages = 2;
    resume.warnings = QStringList{u"scan"_s};
    resume.fields.name = ResumeValue{u"Sam 🦊"_s, .5, DocumentPlace{0, 6, 1, QRectF(.1, .1, .2, .2)}, false};
    EXPECT_EQ(withinLimits(resume), resume);
}

TEST(ResumeLimits, MendWhatNoDatabaseTakesAndMoveNoPlace) {
    Resume resume;
    resume.text = QString(QChar(0xfeff)) + u"a"_s + QChar(0) + QChar(0xd800) + u"b"_s + QChar(0xdc00) + QChar(0xffff) +
                  QChar(7) + u"\r\n"_s;
    const Resume mended = withinLimits(resume);
    EXPECT_EQ(mended.text.size(), resume.text.size());
    EXPECT_TRUE(mended.text.isValidUtf16());
    EXPECT_EQ(mended.text.at(4), u'b');
    EXPECT_TRUE(checkText(u"text"_s, mended.text, mostInResume, Presence::Optional));
    EXPECT_FALSE(mended.text.contains(QChar(0xffff)));
    EXPECT_FALSE(mended.text.startsWith(QChar(0xfeff)));
}

TEST(ResumeLimits, CutWhatIsTooLongAndSayIt) {
    Resume resume;
    resume.text = u"🦊"_s.repeated(5'000'000); // 20 MB
    resume.fields.name = value(u"n"_s.repeated(1'000'000));
    resume.fields.links.assign(5'000, value(u"https://example.org"_s));
    resume.fields.skills.assign(5'000, value(u"C++"_s));
    ResumeStation station;
    station.title = value(u"t"_s.repeated(50'000));
    station.text = u"x\n"_s.repeated(500'000);
    resume.fields.experience.assign(1'000, station);
    const Resume cut = withinLimits(resume);
    EXPECT_EQ(cut.text.size(), mostInResume);
    EXPECT_TRUE(cut.text.isValidUtf16());
    EXPECT_EQ(cut.fields.name->text.size(), mostInName);
    EXPECT_EQ(cut.fields.links.size(), std::size_t{mostResumeEntries});
    EXPECT_EQ(cut.fields.skills.size(), std::size_t{mostResumeSkills});
    EXPECT_EQ(cut.fields.experience.size(), std::size_t{mostResumeEntries});
    EXPECT_LE(cut.fields.experience.front().text.size(), mostInNote);
    EXPECT_EQ(cut.warnings, (QStringList{u"text_cut"_s, u"entries_left_out"_s}));
    EXPECT_TRUE(checkResumeFields(cut.fields));
}

TEST(ResumeLimits, BelieveNoPlaceOutsideTheText) {
    Resume resume;
    resume.text = u"0123456789"_s;
    resume.pages = 1;
    const std::vector<DocumentPlace> wrong{
        {-1, 2, 0, {}}, {9, 2, 0, {}}, {10, 1, 0, {}}, {0, 0, 0, {}}, {1, std::numeric_limits<int>::max(), 0, {}},
        {0, 1, 1, {}},  {0, 1, -2, {}}};
    for (const DocumentPlace &place : wrong) {
        resume.fields.name = ResumeValue{u"x"_s, .5, place, false};
        EXPECT_EQ(withinLimits(resume).fields.name->place, std::nullopt) << place.start << ' ' << place.length;
    }
    resume.fields.name = ResumeValue{u"x"_s, 7, DocumentPlace{0, 1, 0, QRectF(.5, .5, 9, 9)}, true};
    const ResumeValue mended = *withinLimits(resume).fields.name;
    EXPECT_EQ(mended.place->box, QRectF(.5, .5, .5, .5));
    EXPECT_EQ(mended.confidence, 0);
    EXPECT_FALSE(mended.corrected);
    resume.fields.name->place->box = QRectF(std::nan(""), 0, 1, 1);
    EXPECT_EQ(withinLimits(resume).fields.name->place->box, QRectF());
}

TEST(ResumeLimits, DropEmptyValuesAndDatesThatAreNone) {
    Resume resume;
    resume.fields.email = value(u" \n"_s);
    resume.fields.skills = {value(QString()), value(u"C++"_s)};
    resume.fields.totalYears = std::nan("");
    ResumeStation station;
    station.start = YearMonth{20199, 1};
    station.end = YearMonth{2019, 13};
    resume.fields.experience = {station};
    const ResumeFields fields = withinLimits(resume).fields;
    EXPECT_EQ(fields.email, std::nullopt);
    EXPECT_EQ(fields.skills.size(), 1U);
    EXPECT_EQ(fields.totalYears, std::nullopt);
    EXPECT_EQ(fields.experience.front().start, std::nullopt);
    EXPECT_EQ(fields.experience.front().end, (YearMonth{2019, std::nullopt}));
}

TEST(ResumeLimits, RefuseWhatAPersonCannotHaveKept) {
    const auto refused = [](const std::function<void(ResumeFields &)> &change) {
        ResumeFields fields;
        change(fields);
        return refusal(checkResumeFields(fields));
    };
    using Fields = ResumeFields;
    EXPECT_EQ(refused([](Fields &fields) { fields.name = value(QString(QChar(0))); }), u"full_name: characters"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.email = value(u"a\nb"_s); }), u"email: characters"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.phone = value(u"1"_s.repeated(201)); }), u"phone: 200"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.links = {value(u" "_s)}; }), u"links: empty"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.skills.assign(301, value(u"a"_s)); }), u"skills: range"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.certificates = {value(QString(QChar(0xd800)))}; }),
              u"certificates: characters"_s);
    EXPECT_EQ(refused([](Fields &fields) {
                  fields.languages = {{value(u"a"_s), QString(201, u'x')}};
              }),
              u"languages: 200"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.experience.resize(1); }), u"experience: empty"_s);
    EXPECT_EQ(refused([](Fields &fields) {
                  fields.education.resize(1);
                  fields.education.front().title = value(u"MSc"_s);
                  fields.education.front().start = YearMonth{2020, 13};
              }),
              u"education: form"_s);
    for (const double years : {-1.0, 101.0, std::nan("")})
        EXPECT_EQ(refused([=](Fields &fields) { fields.totalYears = years; }), u"years_of_experience: range"_s);
    EXPECT_EQ(refused([](Fields &fields) { fields.name = value(u"שלום 🦊 \U0010FFFD"_s); }), QString());
}

} // namespace
} // namespace candor::hiring
