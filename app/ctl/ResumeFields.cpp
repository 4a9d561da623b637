// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumeFields.h"

#include <QJsonArray>

#include <utility>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

/// Reads members by their names and remembers the first that is wrong.
class FieldsReader {
public:
    FieldsReader(const QJsonObject &json, ResumeFields before) : m_json(json), m_fields(std::move(before)) {}

    Result<ResumeFields> read() {
        single(u"name"_s, m_fields.name);
        single(u"email"_s, m_fields.email);
        single(u"phone"_s, m_fields.phone);
        single(u"location"_s, m_fields.location);
        list(u"links"_s, m_fields.links);
        list(u"skills"_s, m_fields.skills);
        list(u"certificates"_s, m_fields.certificates);
        languages();
        stations(u"experience"_s, m_fields.experience);
        stations(u"education"_s, m_fields.education);
        years();
        return m_wrong.isEmpty() ? Result<ResumeFields>(std::move(m_fields))
                                 : failure(ErrorCode::InvalidField, m_wrong % u": form"_s);
    }

private:
    QString text(const QString &member, const QJsonValue &value) {
        if (!value.isString() && !value.isNull() && !value.isUndefined())
            refuse(member);
        return value.toString();
    }
    void refuse(const QString &member) {
        if (m_wrong.isEmpty())
            m_wrong = member;
    }

    void single(const QString &member, std::optional<ResumeValue> &field) {
        if (!m_json.contains(member))
            return;
        const QString said = text(member, m_json.value(member));
        field = said.isEmpty() ? std::nullopt : std::optional(ResumeValue{said, 1, {}, true});
    }

    /// The elements of a list that is there.
    std::optional<QJsonArray> elements(const QString &member) {
        if (!m_json.contains(member))
            return std::nullopt;
        const QJsonValue value = m_json.value(member);
        if (!value.isArray() && !value.isNull())
            refuse(member);
        return value.toArray();
    }

    void list(const QString &member, std::vector<ResumeValue> &field) {
        const auto said = elements(member);
        if (!said)
            return;
        field.clear();
        for (const QJsonValue value : *said)
            field.push_back({text(member, value), 1, {}, true});
    }

    void languages() {
        const auto said = elements(u"languages"_s);
        if (!said)
            return;
        m_fields.languages.clear();
        for (const QJsonValue value : *said)
            m_fields.languages.push_back(
                {{text(u"languages"_s, value[u"name"]), 1, {}, true}, text(u"languages"_s, value[u"level"])});
    }

    /// "2019-04" or "2019".
    std::optional<YearMonth> date(const QString &member, const QJsonValue &value) {
        const QString said = text(member, value);
        if (said.isEmpty())
            return std::nullopt;
        const QStringList parts = said.split(u'-');
        bool isYear = false;
        bool isMonth = true;
        YearMonth date{parts.first().toInt(&isYear), {}};
        if (parts.size() > 1)
            date.month = parts.at(1).toInt(&isMonth);
        if (!isYear || !isMonth || parts.size() > 2)
            refuse(member);
        return date;
    }

    void stations(const QString &member, std::vector<ResumeStation> &field) {
        const auto said = elements(member);
        if (!said)
            return;
        field.clear();
        for (const QJsonValue value : *said) {
            if (!value.isObject())
                refuse(member);
            ResumeStation station;
            station.organisation = {text(member, value[u"organisation"]), 1, {}, true};
            station.title = {text(member, value[u"title"]), 1, {}, true};
            station.start = date(member, value[u"start"]);
            station.end = date(member, value[u"end"]);
            station.ongoing = value[u"ongoing"].toBool();
            station.text = text(member, value[u"text"]);
            field.push_back(std::move(station));
        }
    }

    void years() {
        const QString member = u"total_years"_s;
        if (!m_json.contains(member))
            return;
        const QJsonValue value = m_json.value(member);
        if (!value.isDouble() && !value.isNull())
            refuse(member);
        m_fields.totalYears = value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
    }

    const QJsonObject &m_json;
    ResumeFields m_fields;
    QString m_wrong;
};

} // namespace

Result<ResumeFields> resumeFieldsFromJson(const QJsonObject &json, const ResumeFields &before) {
    return FieldsReader(json, before).read();
}

bool isJsonResume(const QJsonObject &json) { return json.contains(u"basics") || json.contains(u"work"); }

ResumeFields withSectionsOf(const QJsonObject &json, ResumeFields said, const ResumeFields &before) {
    ResumeFields fields = before;
    const auto take = [&](const QString &section, auto... members) {
        if (json.contains(section))
            ((fields.*members = std::move(said.*members)), ...);
    };
    take(u"basics"_s, &ResumeFields::name, &ResumeFields::email, &ResumeFields::phone, &ResumeFields::location,
         &ResumeFields::links);
    take(u"work"_s, &ResumeFields::experience);
    take(u"education"_s, &ResumeFields::education);
    take(u"skills"_s, &ResumeFields::skills);
    take(u"languages"_s, &ResumeFields::languages);
    take(u"certificates"_s, &ResumeFields::certificates);
    return fields;
}

} // namespace candor::ctl
