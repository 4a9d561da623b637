// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/SentenceTokenizer.h"

#include <QDir>
#include <QFile>

#include <gmock/gmock.h>

namespace candor::inference {
namespace {

using namespace testing;
using namespace Qt::StringLiterals;

/// Reserved pieces, then the given ones, from number 6 on.
Result<SentenceTokenizer> withPieces(const QByteArray &pieces) {
    return SentenceTokenizer::create(R"([["�",0],["<s>",0],["</s>",0],["1",0],["2",0],["3",0],)" + pieces + "]");
}

std::vector<std::int64_t> tokens(const QByteArray &pieces, const QString &text) {
    const auto tokenizer = withPieces(pieces);
    EXPECT_TRUE(tokenizer);
    return tokenizer->tokens(text);
}

TEST(SentenceTokenizerTest, TakesTheCutWithTheHighestSumOfScores) {
    const QByteArray pieces = R"(["▁",-1],["a",-2],["b",-2],["▁a",-2.5],["ab",-3.5],["c",-1])";
    EXPECT_THAT(tokens(pieces, u"a"_s), ElementsAre(9));     // ▁a, not ▁ and a
    EXPECT_THAT(tokens(pieces, u"ab"_s), ElementsAre(9, 8)); // ▁a and b are as good as ▁ and ab: the later piece
    EXPECT_THAT(tokens(pieces, u"bab"_s), ElementsAre(6, 8, 10)); // ab, not a and b
    EXPECT_THAT(tokens(pieces, u"c a"_s), ElementsAre(6, 11, 9)); // a blank begins a word
}

TEST(SentenceTokenizerTest, CutsWordsAtEachBlank) {
    const QByteArray pieces = R"(["▁",-1],["a",-2])";
    EXPECT_THAT(tokens(pieces, u"a  a"_s), ElementsAre(6, 7, 6, 6, 7));
    EXPECT_THAT(tokens(pieces, u" "_s), ElementsAre(6, 6));
    EXPECT_THAT(tokens(pieces, u"a\u00A0a"_s), ElementsAre(6, 7, 6, 7)); // NFKC makes a blank of it
}

TEST(SentenceTokenizerTest, TakesUnknownCharactersInARowForOne) {
    const QByteArray pieces = R"(["▁",-1],["a",-2])";
    EXPECT_THAT(tokens(pieces, u"xyz"_s), ElementsAre(6, 0));
    EXPECT_THAT(tokens(pieces, u"xaz"_s), ElementsAre(6, 0, 7, 0));
    EXPECT_THAT(tokens(pieces, u"\n\t\n"_s), ElementsAre(6, 0)); // only the blank stands for white space
}

TEST(SentenceTokenizerTest, TakesACharacterOutsideOfTheBasicPlaneForOne) {
    const QByteArray pieces = R"(["▁",-1],["a",-2],["😀",-3])";
    EXPECT_THAT(tokens(pieces, u"a😀a"_s), ElementsAre(6, 7, 8, 7));
    EXPECT_THAT(tokens(pieces, u"a😁😂a"_s), ElementsAre(6, 7, 0, 7));
    // Half of one, as a cut text may end with.
    EXPECT_THAT(tokens(pieces, u"a"_s + QChar(0xD83D)), ElementsAre(6, 7, 0));
}

TEST(SentenceTokenizerTest, KeepsCaseAndComposesWhatIsCombined) {
    const QByteArray pieces = R"(["▁",-1],["a",-2],["A",-2],["é",-2],["1",-2],["f",-2],["i",-2])";
    EXPECT_THAT(tokens(pieces, u"Aa"_s), ElementsAre(6, 8, 7));
    EXPECT_THAT(tokens(pieces, u"e\u0301"_s), ElementsAre(6, 9));
    EXPECT_THAT(tokens(pieces, u"x\u0301\u0302"_s), ElementsAre(6, 0));
    EXPECT_THAT(tokens(pieces, u"\uFF11\u00B9\uFB01"_s), ElementsAre(6, 10, 10, 11, 12)); // full width, superscript, fi
}

TEST(SentenceTokenizerTest, CountsAMissingScoreAsZeroAndTheLastOfTwoLikePieces) {
    EXPECT_THAT(tokens(R"(["▁",-1],["a",-2],[":",null],[":a",-3])", u":a"_s), ElementsAre(6, 8, 7));
    EXPECT_THAT(tokens(R"(["▁",-1],["a",-2],["b",-2],["a",-9])", u"a"_s), ElementsAre(6, 9));
    // A sum of zero is none: what ends there after it wins, though its sum is less.
    EXPECT_THAT(tokens(R"(["▁",-1],[":",-5],["▁:",null])", u":"_s), ElementsAre(6, 7));
}

TEST(SentenceTokenizerTest, KnowsWhetherATextHoldsMoreThanBlanksAndUnknown) {
    const auto tokenizer = withPieces(R"(["▁",-1],["a",-2])");
    ASSERT_TRUE(tokenizer);
    EXPECT_FALSE(tokenizer->knowsAny({}));
    EXPECT_FALSE(tokenizer->knowsAny(tokenizer->tokens(u" "_s)));
    EXPECT_FALSE(tokenizer->knowsAny(tokenizer->tokens(u"日 本 😀"_s)));
    EXPECT_TRUE(tokenizer->knowsAny(tokenizer->tokens(u"日 a"_s)));
}

TEST(SentenceTokenizerTest, RefusesWhatIsNoVocabulary) {
    for (const QByteArray &bytes : {QByteArray(), QByteArray("no"), QByteArray("{}"), QByteArray("[]"),
                                    QByteArray(R"([["a",0],["b",0],["c",0],["d",0],["e",0],["f",0]])")}) {
        const auto tokenizer = SentenceTokenizer::create(bytes);
        ASSERT_FALSE(tokenizer) << bytes.constData();
        EXPECT_EQ(tokenizer.error().code, ErrorCode::ModelDamaged);
    }
    EXPECT_FALSE(withPieces(R"(["▁",-1],["",-2])"));
    EXPECT_FALSE(withPieces(R"(["▁",-1],[7,-2])"));
    EXPECT_FALSE(withPieces(R"(["▁",-1],"a")"));
    EXPECT_FALSE(withPieces(R"(["▁",-1],["a","b"])"));
    EXPECT_FALSE(withPieces(R"(["▁",-1],["a"])"));
}

/// The built vocabulary.
class BuiltVocabularyTest : public Test {
protected:
    SentenceTokenizer tokenizer = load();

