// SPDX-License-Identifier: GPL-3.0-or-later
// Fields as JSON Resume 1.0.0 (jsonresume.org).
#include "documents/ContactFields.h"
#include "documents/ResumeJson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype longestAddress = 1'000;

QString dateText(const YearMonth &date) {
    const QString year = u"%1"_s.arg(date.year, 4, 10, QChar(u'0'));
    return date.month ? year % u'-' % u"%1"_s.arg(*date.month, 2, 10, QChar(u'0')) : year;
}

void put(QJsonObject &json, const QString &key, const QString &text) {
    if (!text.isEmpty())
        json.insert(key, text);
}

/// With a scheme, as the schema's "uri" wants it; empty where it cannot be one.
QString addressOf(const QString &link) {
    const QString whole = link.contains(u"://") ? link : u"https://"_s + link;
    const QUrl url(whole, QUrl::StrictMode);
    const QByteArray written = url.toEncoded();
    const bool isSound = url.isValid() && !url.host().isEmpty() && written.size() <= longestAddress;
    return isSound ? QString::fromLatin1(written) : QString();
}

/// "github.com/jane" -> GitHub, jane; empty where it is no page of a person.
QJsonObject profileOf(const QString &link) {
    struct Network {
        QStringView start;
        QStringView name;
    };
    static constexpr Network networks[] = {
        {u"linkedin.com/in/", u"LinkedIn"}, {u"github.com/", u"GitHub"},   {u"gitlab.com/", u"GitLab"},
        {u"xing.com/profile/", u"XING"},    {u"twitter.com/", u"Twitter"}, {u"medium.com/@", u"Medium"},
        {u"orcid.org/", u"ORCID"},
    };
    const QString key = linkKey(link);
    for (const Network &network : networks) {
        if (!key.startsWith(network.start))
            continue;
        QJsonObject profile{{u"network"_s, network.name.toString()}};
        put(profile, u"username"_s, key.sliced(network.start.size()).section(u'/', 0, 0));
        put(profile, u"url"_s, addressOf(link));
        return profile;
    }
    return {};
}

/// "10115 Berlin, Germany": code, city, and what else there is.
QJsonObject locationOf(const QString &text) {
    QJsonObject json;
    const qsizetype comma = text.indexOf(u',');
    QString city = comma < 0 ? text : text.first(comma);
    const qsizetype space = city.indexOf(u' ');
    const QString first = city.first(std::max<qsizetype>(space, 0));
    if (first.size() >= 4 && std::ranges::all_of(first, [](QChar sign) { return sign.isDigit(); })) {
        put(json, u"postalCode"_s, first);
        city = city.sliced(space + 1);
    }
    put(json, u"city"_s, city.trimmed());
    if (comma >= 0)
        put(json, u"region"_s, text.sliced(comma + 1).trimmed());
    return json;
}

QJsonObject basicsOf(const ResumeFields &fields) {
    QJsonObject basics;
    const auto textOf = [](const std::optional<ResumeValue> &value) { return value ? value->text : QString(); };
    put(basics, u"name"_s, textOf(fields.name));
    // The schema wants an address here and nothing else.
    if (const QString email = textOf(fields.email); email.count(u'@') == 1 && !email.contains(u' '))
        put(basics, u"email"_s, email);
    put(basics, u"phone"_s, textOf(fields.phone));
    if (const QJsonObject location = locationOf(textOf(fields.location)); !location.isEmpty())
        basics.insert(u"location"_s, location);
    QJsonArray profiles;
    for (const ResumeValue &link : fields.links) {
        const QJsonObject profile = profileOf(link.text);
        const QString url = addressOf(link.text);
        if (url.isEmpty())
            continue;
        if (profile.isEmpty() && !basics.contains(u"url"_s))
            basics.insert(u"url"_s, url);
        else
            profiles.append(profile.isEmpty() ? QJsonObject{{u"url"_s, url}} : profile);
    }
    if (!profiles.isEmpty())
        basics.insert(u"profiles"_s, profiles);
    return basics;
}

QJsonObject stationOf(const ResumeStation &station, const QString &organisation, const QString &title) {
    QJsonObject json;
    put(json, organisation, station.organisation.text);
    put(json, title, station.title.text);
    if (station.start)
        json.insert(u"startDate"_s, dateText(*station.start));
    if (station.end && !station.ongoing)
        json.insert(u"endDate"_s, dateText(*station.end));
    // To JSON Resume what has no end goes on; this one does not, or we do not know since when.
    if (!station.end && station.ongoing != station.start.has_value())
        json.insert(u"ongoing"_s, station.ongoing);
    put(json, u"summary"_s, station.text);
    return json;
}

} // namespace

QByteArray toJsonResume(const ResumeFields &fields) {
    QJsonArray work;
    for (const ResumeStation &station : fields.experience)
        work.append(stationOf(station, u"name"_s, u"position"_s));
    QJsonArray education;
    for (const ResumeStation &station : fields.education)
        education.append(stationOf(station, u"institution"_s, u"studyType"_s));
    QJsonArray skills;
    for (const ResumeValue &skill : fields.skills)
        skills.append(QJsonObject{{u"name"_s, skill.text}});
    QJsonArray languages;
    for (const ResumeLanguage &language : fields.languages) {
        QJsonObject json{{u"language"_s, language.name.text}};
        put(json, u"fluency"_s, language.level);
        languages.append(json);
    }
    QJsonArray certificates;
    for (const ResumeValue &certificate : fields.certificates)
        certificates.append(QJsonObject{{u"name"_s, certificate.text}});
    const QJsonObject resume{
        {u"basics"_s, basicsOf(fields)},
        {u"work"_s, work},
        {u"education"_s, education},
        {u"skills"_s, skills},
        {u"languages"_s, languages},
        {u"certificates"_s, certificates},
        {u"meta"_s, QJsonObject{{u"version"_s, u"v1.0.0"_s}}},
    };
    return QJsonDocument(resume).toJson();
}

} // namespace candor::documents
