// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionnaireExchange.h"

#include "model/FieldRules.h"
#include "questions/JsonLines.h"
#include "questions/QuestionFields.h"
#include "questions/QuestionResources.h"
#include "questions/QuestionnaireFields.h"
#include "questions/StrictJson.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

const QString formatName = u"candor-questionnaire"_s;
constexpr int formatVersion = 1;
/// sections / number / questions / number / member
constexpr int deepestMember = 5;

/// Where an object stands: in the file, and for a person ("section 2, question 3").
struct Place {
    QString path;
    QString words;
};

/// Reads objects member by member. What is wrong is said with its line.
class Reader {
public:
    explicit Reader(const QByteArray &bytes) : m_lines(jsonLines(bytes, deepestMember)) {}

    Result<ExchangedQuestionnaire> questionnaire(const QJsonObject &object);

private:
    using Names = std::initializer_list<QLatin1StringView>;

    /// An error of a field ("takes: range") or of the object itself (": twice"), as a file has it.
    [[nodiscard]] Error at(const Place &place, const QString &member, const Error &error) const;
    [[nodiscard]] tl::unexpected<Error> wrong(const Place &place, const QString &member, const QString &reason) const {
        return failure(at(place, member, {ErrorCode::InvalidField, member % u": "_s % reason}));
    }
    Result<void> checkNames(const Place &place, const QJsonObject &object, Names known) const;
    Result<void> checkFormat(const QJsonObject &object) const;
    Result<void> text(const Place &place, const QJsonObject &object, const QString &member, QString &value) const;
    Result<void> flag(const Place &place, const QJsonObject &object, const QString &member, bool &value) const;
    Result<void> number(const Place &place, const QJsonObject &object, const QString &member, qint64 least, qint64 most,
                        std::optional<qint64> &value) const;
    Result<void> number(const Place &place, const QJsonObject &object, const QString &member, int least, int most,
                        std::optional<int> &value) const;
    Result<ExchangedSection> section(const Place &place, const QJsonValue &value);
    Result<ExchangedItem> item(const Place &place, const QJsonValue &value);
    Result<void> name(const Place &place, const QJsonObject &object, ExchangedItem &item);
    Result<void> times(const Place &place, const QJsonObject &object, ExchangedItem &item) const;

    QHash<QString, int> m_lines;
    QSet<QString> m_names; ///< keys and numbers of the questions so far
    int m_items = 0;
};

Error Reader::at(const Place &place, const QString &member, const Error &error) const {
    const QString path =
        place.path.isEmpty() || member.isEmpty() ? QString(place.path % member) : QString(place.path % u'/' % member);
    QStringList parts{u"line %1"_s.arg(m_lines.value(path, m_lines.value(place.path, 1)))};
    if (!place.words.isEmpty())
        parts << place.words;
    const QString where = parts.join(u", "_s);
    return {error.code, where % (error.detail.startsWith(u':') ? QString() : u", "_s) % error.detail};
}

Result<void> Reader::checkNames(const Place &place, const QJsonObject &object, Names known) const {
    for (const QString &name : object.keys()) {
        if (std::ranges::none_of(known, [&](QLatin1StringView each) { return name == each; }))
            return failure(at(place, name, {ErrorCode::InvalidField, shownName(name) % u": unknown"_s}));
    }
    return {};
}

Result<void> Reader::checkFormat(const QJsonObject &object) const {
    if (object[u"format"].toString() != formatName)
        return wrong({}, u"format"_s, object.contains(u"format") ? u"unknown"_s : u"empty"_s);
    if (object[u"version"].toDouble() != formatVersion)
        return wrong({}, u"version"_s, object.contains(u"version") ? u"unknown"_s : u"empty"_s);
    return {};
}

Result<void> Reader::text(const Place &place, const QJsonObject &object, const QString &member, QString &value) const {
    if (!object.contains(member))
        return {};
    if (!object[member].isString())
        return wrong(place, member, u"form"_s);
    value = object[member].toString();
    return {};
}

