// SPDX-License-Identifier: GPL-3.0-or-later
// Questions out of Moodle's GIFT.
#include "model/Utf8Text.h"
#include "questions/GiftText.h"
#include "questions/QuestionExchange.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionGathering.h"
#include "questions/QuestionObject.h"
#include "questions/StrictJson.h"

#include <QRegularExpression>

#include <algorithm>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

constexpr int generalFeedbackMark = 4; ///< signs: "####"
/// Markup that is longer holds a text that is too long, or means no good.
constexpr qsizetype mostHtml = 8 * mostInQuestion;

tl::unexpected<Error> wrong(const QString &field, const QString &reason) {
    return failure(ErrorCode::InvalidField, field % u": "_s % reason);
}

Result<QString> plainText(const QString &field, QStringView text, GiftFormat format) {
    const QString plain = unescapedGift(text.trimmed());
    if (format == GiftFormat::Plain || plain.size() > mostHtml)
        return plain;
    const auto simple = textOfSimpleHtml(plain);
    return simple ? Result<QString>(*simple) : wrong(field, u"html"_s);
}

/// The same of a text that may begin with a format of its own.
Result<QString> plainTextWithin(const QString &field, QStringView text, GiftFormat inherited) {
    text = text.trimmed();
    const GiftFormat format = takeGiftFormat(text, inherited);
    return plainText(field, text, format);
}

/// A question that was taken apart.
struct GiftParts {
    GiftFormat format = GiftFormat::Plain;
    QString text;
    QStringView answers; ///< between the braces
};

/// Takes "::title::" off. False where it does not end.
bool passTitle(QStringView &text) {
    constexpr QStringView mark = u"::";
    if (!text.startsWith(mark))
        return true;
    for (qsizetype at = findInGift(text, u":", mark.size()); at < text.size(); at = findInGift(text, u":", at + 1)) {
        if (text.sliced(at).startsWith(mark)) {
            text = text.sliced(at + mark.size()).trimmed();
            return true;
        }
    }
    return false;
}

Result<GiftParts> partsOf(QStringView block) {
    QStringView text = block.trimmed();
    if (!passTitle(text))
        return failure(ErrorCode::InvalidField, u"form"_s);
    const qsizetype open = findInGift(text, u"{}");
    if (open == text.size())
        return wrong(u"type"_s, u"description"_s);
    const qsizetype close = findInGift(text, u"{}", open + 1);
    if (text[open] != u'{' || close == text.size() || text[close] != u'}' ||
        findInGift(text, u"{}", close + 1) < text.size())
        return failure(ErrorCode::InvalidField, u"braces"_s);
    GiftParts parts;
    parts.answers = text.sliced(open + 1, close - open - 1).trimmed();
    QStringView before = text.first(open);
    const QStringView after = text.sliced(close + 1);
    parts.format = takeGiftFormat(before, GiftFormat::Plain);
    // A word may be missing in the middle of a sentence.
    const QString sentence = after.trimmed().isEmpty() ? before.toString() : before % u"_____"_s % after;
    auto plain = plainText(u"text"_s, sentence, parts.format);
    if (!plain)
        return failure(plain.error());
    parts.text = std::move(*plain);
    return parts;
}

/// What Moodle takes answers for that are none to choose among; empty: they are.
QString otherType(QStringView answers) {
    if (answers.isEmpty())
        return u"essay"_s;
    if (answers.startsWith(u'#'))
        return u"numerical"_s;
    if (findInGift(answers, u"~") < answers.size())
        return {};
    if (findInGift(answers, u"=") < answers.size() && answers.contains(u"->"))
        return u"matching"_s;
    const QString word = answers.first(findInGift(answers, u"#")).trimmed().toString().toUpper();
    return QStringList{u"T"_s, u"TRUE"_s, u"F"_s, u"FALSE"_s}.contains(word) ? u"true_false"_s : u"short_answer"_s;
}

/// Takes the last "####" and what follows it off the answers.
QStringView takeGeneralFeedback(QStringView &answers) {
    qsizetype end = 0; // of the mark
    qsizetype before = -1;
    int length = 0;
    for (qsizetype at = findInGift(answers, u"#"); at < answers.size(); at = findInGift(answers, u"#", at + 1)) {
        length = at == before + 1 ? length + 1 : 1;
        before = at;
        if (length >= generalFeedbackMark)
            end = at + 1;
    }
    if (end == 0)
        return {};
    const QStringView feedback = answers.sliced(end);
    answers = answers.first(end - generalFeedbackMark).trimmed();
    return feedback;
}

