// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionExchange.h"
#include "questions/QuestionGathering.h"
#include "questions/QuestionJsonParts.h"
#include "questions/QuestionObject.h"
#include "questions/StrictJson.h"

#include <QJsonArray>

#include <utility>

namespace candor::questions {

namespace {

using namespace Qt::StringLiterals;

constexpr QStringView formatName = u"candor-questions";
constexpr int formatVersion = 1;

Error errorAt(const JsonFault &fault) {
    return {ErrorCode::InvalidField,
            u"line %1"_s.arg(fault.line) % (fault.detail.contains(u": ") ? u", "_s : u": "_s) % fault.detail};
}

/// What stands around the questions.
Result<void> checkFrame(const QJsonObject &frame, const QHash<QString, int> &lines) {
    const auto wrong = [&](const QString &name, const char *reason) {
        const QString place = lines.contains(name) ? QString(u"line %1, "_s.arg(lines.value(name))) : QString();
        return failure(ErrorCode::InvalidField, place % shownName(name) % u": "_s % QLatin1String(reason));
    };
    // First of all, since another version may hold anything.
    for (const auto &[name, wanted] :
         {std::pair(u"format"_s, QJsonValue(formatName.toString())), {u"version"_s, QJsonValue(formatVersion)}}) {
        if (frame.value(name) != wanted)
            return wrong(name, frame.contains(name) ? "unknown" : "empty");
    }
    for (const QString &name : frame.keys()) {
        if (!QStringList{u"$schema"_s, u"format"_s, u"version"_s, u"questions"_s}.contains(name))
            return wrong(name, "unknown");
    }
    if (frame.contains(u"$schema") && !frame[u"$schema"].isString())
        return wrong(u"$schema"_s, "form");
    if (!frame[u"questions"].isArray())
        return wrong(u"questions"_s, frame.contains(u"questions") ? "form" : "empty");
    return {};
}

} // namespace

Result<std::vector<ExchangedQuestion>> questionsFromJson(const QByteArray &bytes) {
    if (bytes.size() > mostQuestionFileBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostQuestionFileBytes));
    const auto parts = questionJsonParts(bytes);
    if (!parts)
        return failure(parts.error());
    const auto frame = strictObject(parts->frame, 1);
    if (!frame)
        return failure(errorAt(frame.error()));
    if (auto checked = checkFrame(*frame, parts->lines); !checked)
        return failure(checked.error());
    QuestionGathering gathering;
    for (const QuestionJsonPart &part : parts->questions) {
        const auto object = strictObject(part.bytes, part.line);
        if (!object) {
            const JsonFault &fault = object.error();
            return failure(errorAt(fault.line, gathering.number(), {ErrorCode::InvalidField, fault.detail}));
        }
        if (auto added = gathering.add(part.line, questionOf(*object)); !added)
            return failure(added.error());
    }
    return gathering.take();
}

QByteArray questionsToJson(const std::vector<ExchangedQuestion> &questions) {
    QByteArray json = "{\n  \"format\": \"" + formatName.toUtf8() +
                      "\",\n  \"version\": " + QByteArray::number(formatVersion) + ",\n  \"questions\": [";
    const char *separator = "\n    ";
    for (const ExchangedQuestion &question : questions) {
        json += separator + questionObject(question);
        separator = ",\n    ";
    }
    return json + (questions.empty() ? "]\n}\n" : "\n  ]\n}\n");
}

} // namespace candor::questions
