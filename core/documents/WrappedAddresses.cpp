// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/WrappedAddresses.h"

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestRest = 40;

/// As an address is compared: what extraction may lose at the end of a line, the hyphen, does not count.
QString looseKey(const QString &address) {
    QString key = address.startsWith(u"mailto:", Qt::CaseInsensitive) ? address.sliced(7).section(u'?', 0, 0).toLower()
                                                                      : linkKey(address);
    return key.remove(u'-');
}

/// The rest of an address and nothing else: one word without capitals, signs of a list or an address of its own.
bool isRest(QStringView text) {
    const auto isPart = [](QChar sign) {
        return sign.isLower() || sign.isDigit() || sign == u'.' || sign == u'-' || sign == u'_' || sign == u'/';
    };
    return !text.isEmpty() && text.size() <= longestRest && std::ranges::all_of(text, isPart) && !text.endsWith(u'.');
}

QString endingOf(QStringView address) { return address.sliced(address.lastIndexOf(u'.') + 1).toString().toLower(); }

/// Whether addresses end so.
bool isEnding(const QString &ending) {
    const auto found = findLinks(QString(u"name."_s % ending));
    return found.size() == 1 && found.front().text.endsWith(ending);
}

} // namespace

std::optional<QString> WrappedAddresses::targetOf(const FoundText &address) const {
    const bool isMail = address.text.contains(u'@');
    const QString key = looseKey(address.text);
    for (const QString &target : m_document.linkTargets) {
        if (target.size() > 500 || target.startsWith(u"mailto:", Qt::CaseInsensitive) != isMail)
            continue;
        const QString other = looseKey(target);
        const bool isLonger =
            other.startsWith(key) && other.size() > key.size() && key.size() >= 8 && nextLine(address);
        if (other != key && !isLonger)
            continue;
        if (isMail)
            return target.sliced(7).section(u'?', 0, 0);
        QString shown = target;
        if (!address.text.contains(u"://"))
            shown.remove(0, shown.indexOf(u"://") + 3);
        if (!address.text.contains(u"www.") && shown.startsWith(u"www."))
            shown.remove(0, 4);
        while (shown.endsWith(u'/') && !address.text.endsWith(u'/'))
            shown.chop(1);
        return shown;
    }
    return {};
}

/// The line after the one that ends with the address, in the same column.
const ResumeLine *WrappedAddresses::nextLine(const FoundText &address) const {
    const auto line = std::ranges::find_if(m_lines, [&](const ResumeLine &each) {
        return each.range.start <= address.range.start && each.range.end() >= address.range.end();
    });
    if (line == m_lines.end() || line->range.end() != address.range.end() || line + 1 == m_lines.end())
        return nullptr;
    const ResumeLine &next = *(line + 1);
    return next.block == line->block && next.page == line->page ? &next : nullptr;
}

void WrappedAddresses::complete(FoundText &address) const {
    if (const auto target = targetOf(address)) {
        const ResumeLine *rest = nextLine(address);
        if (rest && isRest(rest->text) && looseKey(*target).endsWith(QString(rest->text.toString()).remove(u'-')))
            address.range.length = rest->range.end() - address.range.start;
        address.text = *target;
        return;
    }
    const ResumeLine *next = nextLine(address);
    if (!next || !isRest(next->text))
        return;
    const QString whole = address.text % next->text;
    const QString ending = endingOf(whole);
    const bool isMail = address.text.contains(u'@');
    // An address that already ends well goes on only in a few letters ("example.co" / "m").
    const bool isOpen = !isEnding(endingOf(address.text)) || (next->text.size() <= 3 && next->text.front().isLower());
    const bool isGood = isMail ? isOpen && isEnding(ending) && findEmails(whole).size() == 1
                               : address.text.contains(u'/') && !next->text.contains(u'.') && address.text.size() > 15;
    if (!isGood)
        return;
    address.text = whole;
    address.range.length = next->range.end() - address.range.start;
    address.confidence *= 0.9;
}

} // namespace candor::documents
