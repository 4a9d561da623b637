// SPDX-License-Identifier: GPL-3.0-or-later
// Files that were made to harm: each is refused, in a time and memory that its size bounds.
#include "QuestionFixture.h"
#include "questions/QuestionFields.h"

#include <gmock/gmock.h>

#include <sys/resource.h>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::jsonFile;
using test::wrong;

constexpr const char *object =
    R"({"domain": "General", "kind": "technical", "difficulty": "beginner", "type": "text", "text": "Why?"})";
constexpr const char *header = "domain,kind,difficulty,type,text\n";
constexpr const char *row = "General,technical,beginner,text,Why?\n";

constexpr qsizetype large = 10 << 20;

/// Most memory that this process had so far, in MiB.
long peakMemory() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

Result<std::vector<ExchangedQuestion>> gift(const QByteArray &bytes) { return questionsFromGift(bytes, {}); }

} // namespace

TEST(HostileQuestions, BracketsWithoutEnd) {
    const long before = peakMemory();
    for (const QByteArray &brackets :
         {QByteArray(large, '['), QByteArray(large, '{'), QByteArray("[{\"a\":").repeated(large / 6)}) {
        EXPECT_EQ(wrong(questionsFromJson(brackets)), u"line 1: form");
        EXPECT_EQ(wrong(questionsFromJson("{\"a\":" + brackets)), u"line 1: form");
        EXPECT_EQ(wrong(questionsFromJson(jsonFile({"{\"tags\":" + brackets}))), u"line 4, question 1: form");
        EXPECT_EQ(wrong(questionsFromJson(jsonFile({brackets}))), u"line 4, question 1: form");
    }
    EXPECT_EQ(wrong(gift(QByteArray(large, '{'))), u"line 1, question 1: braces");
    EXPECT_EQ(wrong(gift("a " + QByteArray("{}").repeated(large / 2))), u"line 1, question 1: braces");
    EXPECT_LT(peakMemory() - before, 500);
}

TEST(HostileQuestions, DeepNestingThatCloses) {
    const QByteArray nested = QByteArray(500'000, '[') + QByteArray(500'000, ']');
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({"{\"tags\":" + nested + '}'}))), u"line 4, question 1: form");
    EXPECT_EQ(wrong(questionsFromJson("{\"a\":" + nested + '}')), u"line 1: form");
}

