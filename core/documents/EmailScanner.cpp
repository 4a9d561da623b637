// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ContactFields.h"

#include "documents/FoldedText.h"

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t mostFound = 40;
constexpr qsizetype longestLocal = 64; // RFC 5321
constexpr qsizetype longestDomain = 253;
constexpr qsizetype longestLabel = 63;

bool isLocal(QChar sign) {
    return sign.isLetterOrNumber() || sign == u'.' || sign == u'_' || sign == u'-' || sign == u'+' || sign == u'%' ||
           sign == u'&' || sign == u'\'';
}
bool isDomain(QChar sign) { return sign.isLetterOrNumber() || sign == u'-' || sign == u'.'; }

qsizetype beginOfLocal(QStringView text, qsizetype end) {
    qsizetype at = end;
    while (at > 0 && end - at < longestLocal && isLocal(text[at - 1]))
        --at;
    while (at < end && !text[at].isLetterOrNumber() && text[at] != u'_')
        ++at;
    return at;
}

/// The end of a domain of two or more labels at `at`; `at` where there is none.
qsizetype endOfDomain(QStringView text, qsizetype at) {
    qsizetype end = at;
    while (end < text.size() && end - at < longestDomain && isDomain(text[end]))
        ++end;
    while (end > at && (text[end - 1] == u'.' || text[end - 1] == u'-'))
        --end;
    const QStringView domain = text.sliced(at, end - at);
    qsizetype label = 0;
    qsizetype labels = 0;
    bool isAlphabetic = true;
    for (const QChar sign : domain) {
        if (sign != u'.') {
            isAlphabetic = (label == 0 || isAlphabetic) && sign.isLetter();
            if (++label > longestLabel)
                return at;
            continue;
        }
        if (label == 0)
            return at;
        ++labels;
        label = 0;
    }
    const bool isEnding = label >= 2 && (isAlphabetic || domain.last(label).startsWith(u"xn--"));
    return labels >= 1 && isEnding ? end : at;
}

qsizetype skipSpaces(QStringView text, qsizetype at) {
    const qsizetype most = std::min(text.size(), at + 3);
    while (at < most && text[at] == u' ')
        ++at;
    return at;
}

/// The end of "(at)", "[at]", "{at}" or of "(dot)", "[punkt]" at `at`; 0: none.
qsizetype endOfWord(QStringView text, qsizetype at, std::initializer_list<QStringView> words) {
    if (at >= text.size() || (text[at] != u'(' && text[at] != u'[' && text[at] != u'{'))
        return 0;
    const qsizetype from = skipSpaces(text, at + 1);
    for (const QStringView word : words) {
        if (!text.sliced(from).startsWith(word, Qt::CaseInsensitive))
            continue;
        const qsizetype close = skipSpaces(text, from + word.size());
        if (close < text.size() && (text[close] == u')' || text[close] == u']' || text[close] == u'}'))
            return close + 1;
    }
    return 0;
}

/// "name (at) domain (dot) org"; `open` is where the bracket stands.
std::optional<FoundText> obfuscatedAt(QStringView text, qsizetype open) {
    const qsizetype after = endOfWord(text, open, {u"at", u"@", u"ät"});
    if (after == 0)
        return {};
    qsizetype localEnd = open;
    while (localEnd > 0 && open - localEnd < 3 && text[localEnd - 1] == u' ')
        --localEnd;
    const qsizetype begin = beginOfLocal(text, localEnd);
    if (begin == localEnd)
        return {};
    QString domain;
    qsizetype at = skipSpaces(text, after);
    qsizetype end = at;
    for (int labels = 0; labels < 8; ++labels) {
        qsizetype to = at;
        while (to < text.size() && to - at < longestLabel && isDomain(text[to]))
            ++to;
        if (to == at)
            break;
        domain += text.sliced(at, to - at);
        end = to;
        const qsizetype dot = endOfWord(text, skipSpaces(text, to), {u"dot", u"punkt", u"."});
        if (dot == 0)
            break;
        domain += u'.';
        at = skipSpaces(text, dot);
    }
    while (domain.endsWith(u'.')) {
        domain.chop(1);
        --end;
    }
    if (domain.isEmpty() || endOfDomain(domain, 0) != domain.size())
        return {};
    return FoundText{text.sliced(begin, localEnd - begin).toString() % u'@' % domain,
                     {static_cast<int>(begin), static_cast<int>(end - begin)},
                     0.7};
}

} // namespace

std::vector<FoundText> findEmails(QStringView text) {
    std::vector<FoundText> found;
    for (qsizetype at = 0; at < text.size() && found.size() < mostFound; ++at) {
        if (text[at] == u'(' || text[at] == u'[' || text[at] == u'{') {
            if (auto email = obfuscatedAt(text, at)) {
                at = email->range.end() - 1;
                found.push_back(std::move(*email));
            }
            continue;
        }
        if (text[at] != u'@')
            continue;
        const qsizetype begin = beginOfLocal(text, at);
        const qsizetype end = endOfDomain(text, at + 1);
        if (begin == at || end == at + 1)
            continue;
        found.push_back({text.sliced(begin, end - begin).toString(),
                         {static_cast<int>(begin), static_cast<int>(end - begin)},
                         0.98});
        at = end - 1;
    }
    return found;
}

} // namespace candor::documents