    static SentenceTokenizer load() {
        QFile file(
            QStringLiteral(CANDOR_BUILD_DIR "/share/candor/models/universal_sentence_encoder_lite_vocabulary.json"));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        auto created = SentenceTokenizer::create(file.readAll());
        EXPECT_TRUE(created);
        return created.value();
    }
};

TEST_F(BuiltVocabularyTest, GivesNothingForAnEmptyText) { EXPECT_THAT(tokenizer.tokens({}), IsEmpty()); }

TEST_F(BuiltVocabularyTest, GivesTheSameForEqualForms) {
    const auto composed = tokenizer.tokens(u"Café résumé"_s);
    EXPECT_EQ(tokenizer.tokens(u"Cafe\u0301 re\u0301sume\u0301"_s), composed);
    EXPECT_EQ(tokenizer.tokens(u"Ｃａｆé résumé"_s), composed);
    EXPECT_NE(tokenizer.tokens(u"cafÉ RÉSUMÉ"_s), composed);
}

TEST_F(BuiltVocabularyTest, LooksAtTheBeginningOfAVeryLongTextOnly) {
    QString longText;
    while (longText.size() < 1'000'000)
        longText += u"Why do you want to work here? 😀 "_s;
    const auto found = tokenizer.tokens(longText);
    EXPECT_EQ(found, tokenizer.tokens(longText.left(SentenceTokenizer::mostLooked)));
    EXPECT_GT(found.size(), 1000U);
}

TEST_F(BuiltVocabularyTest, CutsNoCharacterInTwo) {
    const QString text = QString(SentenceTokenizer::mostLooked - 1, u'a') + u"😀"_s;
    EXPECT_EQ(tokenizer.tokens(text), tokenizer.tokens(text.chopped(2)));
}

TEST_F(BuiltVocabularyTest, TakesAnythingWithoutComplaint) {
    QString every;
    for (char16_t unit = 1; unit != 0; ++unit)
        every += QChar(unit);
    for (qsizetype begin = 0; begin < every.size(); begin += 1000)
        for (const std::int64_t token : tokenizer.tokens(every.mid(begin, 1000)))
            ASSERT_TRUE(token == SentenceTokenizer::unknown || (token >= 6 && token < 8000)) << begin;
}

} // namespace
} // namespace candor::inference
