// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/Locations.h"

#include "documents/FoldedText.h"

#include <QStringList>

#include <algorithm>
#include <vector>

namespace candor::documents {

namespace {

constexpr qsizetype longest = 200;

const WordSet &countries() {
    static const WordSet names{
        u"germany|deutschland|austria|österreich|switzerland|schweiz|suisse|france|frankreich|spain|spanien|españa|"
        u"italy|"
        "italien|italia|portugal|poland|polen|polska|netherlands|the netherlands|niederlande|nederland|belgium|belgien|"
        "luxembourg|luxemburg|denmark|dänemark|danmark|sweden|schweden|sverige|norway|norwegen|norge|finland|finnland|"
        "iceland|ireland|irland|united kingdom|uk|u.k.|great britain|großbritannien|england|scotland|schottland|wales|"
        "northern ireland|czech republic|czechia|tschechien|slovakia|slowakei|hungary|ungarn|romania|rumänien|bulgaria|"
        "bulgarien|greece|griechenland|croatia|kroatien|slovenia|slowenien|serbia|serbien|bosnia|ukraine|russia|"
        "russland|"
        "estonia|estland|latvia|lettland|lithuania|litauen|turkey|türkei|türkiye|usa|u.s.a.|us|u.s.|united states|"
        "united states of america|vereinigte "
        "staaten|canada|kanada|mexico|mexiko|méxico|brazil|brasilien|brasil|argentina|"
        "argentinien|chile|colombia|kolumbien|peru|perú|india|indien|china|japan|south korea|korea|südkorea|singapore|"
        "singapur|malaysia|indonesia|indonesien|thailand|vietnam|philippines|philippinen|pakistan|bangladesh|sri lanka|"
        "nepal|australia|australien|new zealand|neuseeland|south "
        "africa|südafrika|egypt|ägypten|morocco|marokko|tunisia|"
        "tunesien|algeria|nigeria|kenya|kenia|ghana|ethiopia|israel|iran|iraq|jordan|lebanon|libanon|saudi arabia|uae|"
        "united arab emirates|qatar|kuwait|taiwan|hong kong|cyprus|zypern|malta|liechtenstein|georgia|armenia|belarus|"
        "kazakhstan|eu|europe|europa"};
    return names;
}

const WordSet &regions() {
    static const WordSet names{
        u"al|ak|az|ar|ca|co|ct|de|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|"
        u"or|pa|"
        "ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|dc|d.c.|on|bc|qc|ab|ns|nb|mb|sk|nsw|vic|qld|nrw",
        u"alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|florida|hawaii|idaho|illinois|"
        u"indiana|iowa|"
        "kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|"
        "nebraska|"
        "nevada|new hampshire|new jersey|new mexico|new york|north carolina|north "
        "dakota|ohio|oklahoma|oregon|pennsylvania|"
        "rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west "
        "virginia|wisconsin|"
        "wyoming|ontario|quebec|british columbia|alberta|bavaria|bayern|baden-württemberg|hessen|hesse|niedersachsen|"
        "nordrhein-westfalen|sachsen|saxony|thüringen|brandenburg|rheinland-pfalz|saarland|schleswig-holstein|"
        "mecklenburg-vorpommern|sachsen-anhalt|bay area|san francisco bay area|greater london|île-de-france|tirol|"
        "greater manchester|west "
        "midlands|yorkshire|kent|surrey|essex|hampshire|lancashire|merseyside|steiermark|kärnten|karnataka|maharashtra|"
        "tamil nadu|telangana|delhi ncr"};
    return names;
}

const WordSet &cities() {
    static const WordSet names{
        // middle-sized ones, as resumes name them
        u"esslingen|esslingen am "
        u"neckar|ludwigsburg|tuttlingen|villingen-schwenningen|friedrichshafen|ravensburg|sindelfingen|böblingen|"
        "göppingen|aalen|schwäbisch "
        "gmünd|offenburg|lörrach|baden-baden|rastatt|bruchsal|sinsheim|mosbach|weinheim|worms|speyer|"
        "landau|pirmasens|neustadt|bad homburg|oberursel|hanau|rüsselsheim|fulda|wetzlar|limburg|bad kreuznach|neuwied|"
        "mülheim an der "
        "ruhr|ratingen|velbert|iserlohn|lüdenscheid|gütersloh|minden|herford|detmold|lippstadt|soest|arnsberg|düren|"
        "bocholt|rheine|lingen|lingen "
        "(ems)|nordhorn|emden|leer|wilhelmshaven|delmenhorst|cuxhaven|stade|lüneburg|celle|hameln|peine|"
        "gifhorn|goslar|nordhausen|eisenach|gotha|suhl|saalfeld|zwickau|plauen|freiberg|bautzen|görlitz|hoyerswerda|"
        "dessau|"
        "dessau-roßlau|wittenberg|stralsund|greifswald|neubrandenburg|wismar|güstrow|frankfurt "
        "(oder)|eberswalde|oranienburg|"
        "brandenburg an der "
        "havel|norderstedt|neumünster|itzehoe|husum|eckernförde|pinneberg|landshut|straubing|deggendorf|amberg|"
        "weiden|hof|coburg|schweinfurt|aschaffenburg|ansbach|schwabach|neumarkt|rosenheim|traunstein|freising|erding|"
        "dachau|"
        "kempten|memmingen|kaufbeuren|lindau|garching|ottobrunn|unterföhring|ismaning|gera|altenburg|st. "
        "pölten|wels|steyr|"
        "dornbirn|bregenz|feldkirch|wiener "
        "neustadt|leoben|krems|chur|schaffhausen|thun|biel|fribourg|neuchâtel|sion|aarau|baden|olten|"
        "solothurn|uster|rapperswil|wil|frauenfeld",
        u"coventry|bradford|hull|stoke-on-trent|wolverhampton|derby|plymouth|swansea|newport|portsmouth|bournemouth|"
        u"milton keynes|"
        "northampton|luton|slough|watford|basingstoke|guildford|crawley|exeter|gloucester|cheltenham|swindon|norwich|"
        "ipswich|"
        "colchester|chelmsford|peterborough|lincoln|huddersfield|salford|stockport|bolton|preston|blackpool|lancaster|"
        "chester|"
        "warrington|middlesbrough|sunderland|durham|dundee|inverness|stirling|perth|limerick|waterford|kilkenny|sligo|"
        "durham|norfolk|richmond|virginia beach|arlington|alexandria|rochester|buffalo|albany|syracuse|hartford|new "
        "haven|stamford|"
        "providence|worcester|lowell|springfield|manchester|burlington|princeton|newark|jersey "
        "city|hoboken|trenton|wilmington|"
        "lancaster|harrisburg|toledo|dayton|akron|grand rapids|lansing|madison|milwaukee|green bay|des "
        "moines|omaha|lincoln|wichita|"
        "tulsa|oklahoma city|little rock|new orleans|baton "
        "rouge|birmingham|huntsville|jacksonville|tallahassee|gainesville|"
        "fort lauderdale|west palm beach|savannah|charleston|greenville|columbia|knoxville|louisville|lexington|fort "
        "worth|plano|"
        "el paso|albuquerque|santa "
        "fe|tucson|scottsdale|tempe|mesa|boise|spokane|tacoma|bellevue|bellingham|eugene|reno|fresno|"
        "san mateo|fremont|pasadena|santa barbara|long beach|anaheim|redwood city|foster "
        "city|peoria|honolulu|anchorage|"
        "halifax|quebec city|winnipeg|regina|saskatoon|victoria|kingston|hamilton|mississauga|gatineau|laval",
        u"villeurbanne|clermont-ferrand|dijon|angers|le "
        u"mans|tours|orléans|rouen|caen|brest|reims|metz|nancy|mulhouse|besançon|nîmes|avignon|"
        "toulon|aix-en-provence|cannes|annecy|valence|pau|la "
        "rochelle|poitiers|limoges|amiens|versailles|boulogne-billancourt|"
        "alicante|murcia|granada|córdoba|valladolid|vigo|gijón|oviedo|santander|pamplona|san "
        "sebastián|salamanca|palma|las palmas|"
        "braga|coimbra|aveiro|gaia|vila nova de "
        "gaia|faro|genova|genoa|verona|brescia|bergamo|modena|parma|trieste|trento|bolzano|bozen|"
        "perugia|pisa|siena|bari|palermo|catania|haarlem|almere|breda|tilburg|nijmegen|arnhem|enschede|maastricht|"
        "zwolle|amersfoort|"
        "bruges|brugge|kortrijk|mechelen|namur|liège|lüttich|charleroi|mons|hasselt|szczecin|bydgoszcz|lublin|"
        "białystok|toruń|rzeszów|"
        "gliwice|zakopane|gdynia|sopot|ostrava|plzeň|olomouc|košice|debrecen|szeged|pécs|timișoara|iași|brașov|plovdiv|"
        "varna|"
        "novi "
        "sad|split|rijeka|maribor|patras|heraklion|aalborg|esbjerg|västerås|örebro|linköping|norrköping|helsingborg|"
        "umeå|luleå|"
        "stavanger|tromsø|turku|oulu|vantaa|tartu|kaunas|odesa|dnipro|minsk|yerevan|tbilisi|baku|almaty|antalya|bursa|"
        "haifa|"
        "beirut|amman|kochi|thiruvananthapuram|coimbatore|mysore|jaipur|lucknow|indore|bhopal|nagpur|surat|"
        "visakhapatnam|chandigarh|"
        "thrissur|palakkad|nanjing|wuhan|chengdu|xi'an|suzhou|tianjin|yokohama|nagoya|fukuoka|sapporo|kobe|incheon|"
        "daegu|huế|da nang|"
        "cebu|penang|surabaya|bandung|geelong|canberra|newcastle|wollongong|gold "
        "coast|hobart|darwin|christchurch|hamilton|dunedin|"
        "durban|rabat|marrakech|alexandria|kumasi|mombasa|kampala|addis ababa|dar es salaam|curitiba|porto "
        "alegre|recife|salvador|"
        "belo horizonte|brasília|campinas|córdoba|rosario|valparaíso|cali|cartagena|quito|guayaquil|montevideo|la "
        "paz|puebla|tijuana",
        u"berlin|hamburg|münchen|munich|köln|cologne|frankfurt|frankfurt am main|frankfurt a. "
        u"m.|stuttgart|düsseldorf|dortmund|"
        "essen|leipzig|bremen|dresden|hannover|hanover|nürnberg|nuremberg|duisburg|bochum|wuppertal|bielefeld|bonn|"
        "münster|"
        "karlsruhe|mannheim|augsburg|wiesbaden|mönchengladbach|gelsenkirchen|braunschweig|aachen|kiel|chemnitz|halle|"
        "halle (saale)|magdeburg|freiburg|freiburg im "
        "breisgau|krefeld|mainz|lübeck|erfurt|oberhausen|rostock|kassel|hagen|"
        "potsdam|saarbrücken|hamm|ludwigshafen|mülheim|oldenburg|osnabrück|leverkusen|heidelberg|darmstadt|solingen|"
        "herne|"
        "neuss|regensburg|paderborn|ingolstadt|offenbach|fürth|würzburg|ulm|heilbronn|pforzheim|wolfsburg|göttingen|"
        "bottrop|"
        "reutlingen|koblenz|erlangen|bremerhaven|remscheid|bergisch "
        "gladbach|trier|jena|salzgitter|moers|siegen|hildesheim|"
        "cottbus|tübingen|konstanz|passau|bayreuth|bamberg|marburg|gießen|walldorf|weimar|gera|kaiserslautern|schwerin|"
        "flensburg|"
        "wien|vienna|graz|linz|salzburg|innsbruck|klagenfurt|villach|zürich|zurich|genf|geneva|genève|basel|bern|"
        "lausanne|"
        "winterthur|luzern|st. gallen|lugano|zug",
        u"london|manchester|birmingham|leeds|glasgow|edinburgh|liverpool|bristol|sheffield|cardiff|belfast|cambridge|"
        u"oxford|"
        "nottingham|leicester|reading|brighton|newcastle|southampton|york|bath|aberdeen|dublin|cork|galway|paris|lyon|"
        "marseille|toulouse|nice|nantes|lille|bordeaux|strasbourg|grenoble|montpellier|rennes|madrid|barcelona|"
        "valencia|"
        "sevilla|seville|bilbao|málaga|zaragoza|rom|rome|roma|milan|milano|mailand|turin|torino|naples|napoli|bologna|"
        "florence|"
        "firenze|venice|venezia|padova|lisbon|lisboa|lissabon|porto|warsaw|warszawa|warschau|krakow|kraków|krakau|"
        "wrocław|"
        "poznań|gdańsk|łódź|katowice|prague|praha|prag|brno|bratislava|budapest|bucharest|cluj-napoca|sofia|belgrade|"
        "beograd|"
        "zagreb|ljubljana|athens|thessaloniki|amsterdam|rotterdam|the hague|den "
        "haag|utrecht|eindhoven|delft|leiden|groningen|"
        "brussels|brüssel|bruxelles|antwerp|antwerpen|ghent|gent|leuven|luxembourg|copenhagen|kopenhagen|københavn|"
        "aarhus|"
        "odense|stockholm|gothenburg|göteborg|malmö|uppsala|lund|oslo|bergen|trondheim|helsinki|espoo|tampere|"
        "reykjavik|"
        "tallinn|riga|vilnius|kyiv|kiev|lviv|kharkiv|moscow|moskau|saint petersburg|istanbul|ankara|izmir|tel "
        "aviv|jerusalem",
        u"new york|new york city|nyc|brooklyn|boston|cambridge|chicago|los angeles|san francisco|san jose|san "
        u"diego|seattle|"
        "portland|denver|boulder|austin|dallas|houston|san antonio|phoenix|atlanta|miami|orlando|tampa|philadelphia|"
        "pittsburgh|washington|washington dc|baltimore|detroit|ann arbor|minneapolis|st. louis|kansas "
        "city|cleveland|columbus|"
        "cincinnati|indianapolis|nashville|memphis|charlotte|raleigh|durham|salt lake city|las "
        "vegas|sacramento|oakland|"
        "palo alto|mountain view|sunnyvale|menlo park|cupertino|redmond|santa clara|santa "
        "monica|irvine|berkeley|toronto|"
        "montreal|montréal|vancouver|ottawa|calgary|edmonton|waterloo|mexico city|ciudad de "
        "méxico|guadalajara|monterrey|"
        "são paulo|rio de janeiro|buenos aires|santiago|bogotá|medellín|lima|bangalore|bengaluru|mumbai|delhi|new "
        "delhi|"
        "hyderabad|chennai|pune|kolkata|ahmedabad|noida|gurgaon|gurugram|beijing|peking|shanghai|shenzhen|guangzhou|"
        "hangzhou|"
        "hong kong|taipei|tokyo|tokio|osaka|kyoto|seoul|busan|singapore|kuala lumpur|jakarta|bangkok|hanoi|ho chi minh "
        "city|"
        "manila|karachi|lahore|islamabad|dhaka|colombo|sydney|melbourne|brisbane|perth|adelaide|auckland|wellington|"
        "cape town|johannesburg|pretoria|cairo|casablanca|tunis|lagos|abuja|nairobi|accra|dubai|abu dhabi|doha|riyadh"};
    return names;
}

const WordSet &ways() {
    static const WordSet names{
        u"remote|fully remote|hybrid|home office|homeoffice|on-site|onsite|worldwide|remote work|telecommute|"
        "bundesweit|deutschlandweit"};
    return names;
}

bool isDigit(QChar sign) { return sign >= u'0' && sign <= u'9'; }

/// "10115", "D-10115", "CH-8001", "1010", "SW1A 2AA", "94103-1234"
bool isPostCode(QStringView text) {
    qsizetype letters = 0;
    while (letters < text.size() && text[letters].isUpper() && letters < 3)
        ++letters;
    const QStringView rest =
        letters > 0 && letters < text.size() && text[letters] == u'-' ? text.sliced(letters + 1) : text;
    if (rest.isEmpty() || !std::ranges::all_of(rest, [](QChar sign) { return isDigit(sign) || sign == u'-'; }))
        return false;
    const auto digits = std::ranges::count_if(rest, isDigit);
    return isDigit(rest.front()) && isDigit(rest.back()) && (digits == 4 || digits == 5 || digits == 6 || digits == 9);
}

/// "SW1A", "2AA": letters and digits mixed
bool isMixedCode(QStringView text) {
    const auto digits = std::ranges::count_if(text, isDigit);
    const auto upper = std::ranges::count_if(text, [](QChar sign) { return sign.isUpper(); });
    return text.size() >= 3 && text.size() <= 4 && digits > 0 && upper > 0 && digits + upper == text.size();
}

/// A word that may be part of a city's name.
bool isNamePart(QStringView word) {
    static const WordSet particles{
        u"am|an|der|den|de|la|le|les|del|do|dos|di|im|in|bei|ob|sur|upon|a.|m.|von|am|zu|el|of|sous|en|st."};
    if (word.isEmpty())
        return false;
    const bool isLetters = std::ranges::all_of(word, [](QChar sign) {
        return sign.isLetter() || sign.isMark() || sign == u'-' || sign == u'.' || sign == u'\'' || sign == u'’' ||
               sign == u'(' || sign == u')' || sign == u'/';
    });
    return isLetters && (word.front().isUpper() || word.front() == u'(' || particles.contains(folded(word)));
}

bool isName(QStringView text) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    return !words.isEmpty() && words.size() <= 5 && std::ranges::all_of(words, isNamePart) &&
           words.front().front().isUpper();
}

struct Piece {
    TextRange range;
    QStringView text;
};

std::vector<Piece> piecesOf(QStringView text) {
    std::vector<Piece> pieces;
    int from = 0;
    for (int at = 0; at <= text.size(); ++at) {
        const bool isEnd = at == text.size();
        const bool isSign = !isEnd && (text[at] == u',' || text[at] == u'|' || text[at] == u'•' || text[at] == u'·' ||
                                       text[at] == u'⋄' || text[at] == u';' || text[at] == u'\t');
        const bool isDash = !isEnd && (text[at] == u'–' || text[at] == u'—' || text[at] == u'-') && at > 0 &&
                            text[at - 1].isSpace() && at + 1 < text.size() && text[at + 1].isSpace();
        if (!isEnd && !isSign && !isDash)
            continue;
        const TextRange range = trimmed(text, {from, at - from});
        if (!range.isEmpty())
            pieces.push_back({range, text.sliced(range.start, range.length)});
        from = at + 1;
    }
    return pieces;
}

bool isCountry(QStringView text) { return countries().contains(folded(text)); }
bool isRegion(QStringView text) {
    const QString name = folded(text);
    if (!regions().contains(name))
        return false;
    return name.size() > 3 || std::ranges::none_of(text, [](QChar sign) { return sign.isLower(); });
}
bool isCity(QStringView text) { return cities().contains(folded(text)); }

/// "CA 94103", "NY 10001"
bool isRegionWithCode(QStringView text) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    return words.size() == 2 && isRegion(words[0]) && isPostCode(words[1]);
}

