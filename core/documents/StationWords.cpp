// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/StationWords.h"

#include "documents/FoldedText.h"

#include <QStringList>

#include <algorithm>

namespace candor::documents {

namespace {

const WordSet &titleWords() {
    static const WordSet words{
        u"engineer|engineers|developer|developers|programmer|architect|manager|director|lead|leader|head|chief|officer|"
        u"president|"
        "vp|svp|evp|ceo|cto|cfo|coo|cio|ciso|cmo|cpo|founder|co-founder|cofounder|owner|co-owner|partner|principal|"
        "analyst|"
        "scientist|researcher|consultant|advisor|adviser|specialist|expert|coordinator|co-ordinator|administrator|"
        "admin|"
        "assistant|associate|intern|internship|trainee|apprentice|apprenticeship|fellow|professor|lecturer|teacher|"
        "tutor|instructor|trainer|coach|"
        "designer|artist|writer|editor|author|journalist|translator|interpreter|technician|operator|mechanic|"
        "electrician|"
        "nurse|doctor|physician|surgeon|pharmacist|therapist|dentist|paramedic|carer|caregiver|accountant|auditor|"
        "controller|bookkeeper|clerk|cashier|secretary|receptionist|waiter|waitress|bartender|chef|cook|baker|driver|"
        "pilot|"
        "agent|representative|rep|salesperson|salesman|seller|buyer|planner|scheduler|supervisor|foreman|"
        "superintendent|"
        "strategist|producer|photographer|videographer|tester|qa|sre|devops|recruiter|headhunter|generalist|lawyer|"
        "attorney|"
        "counsel|paralegal|notary|judge|solicitor|barrister|librarian|archivist|curator|postdoc|post-doc|postdoctoral|"
        "graduate|student|volunteer|freelancer|contractor|evangelist|advocate|master|scrum|owner|hacker|pentester|"
        "marketer|"
        "merchandiser|worker|helper|guard|soldier|banker|broker|trader|underwriter|actuary|statistician|mathematician|"
        "physicist|chemist|biologist|psychologist|economist|geologist|economist|surveyor|draftsman|welder|carpenter|"
        "plumber|"
        "gardener|cleaner|courier|dispatcher|stylist|hairdresser|barista|host|hostess|moderator|presenter|ambassador|"
        "investigator|inspector|examiner|reviewer|demonstrator|attendant|steward|stewardess|member|chair|chairman|"
        "chairwoman|chairperson|secretary-general|treasurer|dean|provost|rector|superintendant|sysadmin|webmaster|"
        "cto/"
        "founder|executive|teller|packer|picker|handler|warehouseman|storekeeper|shopkeeper|constable|detective|"
        "sergeant|firefighter|chemist|nanny|babysitter|au-pair|"
        "responder|hunter|reporter|copywriter|proofreader|animator|illustrator|sculptor|composer|musician|conductor|"
        "dancer|actor",
        u"entwickler|entwicklerin|leiter|leiterin|leitung|berater|beraterin|ingenieur|ingenieurin|werkstudent|"
        u"werkstudentin|"
        "werkstudium|praktikant|praktikantin|praktikum|pflichtpraktikum|auszubildender|auszubildende|azubi|volontär|"
        "volontärin|volontariat|"
        "mitarbeiter|mitarbeiterin|hilfskraft|assistent|assistentin|assistenz|referent|referentin|sachbearbeiter|"
        "sachbearbeiterin|kaufmann|kauffrau|verkäufer|verkäuferin|fachkraft|techniker|technikerin|mechaniker|"
        "mechanikerin|"
        "mechatroniker|mechatronikerin|elektroniker|elektronikerin|meister|meisterin|geselle|gesellin|lehrer|lehrerin|"
        "dozent|dozentin|professorin|"
        "forscher|forscherin|wissenschaftler|wissenschaftlerin|doktorand|doktorandin|geschäftsführer|geschäftsführerin|"
        "geschäftsführung|vorstand|prokurist|prokuristin|gründer|gründerin|mitgründer|mitgründerin|inhaber|inhaberin|"
        "gesellschafter|arzt|ärztin|oberarzt|oberärztin|pfleger|pflegerin|pflegefachkraft|krankenschwester|"
        "krankenpfleger|hebamme|"
        "erzieher|erzieherin|sozialarbeiter|sozialpädagoge|sozialpädagogin|therapeut|therapeutin|koch|köchin|kellner|"
        "kellnerin|"
        "fahrer|fahrerin|lagerist|lageristin|buchhalter|buchhalterin|steuerberater|anwalt|anwältin|rechtsanwalt|"
        "rechtsanwältin|jurist|juristin|redakteur|redakteurin|journalistin|gestalter|gestalterin|grafiker|grafikerin|"
        "designerin|programmierer|programmiererin|informatiker|informatikerin|fachinformatiker|fachinformatikerin|"
        "administratorin|analystin|architektin|managerin|koordinator|koordinatorin|beauftragter|beauftragte|betreuer|"
        "betreuerin|trainerin|aushilfe|aushilfskraft|teamleiter|teamleiterin|teamleitung|projektleiter|projektleiterin|"
        "projektleitung|abteilungsleiter|"
        "bereichsleiter|gruppenleiter|disponent|disponentin|einkäufer|einkäuferin|controllerin|sekretär|sekretärin|"
        "tutorin|"
        "schüler|student|studentin|freiberufler|freiberuflerin|soldat|"
        "zivildienstleistender|bundesfreiwilligendienst|traineeprogramm|lehrling|lehre|chef|chefin|spezialist|"
        "spezialistin|"
        "beamter|beamtin|verwalter|verwalterin|bearbeiter|bearbeiterin|vertreter|vertreterin|planer|planerin|prüfer|"
        "prüferin",
        u"ingénieur|ingénieure|développeur|développeuse|responsable|chargé|chargée|directeur|directrice|assistante|"
        u"stagiaire|"
        "stage|consultante|technicien|technicienne|vendeur|vendeuse|professeur|ingeniero|ingeniera|desarrollador|"
        "desarrolladora|gerente|jefe|jefa|director|directora|analista|becario|becaria|asistente|técnico|consultor|"
        "consultora|"
        "ingegnere|sviluppatore|sviluppatrice|responsabile|direttore|tirocinante|stagista|impiegato|impiegata|"
        "programista|"
        "inżynier|kierownik|specjalista|analityk|konsultant|dyrektor|stażysta|praktykant|engenheiro|engenheira|"
        "desenvolvedor|desenvolvedora|estagiário|ontwikkelaar|medewerker|adviseur"};
    return words;
}

/// German titles are often one word.
const WordSet &titleEndings() {
    static const WordSet endings{
        u"entwickler|entwicklerin|leiter|leiterin|leitung|berater|beraterin|ingenieur|ingenieurin|assistent|"
        "assistentin|assistenz|kaufmann|kauffrau|kaufleute|techniker|technikerin|mechaniker|mechanikerin|"
        "elektroniker|mitarbeiter|mitarbeiterin|fachkraft|hilfskraft|referent|referentin|manager|managerin|"
        "verkaufer|verkauferin|lehrer|lehrerin|pfleger|pflegerin|arbeiter|arbeiterin|informatiker|"
        "informatikerin|architekt|architektin|student|studentin|praktikum|praktikant|praktikantin|"
        "wissenschaftler|wissenschaftlerin|meister|arzt|arztin|helfer|helferin|beauftragter|angestellte|"
        "angestellter|ingenjor|vertreterin|therapeut|therapeutin|trainer|redakteur|redakteurin|chirurg|"
        "angestellten|fuhrer|fuhrerin|schlosser|monteur|zeichner|zeichnerin|erzieher|erzieherin|planer|"
        "planerin|designer|designerin|inspektor|sekretar|sekretarin|chef|chefin|vorsitzender|vorsitzende|"
        "mediziner|medizinerin|technologe|laborant|laborantin|gehilfe|gehilfin|beauftragte|betreuer|"
        "betreuerin|gestalter|gestalterin|administrator|analyst|spezialist|spezialistin|fahrer|vertreter"};
    return endings;
}

/// In front of a title, or of a function that stands for one.
const WordSet &titleStarts() {
    static const WordSet words{
        u"senior|junior|sr|jr|lead|principal|staff|head|chief|deputy|assistant|associate|executive|vice|interim|acting|"
        "freelance|independent|wissenschaftliche|wissenschaftlicher|studentische|studentischer|stellvertretender|"
        "stellvertretende|leitender|leitende|freier|freie|technischer|technische|kaufmännischer|kaufmännische|duales|"
        "graduate|visiting|adjunct|research|teaching|working|summer|student|team|product|project|fullstack|full-stack|"
        "frontend|front-end|backend|back-end|software|data|web|devops|cloud|it|ux|ui"};
    return words;
}

const WordSet &legalForms() {
    static const WordSet words{u"gmbh|gmbh.|ggmbh|ag|kg|ohg|gbr|ug|kgaa|se|ev|e.v.|eg|mbh|inc|inc.|incorporated|ltd|"
                               u"ltd.|limited|llc|l.l.c.|llp|plc|corp|"
                               "corp.|corporation|co.|co|company|s.a.|sa|sas|sarl|s.a.r.l.|s.l.|sl|s.r.l.|srl|s.p.a.|"
                               "spa|b.v.|bv|n.v.|nv|oy|ab|as|"
                               "a/"
                               "s|aps|sp.|z.o.o.|o.o.|pvt|pvt.|pty|pte|gesmbh|ges.m.b.h.|stiftung|e.k.|ek|kgaa|lp|pllc|"
                               "p.c.|s.r.o.|a.s.|d.o.o.|kft|"
                               "zrt|ooo|lda|ltda|ltda."};
    return words;
}

const WordSet &organisationWords() {
    static const WordSet words{
        u"group|gruppe|holding|holdings|technologies|technology|solutions|systems|software|services|consulting|"
        u"consultants|partners|"
        "labs|lab|laboratory|laboratories|studio|studios|agency|agentur|bank|sparkasse|volksbank|versicherung|"
        "versicherungen|"
        "insurance|industries|industrie|international|global|enterprises|ventures|capital|networks|media|verlag|press|"
        "publishing|foundation|association|verein|verband|council|ministry|ministerium|department|amt|behörde|stadt|"
        "city|"
        "government|agency|authority|hospital|klinik|klinikum|krankenhaus|clinic|praxis|apotheke|pharmacy|hotel|"
        "restaurant|"
        "café|cafe|store|shop|market|supermarkt|werke|werk|fabrik|factory|motors|automotive|airlines|airways|energy|"
        "energie|"
        "logistics|logistik|pharma|pharmaceuticals|biotech|robotics|analytics|dynamics|electronics|telecom|telekom|"
        "communications|university|universität|college|school|institute|institut|hochschule|academy|akademie|center|"
        "centre|"
        "zentrum|society|gesellschaft|trust|charity|church|kirche|gemeinde|landkreis|bundeswehr|army|navy|police|"
        "polizei|"
        "museum|library|bibliothek|theater|theatre|startup|start-up|brothers|bros|sons|söhne|kanzlei|law|autohaus|"
        "bäckerei|"
        "metzgerei|ingenieurbüro|büro|steuerkanzlei|stadtwerke|kindergarten|kita|spedition|bau|handel|vertrieb|"
        "maschinenbau|"
        "interactive|digital|cloud|security|robotik|retail|foods|brewery|brauerei|works|collective|cooperative|"
        "alliance|"
        "federation|commission|bureau|office|exchange|fund|fonds|bauhaus|entreprise|société|banque|empresa|grupo|banco|"
        "sociedad|gruppo|azienda|firma|spółka|company"};
    return words;
}

const WordSet &organisationEndings() {
    static const WordSet endings{
        u"werke|werk|bank|kasse|versicherung|klinik|klinikum|krankenhaus|institut|verlag|gruppe|stiftung|"
        "verband|gesellschaft|zentrum|ministerium|hochschule|schule|gymnasium|universitat|agentur|akademie|"
        "soft|tech"};
    return endings;
}

const WordSet &schoolWords() {
    static const WordSet words{
        u"university|universität|universitaet|universities|uni|college|school|institute|institut|hochschule|"
        u"fachhochschule|gymnasium|academy|"
        "akademie|polytechnic|realschule|gesamtschule|grundschule|hauptschule|berufsschule|berufskolleg|fachoberschule|"
        "oberschule|oberstufenzentrum|volkshochschule|kolleg|lyceum|lycée|liceo|université|universidad|università|"
        "universidade|universiteit|uniwersytet|politechnika|politecnico|école|ecole|escuela|scuola|faculté|tu|fh|eth|"
        "epfl|"
        "mit|ucl|ucla|lmu|kit|rwth|tum|hs|htw|htl|hak|dhbw|ihk|caltech|lse|iit|nit|mittelschule|skola|skolan|högskola|"
        "högskolan|hogeschool|sixth-form|coláiste|berufsfachschule|"
        "fachschule|abendgymnasium|technikerschule|seminary|conservatory|konservatorium|bootcamp|instituto|istituto|"
        "universitet|universitetet|yliopisto|univerzita|egyetem|vysoka|charité|insead|harvard|"
        "stanford|yale|"
        "princeton|schule|grammar|campus|faculty|fakultät"};
    return words;
}

const WordSet &schoolEndings() {
    static const WordSet endings{
        u"universitat|hochschule|schule|gymnasium|akademie|institut|kolleg|college|university|academy|lyzeum|"
        "universiteit"};
    return endings;
}

const WordSet &degreeWords() {
    static const WordSet words{
        u"bachelor|bachelors|bachelor's|master|masters|master's|bsc|b.sc.|b.sc|msc|m.sc.|m.sc|b.s.|bs|b.s|m.s.|ms|m.s|"
        u"ba|b.a.|b.a|ma|m.a.|m.a|"
        "beng|b.eng.|b.eng|meng|m.eng.|m.eng|btech|b.tech|b.tech.|mtech|m.tech|m.tech.|b.e.|m.e.|be|bba|mba|m.b.a.|"
        "emba|bfa|mfa|"
        "b.ed.|m.ed.|b.ed|m.ed|med|llb|ll.b.|llm|ll.m.|jd|j.d.|md|m.d.|phd|ph.d.|ph.d|dphil|d.phil.|doctorate|doctor|"
        "doctoral|"
        "doktor|promotion|dr.|dr.-ing.|diplom|diploma|dipl.-ing.|dipl.-inf.|dipl.-kfm.|diplom-ingenieur|diplom-"
        "informatiker|"
        "diplom-kaufmann|magister|staatsexamen|abitur|fachabitur|fachhochschulreife|hochschulreife|matura|maturität|"
        "abschluss|realschulabschluss|hauptschulabschluss|mittlere|reife|ausbildung|lehre|berufsausbildung|umschulung|"
        "weiterbildung|studium|studiengang|a-levels|a-level|gcse|gcses|ged|baccalauréat|bac|licence|licenciatura|"
        "laurea|maîtrise|"
        "certificate|degree|associate|minor|major|mphil|mres|postgraduate|undergraduate|b.com|bcom|m.com|mcom|bca|mca|"
        "vordiplom|erasmus|auslandssemester|semester|exchange|nvq|hnd|btec|foundation|grado|máster|maestría|doctorado|"
        "magistrale|triennale|licencjat|inżynier|magisterium|abi|meisterbrief|ihk-abschluss|habilitation|postdoc|"
        "studies|"
        "doktorat|doctorat|dottorato|high-school|ib|baccalaureate"};
    return words;
}

const WordSet &breaks() {
    static const WordSet words{u"of|for|at|in|im|der|des|für|bei|von|zum|zur|und|and|de|to|am|an|with|mit"};
    return words;
}

/// Words, folded, without signs around them but with the dots inside; at most 16.
QStringList wordsOf(QStringView text) {
    QStringList words;
    for (QString &word : folded(text.first(std::min<qsizetype>(text.size(), 160))).split(u' ', Qt::SkipEmptyParts)) {
        const auto isEdge = [](QChar sign) {
            return !sign.isLetterOrNumber() && sign != u'.' && sign != u'+' && sign != u'#';
        };
        while (!word.isEmpty() && isEdge(word.front()))
            word.remove(0, 1);
        while (!word.isEmpty() && isEdge(word.back()))
            word.chop(1);
        if (!word.isEmpty())
            words.append(word);
        if (words.size() == 16)
            break;
    }
    return words;
}

/// Whether the word ends in one of these and has something in front ("Softwareentwickler").
bool hasEnding(const QString &word, const WordSet &endings) {
    for (qsizetype length = 4; length <= 18 && length + 2 <= word.size(); ++length) {
        if (endings.contains(word.last(length)))
            return true;
    }
    return false;
}

bool isTitleWord(QString word) {
    word.remove(u'.');
    // "Entwickler/in", "Berater:in", "Leiter*in", "Entwickler(in)"
    for (const QChar sign : {u'/', u':', u'*', u'(', u'_'}) {
        if (const qsizetype at = word.indexOf(sign); at > 3)
            word.truncate(at);
    }
    if (titleWords().contains(word) || hasEnding(word, titleEndings()))
        return true;
    const qsizetype hyphen = word.lastIndexOf(u'-');
    return hyphen > 0 && titleWords().contains(word.sliced(hyphen + 1));
}

bool isLevel(const QString &word) {
    static const WordSet levels{
        u"i|ii|iii|iv|v|1|2|3|m/w/d|w/m/d|m/f/d|m/w|f/m/d|d/m/w|remote|freelance|intern|part-time|full-time|"
        "vollzeit|teilzeit|contract|l3|l4|l5|l6|a.d.|a. d."};
    return levels.contains(word);
}

/// The word that says what it is: before the first comma, the last before "of", "for", "in"; levels at the end are
/// passed over.
qsizetype headOf(QStringView text, const QStringList &words) {
    const qsizetype comma = text.indexOf(u',');
    qsizetype end =
        comma > 0 ? std::clamp<qsizetype>(wordsOf(text.first(comma)).size(), 1, words.size()) : words.size();
    for (qsizetype at = 1; at < end; ++at) {
        if (breaks().contains(words[at])) {
            end = at;
            break;
        }
    }
    while (end > 1 && isLevel(words[end - 1]))
        --end;
    return end - 1;
}

} // namespace

double titleLikeness(QStringView text) {
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return 0;
    const qsizetype head = headOf(text, words);
    double score = 0;
    if (isTitleWord(words[head]))
        score += 3;
    for (qsizetype at = 0; at < words.size(); ++at) {
        if (at != head && isTitleWord(words[at]))
            score += at < head ? 1.2 : 0.8;
    }
    if (titleStarts().contains(QString(words.front()).remove(u'.')) && words.size() > 1)
        score += 0.7;
    if (text.contains(u"m/w/d", Qt::CaseInsensitive))
        score += 2;
    return std::min(score, 5.0);
}

bool isLegalForm(QStringView text) {
    const QStringList words = wordsOf(text);
    return !words.isEmpty() && words.size() <= 3 && legalForms().contains(words.front()) && text.size() <= 20;
}

double organisationLikeness(QStringView text) {
    const QStringList words = wordsOf(text);
    if (words.isEmpty())
        return 0;
    double score = 0;
    const qsizetype head = headOf(text, words);
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        const bool isForm = at > 0 && legalForms().contains(word);
        if (isForm)
            score += word.size() <= 2 && !text.contains(word.toUpper()) ? 1 : 4; // "AB", not "as"
        else if (organisationWords().contains(word) || schoolWords().contains(word))
            score += at == head ? 2.5 : 0.8;
        else if (hasEnding(word, organisationEndings()))
            score += at == head ? 2 : 0.8;
    }
    // "Universität Bremen", "Stadtwerke Hamm": in German the name comes last.
    if (score >= 0.8 && score < 2 && words.size() <= 5 && !isTitleWord(words[head]))
        score += 1.3;
    // "ACME", "BMW": capitals for itself
    const bool isAcronym =
        words.size() == 1 && text.size() >= 2 && text.size() <= 6 &&
        std::ranges::all_of(text, [](QChar sign) { return sign.isUpper() || sign.isDigit() || sign == u'&'; });
    if (isAcronym)
        score += 0.8;
    if (text.contains(u" & ") || text.contains(u'&'))
        score += 0.4;
    if (folded(text).startsWith(u"the "))
        score += 0.4;
    return std::min(score, 6.0);
}