Result<void> Reader::flag(const Place &place, const QJsonObject &object, const QString &member, bool &value) const {
    if (!object.contains(member))
        return {};
    if (!object[member].isBool())
        return wrong(place, member, u"form"_s);
    value = object[member].toBool();
    return {};
}

Result<void> Reader::number(const Place &place, const QJsonObject &object, const QString &member, qint64 least,
                            qint64 most, std::optional<qint64> &value) const {
    if (!object.contains(member))
        return {};
    const double given = object[member].toDouble();
    if (!object[member].isDouble() || std::trunc(given) != given)
        return wrong(place, member, u"form"_s);
    if (given < static_cast<double>(least) || given > static_cast<double>(most))
        return wrong(place, member, u"range"_s);
    value = object[member].toInteger();
    return {};
}

Result<void> Reader::number(const Place &place, const QJsonObject &object, const QString &member, int least, int most,
                            std::optional<int> &value) const {
    std::optional<qint64> wide;
    if (auto taken = number(place, object, member, least, most, wide); !taken)
        return taken;
    if (wide)
        value = static_cast<int>(*wide);
    return {};
}

/// Which question it is: by key or by number, and each once.
Result<void> Reader::name(const Place &place, const QJsonObject &object, ExchangedItem &item) {
    if (auto taken = text(place, object, u"key"_s, item.key); !taken)
        return taken;
    constexpr qint64 mostExact = qint64(1) << 53; // what a number of JSON holds
    std::optional<qint64> id;
    if (auto taken = number(place, object, u"id"_s, 1, mostExact, id); !taken)
        return taken;
    if (object.contains(u"key") == object.contains(u"id"))
        return wrong(place, u"key"_s, object.contains(u"key") ? u"form"_s : u"empty"_s);
    if (id)
        item.id = QuestionId(*id);
    if (!id) {
        if (const auto checked = checkKey(item.key); !checked)
            return failure(at(place, u"key"_s, checked.error()));
    }
    const QString name = id ? QString::number(*id) : u"key "_s % item.key;
    if (m_names.contains(name))
        return failure(at(place, {}, {ErrorCode::InvalidField, u": twice"_s}));
    m_names.insert(name);
    return {};
}

Result<void> Reader::times(const Place &place, const QJsonObject &object, ExchangedItem &item) const {
    if (auto taken = number(place, object, u"version"_s, 1, std::numeric_limits<int>::max(), item.version); !taken)
        return taken;
    if (auto taken = number(place, object, u"time_limit_seconds"_s, leastTimeLimitSeconds, mostTimeLimitSeconds,
                            item.timeLimitSeconds);
        !taken)
        return taken;
    if (auto taken = number(place, object, u"thinking_seconds"_s, 0, mostThinkingSeconds, item.thinkingSeconds); !taken)
        return taken;
    return number(place, object, u"takes"_s, 1, mostTakes, item.takes);
}

Result<ExchangedItem> Reader::item(const Place &place, const QJsonValue &value) {
    if (!value.isObject())
        return failure(at(place, {}, {ErrorCode::InvalidField, u": form"_s}));
    const QJsonObject object = value.toObject();
    ExchangedItem item;
    for (const auto &taken :
         {checkNames(
              place, object,
              {"key"_L1, "id"_L1, "text"_L1, "version"_L1, "time_limit_seconds"_L1, "thinking_seconds"_L1, "takes"_L1}),
          name(place, object, item), text(place, object, u"text"_s, item.text), times(place, object, item)}) {
        if (!taken)
            return failure(taken.error());
    }
    if (object.contains(u"text")) {
        if (const auto checked = checkText(u"text"_s, item.text, mostInQuestion, Presence::Required); !checked)
            return failure(at(place, u"text"_s, checked.error()));
    }
    return item;
}

