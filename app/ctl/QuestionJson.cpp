// SPDX-License-Identifier: GPL-3.0-or-later
#include "QuestionJson.h"

#include "HiringJson.h"

#include <cmath>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

QJsonValue json(const std::optional<WallTime> &time) { return time ? QJsonValue(isoTime(*time)) : QJsonValue(); }
QJsonValue json(const QStringList &texts) { return QJsonArray::fromStringList(texts); }
template<typename Kind>
QJsonValue json(const Id<Kind> &id) {
    return id.isValid() ? QJsonValue(id.value()) : QJsonValue();
}
template<typename Kind>
QJsonValue json(const std::optional<Id<Kind>> &id) {
    return id ? json(*id) : QJsonValue();
}

QJsonArray optionsJson(const std::vector<AnswerOption> &options) {
    QJsonArray array;
    for (const AnswerOption &option : options)
        array.append(
            QJsonObject{{u"text"_s, option.text}, {u"correct"_s, option.correct}, {u"reason"_s, option.reason}});
    return array;
}

QJsonObject eventJson(const QuestionEvent &event) {
    return {{u"kind"_s, questionEventKindName(event.kind)},
            {u"version"_s, event.version},
            {u"by_account_id"_s, json(event.by)},
            {u"by_name"_s, event.byName},
            {u"at"_s, isoTime(event.at)},
            {u"text"_s, event.text}};
}

/// Numbers that a person can read: the encoder does not tell more.
double rounded(double value) { return std::round(value * 10'000) / 10'000; }

} // namespace

QJsonObject toJson(const QuestionContent &content) {
    return {{u"domain"_s, jobDomainName(content.domain)},
            {u"competency"_s, content.competency},
            {u"kind"_s, questionKindName(content.kind)},
            {u"difficulty"_s, difficultyName(content.difficulty)},
            {u"type"_s, questionTypeName(content.type)},
            {u"text"_s, content.text},
            {u"options"_s, optionsJson(content.options)},
            {u"time_limit_seconds"_s, content.timeLimitSeconds},
            {u"thinking_seconds"_s, content.thinkingSeconds},
            {u"takes"_s, content.takes},
            {u"keywords"_s, json(content.keywords)},
            {u"skills"_s, json(content.skills)},
            {u"tags"_s, json(content.tags)},
            {u"language"_s, content.language},
            {u"reference"_s,
             QJsonObject{{u"answer"_s, content.referenceAnswer}, {u"key_points"_s, json(content.keyPoints)}}},
            {u"rubric"_s,
             QJsonObject{{u"1"_s, content.rubric.one}, {u"3"_s, content.rubric.three}, {u"5"_s, content.rubric.five}}},
            {u"job_id"_s, json(content.job)}};
}

QJsonObject toJson(const QuestionVersion &version) {
    QJsonObject object = toJson(version.content);
    object.insert(u"version_id"_s, version.id.value());
    object.insert(u"version"_s, version.version);
    object.insert(u"status"_s, questionStatusName(version.status));
    object.insert(u"author_id"_s, json(version.author));
    object.insert(u"approver_id"_s, json(version.approver));
    object.insert(u"created_at"_s, isoTime(version.createdAt));
    object.insert(u"approved_at"_s, json(version.approvedAt));
    return object;
}

QJsonObject toJson(const QuestionRow &row) {
    const Question &question = row.question;
    QJsonObject object = toJson(question.newest);
    object.insert(u"id"_s, question.id.value());
    object.insert(u"key"_s, question.key);
    object.insert(u"built_in"_s, question.builtIn);
    object.insert(u"approved_version_id"_s, json(question.approved));
    object.insert(u"author_name"_s, row.authorName);
    object.insert(u"approver_name"_s, row.approverName);
    object.insert(u"uses"_s, row.uses);
    object.insert(u"updated_at"_s, isoTime(question.updatedAt));
    object.insert(u"revision"_s, question.revision);
    return object;
}

QJsonArray toJson(const std::vector<QuestionRow> &rows) {
    QJsonArray array;
    for (const QuestionRow &row : rows)
        array.append(toJson(row));
    return array;
}

QJsonObject toJson(const questions::QuestionFile &file) {
    QJsonObject object = toJson(file.row);
    QJsonArray versions;
    for (const QuestionVersion &version : file.versions)
        versions.append(toJson(version));
    QJsonArray events;
    for (const QuestionEvent &event : file.events)
        events.append(eventJson(event));
    object.insert(u"versions"_s, versions);
    object.insert(u"events"_s, events);
    object.insert(u"rights"_s, QJsonObject{{u"edit"_s, file.rights.edit},
                                           {u"submit"_s, file.rights.submit},
                                           {u"take_back"_s, file.rights.takeBack},
                                           {u"decide"_s, file.rights.decide},
                                           {u"retire"_s, file.rights.retire},
                                           {u"reinstate"_s, file.rights.reinstate},
                                           {u"discard"_s, file.rights.discard}});
    return object;
}

QJsonArray toJson(const std::vector<questions::SimilarQuestion> &similar) {
    QJsonArray array;
    for (const questions::SimilarQuestion &each : similar) {
        QJsonObject object = toJson(each.row);
        object.insert(u"similarity"_s, rounded(each.similarity));
        array.append(object);
    }
    return array;
}

} // namespace candor::ctl
