// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/SectionHeadings.h"

#include "documents/FoldedText.h"

#include <QStringList>

#include <algorithm>
#include <map>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr int longestHeading = 60;

struct Phrases {
    SectionKind kind = SectionKind::Other;
    QStringView list;
};

constexpr Phrases knownHeadings[] = {
    {SectionKind::Contact,
     u"contact|contacts|contact details|contact information|contact info|contact me|get in touch|personal details|"
     "personal information|personal info|personal "
     "data|personalia|kontakt|kontaktdaten|kontaktinformationen|persönliche daten|"
     "persönliche angaben|persönliche informationen|persönliches|angaben zur person|zur person|personalien|anschrift|"
     "informations personnelles|coordonnées|datos personales|información personal|contacto|dati personali|"
     "informazioni personali|contatti|dane osobowe|dados pessoais|persoonlijke gegevens|details|bio data"},
    {SectionKind::Summary,
     u"summary|professional summary|executive summary|career summary|summary of qualifications|profile|professional "
     u"profile|"
     "personal profile|career profile|about|about me|objective|career objective|professional objective|personal "
     "statement|"
     "overview|introduction|highlights|career highlights|key qualifications|qualifications summary|profil|kurzprofil|"
     "persönliches profil|berufsprofil|über mich|zu meiner person|zusammenfassung|kurzvorstellung|ziel|karriereziel|"
     "berufsziel|profil professionnel|à propos|à propos de moi|résumé|perfil|perfil profesional|sobre "
     "mí|resumen|extracto|"
     "profilo|profilo professionale|profilo personale|o mnie|podsumowanie|sobre mim|resumo|profiel|who i am"},
    {SectionKind::Experience,
     u"experience|experiences|work experience|professional experience|employment|employment history|work history|"
     "employment experience|job history|job experience|professional background|professional history|career "
     "history|career|"
     "relevant experience|industry experience|industrial experience|positions|positions held|appointments|"
     "academic appointments|professional appointments|academic positions|employment record|previous employment|"
     "work and experience|research experience|teaching experience|internship|internships|practical experience|"
     "professional career|career path|where i've worked|my experience|working experience|work|jobs|"
     "berufserfahrung|berufserfahrungen|beruflicher werdegang|berufliche erfahrung|berufliche erfahrungen|berufspraxis|"
     "praxiserfahrung|praktische erfahrung|praktische erfahrungen|arbeitserfahrung|werdegang|berufliche stationen|"
     "beruflicher hintergrund|berufliche laufbahn|berufslaufbahn|berufstätigkeit|berufliche tätigkeit|"
     "berufliche tätigkeiten|berufliches|beruf|karriere|tätigkeiten|anstellungen|beschäftigung|praktika|praktikum|"
     "praktika und nebentätigkeiten|nebentätigkeiten|stationen|erfahrung|erfahrungen|relevante erfahrung|"
     "relevante berufserfahrung|berufsweg|beschäftigungsverhältnisse|arbeitsverhältnisse|"
     "expérience|expériences|expérience professionnelle|expériences professionnelles|parcours professionnel|"
     "emplois|experiencia|experiencia laboral|experiencia profesional|historial laboral|trayectoria profesional|"
     "esperienza|esperienze|esperienza lavorativa|esperienze lavorative|esperienza professionale|esperienze "
     "professionali|"
     "doświadczenie|doświadczenie zawodowe|przebieg kariery|experiência|experiência profissional|werkervaring|"
     "professionele ervaring|erhvervserfaring|arbetslivserfarenhet"},
    {SectionKind::Education,
     u"education|education and training|schul- und berufsbildung|educational background|academic background|academic "
     u"history|academic qualifications|"
     "educational qualifications|education history|studies|academics|academic education|degrees|academic "
     "degrees|schooling|"
     "education & qualifications|qualifications|academic record|academic training|university education|school "
     "education|"
     "academic profile|my education|ausbildung|schulbildung|schulische "
     "ausbildung|schulausbildung|studium|hochschulstudium|"
     "hochschulausbildung|akademische ausbildung|akademischer werdegang|akademische laufbahn|bildung|bildungsweg|"
     "bildungsgang|bildungswerdegang|ausbildungsweg|schulischer werdegang|schule|schulen|hochschule|berufsausbildung|"
     "studium und ausbildung|ausbildung und studium|schul- und berufsausbildung|schul- und hochschulbildung|"
     "schulische bildung|schullaufbahn|studienverlauf|promotion|"
     "formation|formations|formation académique|études|parcours scolaire|parcours académique|diplômes|éducation|"
     "educación|formación|formación académica|estudios|istruzione|formazione|istruzione e formazione|studi|titoli di "
     "studio|"
     "wykształcenie|edukacja|educação|formação|formação acadêmica|formação académica|opleiding|opleidingen|uddannelse|"
     "utbildning|schools"},
    {SectionKind::Skills,
     u"skills|personal skills and competences|persönliche fähigkeiten und kompetenzen|technical skills|key skills|core "
     u"skills|professional skills|top skills|hard skills|soft skills|it skills|"
     "computer skills|digital skills|skill set|skillset|skills summary|competencies|core competencies|key competencies|"
     "competences|competence|areas of expertise|expertise|core expertise|technical expertise|technologies|tech stack|"
     "technology|tools|tools & technologies|technical proficiencies|proficiencies|technical summary|strengths|key "
     "strengths|"
     "abilities|capabilities|specialties|specialities|programming|programming languages|software|software skills|"
     "additional skills|other skills|personal skills|job-related skills|organisational skills|communication skills|"
     "knowledge|technical knowledge|kenntnisse|fähigkeiten|fertigkeiten|kompetenzen|fachkenntnisse|it-kenntnisse|"
     "edv-kenntnisse|edv|technische kenntnisse|fachkompetenzen|kernkompetenzen|fachliche kompetenzen|skills und tools|"
     "besondere kenntnisse|weitere kenntnisse|sonstige kenntnisse|zusätzliche kenntnisse|qualifikationen|stärken|"
     "technologien|werkzeuge|programmiersprachen|programmierkenntnisse|computerkenntnisse|it-kompetenzen|"
     "softwarekenntnisse|methoden|methodenkompetenz|compétences|compétences techniques|compétences clés|savoir-faire|"
     "atouts|informatique|habilidades|competencias|aptitudes|conocimientos|conocimientos técnicos|competenze|capacità|"
     "competenze tecniche|competenze informatiche|competenze digitali|umiejętności|kompetencje|habilidades técnicas|"
     "competências|vaardigheden|competenties|kompetencer|kunskaper|what i know"},
    {SectionKind::Languages,
     u"languages|language|language skills|language proficiency|foreign languages|spoken languages|linguistic skills|"
     "languages spoken|sprachen|sprachkenntnisse|fremdsprachen|fremdsprachenkenntnisse|sprachliche "
     "kenntnisse|"
     "sprache|langues|langues étrangères|compétences linguistiques|idiomas|lenguas|lingue|lingue straniere|"
     "competenze linguistiche|conoscenze linguistiche|języki|języki obce|znajomość języków|línguas|talen|talenkennis|"
     "sprog|språk"},
    {SectionKind::Certificates,
     u"certificates|certificate|certifications|certification|professional certifications|licenses|licences|"
     "licenses & certifications|licences & certifications|certifications & licenses|certificates & courses|"
     "courses & certificates|courses & certifications|certifications & training|training & "
     "certifications|accreditations|"
     "professional certificates|professional "
     "qualifications|credentials|certs|zertifikate|zertifizierungen|zertifizierung|"
     "zertifikate und weiterbildungen|weiterbildung|weiterbildungen|fortbildung|fortbildungen|fort- und weiterbildung|"
     "fort- und weiterbildungen|weiterbildung und zertifikate|weiterbildungen und "
     "zertifikate|lizenzen|schulungen|kurse|"
     "weiterbildungen und zertifizierungen|weiterbildung und zertifizierungen|seminare|zusatzqualifikationen|"
     "certifications et formations|certificats|certificaciones|certificados|certificazioni|certificati|certyfikaty|"
     "kursy|szkolenia|certificações|certificaten|courses|training|trainings|professional development|further education|"
     "further training|continuing education|additional training|training and courses"},
    {SectionKind::Other,
     u"projects|project|personal projects|selected projects|side projects|key projects|academic projects|project "
     u"experience|"
     "open source|open-source|publications|selected publications|papers|articles|journal articles|conference "
     "papers|patents|"
     "presentations|talks|invited talks|conferences|awards|honors|honours|honors & awards|honours & awards|awards & "
     "honors|"
     "achievements|accomplishments|scholarships|grants|fellowships|awards & scholarships|interests|hobbies|hobby|"
     "personal interests|hobbies & interests|interests & hobbies|activities|extracurricular "
     "activities|extracurriculars|"
     "leadership|leadership & activities|leadership experience|volunteering|volunteer|volunteer experience|volunteer "
     "work|"
     "voluntary work|community|community involvement|community service|references|referees|reference|recommendations|"
     "memberships|affiliations|professional affiliations|professional memberships|miscellaneous|other|additional "
     "information|"
     "further information|additional|links|social|portfolio|research|research interests|teaching|service|"
     "professional service|coursework|relevant coursework|thesis|dissertation|military service|driving licence|"
     "driving license|availability|networks|"
     "projekte|projekterfahrung|ausgewählte projekte|referenzprojekte|publikationen|veröffentlichungen|vorträge|"
     "auszeichnungen|preise|stipendien|preise und auszeichnungen|erfolge|interessen|hobbys|freizeit|"
     "hobbys und interessen|interessen und hobbys|ehrenamt|ehrenämter|ehrenamtliches engagement|"
     "ehrenamtliche tätigkeiten|ehrenamtliche tätigkeit|engagement|soziales engagement|gesellschaftliches engagement|"
     "außeruniversitäres engagement|referenzen|mitgliedschaften|sonstiges|weiteres|weitere angaben|"
     "weitere informationen|zusätzliche informationen|wehrdienst|zivildienst|wehr-/zivildienst|führerschein|"
     "auslandserfahrung|auslandsaufenthalte|patente|lehre|forschung|anhang|anlagen|"
     "projets|publications & communications|loisirs|centres d'intérêt|centres d’intérêts|bénévolat|références|"
     "distinctions|proyectos|publicaciones|intereses|aficiones|referencias|voluntariado|premios|progetti|"
     "pubblicazioni|interessi|volontariato|referenze|riconoscimenti|projekty|publikacje|zainteresowania|"
     "wolontariat|referencje|osiągnięcia|projetos|interesses|projecten|hobby's|referenties|vrijwilligerswerk"},
};