double schoolLikeness(QStringView text) {
    const QStringList words = wordsOf(text);
    double score = 0;
    for (const QString &word : words) {
        QString bare = word;
        bare.remove(u'.');
        const qsizetype hyphen = bare.lastIndexOf(u'-');
        if (schoolWords().contains(bare) || (hyphen > 0 && schoolWords().contains(bare.sliced(hyphen + 1))))
            score += 3;
        else if (hasEnding(bare, schoolEndings()))
            score += 2.5;
    }
    return std::min(score, 6.0);
}

double degreeLikeness(QStringView text) {
    const QStringList words = wordsOf(text);
    double score = 0;
    for (qsizetype at = 0; at < words.size(); ++at) {
        const QString &word = words[at];
        const bool isShort = word.size() <= 2; // "ms", "ba", "be": only in capitals or in front
        const bool isKnown = degreeWords().contains(word) || degreeWords().contains(QString(word).remove(u'.'));
        if (isKnown && !(isShort && at > 0))
            score += at == 0 ? 3 : 1.5;
        else if (word.endsWith(u"abschluss") || word.endsWith(u"ausbildung") || word.endsWith(u"studium") ||
                 word.startsWith(u"dipl.") || word.startsWith(u"diplom-") || word.endsWith(u"reife"))
            score += 2;
    }
    if (folded(text).startsWith(u"high school diploma"))
        score += 3;
    return std::min(score, 6.0);
}

bool isSelfEmployment(QStringView text) {
    static const WordSet words{
        u"self-employed|self employed|freelance|freelancing|freiberuflich|selbstständig|selbständig|independent|"
        "freelancer|freiberufler|freie mitarbeit|auto-entrepreneur|indépendant|autónomo|libero professionista"};
    return words.contains(folded(text));
}

bool isKindOfEmployment(QStringView text) {
    static const WordSet kinds{
        u"full-time|full time|part-time|part time|vollzeit|teilzeit|contract|permanent|temporary|internship|"
        "unbefristet|befristet|minijob|nebenjob|festanstellung|permanent full-time|permanent part-time|"
        "temporary contract|remote|hybrid|on-site|zeitarbeit|werkvertrag|in vollzeit|in teilzeit|seasonal"};
    QString word = folded(text);
    word.remove(u'(').remove(u')').remove(u'[').remove(u']');
    return kinds.contains(word.trimmed());
}

} // namespace candor::documents
