// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionFixture.h"
#include "questions/QuestionFields.h"

#include <gmock/gmock.h>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;
using test::choice;
using test::spoken;
using test::wrong;

Result<std::vector<ExchangedQuestion>> read(const QByteArray &gift) { return questionsFromGift(gift, {}); }

/// The only question of a file.
QuestionContent one(const QByteArray &gift) {
    const auto questions = read(gift);
    EXPECT_TRUE(questions && questions->size() == 1) << qPrintable(wrong(questions));
    return questions && !questions->empty() ? questions->front().content : QuestionContent();
}

std::vector<AnswerOption> options(std::initializer_list<std::pair<QString, bool>> texts) {
    std::vector<AnswerOption> list;
    for (const auto &[text, correct] : texts)
        list.push_back({text, correct, {}});
    return list;
}

} // namespace

TEST(QuestionGift, ReadsWhatTeachersWrite) {
    const auto questions = read("// Ports and protocols\n"
                                "\n"
                                "$CATEGORY: $course$/top/Networks/Transport\n"
                                "\n"
                                "// question: 17  name: Handshake\n"
                                "// [id:net-17] [tag:tcp] [tag:set\\]s]\n"
                                "::Handshake\\: three steps::[plain]What does a client send first\n"
                                "to open a connection? {\n"
                                "    =SYN # It asks for a sequence number.\n"
                                "    ~ACK\n"
                                "    ~%-50%FIN # That closes one\n"
                                "      direction.\n"
                                "    ####A connection opens with SYN\\, SYN-ACK\\, ACK.\n"
                                "}\n"
                                "\n"
                                "Mail leaves for port {~80 =25 ~22} on another server.\n"
                                "\n"
                                "$CATEGORY: top\n"
                                "\n"
                                "{=yes ~no} Is that all?\n");
    ASSERT_TRUE(questions) << qPrintable(wrong(questions));
    ASSERT_EQ(questions->size(), 3U);
    const QuestionContent &first = (*questions)[0].content;
    EXPECT_EQ(first.type, QuestionType::Mcq);
    EXPECT_EQ(first.text, u"What does a client send first\nto open a connection?");
    EXPECT_EQ(first.options, (std::vector<AnswerOption>{{u"SYN"_s, true, u"It asks for a sequence number."_s},
                                                        {u"ACK"_s, false, {}},
                                                        {u"FIN"_s, false, u"That closes one\n      direction."_s}}));
    EXPECT_EQ(first.referenceAnswer, u"A connection opens with SYN\\, SYN-ACK\\, ACK.");
    EXPECT_EQ(first.tags, (QStringList{u"Networks/Transport"_s, u"tcp"_s, u"set]s"_s}));
    EXPECT_TRUE((*questions)[0].key.isEmpty()) << "a title is no name for good";
    EXPECT_EQ((*questions)[1].content.text, u"Mail leaves for port _____ on another server.");
    EXPECT_EQ((*questions)[1].content.options, options({{u"80"_s, false}, {u"25"_s, true}, {u"22"_s, false}}));
    EXPECT_EQ((*questions)[1].content.tags, QStringList{u"Networks/Transport"_s});
    EXPECT_EQ((*questions)[2].content.text, u"_____ Is that all?");
    EXPECT_TRUE((*questions)[2].content.tags.isEmpty());
}

TEST(QuestionGift, TakesFromOutsideWhatItDoesNotSay) {
    const GiftDefaults defaults{JobDomain::AiMl, Difficulty::Advanced, QuestionKind::Situational, u"Maths"_s, u"de"_s};
    const auto questions = questionsFromGift("Zwei? {=2 ~3}", defaults);
    ASSERT_TRUE(questions) << qPrintable(wrong(questions));
    const QuestionContent &content = questions->front().content;
    EXPECT_EQ(content.domain, JobDomain::AiMl);
    EXPECT_EQ(content.difficulty, Difficulty::Advanced);
    EXPECT_EQ(content.kind, QuestionKind::Situational);
    EXPECT_EQ(content.competency, u"Maths");
    EXPECT_EQ(content.language, u"de");
}

TEST(QuestionGift, ReadsEscapes) {
    const QuestionContent content =
        one(R"(a \= b \~ c \# \{d\} \: e \\ f\n  g \x \\n h {=C\:\\new ~\=\~\#\{\}\:\\#not \# but \n \=})");
    EXPECT_EQ(content.text, u"a = b ~ c # {d} : e \\ f\n  g \\x \\n h");
    EXPECT_EQ(content.options,
              (std::vector<AnswerOption>{{u"C:\\new"_s, true, {}}, {u"=~#{}:\\"_s, false, u"not # but \n ="_s}}));
}

