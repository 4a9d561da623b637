// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationHeader.h"

#include "documents/FoldedText.h"
#include "documents/Locations.h"
#include "documents/StationWords.h"

#include <algorithm>
#include <array>

namespace candor::documents {

namespace {

constexpr size_t mostPieces = 10;
constexpr double surePlace = 0.8;

/// "Company: Acme": true for a title's label, false for an organisation's.
std::optional<bool> takeLabel(QStringView text, TextRange &range) {
    static const WordSet titles{
        u"position|role|title|job title|rolle|funktion|tätigkeit als|degree|abschluss|poste|puesto|ruolo"};
    static const WordSet organisations{
        u"company|employer|organisation|organization|firma|arbeitgeber|unternehmen|client|kunde|school|university|"
        "institution|hochschule|schule|entreprise|empresa|azienda"};
    const QStringView view = text.sliced(range.start, range.length);
    const qsizetype colon = view.first(std::min<qsizetype>(view.size(), 30)).indexOf(u':');
    if (colon <= 0)
        return {};
    const QString label = folded(view.first(colon));
    const bool isTitle = titles.contains(label);
    if (!isTitle && !organisations.contains(label))
        return {};
    const int length = static_cast<int>(colon) + 1;
    range = withoutSigns(text, {range.start + length, range.length - length});
    return isTitle;
}

/// "Acme GmbH (Berlin)", "Engineer (Remote)": the name alone.
TextRange withoutPlace(QStringView text, TextRange range) {
    const QStringView view = text.sliced(range.start, range.length);
    if (!view.endsWith(u')'))
        return range;
    const qsizetype open = view.lastIndexOf(u'(');
    if (open <= 2)
        return range;
    const QStringView inside = view.sliced(open + 1, view.size() - open - 2);
    if (placeLikeness(inside) < 0.5 && !isKindOfEmployment(inside))
        return range;
    return withoutSigns(text, {range.start, static_cast<int>(open)});
}

void judge(const DocumentText &document, HeaderPiece &piece, SectionKind kind) {
    const QStringView text = viewOf(document, piece.range);
    piece.place = placeLikeness(text);
    piece.isSelf = isSelfEmployment(text);
    if (kind == SectionKind::Education) {
        piece.title = degreeLikeness(text) + 0.2 * titleLikeness(text);
        piece.organisation = schoolLikeness(text) + 0.3 * organisationLikeness(text);
        return;
    }
    piece.title = titleLikeness(text);
    piece.organisation = organisationLikeness(text);
}

/// How much more it looks like a title than like an organisation.
double leaningOf(const HeaderPiece &piece) {
    if (piece.isTitle)
        return *piece.isTitle ? 8 : -8;
    return piece.title - piece.organisation;
}

double confidenceOf(double leaning) { return std::clamp(0.55 + leaning * 0.12, 0.4, 0.95); }

} // namespace

bool isNaming(const HeaderPiece &piece) {
    return !piece.isSelf && (piece.place < surePlace || std::max(piece.title, piece.organisation) >= 2);
}

std::vector<HeaderPiece> headerPiecesOf(const DocumentText &document, const StationLine &line, int offset,
                                        SectionKind kind) {
    std::vector<HeaderPiece> pieces;
    for (TextRange range : line.pieces) {
        if (pieces.size() == mostPieces)
            break;
        HeaderPiece piece;
        piece.isTitle = takeLabel(document.text, range);
        piece.range = withoutPlace(document.text, range);
        if (piece.range.isEmpty() || isKindOfEmployment(viewOf(document, piece.range)))
            continue;
        piece.line = offset;
        piece.slot = offset * 16 + static_cast<int>(pieces.size());
        piece.bold = line.line.bold;
        judge(document, piece, kind);
        pieces.push_back(piece);
    }
    return pieces;
}

SlotLeaning slotLeaning(const std::vector<std::vector<HeaderPiece>> &heads) {
    SlotLeaning sums;
    QHash<int, int> counts;
    for (const auto &head : heads) {
        for (const HeaderPiece &piece : head) {
            if (!isNaming(piece))
                continue;
            sums[piece.slot] += std::clamp(leaningOf(piece), -3.0, 3.0);
            ++counts[piece.slot];
        }
    }
    for (auto sum = sums.begin(); sum != sums.end(); ++sum)
        sum.value() /= std::max(1, counts.value(sum.key()));
    return sums;
}

StationHead chooseHead(const std::vector<HeaderPiece> &pieces, const SlotLeaning &leaning, SectionKind kind) {
    std::vector<double> values;
    const bool isJob = kind != SectionKind::Education;
    for (const HeaderPiece &piece : pieces) {
        double value = leaningOf(piece) + 0.6 * leaning.value(piece.slot);
        // Organisations stand beside their place, positions beside their dates.
        const bool isBesidePlace = std::ranges::any_of(pieces, [&](const HeaderPiece &other) {
            return other.line == piece.line && other.slot != piece.slot && other.place >= surePlace;
        });
        value -= isBesidePlace && isJob ? 0.7 : 0;
        value += piece.line == 0 && isJob ? 0.35 : 0;
        values.push_back(value);
    }
    struct Choice {
        int title = -1;
        int organisation = -1;
        double score = -100;
    } best;
    const int count = static_cast<int>(std::min(pieces.size(), mostPieces * 3));
    const auto weakness = [&](int at) { return 0.12 * at + (isNaming(pieces[static_cast<size_t>(at)]) ? 0 : 3); };
    for (int title = 0; title < count; ++title) {
        for (int organisation = 0; organisation < count; ++organisation) {
            if (title == organisation)
                continue;
            const auto first = static_cast<size_t>(title);
            const auto second = static_cast<size_t>(organisation);
            double score = values[first] - values[second] - weakness(title) - weakness(organisation);
            score += title < organisation ? 0.2 : 0; // where nothing else says so, the title comes first
            if (score > best.score)
                best = {title, organisation, score};
        }
    }
    StationHead head;
    const auto setTitle = [&](int at) {
        const HeaderPiece &piece = pieces[static_cast<size_t>(at)];
        head.title = piece.range;
        head.titleConfidence = confidenceOf(values[static_cast<size_t>(at)]);
    };
    const auto setOrganisation = [&](int at) {
        const HeaderPiece &piece = pieces[static_cast<size_t>(at)];
        head.organisation = piece.range;
        head.organisationConfidence = confidenceOf(-values[static_cast<size_t>(at)]);
    };
    const auto isUsable = [&](int at) { return at >= 0 && isNaming(pieces[static_cast<size_t>(at)]); };
    if (isUsable(best.title) && isUsable(best.organisation)) {
        setTitle(best.title);
        setOrganisation(best.organisation);
        // Of two, the surer one tells what the other is.
        const auto valueAt = [&](int at) { return values[static_cast<size_t>(at)]; };
        const double together = confidenceOf((valueAt(best.title) - valueAt(best.organisation)) / 2);
        head.titleConfidence = std::max(head.titleConfidence, together);
        head.organisationConfidence = std::max(head.organisationConfidence, together);
    } else {
        for (int at = 0; at < count; ++at) {
            if (!isUsable(at))
                continue;
            values[static_cast<size_t>(at)] >= 0 ? setTitle(at) : setOrganisation(at);
            break;
        }
    }
    const auto self = std::ranges::find_if(pieces, &HeaderPiece::isSelf);
    if (!head.organisation && self != pieces.end()) {
        head.organisation = self->range;
        head.organisationConfidence = 0.6;
    }
    return head;
}

std::vector<HeaderPiece> cutPiece(const DocumentText &document, const HeaderPiece &piece, SectionKind kind) {
    const QStringView text = viewOf(document, piece.range);
    std::vector<HeaderPiece> result;
    const auto make = [&](int from, int to, int number) {
        HeaderPiece made = piece;
        made.isTitle.reset();
        made.range = withoutPlace(document.text, withoutSigns(document.text, {piece.range.start + from, to - from}));
        made.slot = piece.slot + 1000 * (number + 1);
        if (made.range.isEmpty() || isKindOfEmployment(viewOf(document, made.range)))
            return;
        judge(document, made, kind);
        if (number >= 2 && made.place > 0)
            made.place = std::max(made.place, surePlace); // "VA" after "Norfolk"
        result.push_back(made);
    };
    static constexpr std::array<QStringView, 14> links{u" at ",   u" @ ",        u"@ ",       u" bei der ", u" bei ",
                                                       u" beim ", u" chez ",     u" an der ", u" am ",      u" presso ",
                                                       u" en ",   u" w firmie ", u" for ",    u" für "};
    for (const QStringView link : links) {
        const qsizetype at = text.indexOf(link, 0, Qt::CaseInsensitive);
        if (at <= 0 || at + link.size() >= text.size() || text[at + link.size()].isLower())
            continue;
        const QStringView left = text.first(at);
        const bool isStrong = kind == SectionKind::Education ? degreeLikeness(left) >= 1 : titleLikeness(left) >= 1.2;
        const bool isSure = link.trimmed() == u"@" || link == u" bei " || link == u" bei der ";
        const bool isWeak = link == u" for " || link == u" für " || link == u" en " || link == u" am ";
        const QStringView right = text.sliced(at + link.size());
        const double name = kind == SectionKind::Education ? schoolLikeness(right) : organisationLikeness(right);
        if ((!isStrong && !isSure) || (isWeak && name < 2))
            continue;
        make(0, static_cast<int>(at), 0);
        if (result.empty())
            continue;
        result.front().title += 3;
        // "Acme, Berlin"
        const int from = static_cast<int>(at + link.size());
        int end = static_cast<int>(text.size());
        for (qsizetype comma = text.indexOf(u',', from); comma > 0; comma = text.indexOf(u',', comma + 1)) {
            if (!isLegalForm(text.sliced(comma + 1).trimmed())) {
                end = static_cast<int>(comma);
                break;
            }
        }
        make(from, end, 1);
        if (result.size() == 2) {
            result.back().organisation += 3;
            return result;
        }
        result.clear();
    }
    int from = 0;
    int open = 0;
    for (int at = 0; at <= text.size() && result.size() < 6; ++at) {
        const bool isEnd = at == text.size();
        open += !isEnd && text[at] == u'(' ? 1 : !isEnd && text[at] == u')' ? -1 : 0;
        const bool isColon = !isEnd && text[at] == u':' && at + 1 < text.size() && text[at + 1].isSpace();
        if (!isEnd && ((text[at] != u',' && !isColon) || open > 0 || isLegalForm(text.sliced(at + 1).trimmed())))
            continue;
        make(from, at, static_cast<int>(result.size()));
        from = at + 1;
        // "Cambridge, MA": one place
        if (!isEnd && placeLikeness(text.sliced(from).trimmed()) >= surePlace) {
            make(from, static_cast<int>(text.size()), static_cast<int>(result.size()));
            if (!result.empty())
                result.back().place = std::max(result.back().place, surePlace);
            break;
        }
    }
    return result.size() >= 2 ? result : std::vector<HeaderPiece>();
}

} // namespace candor::documents
