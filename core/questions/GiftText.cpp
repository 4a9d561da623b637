// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/GiftText.h"

#include "model/HtmlReferences.h"
#include "model/HtmlText.h"
#include "questions/QuestionFields.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <utility>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView commentMark = u"//";
constexpr QStringView notesMark = u"candor:";
constexpr QStringView categoryMark = u"$CATEGORY:";

/// The signs that a backslash takes the meaning from; of 'n' it makes a line end.
constexpr QStringView escapable = u"\\~=#{}:";

constexpr auto formats = std::to_array<std::pair<QStringView, GiftFormat>>({
    {u"[html]", GiftFormat::Html},
    {u"[plain]", GiftFormat::Plain},
    {u"[moodle]", GiftFormat::Plain},
    {u"[markdown]", GiftFormat::Plain},
});

constexpr auto simpleElements = std::to_array<QStringView>(
    {u"p", u"br", u"div", u"span", u"b", u"strong", u"i", u"em", u"u", u"code", u"ul", u"li"});

/// A category's path without what Moodle puts in front: "$course$/top/Networks/DNS" is "Networks/DNS".
QString categoryOf(QStringView path) {
    QString category = path.trimmed().toString();
    static const QRegularExpression context(u"\\A\\$[a-z]+\\$(/|\\z)"_s);
    static const QRegularExpression top(u"\\Atop(/|\\z)"_s);
    category.remove(context);
    category.remove(top);
    return category.trimmed();
}

bool isLetter(QChar character) {
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

/// Whether what begins with '<' is an element that a text can do without, or no element at all.
bool isSimpleElement(QStringView tag) {
    qsizetype begin = tag.size() > 1 && tag[1] == u'/' ? 2 : 1;
    if (begin >= tag.size())
        return true;
    if (!isLetter(tag[begin]))
        return tag[begin] != u'!' && tag[begin] != u'?';
    qsizetype end = begin;
    while (end < tag.size() && (isLetter(tag[end]) || tag[end].isDigit() || tag[end] == u'-'))
        ++end;
    return std::ranges::find(simpleElements, tag.sliced(begin, end - begin).toString().toLower()) !=
           simpleElements.end();
}

/// Whether what begins with '&' has the form of a reference, known or not.
bool isReference(QStringView text) {
    constexpr qsizetype longest = 40;
    const QStringView name = text.sliced(1, std::min(text.size() - 1, longest));
    const qsizetype end = name.indexOf(u';');
    return end > 0 && std::ranges::all_of(name.first(end), [](QChar character) {
               return isLetter(character) || character.isDigit() || character == u'#';
           });
}

/// The tags that Moodle writes into a comment.
QStringList tagsOf(QStringView comment) {
    QStringList tags;
    constexpr qsizetype longest = 4096;
    static const QRegularExpression form(u"\\[tag:((?:\\\\\\]|[^\\]])+)\\]"_s);
    auto found = form.globalMatch(comment.first(std::min(comment.size(), longest)).toString());
    while (found.hasNext())
        tags.append(found.next().captured(1).replace(u"\\]"_s, u"]"_s).trimmed());
    return tags;
}

} // namespace

QStringView GiftBlocks::takeLine() {
    const qsizetype end = m_rest.indexOf(u'\n');
    const QStringView line = end < 0 ? m_rest : m_rest.first(end);
    m_rest = end < 0 ? QStringView() : m_rest.sliced(end + 1);
    ++m_line;
    return line;
}

Result<void> GiftBlocks::takeComment(QStringView comment, GiftBlock &block) const {
    const QStringView said = comment.trimmed();
    if (said.startsWith(notesMark)) {
        if (block.notesLine > 0)
            return failure(ErrorCode::InvalidField, u"line %1, candor: twice"_s.arg(m_line));
        block.notes = said.sliced(notesMark.size()).trimmed().toString();
        block.notesLine = m_line;
        return {};
    }
    // One more than are taken shows that there are too many.
    for (const QString &tag : tagsOf(said)) {
        if (!tag.isEmpty() && block.tags.size() <= mostWords && !block.tags.contains(tag))
            block.tags.append(tag);
    }
    return {};
}

Result<std::optional<GiftBlock>> GiftBlocks::next() {
    GiftBlock block;
    bool begun = false;
    while (!m_rest.isEmpty()) {
        const QStringView line = takeLine();
        const QStringView trimmed = line.trimmed();
        if (trimmed.isEmpty()) {
            if (begun || block.notesLine > 0)
                break;
            // The tags of a comment that stands alone are nobody's.
            block = {};
        } else if (trimmed.startsWith(commentMark)) {
            if (auto taken = takeComment(trimmed.sliced(commentMark.size()), block); !taken)
                return failure(taken.error());
        } else if (!begun && trimmed.startsWith(categoryMark)) {
            m_category = categoryOf(trimmed.sliced(categoryMark.size()));
        } else {
            if (!begun)
                block.line = m_line;
            else
                block.text += u'\n';
            block.text += line;
            begun = true;
        }
    }
    if (!begun && block.notesLine > 0)
        return failure(ErrorCode::InvalidField, u"line %1, candor: empty"_s.arg(block.notesLine));
    if (!begun)
        return std::optional<GiftBlock>();
    if (!m_category.isEmpty() && !block.tags.contains(m_category))
        block.tags.prepend(m_category);
    return std::optional(std::move(block));
}

qsizetype findInGift(QStringView text, QStringView signs, qsizetype from) {
    for (qsizetype at = from; at < text.size(); ++at) {
        if (text[at] == u'\\' && at + 1 < text.size() && escapable.contains(text[at + 1]))
            ++at;
        else if (signs.contains(text[at]))
            return at;
    }
    return text.size();
}

QString unescapedGift(QStringView text) {
    QString plain;
    plain.reserve(text.size());
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar after = text[at] == u'\\' && at + 1 < text.size() ? text[at + 1] : QChar();
        if (after == u'n' || (!after.isNull() && escapable.contains(after)))
            plain += text[++at] == u'n' ? QChar(u'\n') : after;
        else
            plain += text[at];
    }
    return plain;
}

QString escapedGift(const QString &text) {
    QString escaped;
    escaped.reserve(text.size());
    for (const QChar character : text) {
        if (character == u'\n') {
            escaped += u"\\n"_s;
            continue;
        }
        if (escapable.contains(character))
            escaped += u'\\';
        escaped += character;
    }
    return escaped;
}

GiftFormat takeGiftFormat(QStringView &text, GiftFormat inherited) {
    for (const auto &[mark, format] : formats) {
        if (text.startsWith(mark)) {
            text = text.sliced(mark.size());
            return format;
        }
    }
    return inherited;
}

bool beginsWithGiftFormat(QStringView text) {
    return std::ranges::any_of(formats, [text](const auto &format) { return text.startsWith(format.first); });
}

std::optional<QString> textOfSimpleHtml(const QString &html) {
    for (qsizetype at = 0; at < html.size(); ++at) {
        const QStringView rest = QStringView(html).sliced(at);
        if (rest.front() == u'<' && !isSimpleElement(rest))
            return std::nullopt;
        if (rest.front() == u'&' && isReference(rest) && !htmlReference(rest))
            return std::nullopt;
    }
    QString text = textOfHtml(html).value_or(html);
    return text.replace(QChar::Nbsp, u' ');
}

} // namespace candor::questions
