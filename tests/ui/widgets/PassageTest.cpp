// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/ComparedText.h"
#include "widgets/PassageText.h"

#include <gmock/gmock.h>

namespace candor::widgets {
namespace {

using namespace Qt::StringLiterals;
using Parts = std::vector<PassagePart>;
using Kind = WordChange::Kind;
using Changes = std::vector<WordChange>;

TEST(Passage, TellsIndentedLinesAsCode) {
    const QString text = u"A page has this:\n\n    <div>\n\n      Save\n    </div>\n\nWhat happens?\nAnd why?"_s;
    EXPECT_EQ(passageParts(text, PassageCode::Indented), (Parts{{u"A page has this:"_s, false, false},
                                                                {u"<div>\n\n  Save\n</div>"_s, true, true},
                                                                {u"What happens?\nAnd why?"_s, false, true}}));
}

TEST(Passage, KeepsProseWithCodeBelowItInOneParagraph) {
    EXPECT_EQ(passageParts(u"Example:\n    counts([1, 2]) gives 3\nUse any language."_s, PassageCode::Indented),
              (Parts{{u"Example:"_s, false, false},
                     {u"counts([1, 2]) gives 3"_s, true, false},
                     {u"Use any language."_s, false, false}}));
}

TEST(Passage, TakesWholeParagraphsOfAnAnswerAsCode) {
    const QString text = u"import math\n\ndef half(x):\n  return x / 2\n\nSELECT 1;\n\nIt halves. Nothing else."_s;
    EXPECT_EQ(passageParts(text, PassageCode::Paragraphs),
              (Parts{{u"import math\n\ndef half(x):\n  return x / 2\n\nSELECT 1;"_s, true, false},
                     {u"It halves. Nothing else."_s, false, true}}));
    EXPECT_EQ(passageParts(u"In Python 3:\n\n    x = 1"_s, PassageCode::Paragraphs).front().code, false);
}

TEST(Passage, OfNothingIsNothing) {
    EXPECT_TRUE(passageParts(QString(), PassageCode::Indented).empty());
    EXPECT_TRUE(passageParts(u"\n \n"_s, PassageCode::Paragraphs).empty());
}

TEST(Passage, IsHigherWhereItIsNarrow) {
    PassageText passage;
    passage.setText(u"Some words that need a few lines where there is little room for them.\n\n    and(code);"_s);
    EXPECT_GT(passage.heightForWidth(160), passage.heightForWidth(600));
    EXPECT_EQ(passage.accessibleName(), passage.text());
}

TEST(WordChanges, NameWhatCameAndWent) {
    EXPECT_EQ(wordChanges(u"Name two faults, and mend them."_s, u"Name the faults and mend them."_s),
              (Changes{{Kind::Same, u"Name "_s},
                       {Kind::Removed, u"two"_s},
                       {Kind::Added, u"the"_s},
                       {Kind::Same, u" faults"_s},
                       {Kind::Removed, u","_s},
                       {Kind::Same, u" and mend them."_s}}));
    EXPECT_EQ(wordChanges(u"same"_s, u"same"_s), (Changes{{Kind::Same, u"same"_s}}));
    EXPECT_EQ(wordChanges(QString(), u"new"_s), (Changes{{Kind::Added, u"new"_s}}));
    EXPECT_EQ(wordChanges(u"old"_s, QString()), (Changes{{Kind::Removed, u"old"_s}}));
}

TEST(WordChanges, ReadTogetherAreBothTexts) {
    const QString texts[] = {u"The cache holds each value for a minute.\n\n    get(key);\n"_s,
                             u"A cache keeps every value for two minutes, then loads it again:\n    get( key );"_s,
                             u"Der Cache hält „jeden“ Wert für 60 s. 日本語 𝄞"_s, QString()};
    for (const QString &before : texts) {
        for (const QString &after : texts) {
            QString old;
            QString fresh;
            for (const WordChange &change : wordChanges(before, after)) {
                if (change.kind != Kind::Added)
                    old += change.text;
                if (change.kind != Kind::Removed)
                    fresh += change.text;
            }
            EXPECT_EQ(old, before);
            EXPECT_EQ(fresh, after);
        }
    }
}

TEST(WordChanges, OfLongTextsAreQuick) {
    QString before;
    QString after;
    for (int word = 0; word < 20'000; ++word) {
        before += u"a%1 "_s.arg(word);
        after += u"b%1 "_s.arg(word);
    }
    EXPECT_EQ(wordChanges(before, after).size(), 3U) << "gone, come, and the space at the end";
}

TEST(ComparedText, SaysInWordsWhatItShows) {
    ComparedText text;
    text.setTexts(u"Name two faults"_s, u"Name the faults"_s);
    EXPECT_EQ(text.accessibleName(), u"Name taken away: two; added: the; faults"_s);
}

} // namespace
} // namespace candor::widgets
