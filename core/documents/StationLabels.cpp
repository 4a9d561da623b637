// SPDX-License-Identifier: GPL-3.0-or-later
// Stations whose parts stand beside labels, as in the tables of Europass.
#include "documents/DateRanges.h"
#include "documents/FoldedText.h"
#include "documents/StationLines.h"
#include "documents/StationParser.h"
#include "documents/StationWords.h"

#include <algorithm>
#include <map>

namespace candor::documents {

namespace {

enum class Label { None, Dates, Title, Organisation, Text };

struct LabelPhrases {
    Label label = Label::None;
    QStringView list;
};

constexpr LabelPhrases labelPhrases[] = {
    {Label::Dates, u"dates|date|dates (from - to)|date (from - to)|period|zeitraum|datum|daten|dates (de - "
                   u"à)|fecha|fechas|date (da - a)|daty|"
                   "von - bis|dauer|duration|datum (von - bis)|zeitraum (von - bis)|from - to|from-to"},
    {Label::Title,
     u"occupation or position held|position held|occupation|position|job title|role|title of qualification awarded|"
     "qualification awarded|qualification|title|beruf oder funktion|funktion|tätigkeit|position/funktion|"
     "bezeichnung der erworbenen qualifikation|abschluss|erworbene qualifikation|fonction ou poste occupé|"
     "intitulé du certificat ou diplôme délivré|profesión o cargo desempeñado|título de la cualificación obtenida|"
     "lavoro o posizione ricoperti|titolo della qualifica rilasciata|zajmowane "
     "stanowisko|degree|studiengang|beruf|rolle|stelle"},
    {Label::Organisation,
     u"name and address of employer|employer|company|organisation|organization|name of employer|"
     "name and type of organisation providing education and training|name and type of organisation|name and type of "
     "institution|"
     "institution|school|university|name und adresse des arbeitgebers|arbeitgeber|firma|unternehmen|"
     "name und art der bildungs- oder "
     "ausbildungseinrichtung|bildungseinrichtung|hochschule|schule|ausbildungseinrichtung|"
     "nom et adresse de l'employeur|nom et type de l'établissement d'enseignement ou de formation|nombre y dirección "
     "de la empresa|"
     "nome e indirizzo del datore di lavoro|nazwa i adres pracodawcy|universität"},
    {Label::Text,
     u"main activities and responsibilities|main activities|responsibilities|type of business or sector|"
     "level in national or international classification|principal subjects/occupational skills covered|"
     "principal subjects / occupational skills covered|wichtigste tätigkeiten und zuständigkeiten|"
     "tätigkeitsbereich oder branche|branche|aufgaben|hauptfächer/berufliche fähigkeiten|"
     "stufe der nationalen oder internationalen klassifikation|location|ort|city|country|sector|activities|tasks|"
     "principales activités et responsabilités|type ou secteur d'activité|grade|note|business or "
     "sector|website|address|"
     "adresse|schwerpunkte|fachrichtung"},
};

using LabelTable = std::map<QString, Label>;

const LabelTable &labelTable() {
    static const LabelTable table = [] {
        LabelTable made;
        for (const LabelPhrases &each : labelPhrases) {
            for (const QStringView phrase : each.list.split(u'|'))
                made.try_emplace(folded(phrase), each.label);
        }
        return made;
    }();
    return table;
}

QString labelText(QStringView text) {
    QString label = folded(text.first(std::min<qsizetype>(text.size(), 90)));
    while (label.endsWith(u':') || label.endsWith(u' '))
        label.chop(1);
    return label;
}

/// A label, or its first line ("Main activities and").
Label labelOf(QStringView text) {
    if (text.size() > 90 || text.isEmpty())
        return Label::None;
    const QString label = labelText(text);
    const LabelTable &table = labelTable();
    const auto found = table.lower_bound(label);
    if (found == table.end())
        return Label::None;
    if (found->first == label)
        return found->second;
    const bool isBeginning = label.count(u' ') >= 1 && found->first.startsWith(QString(label % u' '));
    return isBeginning ? found->second : Label::None;
}

/// The last line of a label that began on the line before ("responsibilities").
bool endsLabel(QStringView text, const QString &before) {
    if (before.isEmpty() || text.size() > 60)
        return false;
    return labelTable().contains(QString(before % u' ' % labelText(text)));
}

struct Labelled {
    Label label = Label::None;
    QString text;    ///< the label's own words
    TextRange value; ///< may be empty
};

/// A label and what stands beside it on its line.
Labelled labelledOf(const DocumentText &document, const ResumeLine &line) {
    if (line.parts.size() >= 2) {
        const QStringView first = viewOf(document, line.parts.front());
        const TextRange rest{line.parts[1].start, line.range.end() - line.parts[1].start};
        return {labelOf(first), labelText(first), rest};
    }
    const qsizetype colon = line.text.first(std::min<qsizetype>(line.text.size(), 90)).indexOf(u':');
    if (colon > 0 && colon + 1 < line.text.size()) {
        const int from = line.range.start + static_cast<int>(colon) + 1;
        return {labelOf(line.text.first(colon)), labelText(line.text.first(colon)),
                trimmed(document.text, {from, line.range.end() - from})};
    }
    return {labelOf(line.text), labelText(line.text), {line.range.end(), 0}};
}

/// The line at the same height in another block, for a table whose columns were read one after the other.
std::optional<size_t> besideOf(const std::vector<ResumeLine> &lines, size_t at) {
    constexpr size_t widest = 80;
    const QRectF &box = lines[at].box;
    if (box.isEmpty())
        return {};
    for (size_t other = at + 1; other < lines.size() && other < at + widest; ++other) {
        const QRectF &beside = lines[other].box;
        const double overlap = std::min(box.bottom(), beside.bottom()) - std::max(box.top(), beside.top());
        if (lines[other].page == lines[at].page && lines[other].block != lines[at].block &&
            beside.left() > box.right() - 0.01 && overlap > 0.5 * box.height())
            return other;
    }
    return {};
}

class LabelReader {
public:
    LabelReader(const DocumentText &document, const PlaceFinder &places, SectionKind kind, const QDate &today)
        : m_document(document), m_places(places), m_kind(kind), m_today(today) {}

