// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationNaming.h"

#include "documents/FoldedText.h"
#include "documents/Locations.h"
#include "documents/StationWords.h"

#include <algorithm>
#include <cmath>

namespace candor::documents {

namespace {

bool namesBothSurely(const std::vector<HeaderPiece> &cut) {
    const auto has = [&](const auto &likeness) {
        return std::ranges::any_of(cut, [&](const HeaderPiece &piece) { return likeness(piece) >= 2; });
    };
    return has([](const HeaderPiece &piece) { return piece.title - piece.organisation; }) &&
           has([](const HeaderPiece &piece) { return piece.organisation - piece.title; });
}

bool isUniversity(QStringView text) {
    return text.contains(u"universit", Qt::CaseInsensitive) || text.contains(u"hochschule", Qt::CaseInsensitive) ||
           text.contains(u"college", Qt::CaseInsensitive);
}

/// "University of California, Berkeley"
bool isCampus(QStringView text) {
    static const WordSet systems{
        u"california|texas|wisconsin|illinois|michigan|massachusetts|minnesota|nebraska|north carolina|maryland|"
        "colorado|washington|tennessee|alabama|arkansas|hawaii|missouri|nevada|maine|alaska|houston"};
    const qsizetype comma = text.indexOf(u',');
    const QStringView start = u"University of ";
    return comma > start.size() && text.startsWith(start) && !text.sliced(comma + 1).contains(u',') &&
           systems.contains(folded(text.sliced(start.size(), comma - start.size())));
}

} // namespace

bool StationNaming::hasPlaceBehind(const HeaderPiece &piece) const {
    const QStringView text = viewOf(m_document, piece.range);
    const qsizetype comma = text.indexOf(u',');
    return comma > 1 && placeLikeness(text.sliced(comma + 1).trimmed()) >= 0.8;
}

bool StationNaming::namesBoth(const std::vector<HeaderPiece> &cut) {
    if (cut.size() < 2)
        return false;
    const auto isNamed = [&](const auto &likeness) {
        return std::ranges::any_of(cut, [&](const HeaderPiece &piece) { return likeness(piece) >= 2; });
    };
    const bool hasTitle = isNamed([](const HeaderPiece &piece) { return piece.title - piece.organisation; });
    const bool hasOrganisation = isNamed([](const HeaderPiece &piece) { return piece.organisation - piece.title; });
    if (namesBothSurely(cut))
        return true;
    const auto free = std::ranges::count_if(cut, [](const HeaderPiece &piece) {
        return isNaming(piece) && piece.place < 0.5 && std::abs(piece.title - piece.organisation) < 1;
    });
    return (hasTitle || hasOrganisation) && free > 0;
}

/// Where the pieces give only one of both, a line that names both is cut at its commas.
StationHead StationNaming::choose(const std::vector<HeaderPiece> &pieces, const SlotLeaning &leaning,
                                  bool isUnder) const {
    std::vector<HeaderPiece> naming;
    std::ranges::copy_if(pieces, std::back_inserter(naming), isNaming);
    const auto hasStrong = [&](const auto &likeness) {
        return std::ranges::any_of(naming, [&](const HeaderPiece &piece) { return likeness(piece) >= 1.5; });
    };
    const bool hasTitle = hasStrong([](const HeaderPiece &piece) { return piece.title - piece.organisation; });
    const bool hasOrganisation = hasStrong([](const HeaderPiece &piece) { return piece.organisation - piece.title; });
    std::vector<HeaderPiece> all;
    for (const HeaderPiece &piece : pieces) {
        const auto cut = cutPiece(m_document, piece, m_kind);
        const bool isOnly = naming.size() < 2 && cut.size() >= 2 && !isUnder;
        const bool isBoth = namesBothSurely(cut) && !(hasTitle && hasOrganisation && naming.size() >= 2);
        if (isNaming(piece) && (isOnly || isBoth))
            all.insert(all.end(), cut.begin(), cut.end());
        else
            all.push_back(piece);
    }
    StationHead head = chooseHead(all, leaning, m_kind);
    trimOrganisation(head);
    extendTitle(head, all);
    trimTitle(head);
    return head;
}

/// "Acme GmbH, Berlin": the name without its place. Behind a name's comma stands where it is, but for what says
/// itself that it is an organisation ("Department of Physics, University of X").
void StationNaming::trimOrganisation(StationHead &head) const {
    if (!head.organisation)
        return;
    const QStringView text = viewOf(m_document, *head.organisation);
    const auto likeness = [&](QStringView part) {
        return m_kind == SectionKind::Education ? schoolLikeness(part) : organisationLikeness(part);
    };
    int end = head.organisation->length;
    for (;;) {
        const qsizetype comma = text.first(end).lastIndexOf(u',');
        if (comma <= 1)
            break;
        const QStringView rest = text.sliced(comma + 1, end - comma - 1).trimmed();
        if (isLegalForm(rest) || rest.contains(u'&') || rest.count(u')') != rest.count(u'(') ||
            (likeness(rest) >= 2 && placeLikeness(rest) < 0.5))
            break;
        end = static_cast<int>(comma);
    }
    if (end < head.organisation->length && !isCampus(text))
        head.organisation = withoutSigns(m_document.text, {head.organisation->start, end});
    // "Institute of Optics, University of X": what people know is the university.
    if (m_kind == SectionKind::Education) {
        const QStringView left = viewOf(m_document, *head.organisation);
        const qsizetype comma = left.lastIndexOf(u',');
        if (comma > 0 && isUniversity(left.sliced(comma + 1)) && !isUniversity(left.first(comma))) {
            const int from = head.organisation->start + static_cast<int>(comma) + 1;
            head.organisation = withoutSigns(m_document.text, {from, head.organisation->end() - from});
        }
    }
}

/// "Engineer, Berlin": the position without its place.
void StationNaming::trimTitle(StationHead &head) const {
    if (!head.title)
        return;
    const QStringView text = viewOf(m_document, *head.title);
    for (qsizetype comma = text.indexOf(u','); comma > 1; comma = text.indexOf(u',', comma + 1)) {
        if (placeLikeness(text.sliced(comma + 1).trimmed()) < 0.6)
            continue;
        head.title = withoutSigns(m_document.text, {head.title->start, static_cast<int>(comma)});
        return;
    }
}

/// "Bachelor of Science, Computer Science" before the school: the subject belongs to the degree.
void StationNaming::extendTitle(StationHead &head, const std::vector<HeaderPiece> &pieces) const {
    if (!head.title || !head.organisation)
        return;
    const auto title = std::ranges::find(pieces, *head.title, &HeaderPiece::range);
    if (title == pieces.end())
        return;
    for (auto next = title + 1; next != pieces.end(); ++next) {
        const bool isFree = next->range != *head.organisation && next->line == title->line && next->place < 0.5 &&
                            next->organisation < 2;
        const QStringView between =
            QStringView(m_document.text).sliced(head.title->end(), std::max(0, next->range.start - head.title->end()));
        if (!isFree || next->range.start < head.title->end() || between.trimmed() != u"," ||
            head.organisationConfidence < 0.78)
            break;
        head.title->length = next->range.end() - head.title->start;
    }
}

} // namespace candor::documents
