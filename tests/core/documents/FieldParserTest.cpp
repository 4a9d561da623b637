// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/FieldParser.h"

#include "MarkedResume.h"
#include "documents/SkillFinder.h"

#include <QDir>
#include <QFile>

#include <gmock/gmock.h>

using namespace candor;
using namespace candor::documents;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2024, 6, 15);

const SkillFinder &noSkills() {
    static const SkillFinder finder{SkillList()};
    return finder;
}

struct Fixture {
    QString name;
    QString text;
    QString expected;
};

/// resumes/NAME.txt: the resume, a line "=====", and what is to be read of it.
std::vector<Fixture> fixtures() {
    std::vector<Fixture> result;
    const QDir folder(QStringLiteral(CANDOR_RESUME_FIXTURES));
    for (const QString &name : folder.entryList({u"*.txt"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        const QString mark = u"\n=====\n"_s;
        const qsizetype at = text.indexOf(mark);
        result.push_back(
            {name.chopped(4), text.first(std::max<qsizetype>(at, 0)), text.sliced(at + mark.size()).trimmed()});
    }
    return result;
}

/// Lines that only one of both has: "- " in front of what was expected, "+ " of what was read.
QString differenceOf(const QString &read, const QString &expected) {
    const QStringList left = expected.split(u'\n');
    const QStringList right = read.split(u'\n');
    QString difference;
    for (const QString &line : left)
        difference += right.contains(line) ? QString() : u"\n- "_s + line;
    for (const QString &line : right)
        difference += left.contains(line) ? QString() : u"\n+ "_s + line;
    return difference.isEmpty() && read != expected ? u"another order"_s : difference;
}

void PrintTo(const Fixture &fixture, std::ostream *stream) { *stream << qPrintable(fixture.name); }

class ResumeFixture : public testing::TestWithParam<Fixture> {};

TEST_P(ResumeFixture, IsReadAsStated) {
    const auto fields = parseFields(markedResume(GetParam().text), noSkills(), today);
    EXPECT_EQ(differenceOf(linesOf(fields), GetParam().expected).toStdString(), "");
}

INSTANTIATE_TEST_SUITE_P(Resumes, ResumeFixture, testing::ValuesIn(fixtures()), [](const auto &each) {
    QString name = each.param.name;
    return name.replace(u'-', u'_').toStdString();
});

TEST(FieldParser, FindsNothingInNothing) { EXPECT_EQ(parseFields({}, noSkills(), today), ResumeFields()); }

TEST(FieldParser, ReadsWithoutLines) {
    DocumentText document;
    document.text = u"Jane Miller\njane@miller.example\n\nExperience\nEngineer, Acme GmbH, 2019 - 2021\n"_s;
    const auto fields = parseFields(document, noSkills(), today);
    ASSERT_TRUE(fields.name);
    EXPECT_EQ(fields.name->text, u"Jane Miller");
    ASSERT_EQ(fields.experience.size(), 1U);
    EXPECT_EQ(fields.experience.front().organisation.text, u"Acme GmbH");
    ASSERT_TRUE(fields.experience.front().organisation.place);
    const DocumentPlace place = *fields.experience.front().organisation.place;
    EXPECT_EQ(document.text.sliced(place.start, place.length), u"Acme GmbH");
}

ResumeStation station(std::optional<YearMonth> start, std::optional<YearMonth> end, bool ongoing = false) {
    ResumeStation made;
    made.start = start;
    made.end = end;
    made.ongoing = ongoing;
    return made;
}

TEST(TotalYears, CountsOverlappingMonthsOnce) {
    EXPECT_EQ(totalYearsOf({}, today), std::nullopt);
    EXPECT_EQ(totalYearsOf({station({}, YearMonth{2019, 3})}, today), std::nullopt);
    EXPECT_EQ(totalYearsOf({station(YearMonth{2019, 1}, YearMonth{2019, 12})}, today), 1);
    EXPECT_EQ(totalYearsOf({station(YearMonth{2019, {}}, YearMonth{2020, {}})}, today), 2);
    EXPECT_EQ(
        totalYearsOf(
            {station(YearMonth{2019, 1}, YearMonth{2020, 6}), station(YearMonth{2020, 1}, YearMonth{2020, 12})}, today),
        2);
    EXPECT_EQ(totalYearsOf({station(YearMonth{2022, 7}, {}, true)}, today), 2);
    // At most until today, whatever is claimed.
    EXPECT_EQ(totalYearsOf({station(YearMonth{2022, 7}, YearMonth{2030, 1})}, today), 2);
    EXPECT_EQ(totalYearsOf({station(YearMonth{2030, 1}, YearMonth{2031, 1})}, today), 0);
}

} // namespace