TEST(QuestionGift, KnowsWholeWeights) {
    EXPECT_EQ(one("a {~%100%b ~%0%c ~%-33.33333%d ~%x% e ~ 5%}").options,
              options({{u"b"_s, true}, {u"c"_s, false}, {u"d"_s, false}, {u"%x% e"_s, false}, {u"5%"_s, false}}));
    EXPECT_EQ(one("a {=%50% of b ~%0%%50% of c}").options, options({{u"%50% of b"_s, true}, {u"%50% of c"_s, false}}));
    const QString weights = u"line 1, question 1, options: weights"_s;
    EXPECT_EQ(wrong(read("a {~%50%b ~%50%c ~%-100%d}")), weights);
    EXPECT_EQ(wrong(read("a {=b ~%33.33333%c}")), weights);
    EXPECT_EQ(wrong(read("a {~%50%b ~c}")), weights);
}

TEST(QuestionGift, PassesOverCommentsWithinAQuestion) {
    const QuestionContent content = one("a\n// no part of it {=x ~y}\n?{\n  // nor this\n=b\n~c\n}\n// end");
    EXPECT_EQ(content.text, u"a\n?");
    EXPECT_EQ(content.options, options({{u"b"_s, true}, {u"c"_s, false}}));
}

TEST(QuestionGift, ReadsFormatMarks) {
    EXPECT_EQ(one("[markdown]**a** {=b ~c}").text, u"**a**");
    EXPECT_EQ(one("[moodle] <a> {=b ~c}").text, u"<a>");
    EXPECT_EQ(one("[plain][html] {=[plain][0] ~[1]}").text, u"[html]");
    EXPECT_EQ(one("[plain][html] {=[plain][0] ~[1]}").options, options({{u"[0]"_s, true}, {u"[1]"_s, false}}));
    const QuestionContent html = one("::t::[html]<p dir\\=\"ltr\">Is <b>x</b>&nbsp;&lt; 5?<br></p><ul><li>no</li></ul> "
                                     "{=<p>yes</p>#<p>It<br>is.</p> ~[plain]<p> ####&auml;}");
    EXPECT_EQ(html.text, u"Is x < 5?\n\n- no");
    EXPECT_EQ(html.options, (std::vector<AnswerOption>{{u"yes"_s, true, u"It\nis."_s}, {u"<p>"_s, false, {}}}));
    EXPECT_EQ(html.referenceAnswer, u"ä");
}

TEST(QuestionGift, RefusesHtmlThatSaysMoreThanText) {
    const QString text = u"line 1, question 1, text: html"_s;
    for (const char *html : {"<img src\\=\"x.png\">", "x<sup>2</sup>", "<table><tr><td>1", "<pre>a  b</pre>", "&alpha;",
                             "<script>alert(1)</script>", "<!-- x -->", "<a href\\=\"x\">y</a>", "<ol><li>a</ol>"})
        EXPECT_EQ(wrong(read(QByteArray("[html]") + html + " {=b ~c}")), text) << html;
    EXPECT_EQ(wrong(read("a {=[html]<img> ~c}")), u"line 1, question 1, options: html");
    EXPECT_EQ(wrong(read("a {=b ~c ####[html]<img>}")), u"line 1, question 1, reference_answer: html");
    EXPECT_EQ(one("[html]a < b &c &amp &; <3 {=b ~c}").text, u"a < b &c &amp &; <3");
}

TEST(QuestionGift, SaysWhatElseAQuestionIs) {
    const auto type = [](const QByteArray &question) { return wrong(read("a {=b ~c}\n\n// x\n" + question)); };
    const QString at = u"line 4, question 2, type: "_s;
    EXPECT_EQ(type("Earth is flat. {FALSE#no#yes}"), at + u"true_false");
    EXPECT_EQ(type("Earth is round. {t}"), at + u"true_false");
    EXPECT_EQ(type("Who? {=Ada =%50%Lovelace}"), at + u"short_answer");
    EXPECT_EQ(type("Match. {=a -> b =c -> d =e -> f}"), at + u"matching");
    EXPECT_EQ(type("How many? {#3:2}"), at + u"numerical");
    EXPECT_EQ(type("How many? {#=3#yes =%50%4#nearly}"), at + u"numerical");
    EXPECT_EQ(type("Why? {}"), at + u"essay");
    EXPECT_EQ(type("Why? { ####because }"), at + u"essay");
    EXPECT_EQ(type("Read on."), at + u"description");
}