Result<ExchangedSection> Reader::section(const Place &place, const QJsonValue &value) {
    if (!value.isObject())
        return failure(at(place, {}, {ErrorCode::InvalidField, u": form"_s}));
    const QJsonObject object = value.toObject();
    ExchangedSection section;
    for (const auto &taken : {checkNames(place, object, {"title"_L1, "introduction"_L1, "questions"_L1}),
                              text(place, object, u"title"_s, section.title),
                              text(place, object, u"introduction"_s, section.introduction)}) {
        if (!taken)
            return failure(taken.error());
    }
    if (const auto checked = checkLine(u"title"_s, section.title, mostInName, Presence::Optional); !checked)
        return failure(at(place, u"title"_s, checked.error()));
    if (const auto checked = checkText(u"introduction"_s, section.introduction, mostInNote, Presence::Optional);
        !checked)
        return failure(at(place, u"introduction"_s, checked.error()));
    if (!object[u"questions"].isArray())
        return wrong(place, u"questions"_s, object.contains(u"questions") ? u"form"_s : u"empty"_s);
    for (const QJsonValue each : object[u"questions"].toArray()) {
        if (++m_items > mostItems)
            return wrong(place, u"questions"_s, u"range"_s);
        const auto number = section.items.size();
        auto read = item(
            {u"%1/questions/%2"_s.arg(place.path).arg(number), u"%1, question %2"_s.arg(place.words).arg(number + 1)},
            each);
        if (!read)
            return failure(read.error());
        section.items.push_back(std::move(*read));
    }
    return section;
}

Result<ExchangedQuestionnaire> Reader::questionnaire(const QJsonObject &object) {
    ExchangedQuestionnaire read;
    const Place top;
    for (const auto &taken :
         {checkFormat(object),
          checkNames(top, object,
                     {"$schema"_L1, "format"_L1, "version"_L1, "title"_L1, "introduction"_L1, "reveals_mcq_results"_L1,
                      "keeps_other_takes"_L1, "sections"_L1}),
          text(top, object, u"title"_s, read.title), text(top, object, u"introduction"_s, read.introduction),
          flag(top, object, u"reveals_mcq_results"_s, read.revealsMcqResults),
          flag(top, object, u"keeps_other_takes"_s, read.keepsOtherTakes)}) {
        if (!taken)
            return failure(taken.error());
    }
    if (const auto checked = checkLine(u"title"_s, read.title, mostInName, Presence::Required); !checked)
        return failure(at(top, u"title"_s, checked.error()));
    if (const auto checked = checkText(u"introduction"_s, read.introduction, mostInNote, Presence::Optional); !checked)
        return failure(at(top, u"introduction"_s, checked.error()));
    const QJsonArray sections = object[u"sections"].toArray();
    if (!object[u"sections"].isArray())
        return wrong(top, u"sections"_s, object.contains(u"sections") ? u"form"_s : u"empty"_s);
    if (sections.size() > mostSections)
        return wrong(top, u"sections"_s, u"range"_s);
    for (const QJsonValue each : sections) {
        const auto number = read.sections.size();
        auto made = section({u"sections/%1"_s.arg(number), u"section %1"_s.arg(number + 1)}, each);
        if (!made)
            return failure(made.error());
        read.sections.push_back(std::move(*made));
    }
    return read;
}

} // namespace

Result<ExchangedQuestionnaire> questionnaireFromJson(const QByteArray &bytes) {
    if (bytes.size() > mostQuestionnaireFileBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostQuestionnaireFileBytes));
    const QByteArray json = bytes.startsWith("\xef\xbb\xbf") ? bytes.sliced(3) : bytes;
    const auto object = strictObject(json, 1);
    if (object)
        return Reader(json).questionnaire(*object);
    const JsonFault &fault = object.error();
    const QString &detail = fault.detail;
    return failure(ErrorCode::InvalidField, u"line %1%2%3"_s.arg(QString::number(fault.line),
                                                                 detail.contains(u": ") ? u", "_s : u": "_s, detail));
}

QByteArray questionnaireSchema() { return questionResource(u"questionnaire.schema.json"_s); }

} // namespace candor::questions
