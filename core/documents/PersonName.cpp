// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/PersonName.h"

#include "documents/FoldedText.h"
#include "documents/Locations.h"
#include "documents/SectionHeadings.h"
#include "documents/StationWords.h"

#include <QStringList>

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr size_t topLines = 40;
constexpr int longestName = 60;

const WordSet &particles() {
    static const WordSet words{
        u"von|van|der|den|de|del|della|di|da|dos|das|do|la|le|el|al|bin|bint|ibn|zu|zur|zum|ter|ten|te|y|e|und|"
        "af|av|af|dela|dal|du|des|st.|san|mac|o'"};
    return words;
}

const WordSet &personTitles() {
    static const WordSet words{
        u"dr|prof|professor|mr|mrs|ms|miss|mx|herr|frau|dipl|ing|dipl-ing|dr-ing|dipl-inf|dipl-kfm|dipl-kffr|"
        "med|rer|nat|phil|habil|pol|jur|msc|bsc|ma|ba|mba|phd|mag|bakk|sir|dame|meng|beng|llm|cpa|pmp|cfa|"
        "cissp|md|jr|sr|ii|iii|iv|esq|rn|hc|pe|he|him|she|her|they|them"};
    return words;
}

const WordSet &documentWords() {
    static const WordSet words{
        u"curriculum|vitae|resume|résumé|lebenslauf|cv|c.v.|bewerbung|bewerbungsunterlagen|profile|profil|page|"
        "seite|tabellarischer|vita|portfolio|europass|application|bewerber|confidential|vertraulich|of|für|for|"
        "currículum|życiorys|cover|letter|anschreiben|deckblatt|als|as"};
    return words;
}

const WordSet &otherWords() {
    static const WordSet words{
        u"street|straße|strasse|str|road|avenue|weg|platz|phone|email|mail|tel|address|adresse|summary|data|software|"
        u"machine|"
        "learning|web|cloud|full|stack|fullstack|senior|junior|experience|skills|university|universität|english|german|"
        "deutsch|englisch|marketing|sales|finance|digital|security|cyber|business|human|resources|top|motivated|"
        "passionate|"
        "dedicated|professional|geboren|geburtsdatum|birth|nationality|staatsangehörigkeit|ledig|verheiratet|single|"
        "married|"
        "linkedin|github|website|portfolio|computer|science|information|technology|systems|product|project|art|"
        "creative|"
        "graphic|mechanical|electrical|civil|chemical|date|gender|present|kontakt|contact|about|me|my|the|and|with|in|"
        "to|at|"
        "new|san|los|personal|work|education|languages|interests|public|health|quality|customer|service|development|"
        "design|research|analysis|analytics|engineering|management|certified|projects|python|java|javascript|react|"
        "docker"};
    return words;
}

QString bare(QStringView word) {
    QString result = folded(word);
    result.remove(u'.').remove(u'(').remove(u')').remove(u',');
    return result;
}

bool isCjk(QChar sign) {
    return sign.script() == QChar::Script_Han || sign.script() == QChar::Script_Hangul ||
           sign.script() == QChar::Script_Hiragana || sign.script() == QChar::Script_Katakana;
}

bool isNameWord(QStringView word) {
    const bool isLetters = std::ranges::all_of(word, [](QChar sign) {
        return sign.isLetter() || sign.isMark() || sign.isSurrogate() || sign == u'-' || sign == u'‐' || sign == u'‑' ||
               sign == u'\'' || sign == u'’' || sign == u'.' || sign == u'"' || sign == u'“' || sign == u'”' ||
               sign == u'(' || sign == u')';
    });
    const auto letters = std::ranges::count_if(word, [](QChar sign) { return sign.isLetter() || sign.isSurrogate(); });
    return isLetters && letters > 0 && word.size() <= 24;
}

/// Single letters that are set apart are put together: "J A N E   D O E".
QString closedUp(QStringView text) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const auto single =
        std::ranges::count_if(words, [](QStringView word) { return word.size() == 1 && word.front().isUpper(); });
    if (words.size() < 5 || single < words.size() - 1)
        return text.toString();
    QString result;
    int spaces = 2;
    for (const QChar sign : text) {
        if (sign.isSpace()) {
            ++spaces;
            continue;
        }
        if (spaces >= 2 && !result.isEmpty())
            result += u' ';
        result += sign;
        spaces = 0;
    }
    return result;
}