/// A heading that ends in this word is of this kind ("Teaching experience", "IT-Kenntnisse").
constexpr Phrases headingEnds[] = {
    {SectionKind::Experience,
     u"experience|experiences|employment|werdegang|berufserfahrung|berufserfahrungen|appointments|praktika"},
    {SectionKind::Education, u"education|ausbildung|studies|studium|qualifications"},
    {SectionKind::Skills, u"skills|competencies|competences|kenntnisse|fähigkeiten|kompetenzen|expertise|technologies"},
    {SectionKind::Languages, u"languages|sprachen|sprachkenntnisse"},
    {SectionKind::Certificates,
     u"certifications|certificates|zertifikate|zertifizierungen|weiterbildungen|licenses|licences"},
    {SectionKind::Other,
     u"projects|projekte|publications|publikationen|awards|honors|honours|interests|interessen|activities|"
     "memberships|references|volunteering|engagement|hobbys|hobbies|auszeichnungen|achievements|affiliations"},
};

/// Words in front that make a heading another kind than its end says.
const WordSet &otherStarts() {
    static const WordSet words{u"volunteer|volunteering|voluntary|leadership|project|projects|extracurricular|"
                               "ehrenamtliche|military|community"};
    return words;
}

using HeadingTable = std::map<QString, SectionKind>;