/// "10115 Berlin", "D-10115 Berlin", "London SW1A 2AA", "1012 AB Amsterdam"
bool isCodeAndCity(QStringView text) {
    const auto words = text.split(u' ', Qt::SkipEmptyParts);
    if (words.size() < 2 || words.size() > 6)
        return false;
    if (isPostCode(words.front()))
        return std::ranges::all_of(words.begin() + 1, words.end(), isNamePart);
    const bool hasMixed = isMixedCode(words.back()) && isMixedCode(words[words.size() - 2]);
    return hasMixed && words.size() >= 3 && std::ranges::all_of(words.begin(), words.end() - 2, isNamePart);
}

} // namespace

double placeLikeness(QStringView text) {
    if (text.isEmpty() || text.size() > 60)
        return 0;
    while (text.size() > 2 && (text.front() == u'(' || text.front() == u'[') &&
           (text.back() == u')' || text.back() == u']'))
        text = text.sliced(1, text.size() - 2);
    const auto pieces = piecesOf(text);
    if (pieces.empty() || pieces.size() > 4)
        return 0;
    const QStringView first = pieces.front().text;
    if (pieces.size() == 1) {
        const QString name = folded(first);
        if (isCity(first) || isCountry(first) || ways().contains(name))
            return 1;
        if (isCodeAndCity(first))
            return 0.9;
        if (name.endsWith(u" area") || name.startsWith(u"greater ") || name.startsWith(u"remote "))
            return 0.7;
        if (isRegion(first))
            return name.size() > 3 ? 0.8 : 0.2;
        // "Berlin Germany", "Berlin (Remote)", "Berlin/Hamburg"
        const qsizetype slash = first.indexOf(u'/');
        if (slash > 0 && isCity(first.first(slash)) && isCity(first.sliced(slash + 1)))
            return 1;
        const qsizetype space = first.lastIndexOf(u' ');
        if (space > 0) {
            const QStringView before = first.first(space);
            const QStringView last = first.sliced(space + 1);
            const QString bare = folded(last).remove(u'(').remove(u')');
            if ((isCountry(last) || ways().contains(bare)) && isName(before))
                return isCity(before) ? 1 : 0.5;
        }
        return 0;
    }
    // "Peoria, Illinois": what nobody knows may be a city before a region, or a name before its city.
    bool isKnown = true;
    for (size_t at = 0; at < pieces.size(); ++at) {
        const QStringView piece = pieces[at].text;
        if (isCity(piece) || isCountry(piece) || ways().contains(folded(piece)) || isCodeAndCity(piece) ||
            isRegionWithCode(piece) || (at > 0 && isRegion(piece)))
            continue;
        const bool mayBeCity = isName(piece) && at + 1 < pieces.size() && piece.count(u' ') <= 2;
        if (!mayBeCity || isCity(pieces[at + 1].text))
            return 0;
        isKnown = false;
    }
    if (isKnown)
        return 1;
    const bool endsInCountry = pieces.size() == 2 || isRegion(pieces[1].text);
    return endsInCountry ? 0.6 : 0.4;
}