TEST(QuestionGift, NamesLineQuestionAndField) {
    const auto at = [](const QByteArray &question) { return wrong(read("a {=b ~c}\n\n\n" + question)); };
    const QString place = u"line 4, question 2"_s;
    EXPECT_EQ(at("a {=b ~c"), place + u": braces");
    EXPECT_EQ(at("a =b ~c}"), place + u": braces");
    EXPECT_EQ(at("a }{"), place + u": braces");
    EXPECT_EQ(at("a {=b ~c} d {=e}"), place + u": braces");
    EXPECT_EQ(at("a {=b {x} ~c}"), place + u": braces");
    EXPECT_EQ(at("a {=b\n\n~c}"), place + u": braces") << "an empty line ends a question";
    EXPECT_EQ(at("::a {=b ~c}"), place + u": form");
    EXPECT_EQ(at("a {b =c ~d}"), place + u", options: form");
    EXPECT_EQ(at("a {=b =c ~d}"), place + u", options: two_correct");
    EXPECT_EQ(at("a {~b ~c}"), place + u", options: none_correct");
    EXPECT_EQ(at("a {=b ~b}"), place + u", options: twice");
    EXPECT_EQ(at("a {=b ~}"), place + u", options: empty");
    EXPECT_EQ(at("a {=b ~c\\nd}"), place + u", options: characters");
    EXPECT_EQ(at("a {=b" + QByteArray("~c").repeated(8) + '}'), place + u", options: range");
    EXPECT_EQ(at("::title::{=b ~c}"), place + u", text: empty");
    EXPECT_EQ(at("a {=" + QByteArray(401, 'x') + " ~c}"), place + u", options: 400");
    EXPECT_EQ(at("\xc3\x28 {=b ~c}"), u"line 4: characters");
    GiftDefaults defaults;
    defaults.language = u"x"_s;
    EXPECT_EQ(wrong(questionsFromGift("a {=b ~c}", defaults)), u"line 1, question 1, language: form");
    EXPECT_TRUE(read("")->empty());
    EXPECT_TRUE(read("\n// nothing\n\n$CATEGORY: x\n")->empty());
}

TEST(QuestionGift, WritesWhatMoodleReads) {
    const QByteArray expected =
        R"(// candor: { "key": "fs-cache-headers", "domain": "Fullstack", "competency": "Web delivery", "kind": "situational", "difficulty": "advanced", "time_limit_seconds": 90, "thinking_seconds": 15, "takes": 2, "keywords": ["no-store", "RFC 9111"], "skills": ["HTTP"], "tags": ["web", "caching"], "language": "en-GB", "reference": { "key_points": ["no-store keeps nothing", "no-cache keeps and asks"] }, "rubric": { "1": "Takes it for no-cache.", "3": "Knows one of the two.", "5": "Tells both apart." } })"
        "\n"
        R"(::fs-cache-headers::[plain]A response carries\n\n    Cache-Control\: no-store\n\nWhat may a browser keep of it? {
	=Nothing at all#no-store forbids keeping it.
	~A copy that it asks about each time#That is no-cache.
	~A copy until the tab is closed
	####Nothing\: the response is not stored.\nAlso not in memory, once it was used.
}
)";
    EXPECT_EQ(questionsToGift({spoken(), choice()}), expected) << "what is no multiple choice is left out";
    EXPECT_THAT(read(expected).value(), testing::ElementsAre(choice()));
    EXPECT_EQ(questionsToGift({spoken()}), "");
}

TEST(QuestionGift, NamesAQuestionWithoutAKeyByItsText) {
    ExchangedQuestion question = choice();
    question.key.clear();
    question.content.text = u"What\nholds : "_s + u"long words "_s.repeated(10);
    EXPECT_TRUE(
        questionsToGift({question}).contains("\n::What holds \\: long words long words long words long words::[plain]"))
        << questionsToGift({question}).constData();
    question.content.text = u"𠮷"_s.repeated(70);
    const QByteArray title = "::" + u"𠮷"_s.repeated(30).toUtf8() + "::";
    EXPECT_TRUE(questionsToGift({question}).contains(title));
}

TEST(QuestionGift, ReadsWhatItsCommentsSay) {
    const auto noted = [](const QByteArray &notes) { return read("\n// candor: " + notes + "\n\n"); };
    EXPECT_EQ(wrong(noted("{}")), u"line 2, candor: empty");
    const auto with = [](const QByteArray &notes) { return read("\n//candor:" + notes + "\na {=b ~c ####d}"); };
    EXPECT_EQ(with(R"({"key": "x", "takes": 3})")->front().key, u"x");
    EXPECT_EQ(with(R"({"key": "x", "takes": 3})")->front().content.takes, 3);
    EXPECT_EQ(with(R"({"reference": {"answer": "e", "key_points": ["f"]}})")->front().content.referenceAnswer, u"d");
    EXPECT_EQ(wrong(with(R"({"takes": 0})")), u"line 3, question 1, takes: range");
    EXPECT_EQ(wrong(with(R"({"takes": "0"})")), u"line 2, question 1, takes: form");
    EXPECT_EQ(wrong(with(R"({"text": "b"})")), u"line 2, question 1, text: unknown");
    EXPECT_EQ(wrong(with(R"({"options": []})")), u"line 2, question 1, options: unknown");
    EXPECT_EQ(wrong(with(R"({"takes": 1)")), u"line 2, question 1: form");
    EXPECT_EQ(wrong(with("")), u"line 2, question 1: form");
    EXPECT_EQ(wrong(with(R"({"takes": 1, "takes": 2})")), u"line 2, question 1, takes: twice");
    EXPECT_EQ(wrong(with("{}\n// candor: {}")), u"line 3, candor: twice");
    EXPECT_EQ(with("{\"tags\": [\"x\"]}\n// [tag:y] [tag:x]\n$CATEGORY: x")->front().content.tags,
              (QStringList{u"x"_s, u"y"_s}));
}

} // namespace candor::questions
