// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/HtmlText.h"

#include "model/HtmlReferences.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace candor {

namespace {

using namespace Qt::StringLiterals;

bool isHtmlSpace(QChar character) {
    return character == u' ' || character == u'\n' || character == u'\r' || character == u'\t' || character == u'\f';
}

bool isLetter(QChar character) {
    return (character >= u'a' && character <= u'z') || (character >= u'A' && character <= u'Z');
}

template<std::size_t count>
bool isOneOf(const std::array<const char *, count> &names, const QString &name) {
    return std::ranges::any_of(names, [&](const char *each) { return name == QLatin1String(each); });
}

constexpr std::array paragraphs{"p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "blockquote", "pre", "hr"};
constexpr std::array lines{"div", "tr", "dt", "dd", "li", "section", "article", "header", "footer", "main"};
constexpr std::array unseen{"script", "style", "head", "template", "noscript"};

/// Reads HTML from its beginning to its end and never goes back.
class Reader {
public:
    explicit Reader(const QString &html) : m_html(html) {}

    std::optional<QString> read() {
        while (m_at < m_html.size()) {
            const QChar character = m_html[m_at];
            const bool isMarkup = (character == u'<' && readTag()) || (character == u'&' && readReference());
            if (isMarkup)
                m_hasMarkup = true;
            else
                putCharacter(m_html[m_at++]);
        }
        return m_hasMarkup ? std::optional(m_text) : std::nullopt;
    }

private:
    void putCharacter(QChar character) {
        if (isHtmlSpace(character))
            m_space = true;
        else
            put(QString(character));
    }

    void put(const QString &text) {
        if (!m_text.isEmpty()) {
            if (m_breaks > 0)
                m_text += QString(m_breaks, u'\n');
            else if (m_space)
                m_text += u' ';
        }
        if (m_item)
            m_text += u"- "_s;
        m_breaks = 0;
        m_space = m_item = false;
        m_text += text;
    }

    void breakLines(int atLeast) { m_breaks = std::max(m_breaks, atLeast); }

    bool readReference() {
        const auto reference = htmlReference(QStringView(m_html).sliced(m_at));
        if (!reference)
            return false;
        m_at += reference->length;
        if (reference->text.size() == 1 && isHtmlSpace(reference->text.front()) && reference->text != u" ")
            m_space = true;
        else
            put(reference->text);
        return true;
    }

    /// Passes over what begins with '<'; false where that is a mere sign.
    bool readTag() {
        const QStringView rest = QStringView(m_html).sliced(m_at);
        if (rest.startsWith(u"<!--")) {
            passBehind(u"-->"_s);
            return true;
        }
        const bool isEnd = rest.size() > 1 && rest[1] == u'/';
        const qsizetype begin = m_at + (isEnd ? 2 : 1);
        if (begin >= m_html.size())
            return false;
        const bool isDeclaration = !isEnd && (m_html[begin] == u'!' || m_html[begin] == u'?');
        if (!isDeclaration && !isLetter(m_html[begin]))
            return false;
        const qsizetype end = endOfTag(begin);
        if (end < 0)
            return false;
        qsizetype nameEnd = begin;
        while (nameEnd < end && (isLetter(m_html[nameEnd]) || m_html[nameEnd].isDigit()))
            ++nameEnd;
        m_at = end + 1;
        if (!isDeclaration)
            meet(m_html.sliced(begin, nameEnd - begin).toLower(), isEnd);
        return true;
    }

    /// Where the tag's '>' is, not one within quotation marks; -1: nowhere.
    qsizetype endOfTag(qsizetype from) {
        if (m_noMoreTags)
            return -1;
        QChar quote;
        for (qsizetype at = from; at < m_html.size(); ++at) {
            const QChar character = m_html[at];
            if (!quote.isNull())
                quote = character == quote ? QChar() : quote;
            else if (character == u'"' || character == u'\'')
                quote = character;
            else if (character == u'>')
                return at;
        }
        // Looked through to the end once is enough.
        m_noMoreTags = true;
        return -1;
    }

    void passBehind(const QString &end) {
        const qsizetype found = m_html.indexOf(end, m_at, Qt::CaseInsensitive);
        m_at = found < 0 ? m_html.size() : found + end.size();
    }

    void meet(const QString &tag, bool isEnd) {
        if (tag == u"br") {
            m_breaks = std::min(m_breaks + 1, 2);
        } else if (tag == u"ul" || tag == u"ol") {
            breakLines(m_lists > (isEnd ? 1 : 0) ? 1 : 2);
            m_lists = std::max(0, m_lists + (isEnd ? -1 : 1));
        } else if (isOneOf(paragraphs, tag)) {
            breakLines(2);
        } else if (isOneOf(lines, tag)) {
            breakLines(1);
            m_item = tag == u"li" && !isEnd;
        } else if (tag == u"td" || tag == u"th") {
            m_space = true;
        } else if (!isEnd && isOneOf(unseen, tag)) {
            passBehind(u"</"_s % tag);
            passBehind(u">"_s);
        }
    }

    const QString &m_html;
    qsizetype m_at = 0;
    QString m_text;
    int m_breaks = 0; ///< line ends before the next text
    int m_lists = 0;  ///< that it is within
    bool m_space = false;
    bool m_item = false;
    bool m_noMoreTags = false;
    bool m_hasMarkup = false;
};

} // namespace

std::optional<QString> textOfHtml(const QString &html) { return Reader(html).read(); }

QString htmlOfText(const QString &text) {
    QStringList html;
    for (const QString &paragraph : text.split(u"\n\n"_s))
        html.append(u"<p>"_s % paragraph.toHtmlEscaped().replace(u'\n', u"<br>"_s) % u"</p>"_s);
    return html.join(u'\n');
}

} // namespace candor
