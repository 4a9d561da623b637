// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Languages.h"

#include "documents/FoldedText.h"

#include <QSet>

#include <algorithm>

namespace candor::documents {

namespace {

constexpr size_t mostLanguages = 100;
constexpr int longestLine = 400;

bool isLanguage(const QString &word) {
    static const WordSet names{
        u"english|german|french|spanish|italian|portuguese|dutch|polish|russian|ukrainian|czech|slovak|hungarian|"
        u"romanian|"
        "bulgarian|greek|turkish|arabic|hebrew|persian|farsi|kurdish|hindi|urdu|bengali|punjabi|tamil|telugu|marathi|"
        "gujarati|"
        "malayalam|kannada|nepali|sinhala|chinese|mandarin|cantonese|japanese|korean|vietnamese|thai|indonesian|malay|"
        "tagalog|"
        "filipino|swedish|norwegian|danish|finnish|icelandic|estonian|latvian|lithuanian|croatian|serbian|bosnian|"
        "slovenian|"
        "slovene|albanian|macedonian|latin|catalan|basque|galician|irish|welsh|swahili|amharic|somali|hausa|yoruba|"
        "igbo|zulu|"
        "afrikaans|georgian|armenian|azerbaijani|kazakh|uzbek|mongolian|pashto|dari|tigrinya|esperanto|luxembourgish|"
        "belarusian|burmese|khmer|lao|hakka|sign language|ancient greek|swiss german|brazilian "
        "portuguese|maltese|valencian|occitan|breton|frisian|faroese|sami|romani|tatar|javanese|sundanese|cebuano|"
        "maori|samoan|oriya|odia|assamese|"
        "konkani|kashmiri|sindhi|sanskrit|hmong|rwanda|kinyarwanda|wolof|twi|akan|xhosa|shona|oromo|malagasy|haitian "
        "creole|creole|aramaic|uyghur|tibetan|kyrgyz|tajik|turkmen",
        u"deutsch|englisch|französisch|spanisch|italienisch|portugiesisch|niederländisch|holländisch|polnisch|russisch|"
        "ukrainisch|tschechisch|slowakisch|ungarisch|rumänisch|bulgarisch|griechisch|türkisch|arabisch|hebräisch|"
        "persisch|"
        "kurdisch|chinesisch|mandarin|japanisch|koreanisch|vietnamesisch|thailändisch|indonesisch|schwedisch|"
        "norwegisch|"
        "dänisch|finnisch|isländisch|estnisch|lettisch|litauisch|kroatisch|serbisch|bosnisch|slowenisch|albanisch|"
        "mazedonisch|latein|katalanisch|baskisch|irisch|suaheli|georgisch|armenisch|hindi|schweizerdeutsch|"
        "altgriechisch|"
        "gebärdensprache|deutsche gebärdensprache|paschtu|belarussisch|afghanisch",
        u"français|anglais|allemand|espagnol|italien|portugais|néerlandais|arabe|chinois|russe|japonais|español|inglés|"
        u"alemán|"
        "francés|italiano|portugués|árabe|chino|inglese|tedesco|francese|spagnolo|arabo|polski|angielski|niemiecki|"
        "francuski|"
        "hiszpański|rosyjski|português|inglês|alemão|francês|espanhol|nederlands|engels|duits|frans|svenska|dansk|"
        "norsk|suomi"};
    return names.contains(word);
}

bool isCefr(QStringView word) {
    return word.size() == 2 &&
           (word[0] == u'A' || word[0] == u'B' || word[0] == u'C' || word[0] == u'a' || word[0] == u'b' ||
            word[0] == u'c') &&
           (word[1] == u'1' || word[1] == u'2');
}

bool isLevelWord(const QString &word) {
    static const WordSet words{
        u"native|bilingual|fluent|proficient|advanced|intermediate|basic|beginner|elementary|conversational|working|"
        u"limited|"
        "professional|full|mother|tongue|good|very|excellent|business|upper|lower|pre-intermediate|proficiency|speaker|"
        "knowledge|basics|level|fluency|near-native|academic|toefl|ielts|school|"
        "muttersprache|muttersprachler|muttersprachlich|muttersprachlerin|muttersprachliches|niveau|fließend|"
        "verhandlungssicher|gut|gute|sehr|kenntnisse|grundkenntnisse|"
        "fortgeschritten|fortgeschrittene|grundlagen|anfänger|erweiterte|konversationssicher|schulkenntnisse|"
        "ausgezeichnet|"
        "sichere|sicher|wort|schrift|in|und|and|or|bis|basiskenntnisse|mittelstufe|zweisprachig|bilingual|"
        "verhandlungssichere|"
        "langue|maternelle|courant|bilingue|intermédiaire|avancé|débutant|notions|lengua|materna|nativo|nativa|fluido|"
        "alto|"
        "medio|bajo|básico|avanzado|intermedio|madrelingua|fluente|ottimo|buono|scolastico|ojczysty|biegły|"
        "zaawansowany|"
        "średniozaawansowany|podstawowy|moedertaal|vloeiend|goed|nível|nativo|goethe|delf|dele|dalf|jlpt|hsk|große|"
        "latinum|großes|kleines|graecum"};
    return words.contains(word);
}

/// Finds the languages of one line.
class LanguageLine {
public:
    LanguageLine(const DocumentText &document, const PlaceFinder &places) : m_document(document), m_places(places) {}