/// Phrases, folded, and what they announce; `isClosed`: without spaces, for letter-spaced headings.
template<size_t Size>
HeadingTable tableOf(const Phrases (&lists)[Size], bool isClosed = false) {
    HeadingTable table;
    for (const Phrases &each : lists) {
        for (const QStringView phrase : each.list.split(u'|')) {
            QString key = folded(phrase);
            if (isClosed)
                key.remove(u' ');
            table.try_emplace(key, each.kind);
        }
    }
    return table;
}

const HeadingTable &closedTable() {
    static const auto table = tableOf(knownHeadings, true);
    return table;
}

const HeadingTable &headingTable() {
    static const auto table = tableOf(knownHeadings);
    return table;
}

/// Without numbers in front ("1.", "II.", "A)"), and signs around.
QString headingText(QStringView text) {
    QString result = folded(text);
    const auto isEdge = [](QChar sign) { return !sign.isLetterOrNumber() && sign != u')'; };
    const auto trimEdges = [&] {
        while (!result.isEmpty() && isEdge(result.front()))
            result.remove(0, 1);
        while (!result.isEmpty() && isEdge(result.back()))
            result.chop(1);
    };
    trimEdges();
    const qsizetype space = result.indexOf(u' ');
    if (space > 0 && space <= 5) {
        const QString number = result.first(space);
        const QChar last = number.back();
        const bool hasSign = last == u'.' || last == u')' || last == u':';
        const bool isNumber =
            std::ranges::all_of(number, [](QChar sign) { return sign.isDigit() || sign == u'.' || sign == u')'; });
        const bool isRoman = std::ranges::all_of(
            number.chopped(1), [](QChar sign) { return sign == u'i' || sign == u'v' || sign == u'x'; });
        if (isNumber || (hasSign && (number.size() == 2 || isRoman)))
            result.remove(0, space + 1);
    }
    trimEdges();
    result.replace(u" and "_s, u" & "_s).replace(u" und "_s, u" & "_s).replace(u" + "_s, u" & "_s);
    return result;
}

