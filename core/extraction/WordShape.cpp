// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/WordShape.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace candor::extraction {
namespace {

constexpr qsizetype longestDates = 34;
constexpr qsizetype longestHeading = 48;
constexpr QStringView bullets = u"•▪▫‣◦●○■□◆◇➢➤►▶▸✓✔❖⁃∙·–—-*»›→";

// A small Latin letter stands for any of the languages; what is compared is folded and stripped of other signs.
constexpr std::array headings{
    u"experience",
    u"work experience",
    u"professional experience",
    u"employment",
    u"employment history",
    u"work history",
    u"career history",
    u"career",
    u"education",
    u"education and training",
    u"academic background",
    u"training",
    u"qualifications",
    u"skills",
    u"technical skills",
    u"core skills",
    u"key skills",
    u"competencies",
    u"languages",
    u"certificates",
    u"certifications",
    u"awards",
    u"publications",
    u"projects",
    u"interests",
    u"hobbies",
    u"references",
    u"volunteering",
    u"volunteer experience",
    u"profile",
    u"summary",
    u"objective",
    u"about",
    u"about me",
    u"contact",
    u"personal details",
    u"personal information",
    u"berufserfahrung",
    u"berufliche erfahrung",
    u"beruflicher werdegang",
    u"berufspraxis",
    u"praktische erfahrung",
    u"praktika",
    u"werdegang",
    u"ausbildung",
    u"bildung",
    u"bildungsweg",
    u"schulbildung",
    u"studium",
    u"weiterbildung",
    u"weiterbildungen",
    u"schul und berufsbildung",
    u"kenntnisse",
    u"fähigkeiten",
    u"fachkenntnisse",
    u"edv kenntnisse",
    u"it kenntnisse",
    u"kompetenzen",
    u"sprachen",
    u"sprachkenntnisse",
    u"zertifikate",
    u"auszeichnungen",
    u"veröffentlichungen",
    u"projekte",
    u"interessen",
    u"ehrenamt",
    u"engagement",
    u"referenzen",
    u"profil",
    u"kurzprofil",
    u"über mich",
    u"kontakt",
    u"persönliche daten",
    u"persönliche angaben",
};

bool isPresent(QStringView word) {
    static constexpr std::array words{u"present", u"today",   u"now",   u"current", u"currently", u"ongoing",
                                      u"heute",   u"aktuell", u"jetzt", u"seit",    u"since"};
    return std::any_of(words.begin(), words.end(),
                       [word](QStringView known) { return word.compare(known, Qt::CaseInsensitive) == 0; });
}

/// Hands each run of letters or of digits to `visit`.
template<typename Visit>
void eachRun(QStringView text, Visit visit) {
    qsizetype at = 0;
    while (at < text.size()) {
        const bool digits = text[at].isDigit();
        if (!digits && !text[at].isLetter()) {
            ++at;
            continue;
        }
        const qsizetype begin = at;
        while (at < text.size() && (digits ? text[at].isDigit() : text[at].isLetter()))
            ++at;
        visit(text.sliced(begin, at - begin), digits);
    }
}

} // namespace

bool looksLikeDates(QStringView text) {
    text = text.trimmed();
    if (text.isEmpty() || text.size() > longestDates)
        return false;
    bool dated = false;
    int words = 0;
    eachRun(text, [&](QStringView run, bool digits) {
        if (digits)
            dated = dated || (run.size() == 4 && (run.startsWith(u"19") || run.startsWith(u"20")));
        else if (isPresent(run))
            dated = true;
        else if (run.size() > 2)
            ++words;
    });
    return dated && words <= 2;
}

bool endsInDash(QStringView text) {
    text = text.trimmed();
    if (text.isEmpty())
        return false;
    const QChar last = text.back();
    if (last == u'-' || last == u'–' || last == u'—' || last == u'‒')
        return true;
    const QStringView word = text.sliced(text.lastIndexOf(u' ') + 1);
    return word.compare(u"to", Qt::CaseInsensitive) == 0 || word.compare(u"bis", Qt::CaseInsensitive) == 0 ||
           word.compare(u"until", Qt::CaseInsensitive) == 0;
}