/// Titles and letters of degrees at both ends, pronouns in brackets and what follows a comma are cut off.
TextRange withoutTitles(QStringView text, TextRange range) {
    const auto cutAt = [&](int at) { range = trimmed(text, {range.start, at - range.start}); };
    for (int at = range.start; at < range.end(); ++at) {
        const QChar sign = text[at];
        const bool isDash =
            (sign == u'–' || sign == u'—' || sign == u'-') && at > range.start && text[at - 1].isSpace();
        if (sign == u',' || sign == u'|' || sign == u'(' || sign == u'•' || sign == u'·' || sign == u'[' || isDash) {
            cutAt(at);
            break;
        }
    }
    for (;;) {
        const QStringView view = text.sliced(range.start, range.length);
        const qsizetype space = view.indexOf(u' ');
        const qsizetype dot = view.indexOf(u'.');
        // "Dr.Jane"
        const qsizetype end = dot > 1 && (space < 0 || dot < space) ? dot + 1 : space;
        const bool isSingle = end <= 0 || end >= view.size();
        if (isSingle || !personTitles().contains(bare(view.first(end))))
            break;
        const int length = static_cast<int>(end);
        range = trimmed(text, {range.start + length, range.length - length});
    }
    for (;;) {
        const QStringView view = text.sliced(range.start, range.length);
        const qsizetype space = view.lastIndexOf(u' ');
        if (space <= 0 || !personTitles().contains(bare(view.sliced(space + 1))) ||
            bare(view.sliced(space + 1)).size() < 2)
            break;
        const QString last = bare(view.sliced(space + 1));
        // "Ma", "Her" and "Ba" are names, too; in capitals or with a dot they are letters of a degree.
        const bool isWritten =
            view.last(view.size() - space - 1).contains(u'.') || view.sliced(space + 2).front().isUpper();
        if (!isWritten && last != u"jr" && last != u"sr")
            break;
        range = trimmed(text, {range.start, static_cast<int>(space)});
    }
    return range;
}

struct Candidate {
    QString name;
    TextRange range;
    double score = 0;
    bool isLabelled = false;
};

/// Letters of the name in the part before the "@".
double emailMatch(QStringView name, const std::vector<FoundText> &emails) {
    double best = 0;
    for (const FoundText &email : emails) {
        QString local = folded(QStringView(email.text).first(email.text.indexOf(u'@')));
        QString german = name.toString().toLower();
        german.replace(u'ä', u"ae"_s).replace(u'ö', u"oe"_s).replace(u'ü', u"ue"_s);
        int matches = 0;
        const QStringList words = folded(name).split(u' ', Qt::SkipEmptyParts);
        const QStringList germanWords = folded(german).split(u' ', Qt::SkipEmptyParts);
        for (qsizetype at = 0; at < words.size(); ++at) {
            const bool isIn = words[at].size() >= 3 && local.contains(words[at]);
            const bool isGerman =
                at < germanWords.size() && germanWords[at].size() >= 3 && local.contains(germanWords[at]);
            matches += isIn || isGerman ? 1 : 0;
        }
        best = std::max(best, matches >= 2 ? 1.0 : matches == 1 ? 0.7 : 0.0);
    }
    return best;
}

/// "Name: Jane Doe", "Vor- und Nachname   Jane Doe"
std::optional<TextRange> afterLabel(const DocumentText &document, const ResumeLine &line) {
    static const WordSet labels{
        u"name / surname|surname / name|name|full name|name, vorname|vor- und nachname|vorname und name|vorname "
        u"nachname|vorname, name|"
        "vorname, nachname|nachname, vorname|first name / surname|surname(s) / first name(s)|"
        "first name(s) surname(s)|nachname(n) / vorname(n)|vorname(n) nachname(n)|nom|nom et prénom|nombre|"
        "nome|imię i nazwisko|naam|candidate|candidate name"};
    const qsizetype colon = line.text.indexOf(u':');
    if (colon > 0 && colon < 40 && labels.contains(folded(line.text.first(colon)))) {
        const int from = line.range.start + static_cast<int>(colon) + 1;
        return trimmed(document.text, {from, line.range.end() - from});
    }
    if (line.parts.size() >= 2 && labels.contains(folded(viewOf(document, line.parts.front()))))
        return line.parts[1];
    return {};
}

bool isLabelOnly(QStringView text) {
    static const WordSet labels{
        u"name|full name|vor- und nachname|name, vorname|first name / surname|surname(s) / first name(s)|"
        "nachname(n) / vorname(n)|vorname, name"};
    QString label = folded(text);
    if (label.endsWith(u':'))
        label.chop(1);
    return labels.contains(label.trimmed());
}

/// "Doe, Jane" beside a label becomes "Jane Doe"; empty where it is written otherwise.
QString turnedAround(QStringView text) {
    const qsizetype comma = text.indexOf(u',');
    if (comma <= 0 || text.indexOf(u',', comma + 1) > 0)
        return {};
    const QStringView given = text.sliced(comma + 1).trimmed();
    if (given.isEmpty() || personTitles().contains(bare(given)))
        return {};
    const QString name = given % u' ' % text.first(comma).trimmed();
    return looksLikePersonName(name) ? name : QString();
}

/// "Lebenslauf Max Muster", "Resume of Jane Doe", "Jane Doe Curriculum Vitae"
TextRange withoutDocumentWords(QStringView text, TextRange range) {
    for (;;) {
        const QStringView view = text.sliced(range.start, range.length);
        const qsizetype space = view.indexOf(u' ');
        if (space <= 0 || !documentWords().contains(bare(view.first(space)).remove(u':')))
            break;
        range = trimmed(text, {range.start + static_cast<int>(space), range.length - static_cast<int>(space)});
        while (!range.isEmpty() && !text[range.start].isLetter()) {
            ++range.start;
            --range.length;
        }
    }
    for (;;) {
        const QStringView view = text.sliced(range.start, range.length);
        const qsizetype space = view.lastIndexOf(u' ');
        if (space <= 0 || !documentWords().contains(bare(view.sliced(space + 1))))
            break;
        range = trimmed(text, {range.start, static_cast<int>(space)});
    }
    return range;
}

} // namespace

