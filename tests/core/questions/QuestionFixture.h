// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"
#include "questions/QuestionExchange.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace candor::questions::test {

/// A multiple-choice question with something in every field.
inline ExchangedQuestion choice() {
    using namespace Qt::StringLiterals;
    ExchangedQuestion question;
    question.key = u"fs-cache-headers"_s;
    QuestionContent &content = question.content;
    content.domain = JobDomain::Fullstack;
    content.competency = u"Web delivery"_s;
    content.kind = QuestionKind::Situational;
    content.difficulty = Difficulty::Advanced;
    content.type = QuestionType::Mcq;
    content.text = u"A response carries\n\n    Cache-Control: no-store\n\nWhat may a browser keep of it?"_s;
    content.options = {{u"Nothing at all"_s, true, u"no-store forbids keeping it."_s},
                       {u"A copy that it asks about each time"_s, false, u"That is no-cache."_s},
                       {u"A copy until the tab is closed"_s, false, {}}};
    content.timeLimitSeconds = 90;
    content.thinkingSeconds = 15;
    content.takes = 2;
    content.keywords = {u"no-store"_s, u"RFC 9111"_s};
    content.skills = {u"HTTP"_s};
    content.tags = {u"web"_s, u"caching"_s};
    content.language = u"en-GB"_s;
    content.referenceAnswer = u"Nothing: the response is not stored.\nAlso not in memory, once it was used."_s;
    content.keyPoints = {u"no-store keeps nothing"_s, u"no-cache keeps and asks"_s};
    content.rubric = {u"Takes it for no-cache."_s, u"Knows one of the two."_s, u"Tells both apart."_s};
    return question;
}

/// A spoken question with what it must have and no more.
inline ExchangedQuestion spoken() {
    using namespace Qt::StringLiterals;
    ExchangedQuestion question;
    question.content.kind = QuestionKind::Behavioral;
    question.content.type = QuestionType::Video;
    question.content.text = u"Tell me of a plan that you gave up."_s;
    return question;
}

/// Texts that mean something to one format or another.
inline QStringList nastyLines() {
    using namespace Qt::StringLiterals;
    return {u"=1+1"_s,
            u"+cmd"_s,
            u"-5"_s,
            u"-> arrow"_s,
            u"*star"_s,
            u"\\*star"_s,
            u"\\\\-> arrow"_s,
            u"\\"_s,
            u"C:\\new\\table"_s,
            u"'=x"_s,
            u"\"quoted\", and; commas"_s,
            u"%50% of them"_s,
            u"%-50%%"_s,
            u"[html]<b>x</b>"_s,
            u"[plain]"_s,
            u"#include <map>"_s,
            u"a = b ~ c # d {e} :: f: g"_s,
            u"####"_s,
            u"// candor: {}"_s,
            u"$CATEGORY: x"_s,
            u"::title::"_s,
            u"a -> b"_s,
            u"TRUE"_s,
            u"العربية עברית 漢字 𠮷 😀 e\u0301"_s,
            u"\u200bzero\ufeffwidth"_s,
            u"null \\u0000 \\n \\t"_s,
            u"</script>&lt;"_s,
            u"{\"key\": \"x\"}"_s};
}

/// Every nasty text in every field that takes it.
inline std::vector<ExchangedQuestion> nastyQuestions() {
    std::vector<ExchangedQuestion> questions;
    const QStringList lines = nastyLines();
    for (qsizetype index = 0; index < lines.size(); ++index) {
        ExchangedQuestion question = choice();
        question.key = QStringLiteral("nasty-%1").arg(index);
        QuestionContent &content = question.content;
        const QString &line = lines[index];
        const QString &other = lines[(index + 1) % lines.size()];
        const QString text = line + u"\n\n" + other + u"\n\tindented\n// " + line;
        content.competency = content.skills.first() = line;
        content.text = content.referenceAnswer = content.rubric.one = content.rubric.three = content.rubric.five = text;
        content.options = {{line, index % 2 == 0, text}, {other, index % 2 == 1, line}};
        content.keywords = content.tags = content.keyPoints = {line, other};
        questions.push_back(question);
    }
    return questions;
}

/// What was wrong; empty: nothing.
template<typename Value>
QString wrong(const Result<Value> &result) {
    return result ? QString() : result.error().detail;
}

/// A file of questions with the objects that are given, each in a line of its own; the first one in line 4.
inline QByteArray jsonFile(const std::vector<QByteArray> &objects) {
    QByteArray json = "{\n  \"format\": \"candor-questions\", \"version\": 1,\n  \"questions\": [\n";
    for (std::size_t index = 0; index < objects.size(); ++index)
        json += objects[index] + (index + 1 < objects.size() ? ",\n" : "\n");
    return json + "]}\n";
}

} // namespace candor::questions::test