bool isSectionHeading(QStringView text) {
    if (text.size() < 4 || text.size() > longestHeading)
        return false;
    if (std::any_of(text.begin(), text.end(), [](QChar character) { return character.isDigit(); }))
        return false;
    QString folded;
    folded.reserve(text.size() + 4);
    for (const QChar character : text) {
        if (character.isLetter())
            folded += character.toLower();
        else if (character == u'&')
            folded += u"and";
        else if (!folded.isEmpty() && !folded.endsWith(u' '))
            folded += u' ';
    }
    folded = folded.trimmed();
    return std::any_of(headings.begin(), headings.end(), [&folded](QStringView known) { return folded == known; });
}

QString spelledHeading(QStringView letters) {
    if (letters.size() < 4 || letters.size() > longestHeading)
        return {};
    for (const QStringView known : headings) {
        QString spelled;
        qsizetype at = 0;
        for (const QChar character : known) {
            if (character == u' ')
                spelled += character;
            else if (at < letters.size() && letters[at].toLower() == character)
                spelled += letters[at++];
            else
                break;
        }
        if (at == letters.size() && spelled.size() == known.size())
            return spelled;
    }
    return {};
}

bool isBullet(QStringView word) {
    if (word.size() == 1)
        return bullets.contains(word.front());
    return word == u"--";
}

bool isPageNumber(QStringView line) {
    line = line.trimmed();
    if (line.isEmpty() || line.size() > 24)
        return false;
    int numbers = 0;
    bool other = false;
    eachRun(line, [&](QStringView run, bool digits) {
        if (digits) {
            ++numbers;
            other = other || run.size() > 3;
            return;
        }
        static constexpr std::array words{u"page", u"seite", u"of", u"von", u"p", u"s", u"cv"};
        other = other || std::none_of(words.begin(), words.end(), [run](QStringView known) {
                    return run.compare(known, Qt::CaseInsensitive) == 0;
                });
    });
    return !other && numbers >= 1 && numbers <= 2;
}

bool hasRightToLeft(QStringView text) {
    return std::any_of(text.begin(), text.end(), [](QChar character) {
        // The blocks from Hebrew to Arabic Extended, and their presentation forms.
        const char16_t unit = character.unicode();
        return (unit >= 0x590 && unit < 0x900) || (unit >= 0xFB1D && unit < 0xFE00) ||
               (unit >= 0xFE70 && unit < 0xFEFF);
    });
}

QString cleanWord(QString word) {
    const bool plain = std::all_of(word.begin(), word.end(), [](QChar character) {
        return character.unicode() >= 0x20 && character.unicode() < 0x7F;
    });
    if (plain)
        return word.trimmed();
    QString cleaned;
    cleaned.reserve(word.size());
    for (const QChar character : word) {
        const char16_t unit = character.unicode();
        if ((unit >= 0xFB00 && unit <= 0xFDFF) || (unit >= 0xFE70 && unit <= 0xFEFC))
            cleaned += QString(character).normalized(QString::NormalizationForm_KC);
        else if (unit == 0xF0B7 || unit == 0xF0A7 || unit == 0xF0D8 || unit == 0xF0FC || unit == 0x2219)
            cleaned += u'•';
        else if (unit == 0x00A0 || unit == 0x202F || unit == 0x2007 || unit == 0x2009)
            cleaned += u' ';
        else if (unit < 0x20 || (unit >= 0x7F && unit < 0xA0) || (unit >= 0x200B && unit <= 0x200F) || unit == 0xFEFF ||
                 (unit >= 0x202A && unit <= 0x202E) || (unit >= 0x2060 && unit <= 0x206F) ||
                 (unit >= 0xE000 && unit <= 0xF8FF) || unit == 0xFFFD || unit >= 0xFFFE)
            continue;
        else
            cleaned += character;
    }
    // Accents that were drawn beside their letters find together.
    return cleaned.normalized(QString::NormalizationForm_C).trimmed();
}

} // namespace candor::extraction
