// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/StrictJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <optional>
#include <vector>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

int lineAt(const QByteArray &bytes, qsizetype offset, int firstLine) {
    const auto end = bytes.begin() + std::clamp<qsizetype>(offset, 0, bytes.size());
    return firstLine + static_cast<int>(std::count(bytes.begin(), end, '\n'));
}

/// A string as it stands in the text, with quotation marks.
QString decoded(const QByteArray &string) {
    return QJsonDocument::fromJson('[' + string + ']').array().first().toString();
}

/// Looks for a member that stands in its object twice; the text is known to be JSON.
class TwiceSearch {
public:
    TwiceSearch(const QByteArray &bytes, int firstLine) : m_bytes(bytes), m_firstLine(firstLine) {}

    std::optional<JsonFault> fault() {
        for (; m_at < m_bytes.size(); ++m_at) {
            const char sign = m_bytes[m_at];
            if (sign == '"') {
                passString();
            } else if (sign == '{' || sign == '[') {
                m_names.emplace_back();
            } else if (sign == '}' || sign == ']') {
                m_names.pop_back();
            } else if (sign == ':') {
                // The string before a colon is a name.
                const QString name = decoded(m_bytes.sliced(m_stringBegin, m_stringEnd - m_stringBegin));
                if (m_names.back().contains(name))
                    return JsonFault{lineAt(m_bytes, m_stringBegin, m_firstLine), shownName(name) % u": twice"_s};
                m_names.back().insert(name);
            }
        }
        return std::nullopt;
    }

private:
    void passString() {
        m_stringBegin = m_at++;
        while (m_bytes[m_at] != '"')
            m_at += m_bytes[m_at] == '\\' ? 2 : 1;
        m_stringEnd = m_at + 1;
    }

    const QByteArray &m_bytes;
    int m_firstLine;
    qsizetype m_at = 0;
    qsizetype m_stringBegin = 0;
    qsizetype m_stringEnd = 0;
    std::vector<QSet<QString>> m_names; ///< of the objects that are open
};

} // namespace

tl::expected<QJsonObject, JsonFault> strictObject(const QByteArray &bytes, int firstLine) {
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(bytes, &error);
    const bool isUtf8 = error.error != QJsonParseError::IllegalUTF8String;
    if (error.error != QJsonParseError::NoError)
        return tl::unexpected(JsonFault{lineAt(bytes, error.offset, firstLine), isUtf8 ? u"form"_s : u"characters"_s});
    if (!document.isObject())
        return tl::unexpected(JsonFault{firstLine, u"form"_s});
    if (const auto twice = TwiceSearch(bytes, firstLine).fault())
        return tl::unexpected(*twice);
    return document.object();
}

QString shownName(const QString &name) {
    constexpr qsizetype most = 40;
    QString shown = name.first(std::min(name.size(), most));
    for (QChar &character : shown) {
        if (!character.isLetterOrNumber() && !u"_-.$ "_s.contains(character))
            character = u'?';
    }
    return shown;
}

} // namespace candor::questions