TEST(HostileQuestions, AMillionOfThem) {
    const long before = peakMemory();
    const QString many = u"questions: range"_s;
    EXPECT_EQ(wrong(questionsFromJson(jsonFile(std::vector<QByteArray>(1'000'000, "{}")))), many);
    EXPECT_EQ(wrong(questionsFromCsv(header + QByteArray("a\n").repeated(1'000'000))), u"line 2, question 1: columns");
    EXPECT_EQ(wrong(questionsFromCsv(header + QByteArray(row).repeated(20'001))), many);
    EXPECT_EQ(wrong(gift(QByteArray("a{=b~c}\n\n").repeated(1'000'000))), many);
    EXPECT_EQ(questionsFromJson(jsonFile(std::vector<QByteArray>(20'000, object)))->size(), 20'000U);
    EXPECT_EQ(wrong(questionsFromJson(jsonFile(std::vector<QByteArray>(20'001, object)))), many);
    EXPECT_LT(peakMemory() - before, 500);
}

TEST(HostileQuestions, TooManyBytes) {
    const QByteArray bytes(mostQuestionFileBytes + 1, ' ');
    const Error error{ErrorCode::FileTooLarge, QString::number(mostQuestionFileBytes)};
    EXPECT_EQ(questionsFromJson(bytes).error(), error);
    EXPECT_EQ(questionsFromCsv(bytes).error(), error);
    EXPECT_EQ(gift(bytes).error(), error);
}

TEST(HostileQuestions, OneThatIsLong) {
    const long before = peakMemory();
    const QByteArray text(large, 'x');
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({QByteArray(object).replace("Why?", text)}))),
              u"line 4, question 1: range");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({QByteArray(object).replace("Why?", text.first(100'000))}))),
              u"line 4, question 1, text: 8000");
    EXPECT_EQ(wrong(questionsFromCsv(header + QByteArray(row).replace("Why?", text))),
              u"line 2, question 1, text: 8000");
    EXPECT_EQ(wrong(gift(text + "{=b~c}")), u"line 1, question 1, text: 8000");
    EXPECT_EQ(wrong(gift("a{" + QByteArray("~x").repeated(large / 2) + '}')), u"line 1, question 1, options: range");
    EXPECT_EQ(wrong(gift("a{=b~c" + QByteArray("#").repeated(large) + '}')), u"line 1, question 1, options: 1000");
    EXPECT_EQ(wrong(gift("[html]" + QByteArray("&<").repeated(large / 2) + "{=b~c}")),
              u"line 1, question 1, text: 8000");
    EXPECT_EQ(wrong(gift("// " + QByteArray("[tag:").repeated(large / 5) + "\na{=b~c}")), QString());
    EXPECT_EQ(wrong(gift(QByteArray("// [tag:x]\n").repeated(large / 11) + "\na{=b~c}")), QString());
    EXPECT_EQ(wrong(questionsFromCsv(QByteArray(large, ','))), u"line 1: columns");
    EXPECT_LT(peakMemory() - before, 700);
}

TEST(HostileQuestions, AFrameThatHoldsAllButQuestions) {
    QByteArray frame = "{";
    for (int index = 0; index < 1'000'000; ++index)
        frame += '"' + QByteArray::number(index) + "\":0,\n";
    EXPECT_TRUE(wrong(questionsFromJson(frame + "\"x\":0}")).endsWith(u": form"));
    EXPECT_EQ(wrong(questionsFromJson("{\"x\": [" + QByteArray("[],").repeated(1'000'000) + "1]}")), u"line 1: form");
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({QByteArray(large, '\n') + "5"}))).right(18), u", question 1: form");
}

TEST(HostileQuestions, CharactersThatAreNone) {
    const auto json = [](const QByteArray &text) {
        return wrong(questionsFromJson(jsonFile({QByteArray(object).replace("Why?", text)})));
    };
    const QString place = u"line 4, question 1"_s;
    EXPECT_EQ(json("\xff"), place + u": characters");
    EXPECT_EQ(json("\xed\xa0\x80"), place + u": characters") << "half a pair in UTF-8";
    EXPECT_EQ(json("\xc0\x80"), place + u": characters") << "U+0000, longer than it is";
    EXPECT_EQ(json("\\ud800"), place + u", text: characters");
    EXPECT_EQ(json("\\udc00\\ud800"), place + u", text: characters");
    EXPECT_EQ(json("a\\u0000b"), place + u", text: characters");
    EXPECT_EQ(json(QByteArray("a\0b", 3)), place + u": form");
    EXPECT_EQ(json("\\u00"), place + u": form");
    EXPECT_EQ(json("\\ud83d\\ude00"), QString());
    const auto csv = [](const QByteArray &text) {
        return wrong(questionsFromCsv(header + QByteArray(row).replace("Why?", text)));
    };
    EXPECT_EQ(csv("\xed\xa0\x80"), u"line 2: characters");
    EXPECT_EQ(csv(QByteArray("a\0b", 3)), u"line 2, question 1, text: characters");
    EXPECT_EQ(wrong(gift("\n\xed\xa0\x80{=b~c}")), u"line 2: characters");
    EXPECT_EQ(wrong(gift(QByteArray("a\0{=b~c}", 9))), u"line 1, question 1, text: characters");
    EXPECT_EQ(wrong(gift("[html]&#0; &#xD800; {=b~c}")), QString()) << "which HTML reads as a replacement";
    // A member's name is no text that is kept, and still shown.
    EXPECT_EQ(wrong(questionsFromJson(jsonFile({"{\"\\ud800\\u0000\": 1}"}))), place + u", domain: empty");
}

TEST(HostileQuestions, NumbersWithoutMeasure) {
    for (const char *number : {"1e999", "-1e999", "1e-999", "99999999999999999999999999", "9223372036854775808",
                               "0.1e1", "NaN", "Infinity", "0x10", "01", "--1"}) {
        QByteArray with = object;
        with.chop(1);
        const QString error = wrong(questionsFromJson(jsonFile({with + ", \"takes\": " + number + '}'})));
        if (QByteArrayView(number) == QByteArrayView("0.1e1"))
            EXPECT_EQ(error, QString()) << "it is 1";
        else
            EXPECT_TRUE(error.startsWith(u"line 4, question 1")) << number << ": " << qPrintable(error);
    }
}

} // namespace candor::questions