std::optional<SectionKind> exactKind(const QString &text) {
    const auto &table = headingTable();
    if (const auto found = table.find(text); found != table.end())
        return found->second;
    if (!text.contains(u'&'))
        return {};
    // The table's own phrases may be written with "and" or "und".
    for (const QString &word : {u" and "_s, u" und "_s}) {
        const QString spelled = QString(text).replace(u" & "_s, word);
        if (const auto found = table.find(spelled); found != table.end())
            return found->second;
    }
    return {};
}

/// "E X P E R I E N C E": single letters with spaces between.
bool isLetterSpaced(const QString &text) {
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() >= 4 &&
           std::ranges::count_if(words, [](const QString &word) { return word.size() == 1; }) >= words.size() - 1;
}

} // namespace

std::optional<SectionHeading> sectionHeadingOf(QStringView text) {
    if (text.isEmpty() || text.size() > longestHeading)
        return {};
    const QString heading = headingText(text);
    if (heading.size() < 3)
        return {};
    if (const auto kind = exactKind(heading))
        return SectionHeading{*kind, true};
    if (isLetterSpaced(heading)) {
        const auto found = closedTable().find(QString(heading).remove(u' ').replace(u'&', u"and"_s));
        if (found != closedTable().end())
            return SectionHeading{found->second, true};
    }
    // "Education and training", "Skills / Interests": the first part says what it is.
    static constexpr QStringView joints[] = {u" & ", u" / ", u"/", u", ", u" | "};
    for (const QStringView joint : joints) {
        const qsizetype at = heading.indexOf(joint);
        if (at <= 0)
            continue;
        const auto first = exactKind(heading.first(at));
        const auto second = exactKind(heading.sliced(at + joint.size()));
        if (first && second)
            return SectionHeading{*first, true};
        if (first && joint != u", " && heading.count(u' ') <= 3)
            return SectionHeading{*first, false};
    }
    // A short title-like phrase that ends in a word we know.
    const bool hasDigit = std::ranges::any_of(text, [](QChar sign) { return sign.isDigit(); });
    const QStringList words = heading.split(u' ');
    if (hasDigit || words.size() > 5 || !text.front().isUpper() || text.endsWith(u'.') || text.contains(u','))
        return {};
    static const auto ends = tableOf(headingEnds);
    if (const auto found = ends.find(words.back()); found != ends.end()) {
        const bool isOther = otherStarts().contains(words.front());
        return SectionHeading{isOther ? SectionKind::Other : found->second, false};
    }
    if (words.size() <= 2 && (words.back().endsWith(u"kenntnisse") || words.back().endsWith(u"kompetenzen")))
        return SectionHeading{SectionKind::Skills, false};
    if (words.size() <= 2 && words.back().endsWith(u"erfahrung"))
        return SectionHeading{SectionKind::Experience, false};
    return {};
}

} // namespace candor::documents
