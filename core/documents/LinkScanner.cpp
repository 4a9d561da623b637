// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ContactFields.h"

#include "documents/FoldedText.h"

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t mostFound = 80;
constexpr qsizetype longestLink = 500;
constexpr qsizetype longestHost = 253;

bool isHost(QChar sign) { return sign.isLetterOrNumber() || sign == u'-' || sign == u'.'; }

/// A character of a path; what ends a sentence is cut off afterwards.
bool isPath(QChar sign) {
    return !sign.isSpace() && sign.isPrint() && sign != u'<' && sign != u'>' && sign != u'"' && sign != u'|' &&
           sign != u'•' && sign != u'„' && sign != u'“' && sign != u'·' && sign != u'{' && sign != u'}' &&
           sign != u'[' && sign != u']' && sign != u',' && sign.category() != QChar::Other_PrivateUse;
}

/// Endings of domains that are taken without a scheme or "www." in front; others are words with a dot ("Node.js",
/// "e.V.").
bool isBareEnding(const QString &ending) {
    static const WordSet endings{
        u"com|org|net|io|dev|me|de|at|ch|eu|uk|fr|es|it|pl|nl|be|us|ca|info|app|page|tech|edu|ai|co|"
        "xyz|site|online|blog|cloud|design|in|se|no|dk|fi|pt|cz|ie|gr|ro|hu|br|mx|au|nz|jp|name|"
        "pro|biz|cv|link|digital|ac|berlin|example|bio|ly|works|codes|software|engineer|test"};
    return endings.contains(ending);
}

qsizetype endOfHost(QStringView text, qsizetype at) {
    qsizetype end = at;
    while (end < text.size() && end - at < longestHost && isHost(text[end]))
        ++end;
    while (end > at && !text[end - 1].isLetterOrNumber())
        --end;
    return end;
}

QStringView schemeAt(QStringView text, qsizetype at) {
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://"), QStringView(u"www.")}) {
        if (text.sliced(at).startsWith(scheme, Qt::CaseInsensitive))
            return scheme;
    }
    return {};
}

/// The end of the path, query and fragment after a host.
qsizetype endOfPath(QStringView text, qsizetype begin, qsizetype end) {
    if (end < text.size() && text[end] == u':') {
        qsizetype port = end + 1;
        while (port < text.size() && port - end < 6 && text[port].isDigit())
            ++port;
        end = port > end + 1 ? port : end;
    }
    if (end >= text.size() || (text[end] != u'/' && text[end] != u'?' && text[end] != u'#'))
        return end;
    int open = 0;
    while (end < text.size() && end - begin < longestLink && isPath(text[end])) {
        open += text[end] == u'(' ? 1 : text[end] == u')' ? -1 : 0;
        if (open < 0)
            break;
        ++end;
    }
    while (end > begin &&
           (text[end - 1] == u'.' || text[end - 1] == u';' || text[end - 1] == u':' || text[end - 1] == u'!' ||
            text[end - 1] == u'?' || text[end - 1] == u'\'' || text[end - 1] == u')' || text[end - 1] == u'('))
        --end;
    return end;
}

} // namespace

std::vector<FoundText> findLinks(QStringView text) {
    std::vector<FoundText> found;
    for (qsizetype at = 0; at < text.size() && found.size() < mostFound; ++at) {
        if (!text[at].isLetterOrNumber())
            continue;
        const QStringView scheme = schemeAt(text, at);
        const bool isWeb = scheme.endsWith(u'/');
        const qsizetype host = at + (isWeb ? scheme.size() : 0);
        const qsizetype end = endOfHost(text, host);
        const QChar before = at > 0 ? text[at - 1] : u' ';
        const bool isMail = before == u'@' || (end < text.size() && text[end] == u'@');
        const QStringView name = text.sliced(host, end - host);
        const qsizetype dot = name.lastIndexOf(u'.');
        if (isMail || dot <= 0 || name.contains(u"..")) {
            at = std::max(at, end - 1);
            continue;
        }
        const QString ending = folded(name.sliced(dot + 1));
        const bool isKnown = isBareEnding(ending);
        const bool hasPath = end + 1 < text.size() && text[end] == u'/' && isPath(text[end + 1]);
        const bool isLetters =
            std::ranges::all_of(ending, [](QChar sign) { return sign.isLetter(); }) && ending.size() >= 2;
        // Without a scheme, a capital after the dot is the beginning of a sentence.
        const bool isBare = isKnown && !name.sliced(dot + 1).front().isUpper() && before != u'/' && before != u'.' &&
                            name.first(dot).size() >= (hasPath ? 1 : 2);
        if (isLetters && (!scheme.isEmpty() || isBare)) {
            const qsizetype last = endOfPath(text, at, end);
            found.push_back({text.sliced(at, last - at).toString(),
                             {static_cast<int>(at), static_cast<int>(last - at)},
                             !scheme.isEmpty() || hasPath ? 0.97 : 0.8});
            at = last - 1;
            continue;
        }
        at = std::max(at, end - 1);
    }
    return found;
}

QString linkKey(QStringView link) {
    QString key = link.toString().toLower();
    for (const QStringView scheme : {QStringView(u"https://"), QStringView(u"http://")}) {
        if (key.startsWith(scheme))
            key.remove(0, scheme.size());
    }
    if (key.startsWith(u"www."))
        key.remove(0, 4);
    while (key.endsWith(u'/') || key.endsWith(u'#'))
        key.chop(1);
    return key;
}

} // namespace candor::documents