std::optional<FoundText> findLocation(QStringView text) {
    if (text.size() > longest)
        return {};
    static const WordSet labels{
        u"address|adresse|anschrift|location|wohnort|ort|city|residence|based in|place of "
        u"residence|adresse(n)|address(es)|"
        "standort|wohnhaft in|lieu|domicilio|dirección|indirizzo|residenza|localité|ville|stadt"};
    auto pieces = piecesOf(text);
    bool isLabelled = false;
    for (Piece &piece : pieces) {
        const qsizetype colon = piece.text.indexOf(u':');
        if (colon <= 0 || !labels.contains(folded(piece.text.first(colon))))
            continue;
        const int length = static_cast<int>(colon) + 1;
        piece.range = trimmed(text, {piece.range.start + length, piece.range.length - length});
        piece.text = text.sliced(piece.range.start, piece.range.length);
        isLabelled = true;
    }
    std::erase_if(pieces, [](const Piece &piece) { return piece.text.isEmpty(); });
    const auto found = [&](size_t first, size_t last, double confidence) {
        const int start = pieces[first].range.start;
        const int end = pieces[last].range.end();
        return FoundText{text.sliced(start, end - start).toString().simplified(), {start, end - start}, confidence};
    };
    const auto endsWithCountry = [&](size_t at) {
        return at + 1 < pieces.size() && (isCountry(pieces[at + 1].text) || isRegion(pieces[at + 1].text));
    };
    for (size_t at = 0; at < pieces.size(); ++at) {
        const QStringView piece = pieces[at].text;
        if (isCodeAndCity(piece))
            return found(at, endsWithCountry(at) ? at + 1 : at, 0.9);
        // "San Jose, CA 95112"
        if (at > 0 && isRegionWithCode(piece) && isName(pieces[at - 1].text))
            return found(at - 1, endsWithCountry(at) ? at + 1 : at, 0.95);
    }
    for (size_t at = 0; at < pieces.size(); ++at) {
        const QStringView piece = pieces[at].text;
        const bool isPlace = isCity(piece);
        if (isPlace || (isName(piece) && at + 1 < pieces.size() && isCountry(pieces[at + 1].text)) ||
            (isName(piece) && at + 1 < pieces.size() && isRegion(pieces[at + 1].text))) {
            size_t last = at;
            while (last + 1 < pieces.size() && last < at + 2 &&
                   (isCountry(pieces[last + 1].text) || isRegion(pieces[last + 1].text)))
                ++last;
            if (isPlace || last > at)
                return found(at, last, isPlace && last > at ? 0.95 : 0.75);
        }
    }
    for (size_t at = 0; at < pieces.size(); ++at) {
        if (isCountry(pieces[at].text) || (isLabelled && isName(pieces[at].text)))
            return found(at, at, 0.6);
    }
    return {};
}

} // namespace candor::documents