    std::vector<ResumeStation> read(const std::vector<ResumeLine> &lines) {
        std::vector<bool> isTaken(lines.size(), false);
        QString before; // the label of the line before
        for (size_t at = 0; at < lines.size(); ++at) {
            if (isTaken[at])
                continue;
            const ResumeLine &line = lines[at];
            Labelled labelled = labelledOf(m_document, line);
            const bool isEnd =
                endsLabel(line.parts.size() >= 2 ? viewOf(m_document, line.parts.front()) : line.text, before);
            before = labelled.text;
            TextRange value = labelled.label == Label::None ? line.range : labelled.value;
            if (isEnd) {
                value = line.parts.size() >= 2 ? labelled.value : TextRange();
                labelled.label = Label::None;
            }
            if (labelled.label != Label::None) {
                if (begins(labelled.label))
                    close();
                m_label = labelled.label;
                m_seen.push_back(m_label);
                m_whole = m_whole.isEmpty() ? line.range : m_whole;
                if (const auto beside = value.isEmpty() ? besideOf(lines, at) : std::nullopt) {
                    isTaken[*beside] = true;
                    value = lines[*beside].range;
                }
            }
            if (!m_whole.isEmpty())
                m_whole.length = std::max(m_whole.end(), line.range.end()) - m_whole.start;
            if (!value.isEmpty())
                take(value);
        }
        close();
        return std::move(m_stations);
    }

private:
    [[nodiscard]] bool begins(Label label) const {
        return label != Label::Text &&
               (label == Label::Dates ? !m_seen.empty() : std::ranges::find(m_seen, label) != m_seen.end());
    }

    void take(TextRange value) {
        const QStringView text = viewOf(m_document, value);
        switch (m_label) {
        case Label::Dates:
            if (text.size() <= 200 && !m_hasDates) {
                for (const DateSpan &span : findDates(text, m_today)) {
                    m_hasDates = true;
                    const bool isLone = span.single && !span.open;
                    m_station.ongoing = span.ongoing || span.open;
                    m_station.start = isLone && m_kind == SectionKind::Education ? std::nullopt : span.start;
                    m_station.end = isLone ? span.start : m_station.ongoing ? std::nullopt : span.end;
                    break;
                }
            }
            return;
        case Label::Title:
            if (m_station.title.text.isEmpty())
                m_station.title = valueOf(value);
            return;
        case Label::Organisation:
            if (m_station.organisation.text.isEmpty())
                m_station.organisation = valueOf(withoutAddress(value));
            return;
        default:
            if (m_station.text.size() < longestStationText && !m_seen.empty())
                m_station.text += (m_station.text.isEmpty() ? QString() : QString(u'\n')) +
                                  text.left(longestStationText - m_station.text.size());
            return;
        }
    }

    /// "Acme GmbH, Hauptstraße 1, 10115 Berlin": the name alone. What follows the first comma is where it is, unless it
    /// is an organisation itself.
    [[nodiscard]] TextRange withoutAddress(TextRange value) const {
        const QStringView text = viewOf(m_document, value);
        for (qsizetype comma = text.indexOf(u','); comma > 0 && comma < 200; comma = text.indexOf(u',', comma + 1)) {
            const QStringView rest = text.sliced(comma + 1).trimmed();
            if (!isLegalForm(rest) && schoolLikeness(rest) < 2 && !rest.contains(u'&'))
                return trimmed(m_document.text, {value.start, static_cast<int>(comma)});
        }
        return value;
    }

    [[nodiscard]] ResumeValue valueOf(TextRange range) const {
        range.length = std::min(range.length, 300);
        return {viewOf(m_document, range).toString().simplified(), 0.9, m_places.placeOf(range), false};
    }

    void close() {
        const bool isNamed = !m_station.title.text.isEmpty() || !m_station.organisation.text.isEmpty();
        if (isNamed && m_stations.size() < mostStations) {
            m_station.place = m_places.placeOf(m_whole);
            m_station.confidence = 0.85;
            m_stations.push_back(std::move(m_station));
        }
        m_station = {};
        m_whole = {};
        m_seen.clear();
        m_label = Label::None;
        m_hasDates = false;
    }

    const DocumentText &m_document;
    const PlaceFinder &m_places;
    SectionKind m_kind;
    const QDate &m_today;
    std::vector<ResumeStation> m_stations;
    ResumeStation m_station;
    TextRange m_whole;
    std::vector<Label> m_seen;
    Label m_label = Label::None;
    bool m_hasDates = false;
};

} // namespace

bool isStationLabel(QStringView text) { return labelOf(text) != Label::None; }

std::vector<ResumeStation> labelledStationsOf(const DocumentText &document, const PlaceFinder &places,
                                              const std::vector<ResumeLine> &lines, SectionKind kind,
                                              const QDate &today) {
    bool hasDates = false;
    bool hasTitle = false;
    bool hasOrganisation = false;
    for (const ResumeLine &line : lines) {
        const Label label = labelledOf(document, line).label;
        hasDates = hasDates || label == Label::Dates;
        hasTitle = hasTitle || label == Label::Title;
        hasOrganisation = hasOrganisation || label == Label::Organisation;
    }
    if (!hasDates || (!hasTitle && !hasOrganisation))
        return {};
    return LabelReader(document, places, kind, today).read(lines);
}

} // namespace candor::documents
