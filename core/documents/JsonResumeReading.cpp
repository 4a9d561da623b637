// SPDX-License-Identifier: GPL-3.0-or-later
// Fields out of JSON Resume 1.0.0, and of the older files that say "company" and "website".
#include "documents/ResumeJson.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostBytes = 4 * 1024 * 1024;
constexpr qsizetype longestValue = 1'000;
constexpr qsizetype longestText = 20'000;
constexpr qsizetype mostStations = 60;
constexpr qsizetype mostLinks = 40;
constexpr qsizetype mostSkills = 200;
constexpr qsizetype mostOthers = 100;

/// Reads and remembers the first thing that is wrong.
class JsonResumeReader {
public:
    explicit JsonResumeReader(QJsonObject resume) : m_resume(std::move(resume)) {}

    Result<ResumeFields> read() {
        readBasics();
        m_fields.experience = stations(u"work"_s, {u"name"_s, u"company"_s}, {u"position"_s});
        m_fields.education = stations(u"education"_s, {u"institution"_s}, {u"studyType"_s, u"area"_s});
        readSkills();
        readLanguages();
        readCertificates();
        if (!m_wrong.isEmpty())
            return failure(ErrorCode::InvalidField, m_wrong);
        return std::move(m_fields);
    }

private:
    void refuse(const QString &path, QStringView what) {
        if (m_wrong.isEmpty())
            m_wrong = path % u": " % what;
    }

    static QString join(const QString &path, const QString &key) {
        return path.isEmpty() ? key : QString(path % u'.' % key);
    }

    /// A text of the object; empty where it is absent or null.
    QString text(const QJsonObject &json, const QString &path, const QString &key, qsizetype most = longestValue) {
        const QJsonValue value = json.value(key);
        if (value.isUndefined() || value.isNull())
            return {};
        if (!value.isString())
            refuse(join(path, key), u"not a text");
        QString result = value.toString().trimmed();
        if (result.size() > most)
            refuse(join(path, key), u"too long");
        return result;
    }

    QJsonObject object(const QJsonObject &json, const QString &path, const QString &key) {
        const QJsonValue value = json.value(key);
        if (!value.isUndefined() && !value.isNull() && !value.isObject())
            refuse(join(path, key), u"not an object");
        return value.toObject();
    }

    QJsonArray array(const QJsonObject &json, const QString &path, const QString &key, qsizetype most) {
        const QJsonValue value = json.value(key);
        if (!value.isUndefined() && !value.isNull() && !value.isArray())
            refuse(join(path, key), u"not a list");
        QJsonArray result = value.toArray();
        if (result.size() > most) {
            refuse(join(path, key), u"too many");
            result = {};
        }
        return result;
    }

    /// Calls `take(object, path)` for each object of a list.
    template<typename Take>
    void each(const QString &key, qsizetype most, const Take &take) {
        const QJsonArray values = array(m_resume, {}, key, most);
        for (qsizetype at = 0; at < values.size(); ++at) {
            const QString path = key % u'.' % QString::number(at);
            if (!values.at(at).isObject())
                refuse(path, u"not an object");
            take(values.at(at).toObject(), path);
        }
    }

    static ResumeValue written(const QString &text) { return {text, 1, {}, true}; }
    static std::optional<ResumeValue> writtenIf(const QString &text) {
        return text.isEmpty() ? std::nullopt : std::optional(written(text));
    }

    void addLink(const QString &link) {
        const bool isKnown =
            std::ranges::any_of(m_fields.links, [&](const ResumeValue &other) { return other.text == link; });
        if (!link.isEmpty() && !isKnown)
            m_fields.links.push_back(written(link));
    }

    void readBasics() {
        const QJsonObject basics = object(m_resume, {}, u"basics"_s);
        m_fields.name = writtenIf(text(basics, u"basics"_s, u"name"_s).simplified());
        m_fields.email = writtenIf(text(basics, u"basics"_s, u"email"_s));
        m_fields.phone = writtenIf(text(basics, u"basics"_s, u"phone"_s));
        addLink(text(basics, u"basics"_s, u"url"_s));
        addLink(text(basics, u"basics"_s, u"website"_s));
        const QJsonArray profiles = array(basics, u"basics"_s, u"profiles"_s, mostLinks - 2);
        for (qsizetype at = 0; at < profiles.size(); ++at) {
            const QString path = u"basics.profiles."_s % QString::number(at);
            if (!profiles.at(at).isObject())
                refuse(path, u"not an object");
            addLink(text(profiles.at(at).toObject(), path, u"url"_s));
        }
        const QJsonObject location = object(basics, u"basics"_s, u"location"_s);
        const QString where = u"basics.location"_s;
        const QString city =
            QString(text(location, where, u"postalCode"_s) % u' ' % text(location, where, u"city"_s)).trimmed();
        QStringList parts{city, text(location, where, u"region"_s), text(location, where, u"countryCode"_s)};
        parts.removeAll(QString());
        m_fields.location = writtenIf(parts.join(u", "_s));
    }

