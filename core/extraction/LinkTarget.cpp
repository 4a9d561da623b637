// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/LinkTarget.h"

#include <algorithm>
#include <array>

namespace candor::extraction {

QString usableLinkTarget(const QString &target) {
    constexpr qsizetype longest = 2000;
    const QString address = target.trimmed();
    static constexpr std::array schemes{u"https://", u"http://", u"mailto:", u"tel:"};
    const bool known = std::any_of(schemes.begin(), schemes.end(), [&address](QStringView scheme) {
        return address.size() > scheme.size() && address.startsWith(scheme, Qt::CaseInsensitive);
    });
    const bool printable = std::all_of(address.begin(), address.end(), [](QChar character) {
        return character.unicode() > 0x20 && character.isPrint();
    });
    return known && printable && address.size() <= longest ? address : QString();
}

} // namespace candor::extraction
