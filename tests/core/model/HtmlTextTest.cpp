// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/HtmlText.h"

#include "model/HtmlReferences.h"

#include <gtest/gtest.h>

namespace candor {
namespace {

using namespace Qt::StringLiterals;

QString textOf(const QString &html) { return textOfHtml(html).value_or(u"not HTML"_s); }

} // namespace

TEST(HtmlText, BecomesParagraphsAndLines) {
    EXPECT_EQ(textOf(u"<h2>About</h2>\n<p>One\n  two<br/>three</p><p>four</p>"_s), u"About\n\nOne two\nthree\n\nfour");
    EXPECT_EQ(textOf(u"<div>a</div><div>b</div>"_s), u"a\nb");
    EXPECT_EQ(textOf(u"a<br><br><br><br>b"_s), u"a\n\nb");
    EXPECT_EQ(textOf(u"<b>bold</b> and<i> more</i>"_s), u"bold and more");
    EXPECT_EQ(textOf(u"<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>"_s), u"a b\nc");
}

TEST(HtmlText, BecomesLists) {
    EXPECT_EQ(textOf(u"You:<ul><li>one</li> <li>two<ul><li>deep</li></ul></li></ul>We"_s),
              u"You:\n\n- one\n- two\n- deep\n\nWe");
    EXPECT_EQ(textOf(u"</ul></ul><li>x"_s), u"- x");
}

TEST(HtmlText, LeavesOutWhatNobodySees) {
    EXPECT_EQ(textOf(u"a<script>if (x < y) alert('<p>')</script>b<STYLE>p{}</Style >c<!-- <p> -- > -->d"_s), u"abcd");
    EXPECT_EQ(textOf(u"<!DOCTYPE html><?xml x?>a<a title=\"x > y\" href='>'>b</a>"_s), u"ab");
    EXPECT_EQ(textOf(u"a<!-- never ends <p>b"_s), u"a");
    EXPECT_EQ(textOf(u"<p>a<script>never ends"_s), u"a");
}

TEST(HtmlText, KnowsPlainText) {
    for (const QString &text : {u"a < b and c > d"_s, u"AT&T & co; x"_s, u"1 <2"_s, u"<"_s, u"</"_s, u"&"_s, u"&;"_s,
                                u"if a <b then"_s, u""_s, u"&nosuch;"_s})
        EXPECT_EQ(textOfHtml(text), std::nullopt) << qPrintable(text);
}

TEST(HtmlText, ReadsReferences) {
    EXPECT_EQ(textOf(u"&lt;p&gt; &amp;amp; &quot;&apos;&#39;"_s), u"<p> &amp; \"''");
    EXPECT_EQ(textOf(u"&auml;&Ouml;&szlig;&eacute;&yuml;&nbsp;&iexcl;"_s),
              u"\u00e4\u00d6\u00df\u00e9\u00ff\u00a0\u00a1");
    EXPECT_EQ(textOf(u"&#228;&#xE4;&#X1F600;&#128512;&euro;&hellip;"_s),
              u"\u00e4\u00e4\U0001F600\U0001F600\u20ac\u2026");
    EXPECT_EQ(textOf(u"&#128;&#150;"_s), u"\u20ac\u2013") << "as windows-1252";
    EXPECT_EQ(textOf(u"&#0;&#xD800;&#x110000;&#99999999999;&#1;"_s), QString(5, QChar(0xFFFD)));
    EXPECT_EQ(textOf(u"a&#10;b&#32;c"_s), u"a b c");
    EXPECT_EQ(htmlReference(u"&#"), std::nullopt);
    EXPECT_EQ(htmlReference(u"&#x;"), std::nullopt);
}

TEST(HtmlText, IsWrittenSoThatItIsReadAgain) {
    for (const QString &text :
         {u"One\ntwo\n\nThree & <four> \"five\""_s, u""_s, u"- item\n- item"_s, u"\u0627\u0644\u0639\n\n\U00020BB7"_s})
        EXPECT_EQ(textOf(htmlOfText(text)), text);
}

TEST(HtmlText, TakesTimeInProportionToItsLength) {
    // Each of these is quadratic where a reader looks ahead again and again: a day instead of a moment.
    for (const QString &part : {u"<a"_s, u"<a \""_s, u"<!--"_s, u"<script>"_s, u"&#1"_s, u"&a"_s, u"<ul>"_s})
        static_cast<void>(textOfHtml(part.repeated(4'000'000)));
}

} // namespace candor