    std::optional<YearMonth> date(const QString &written, const QString &path) {
        const auto isDigits = [](QStringView part, qsizetype length) {
            return part.size() == length &&
                   std::ranges::all_of(part, [](QChar sign) { return sign >= u'0' && sign <= u'9'; });
        };
        const auto parts = QStringView(written).split(u'-');
        const bool isForm = parts.size() <= 3 && isDigits(parts[0], 4) && (parts.size() < 2 || isDigits(parts[1], 2)) &&
                            (parts.size() < 3 || isDigits(parts[2], 2));
        YearMonth result;
        if (isForm) {
            result.year = parts[0].toInt();
            if (parts.size() >= 2)
                result.month = parts[1].toInt();
        }
        const bool isMonth = !result.month || (*result.month >= 1 && *result.month <= 12);
        if (!isForm || !isMonth || result.year < 1000 || result.year > 2999) {
            refuse(path, u"not a date");
            return {};
        }
        return result;
    }

    /// Texts under several keys, one after the other.
    QString joined(const QJsonObject &json, const QString &path, const QStringList &keys) {
        QStringList parts;
        for (const QString &key : keys) {
            const QString part = text(json, path, key).simplified();
            if (!part.isEmpty() && !parts.contains(part))
                parts.append(part);
        }
        return parts.join(u", "_s);
    }

    QString stationText(const QJsonObject &json, const QString &path) {
        QStringList lines;
        if (const QString summary = text(json, path, u"summary"_s, longestText); !summary.isEmpty())
            lines.append(summary);
        for (const QString &key : {u"highlights"_s, u"courses"_s}) {
            const QJsonArray values = array(json, path, key, mostOthers);
            for (qsizetype at = 0; at < values.size(); ++at) {
                if (!values.at(at).isString())
                    refuse(path % u'.' % key % u'.' % QString::number(at), u"not a text");
                lines.append(values.at(at).toString().trimmed());
            }
        }
        QString result = lines.join(u'\n');
        if (result.size() > longestText)
            refuse(path, u"too long");
        return result;
    }

    std::vector<ResumeStation> stations(const QString &key, const QStringList &organisations,
                                        const QStringList &titles) {
        std::vector<ResumeStation> result;
        each(key, mostStations, [&](const QJsonObject &json, const QString &path) {
            ResumeStation station;
            if (const QString name = joined(json, path, organisations); !name.isEmpty())
                station.organisation = written(name);
            if (const QString name = joined(json, path, titles); !name.isEmpty())
                station.title = written(name);
            const QString start = text(json, path, u"startDate"_s);
            const QString end = text(json, path, u"endDate"_s);
            const QString word = end.toLower();
            const bool isWord = word == u"present" || word == u"current" || word == u"now";
            if (!start.isEmpty())
                station.start = date(start, path % u".startDate");
            if (!end.isEmpty() && !isWord)
                station.end = date(end, path % u".endDate");
            station.ongoing = !station.end && (isWord || json.value(u"ongoing"_s).toBool(station.start.has_value()));
            station.text = stationText(json, path);
            station.confidence = 1;
            station.corrected = true;
            result.push_back(std::move(station));
        });
        return result;
    }

    void addSkill(const QString &name) {
        const bool isKnown =
            std::ranges::any_of(m_fields.skills, [&](const ResumeValue &other) { return other.text == name; });
        if (!name.isEmpty() && !isKnown && static_cast<qsizetype>(m_fields.skills.size()) < mostSkills)
            m_fields.skills.push_back(written(name));
    }

    void readSkills() {
        each(u"skills"_s, mostSkills, [&](const QJsonObject &json, const QString &path) {
            addSkill(text(json, path, u"name"_s).simplified());
            const QJsonArray keywords = array(json, path, u"keywords"_s, mostSkills);
            for (qsizetype at = 0; at < keywords.size(); ++at) {
                if (!keywords.at(at).isString())
                    refuse(path % u".keywords." % QString::number(at), u"not a text");
                addSkill(keywords.at(at).toString().simplified().left(longestValue));
            }
        });
    }

    void readLanguages() {
        each(u"languages"_s, mostOthers, [&](const QJsonObject &json, const QString &path) {
            const QString name = text(json, path, u"language"_s).simplified();
            const QString level = text(json, path, u"fluency"_s).simplified();
            if (!name.isEmpty())
                m_fields.languages.push_back({written(name), level});
        });
    }

    void readCertificates() {
        each(u"certificates"_s, mostOthers, [&](const QJsonObject &json, const QString &path) {
            if (const QString name = text(json, path, u"name"_s).simplified(); !name.isEmpty())
                m_fields.certificates.push_back(written(name));
        });
    }

    QJsonObject m_resume;
    ResumeFields m_fields;
    QString m_wrong;
};

} // namespace

Result<ResumeFields> fromJsonResume(const QByteArray &json) {
    if (json.size() > mostBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostBytes));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto end = json.begin() + std::clamp<qsizetype>(error.offset, 0, json.size());
        return failure(ErrorCode::InvalidField, u"line %1: not JSON"_s.arg(1 + std::count(json.begin(), end, '\n')));
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidField, u"resume: not an object"_s);
    return JsonResumeReader(document.object()).read();
}

} // namespace candor::documents
