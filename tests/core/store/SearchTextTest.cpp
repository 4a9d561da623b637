// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/SearchText.h"

#include <gmock/gmock.h>

#include <ostream>

namespace candor::store {

void PrintTo(const SearchDocument &document, std::ostream *out) {
    *out << document.title.toStdString() << " | " << document.skills.toStdString() << " | "
         << document.body.toStdString();
}

namespace {

using namespace Qt::StringLiterals;
using testing::HasSubstr;

std::string words(const QString &text) { return searchWords(text).join(u'|').toStdString(); }
std::string kept(const QString &text) { return documentWords(text).join(u'|').toStdString(); }

TEST(SearchText, KeepsTheNamesOfTechnologiesWhole) {
    EXPECT_EQ(words(u"C++, C# and .NET; Node.js. ASP.NET Core / F# (C++17)"_s),
              "c++|c#|and|.net|node.js|asp.net|core|f#|c++17");
    EXPECT_EQ(words(u"front-end, snake_case, 3.5 years, CI/CD"_s), "front-end|snake_case|3.5|years|ci|cd");
}

TEST(SearchText, LeavesPunctuationOut) {
    EXPECT_EQ(words(u"-lead- ... --- 'quoted' \"double\" O'Brien (a) [b] a@b.org #tag + & | ! * : \\ % _x_ $5 <b>"_s),
              "lead|quoted|double|o|brien|a|b|a|b.org|tag|x|5|b");
    EXPECT_EQ(words({}), "");
    EXPECT_EQ(words(u" \t\n\r\u00A0\u2003.,;:!?"_s), "");
}

TEST(SearchText, FoldsCaseAccentsAndForms) {
    EXPECT_EQ(words(u"Développeur ÉLÉVÉ Straße Ł\u00F3dz S\u00F8ren \u0130stanbul ISTANBUL d\u0131\u015F"_s),
              "developpeur|eleve|strasse|lodz|soren|istanbul|istanbul|dis");
    EXPECT_EQ(words(u"ΣΟΦΌΣ Σοφός Ёлка ё"_s), "σοφοσ|σοφοσ|елка|е");
    EXPECT_EQ(words(u"\uFF23\uFF0B\uFF0B \uFB01ne \u2167"_s), "c++|fine|viii"); // full width, ligature, numeral
    EXPECT_EQ(words(u"e\u0301"_s), words(u"\u00E9"_s));
}

TEST(SearchText, KeepsVowelsOfScriptsThatNeedThem) {
    EXPECT_EQ(words(u"हिन्दी विकास"_s), u"हिन्दी|विकास"_s.toStdString());
    EXPECT_NE(words(u"कि"_s), words(u"का"_s));
    EXPECT_NE(words(u"か"_s), words(u"が"_s));
    EXPECT_EQ(words(u"தமிழ்"_s), u"தமிழ்"_s.toStdString());
}

TEST(SearchText, ReadsRightToLeftWithAndWithoutPoints) {
    EXPECT_EQ(words(u"שָׁלוֹם עולם"_s), u"שלום|עולם"_s.toStdString());
    EXPECT_EQ(words(u"\u200Fمُهَنْدِس برمجيات\u200E"_s), u"مهندس|برمجيات"_s.toStdString());
    EXPECT_EQ(words(u"می\u200Cخواهم"_s), words(u"میخواهم"_s)); // a joiner is not seen
}

TEST(SearchText, CutsScriptsWithoutSpacesIntoCharacters) {
    EXPECT_EQ(words(u"東京エンジニアー"_s), u"東|京|エ|ン|ジ|ニ|ア|ー"_s.toStdString());
    EXPECT_EQ(words(u"C++工程师"_s), u"c++|工|程|师"_s.toStdString());
    EXPECT_EQ(words(u"개발자 서울"_s), u"개발자|서울"_s.toStdString());
    EXPECT_EQ(words(u"ที่นี่"_s), u"ที่|นี่"_s.toStdString());
    EXPECT_EQ(words(u"ລາວ"_s), u"ລ|າ|ວ"_s.toStdString());
}

TEST(SearchText, ReadsEveryPlane) {
    EXPECT_EQ(words(u"\U00020BB7野家 \U0002F800 \U00030000"_s), u"\U00020BB7|野|家|丽|\U00030000"_s.toStdString());
    EXPECT_EQ(words(u"\U0001D400\U0001D401 \U00010400"_s), u"ab|\U00010428"_s.toStdString()); // mathematical, Deseret
    EXPECT_EQ(words(u"great\U0001F98Afox \U0001F469\U0001F3FD\u200D\U0001F4BB \u2764\uFE0F"_s),
              u"great|\U0001F98A|fox|\U0001F469|\U0001F3FD|\U0001F4BB|\u2764"_s.toStdString());
    EXPECT_EQ(words(u"\U000E0041x"_s), "x");                                            // a tag is not seen
    EXPECT_EQ(words(u"\uE000a \U0010FFFDb"_s), u"\uE000a|\U0010FFFDb"_s.toStdString()); // private use
    EXPECT_EQ(words(u"5\u20AC"_s), u"5|\u20AC"_s.toStdString());
}

TEST(SearchText, IsNotUpsetByHalvesOfCharacters) {
    EXPECT_EQ(words(u"a"_s + QChar(0xD800) + u"b"_s), "a|b");
    EXPECT_EQ(words(u"a"_s + QChar(0) + u"b"_s), "a|b");
}

TEST(SearchText, KeepsPartsOfCompoundsBesideThem) {
    EXPECT_EQ(kept(u"Node.js .NET C++17 front-end plain"_s),
              "node.js|node|js|.net|net|c++17|c|17|front-end|front|end|plain");
    EXPECT_EQ(kept(u"C++"_s), "c++|c");
}

TEST(SearchText, IsBounded) {
    EXPECT_EQ(searchWords(u"word "_s.repeated(30'000)).size(), 20'000);
    EXPECT_EQ(documentWords(u"a-b "_s.repeated(30'000)).size(), 20'000);
    EXPECT_EQ(searchWords(QString(10'000'000, u'x')).value(0).size(), 128);
    const QString fox = u"\U0001F98A"_s;
    EXPECT_TRUE(searchWords(fox.repeated(3'000'000)).constLast().isValidUtf16());
    EXPECT_EQ(fts5Query(u"a b "_s.repeated(100)).count(u'"'), 2 * 2);
    QString many;
    for (int i = 0; i < 100; ++i) {
        many += u"w%1 "_s.arg(i);
    }
    EXPECT_EQ(fts5Query(many).count(u'*'), 32);
    EXPECT_EQ(tsQuery(many).count(u'*'), 32);
    const auto document = folded({many, {}, QString(u"\u05D0\u05D1"_s.repeated(60) + u' ').repeated(20'000)});
    EXPECT_LE(document.body.toUtf8().size(), 400'000);
    const auto vector = tsVector({{}, {}, QString(u"\u05D0\u05D1"_s.repeated(60) + u' ').repeated(20'000)});
    EXPECT_LT(vector.toUtf8().size(), 1'000'000);
}

TEST(SearchText, MakesQueriesWithoutSyntax) {
    EXPECT_EQ(fts5Query(u"C++ NEAR(x) \"y OR *"_s), u"\"c++\"* AND \"near\"* AND \"x\"* AND \"y\"* AND \"or\"*"_s);
    EXPECT_EQ(tsQuery(u"it's a:*b & !c \\ d"_s), u"'it':* & 's':* & 'a':* & 'b':* & 'c':* & 'd':*"_s);
    EXPECT_EQ(fts5Query(u" \" * "_s), QString());
    EXPECT_EQ(tsQuery({}), QString());
}

TEST(SearchText, WeighsTheParts) {
    EXPECT_EQ(tsVector({u"Lead"_s, u"C#"_s, u"Berlin"_s}).toStdString(), "'lead':1A 'c#':2B 'c':3B 'berlin':4C");
    EXPECT_EQ(folded({u"Lead"_s, u"C#, Go"_s, u"Berlin!"_s}), (SearchDocument{u"lead"_s, u"c# c go"_s, u"berlin"_s}));
    EXPECT_THAT(tsVector({{}, {}, u"w "_s.repeated(18'000) + u"last"_s}).toStdString(), HasSubstr("'last':16383C"));
}

} // namespace
} // namespace candor::store