    /// A level on a line of its own belongs to the language before it.
    void read(TextRange range, std::vector<ResumeLanguage> &found, const QString &level = {}) {
        m_levelOfAll = level;
        const QStringView text = m_document.text;
        if (range.length > longestLine)
            return;
        for (int at = range.start; at < range.end();) {
            if (!text[at].isLetter()) {
                ++at;
                continue;
            }
            int end = endOfWord(at, range.end());
            const int two = endOfTwoWords(end, range.end());
            if (two > 0 && isLanguage(folded(text.sliced(at, two - at))))
                end = two;
            const QString word = folded(text.sliced(at, end - at));
            if (isLanguage(word)) {
                add({at, end - at}, found);
            } else if (isLevel(at, end, word)) {
                extendLevel({at, end - at}, found);
            }
            at = end;
        }
        close(found);
    }

private:
    [[nodiscard]] int endOfWord(int at, int limit) const {
        const QStringView text = m_document.text;
        while (at < limit && (text[at].isLetterOrNumber() || text[at].isMark() || text[at] == u'-' || text[at] == u'+'))
            ++at;
        return at;
    }
    [[nodiscard]] int endOfTwoWords(int end, int limit) const {
        return end + 1 < limit && m_document.text[end] == u' ' && m_document.text[end + 1].isLetter()
                   ? endOfWord(end + 1, limit)
                   : 0;
    }
    [[nodiscard]] bool isLevel(int at, int end, const QString &word) const {
        const QStringView view = QStringView(m_document.text).sliced(at, end - at);
        // "C1/C2", "B2+"
        return isCefr(view.first(std::min<qsizetype>(2, view.size()))) ? view.size() <= 3 : isLevelWord(word);
    }
    void add(TextRange range, std::vector<ResumeLanguage> &found) {
        // "Muttersprache: Deutsch" names the level first.
        const TextRange before = m_language ? TextRange() : m_level;
        close(found);
        m_language = range;
        m_level = before;
    }
    void extendLevel(TextRange range, std::vector<ResumeLanguage> &) {
        if (m_level.isEmpty())
            m_level = range;
        else
            m_level.length = range.end() - m_level.start;
    }
    void close(std::vector<ResumeLanguage> &found) {
        if (!m_language) {
            if (!m_level.isEmpty() && !found.empty() && found.back().level.isEmpty())
                found.back().level = levelText();
            m_level = {};
            return;
        }
        const QString name = viewOf(m_document, *m_language).toString().simplified();
        const bool isKnown = std::ranges::any_of(
            found, [&](const ResumeLanguage &each) { return folded(each.name.text) == folded(name); });
        if (!isKnown && found.size() < mostLanguages)
            found.push_back(
                {{name, m_level.isEmpty() ? 0.85 : 0.95, m_places.placeOf(*m_language), false}, levelText()});
        m_language.reset();
        m_level = {};
    }
    [[nodiscard]] QString levelText() const {
        if (m_level.isEmpty() || m_level.length > 60)
            return m_levelOfAll;
        const QString level = viewOf(m_document, m_level).toString().simplified();
        // "und" and "in" alone are no level.
        return level.size() < 2 || level == u"in" || level == u"und" || level == u"and" || level == u"or" ? QString()
                                                                                                          : level;
    }

    const DocumentText &m_document;
    const PlaceFinder &m_places;
    std::optional<TextRange> m_language;
    TextRange m_level;
    QString m_levelOfAll; ///< where a label says it
};

bool isLanguagesLabel(QStringView text) {
    static const WordSet labels{u"mother tongue|mother tongue(s)|other language(s)|other "
                                u"languages|muttersprache|fremdsprachen|sonstige sprache(n)|"
                                "muttersprache(n)|langue(s) maternelle(s)|lengua(s) materna(s)|madrelingua"};
    const auto heading = sectionHeadingOf(text);
    return (heading && heading->kind == SectionKind::Languages) || labels.contains(folded(text));
}

/// "Mother tongue(s): Polish" says the level in its label.
QString levelOfLabel(QStringView text) {
    static constexpr QStringView labels[] = {u"Mother tongue", u"Muttersprache", u"Langue maternelle",
                                             u"Lengua materna", u"Madrelingua"};
    const auto label =
        std::ranges::find_if(labels, [&](QStringView each) { return text.startsWith(each, Qt::CaseInsensitive); });
    return label == std::end(labels) ? QString() : label->toString();
}

/// What follows "Languages:" on a line, or stands beside it in a table.
std::optional<TextRange> afterLanguagesLabel(const DocumentText &document, const ResumeLine &line) {
    if (line.range.length > longestLine)
        return {};
    if (line.parts.size() >= 2 && isLanguagesLabel(viewOf(document, line.parts.front()))) {
        const int from = line.parts[1].start;
        return TextRange{from, line.range.end() - from};
    }
    const qsizetype colon = line.text.first(std::min<qsizetype>(line.text.size(), 40)).indexOf(u':');
    if (colon <= 0 || colon + 1 >= line.text.size() || !isLanguagesLabel(line.text.first(colon)))
        return {};
    const int from = line.range.start + static_cast<int>(colon) + 1;
    return TextRange{from, line.range.end() - from};
}

} // namespace

std::vector<ResumeLanguage> findLanguages(const DocumentText &document, const PlaceFinder &places,
                                          const std::vector<ResumeSectionLines> &sections) {
    std::vector<ResumeLanguage> found;
    for (const ResumeSectionLines &section : sections) {
        for (const ResumeLine &line : section.lines) {
            if (found.size() >= mostLanguages)
                return found;
            if (const auto rest = afterLanguagesLabel(document, line))
                LanguageLine(document, places).read(*rest, found, levelOfLabel(line.text));
            else if (section.kind == SectionKind::Languages)
                LanguageLine(document, places).read(line.range, found);
        }
    }
    return found;
}

} // namespace candor::documents
