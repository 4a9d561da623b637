// SPDX-License-Identifier: GPL-3.0-or-later
// What holds for any text: places lie inside, limits are kept, time goes with length.
#include "documents/FieldParser.h"
#include "documents/SkillFinder.h"

#include <QRandomGenerator>

#include <gmock/gmock.h>

#include <ctime>

using namespace candor;
using namespace candor::documents;
using namespace Qt::StringLiterals;

namespace {

const QDate today(2024, 6, 15);

const SkillFinder &noSkills() {
    static const SkillFinder finder{SkillList()};
    return finder;
}

DocumentText linesOf(const QString &text) {
    DocumentText document;
    document.text = text;
    return document;
}

void expectInside(const ResumeValue &value, const DocumentText &document) {
    ASSERT_GE(value.confidence, 0);
    ASSERT_LE(value.confidence, 1);
    if (!value.place)
        return;
    ASSERT_GE(value.place->start, 0);
    ASSERT_GE(value.place->length, 0);
    ASSERT_LE(value.place->start + value.place->length, document.text.size());
}

void expectSound(const ResumeFields &fields, const DocumentText &document) {
    for (const auto &value : {fields.name, fields.email, fields.phone, fields.location}) {
        if (value)
            expectInside(*value, document);
    }
    for (const auto *list : {&fields.links, &fields.skills, &fields.certificates}) {
        for (const ResumeValue &value : *list)
            expectInside(value, document);
    }
    for (const auto *list : {&fields.experience, &fields.education}) {
        ASSERT_LE(list->size(), 60U);
        for (const ResumeStation &station : *list) {
            expectInside(station.organisation, document);
            expectInside(station.title, document);
            ASSERT_LE(station.text.size(), 20'000);
            ASSERT_FALSE(station.ongoing && station.end);
        }
    }
    ASSERT_LE(fields.links.size(), 40U);
    ASSERT_LE(fields.languages.size(), 100U);
    ASSERT_LE(fields.certificates.size(), 100U);
}

/// Pieces of resumes in any order.
QString randomResume(QRandomGenerator &random) {
    static const QStringList pieces{u"Experience"_s,
                                    u"Berufserfahrung"_s,
                                    u"Education"_s,
                                    u"Languages: "_s,
                                    u"Certificates"_s,
                                    u"Engineer"_s,
                                    u"Acme GmbH"_s,
                                    u", "_s,
                                    u" – "_s,
                                    u"("_s,
                                    u")"_s,
                                    u"["_s,
                                    u"2019"_s,
                                    u"03/2019"_s,
                                    u"heute"_s,
                                    u"seit "_s,
                                    u"bis"_s,
                                    u"Mar"_s,
                                    u"'19"_s,
                                    u"\t"_s,
                                    u"   "_s,
                                    u"• "_s,
                                    u"{ "_s,
                                    u"@"_s,
                                    u"a.b@c.de"_s,
                                    u"(at)"_s,
                                    u"https://"_s,
                                    u"+49 30 123456"_s,
                                    u"10115 Berlin"_s,
                                    u"Dates\t"_s,
                                    u"Occupation or position held\t"_s,
                                    u"Name and address of employer\t"_s,
                                    u" at "_s,
                                    u":"_s,
                                    u"|"_s,
                                    u"\u0301"_s,
                                    u"李明"_s,
                                    u"مرحبا"_s,
                                    QString(QChar(0xD83D)),
                                    u"É"_s,
                                    u"University of "_s,
                                    u"C1"_s,
                                    u"German"_s,
                                    u"Muttersprache"_s,
                                    u"."_s,
                                    u"1."_s,
                                    u"-"_s};
    QString text;
    const int count = random.bounded(120);
    for (int each = 0; each < count; ++each)
        text += random.bounded(4) == 0 ? u"\n"_s : pieces[random.bounded(static_cast<int>(pieces.size()))];
    return text;
}

TEST(FieldParserLimits, KeepsPlacesInsideAnyText) {
    QRandomGenerator random(20240615);
    for (int round = 0; round < 3'000; ++round) {
        DocumentText document = linesOf(randomResume(random));
        if (round % 2 == 1) { // with layout, some of it wrong
            int start = 0;
            for (const QString &content : document.text.split(u'\n')) {
                DocumentLine line;
                line.start = start + (random.bounded(50) == 0 ? random.bounded(2000) - 1000 : 0);
                line.length =
                    static_cast<int>(content.size()) + (random.bounded(50) == 0 ? random.bounded(2000) - 1000 : 0);
                line.page = random.bounded(3) - 1;
                line.box = QRectF(random.generateDouble(), random.generateDouble(), 0.3, 0.02);
                line.fontSize = static_cast<float>(random.bounded(30));
                line.bold = random.bounded(2) == 0;
                line.block = random.bounded(4);
                line.words.push_back({line.start, line.length, 0.1F, 0.4F});
                line.words.push_back({line.start + line.length / 2, line.length / 2, 0.6F, 0.9F});
                document.lines.push_back(line);
                start += static_cast<int>(content.size()) + 1;
            }
        }
        const ResumeFields fields = parseFields(document, noSkills(), today);
        ASSERT_NO_FATAL_FAILURE(expectSound(fields, document)) << "round " << round;
    }
}

/// Longer texts, of which each kind is dear to some part of the parser.
class LongText : public testing::TestWithParam<std::pair<const char *, const char *>> {};

TEST_P(LongText, TakesTimeInProportion) {
    const QString piece = QString::fromUtf8(GetParam().second);
    constexpr qsizetype size = 1'000'000;
    const DocumentText document = linesOf(u"Experience\n"_s + piece.repeated(size / piece.size()));
    const std::clock_t before = std::clock();
    const ResumeFields fields = parseFields(document, noSkills(), today);
    // The processor's time, since other work may share the machine. Generous: sanitizers may be on; what is not linear
    // takes minutes.
    EXPECT_LT((std::clock() - before) / CLOCKS_PER_SEC, 15);
    ASSERT_NO_FATAL_FAILURE(expectSound(fields, document));
}

INSTANTIATE_TEST_SUITE_P(FieldParser, LongText,
                         testing::Values(std::pair("dates", "2019 - 2020\n"),
                                         std::pair("datesOnOneLine", "03/2019 – heute "), std::pair("bullets", "• "),
                                         std::pair("bulletLines", "•\n"), std::pair("letters", "x"),
                                         std::pair("addresses", "a.b@c.de "), std::pair("signs", "@"),
                                         std::pair("brackets", "(at)"), std::pair("digits", "1"),
                                         std::pair("digitGroups", "12 34 "), std::pair("dots", "a.b."),
                                         std::pair("headings", "Experience\n"), std::pair("names", "Jane Doe\n"),
                                         std::pair("commas", "Engineer, "),
                                         std::pair("stations", "Engineer, Acme GmbH, 2019 - 2020\n• Built.\n"),
                                         std::pair("labels", "Dates\tOccupation\n"), std::pair("spaces", " \t  "),
                                         std::pair("apostrophes", "'19 "), std::pair("slashes", "https://a.b/")),
                         [](const auto &each) { return std::string(each.param.first); });

TEST(FieldParserLimits, ReadsAtMostSixtyStations) {
    const DocumentText document = linesOf(u"Experience\n"_s + u"Engineer, Acme GmbH, 2019 - 2020\n"_s.repeated(500));
    EXPECT_EQ(parseFields(document, noSkills(), today).experience.size(), 60U);
}

} // namespace