/// Takes "%50%" off; 0 where there is none.
double takeWeight(QStringView &text) {
    static const QRegularExpression form(u"\\A%(-?[0-9]{1,3}(?:\\.[0-9]*)?)%"_s);
    constexpr qsizetype longest = 16;
    const auto found = form.match(text.first(std::min(text.size(), longest)).toString());
    if (!found.hasMatch())
        return 0;
    text = text.sliced(found.capturedLength());
    return found.captured(1).toDouble();
}

/// An option from its '=' or '~' on.
Result<AnswerOption> optionOf(QStringView answer, GiftFormat format) {
    const QString field = u"options"_s;
    QStringView text = answer.sliced(1).trimmed();
    constexpr double whole = 100;
    const double weight = answer.front() == u'=' ? whole : takeWeight(text);
    // Candor knows no partly right answers; points that Moodle takes off are none that it would give.
    if (weight > 0 && weight != whole)
        return wrong(field, u"weights"_s);
    const qsizetype feedback = findInGift(text, u"#");
    // A line end within an option is a space to whoever reads it.
    static const QRegularExpression lineEnd(u"\\s*\\n\\s*"_s);
    auto plain = plainTextWithin(field, text.first(feedback).toString().replace(lineEnd, u" "_s), format);
    if (!plain)
        return failure(plain.error());
    auto reason = plainTextWithin(field, text.sliced(std::min(feedback + 1, text.size())), format);
    if (!reason)
        return failure(reason.error());
    return AnswerOption{std::move(*plain), weight == whole, std::move(*reason)};
}

Result<std::vector<AnswerOption>> optionsOf(QStringView answers, GiftFormat format) {
    std::vector<AnswerOption> options;
    constexpr QStringView marks = u"=~";
    qsizetype at = findInGift(answers, marks);
    if (at > 0)
        return wrong(u"options"_s, u"form"_s);
    while (at < answers.size()) {
        if (options.size() >= mostOptions)
            return wrong(u"options"_s, u"range"_s);
        const qsizetype end = findInGift(answers, marks, at + 1);
        auto option = optionOf(answers.sliced(at, end - at), format);
        if (!option)
            return failure(option.error());
        options.push_back(std::move(*option));
        at = end;
    }
    return options;
}

Result<ExchangedQuestion> questionOf(const GiftBlock &block, ExchangedQuestion question) {
    const auto parts = partsOf(block.text);
    if (!parts)
        return failure(parts.error());
    QStringView answers = parts->answers;
    const QStringView feedback = takeGeneralFeedback(answers);
    if (const QString type = otherType(answers); !type.isEmpty())
        return wrong(u"type"_s, type);
    auto options = optionsOf(answers, parts->format);
    if (!options)
        return failure(options.error());
    auto answer = plainTextWithin(u"reference_answer"_s, feedback, parts->format);
    if (!answer)
        return failure(answer.error());
    question.content.type = QuestionType::Mcq;
    question.content.text = parts->text;
    question.content.options = std::move(*options);
    if (!answer->isEmpty())
        question.content.referenceAnswer = std::move(*answer);
    for (const QString &tag : block.tags) {
        if (!question.content.tags.contains(tag))
            question.content.tags.append(tag);
    }
    return question;
}

ExchangedQuestion questionBy(const GiftDefaults &defaults) {
    ExchangedQuestion question;
    question.content.domain = defaults.domain;
    question.content.difficulty = defaults.difficulty;
    question.content.kind = defaults.kind;
    question.content.competency = defaults.competency;
    question.content.language = defaults.language;
    return question;
}

/// With what the comment in front of a question says.
Result<ExchangedQuestion> withNotesOf(const GiftBlock &block, ExchangedQuestion question, std::size_t number) {
    if (block.notesLine == 0)
        return question;
    const auto notes = strictObject(block.notes.toUtf8(), block.notesLine);
    if (!notes)
        return failure(errorAt(block.notesLine, number, {ErrorCode::InvalidField, notes.error().detail}));
    auto noted = withNotes(std::move(question), *notes);
    return noted ? noted : failure(errorAt(block.notesLine, number, noted.error()));
}

} // namespace

Result<std::vector<ExchangedQuestion>> questionsFromGift(const QByteArray &bytes, const GiftDefaults &defaults) {
    if (bytes.size() > mostQuestionFileBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostQuestionFileBytes));
    auto text = utf8Text(bytes);
    if (!text)
        return failure(text.error());
    text->replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    const ExchangedQuestion common = questionBy(defaults);
    GiftBlocks blocks(*text);
    QuestionGathering gathering;
    for (;;) {
        const auto block = blocks.next();
        if (!block)
            return failure(block.error());
        if (!*block)
            return gathering.take();
        auto noted = withNotesOf(**block, common, gathering.number());
        if (!noted)
            return failure(noted.error());
        if (auto added = gathering.add((*block)->line, questionOf(**block, std::move(*noted))); !added)
            return failure(added.error());
    }
}

} // namespace candor::questions
