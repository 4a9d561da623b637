// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ResumeJson.h"

#include <QJsonArray>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

QString dateText(const YearMonth &date) {
    const QString year = u"%1"_s.arg(date.year, 4, 10, QChar(u'0'));
    return date.month ? year % u'-' % u"%1"_s.arg(*date.month, 2, 10, QChar(u'0')) : year;
}

QJsonValue dateJson(const std::optional<YearMonth> &date) { return date ? QJsonValue(dateText(*date)) : QJsonValue(); }

QJsonValue textJson(const QString &text) { return text.isEmpty() ? QJsonValue() : QJsonValue(text); }

QJsonObject placeJson(const std::optional<DocumentPlace> &place, double confidence) {
    QJsonObject json{{u"confidence"_s, confidence}};
    if (!place)
        return json;
    json.insert(u"start"_s, place->start);
    json.insert(u"length"_s, place->length);
    json.insert(u"page"_s, place->page < 0 ? QJsonValue() : QJsonValue(place->page));
    const QRectF &box = place->box;
    json.insert(u"box"_s,
                box.isEmpty() ? QJsonValue() : QJsonValue(QJsonArray{box.x(), box.y(), box.width(), box.height()}));
    return json;
}

/// Collects values under their key paths.
class FieldsJson {
public:
    explicit FieldsJson(const ResumeFields &fields) : m_fields(fields) {}

    QJsonObject write() {
        QJsonObject json;
        json.insert(u"name"_s, single(u"name"_s, m_fields.name));
        json.insert(u"email"_s, single(u"email"_s, m_fields.email));
        json.insert(u"phone"_s, single(u"phone"_s, m_fields.phone));
        json.insert(u"links"_s, list(u"links"_s, m_fields.links));
        json.insert(u"location"_s, single(u"location"_s, m_fields.location));
        json.insert(u"skills"_s, list(u"skills"_s, m_fields.skills));
        json.insert(u"education"_s, stations(u"education"_s, m_fields.education));
        json.insert(u"experience"_s, stations(u"experience"_s, m_fields.experience));
        json.insert(u"languages"_s, languages());
        json.insert(u"certificates"_s, list(u"certificates"_s, m_fields.certificates));
        json.insert(u"total_years"_s, m_fields.totalYears ? QJsonValue(*m_fields.totalYears) : QJsonValue());
        json.insert(u"places"_s, m_places);
        return json;
    }

private:
    void note(const QString &path, const ResumeValue &value) {
        if (!value.text.isEmpty())
            m_places.insert(path, placeJson(value.place, value.confidence));
    }

    QJsonValue single(const QString &path, const std::optional<ResumeValue> &value) {
        if (!value || value->text.isEmpty())
            return {};
        note(path, *value);
        return value->text;
    }

    QJsonArray list(const QString &path, const std::vector<ResumeValue> &values) {
        QJsonArray array;
        for (const ResumeValue &value : values) {
            note(path % u'.' % QString::number(array.size()), value);
            array.append(value.text);
        }
        return array;
    }

    QJsonArray stations(const QString &path, const std::vector<ResumeStation> &values) {
        QJsonArray array;
        for (const ResumeStation &station : values) {
            const QString own = path % u'.' % QString::number(array.size());
            m_places.insert(own, placeJson(station.place, station.confidence));
            note(own % u".organisation"_s, station.organisation);
            note(own % u".title"_s, station.title);
            array.append(QJsonObject{
                {u"organisation"_s, textJson(station.organisation.text)},
                {u"title"_s, textJson(station.title.text)},
                {u"start"_s, dateJson(station.start)},
                {u"end"_s, dateJson(station.end)},
                {u"ongoing"_s, station.ongoing},
                {u"text"_s, textJson(station.text)},
            });
        }
        return array;
    }

    QJsonArray languages() {
        QJsonArray array;
        for (const ResumeLanguage &language : m_fields.languages) {
            note(u"languages."_s % QString::number(array.size()), language.name);
            array.append(QJsonObject{{u"name"_s, language.name.text}, {u"level"_s, textJson(language.level)}});
        }
        return array;
    }

    const ResumeFields &m_fields;
    QJsonObject m_places;
};

} // namespace

QJsonObject resumeJson(const Resume &resume) {
    QJsonObject json = FieldsJson(resume.fields).write();
    json.insert(u"text"_s, resume.text);
    json.insert(u"pages"_s, resume.pages);
    json.insert(u"warnings"_s, QJsonArray::fromStringList(resume.warnings));
    return json;
}

} // namespace candor::documents