bool looksLikePersonName(QStringView text) {
    if (text.isEmpty() || text.size() > longestName)
        return false;
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    const bool isHan =
        std::ranges::all_of(text, [](QChar sign) { return isCjk(sign) || sign.isSpace() || sign == u'·'; });
    if (isHan)
        return text.size() >= 2 && text.size() <= 8;
    if (words.size() < 2 || words.size() > 6)
        return false;
    int capital = 0;
    for (const QStringView word : words) {
        const QString plain = bare(word);
        if (!isNameWord(word) || documentWords().contains(plain) || otherWords().contains(plain))
            return false;
        const QChar first = word.front() == u'(' || word.front() == u'"' || word.front() == u'“'
                                ? word.size() > 1 ? word[1] : word[0]
                                : word.front();
        const bool hasCase = first.isUpper() || first.isLower();
        const bool isParticle = particles().contains(plain) || particles().contains(folded(word));
        const qsizetype hyphen = word.indexOf(u'-');
        const bool hasArticle =
            hyphen > 0 && hyphen <= 2 && hyphen + 1 < word.size() && word[hyphen + 1].isUpper(); // "al-Rashid"
        if (first.isUpper() || !hasCase || hasArticle)
            ++capital;
        else if (!isParticle && !plain.startsWith(u"d'") && !plain.startsWith(u"al-") && !plain.startsWith(u"el-"))
            return false;
    }
    if (capital < 2)
        return false;
    const auto heading = sectionHeadingOf(text);
    return !(heading && heading->isExact) && titleLikeness(text) < 2 && organisationLikeness(text) < 2 &&
           placeLikeness(text) < 0.9;
}

std::optional<FoundText> findPersonName(const DocumentText &document, const std::vector<ResumeLine> &lines,
                                        const std::vector<FoundText> &emails) {
    const float body = bodySizeOf(lines);
    float largest = body;
    for (const ResumeLine &line : lines) {
        if (line.page <= 0 && line.size < 1000)
            largest = std::max(largest, line.size);
    }
    std::optional<Candidate> best;
    const auto consider = [&](TextRange range, const ResumeLine &line, size_t index, double bonus) {
        const QString turned = bonus >= 3 ? turnedAround(viewOf(document, range)) : QString();
        if (turned.isEmpty())
            range = withoutTitles(document.text, withoutDocumentWords(document.text, trimmed(document.text, range)));
        if (range.isEmpty() || range.length > longestName)
            return;
        const QString name =
            turned.isEmpty() ? closedUp(viewOf(document, range)).simplified().replace(u"- "_s, u"-"_s) : turned;
        if (!looksLikePersonName(name))
            return;
        Candidate candidate{name, range, bonus, bonus >= 3};
        candidate.score += index < topLines ? 1.0 - static_cast<double>(index) / topLines : 0;
        if (body > 0 && line.size > body * 1.15F)
            candidate.score += 1.0 + (line.size >= largest - 0.5F ? 1.5 : 0.3);
        candidate.score += emailMatch(name, emails) * 2;
        candidate.score += line.bold ? 0.2 : 0;
        if (!best || candidate.score > best->score)
            best = candidate;
    };
    for (size_t at = 0; at < lines.size(); ++at) {
        const ResumeLine &line = lines[at];
        if (line.range.length > 200)
            continue;
        const bool isNear = at < topLines;
        const bool isLarge = body > 0 && line.page <= 0 && line.size > body * 1.25F;
        if (!isNear && !isLarge && at > 400)
            break;
        if (const auto labelled = afterLabel(document, line)) {
            consider(*labelled, line, at, 3);
            continue;
        }
        if (at > 0 && isLabelOnly(lines[at - 1].text))
            consider(line.range, line, at, 3);
        if (!isNear && !isLarge)
            continue;
        consider(line.parts.front(), line, at, 0);
        if (line.parts.size() > 1) {
            consider(line.parts.back(), line, at, -0.1);
            consider(line.range, line, at, -0.2);
        }
        // A name over two or three lines of the same size: "JANE" / "DOE"
        if (!isLarge || line.parts.size() > 1)
            continue;
        for (size_t next = at + 1; next < lines.size() && next <= at + 2; ++next) {
            const ResumeLine &more = lines[next];
            if (!sameStyle(line, more) || more.page != line.page || more.range.length > 40 ||
                more.range.start < line.range.end() || more.range.end() - line.range.start > longestName)
                break;
            consider({line.range.start, more.range.end() - line.range.start}, line, at,
                     0.3 * static_cast<double>(next - at));
        }
    }
    if (!best || best->score < 0.4)
        return {};
    return FoundText{best->name, best->range, std::clamp(0.35 + best->score * 0.16, 0.35, 0.98)};
}

} // namespace candor::documents
