// SPDX-License-Identifier: GPL-3.0-or-later
// Questions as Moodle's GIFT.
#include "questions/GiftText.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionObject.h"

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

/// What names a question in Moodle's lists.
QString titleOf(const ExchangedQuestion &question) {
    if (!question.key.isEmpty())
        return question.key;
    constexpr qsizetype most = 60;
    QString text = question.content.text.simplified();
    if (text.size() <= most)
        return text;
    const qsizetype space = text.lastIndexOf(u' ', most);
    return space > 0 ? text.first(space) : text.first(text[most].isLowSurrogate() ? most - 1 : most);
}

/// A text within the answers; it has the format of the question unless its own beginning looks like one.
QString inAnswers(const QString &text) {
    return (beginsWithGiftFormat(text) ? u"[plain]"_s : QString()) % escapedGift(text);
}

QString optionText(const AnswerOption &option) {
    // A weight in front keeps a text that begins like one from being taken for one.
    const QString mark = option.correct ? u"="_s : option.text.startsWith(u'%') ? u"~%0%"_s : u"~"_s;
    const QString reason = option.reason.isEmpty() ? QString() : QString(u'#' % inAnswers(option.reason));
    return u"\t"_s % mark % inAnswers(option.text) % reason % u'\n';
}

QString questionText(const ExchangedQuestion &question) {
    // Line ends of GIFT are its own: a text keeps none but "\n".
    const QuestionContent content = tidied(question.content);
    QString text = u"// candor: "_s % QString::fromUtf8(questionNotes(question)) % u"\n::"_s %
                   escapedGift(titleOf(question)) % u"::[plain]"_s % escapedGift(content.text) % u" {\n"_s;
    for (const AnswerOption &option : content.options)
        text += optionText(option);
    if (!content.referenceAnswer.isEmpty())
        text += u"\t####"_s % inAnswers(content.referenceAnswer) % u'\n';
    return text % u"}\n"_s;
}

} // namespace

QByteArray questionsToGift(const std::vector<ExchangedQuestion> &questions) {
    QStringList texts;
    for (const ExchangedQuestion &question : questions) {
        if (question.content.type == QuestionType::Mcq)
            texts.append(questionText(question));
    }
    return texts.join(u'\n').toUtf8();
}

} // namespace candor::questions
