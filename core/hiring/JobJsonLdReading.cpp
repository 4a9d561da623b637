// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs out of JSON-LD, ours and others'.
#include "hiring/JobExchange.h"
#include "hiring/JobFields.h"
#include "hiring/JobPosting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype mostBytes = qsizetype{64} * 1024 * 1024;

/// "JobPosting", with or without the vocabulary's address or prefix in front, alone or among others.
bool isPosting(const QJsonObject &object) {
    const auto names = [](const QJsonValue &type) {
        const QString name = type.toString();
        return name == u"JobPosting" || name.endsWith(u"/JobPosting") || name.endsWith(u":JobPosting");
    };
    const QJsonValue type = object.value(u"@type"_s);
    return type.isArray() ? std::ranges::any_of(type.toArray(), names) : names(type);
}

/// Postings in what can hold some; `depth` levels of arrays and graphs are looked into.
void collect(const QJsonValue &value, int depth, std::vector<QJsonObject> &postings) {
    if (depth == 0)
        return;
    if (value.isArray()) {
        for (const auto &each : value.toArray())
            collect(each, depth - 1, postings);
        return;
    }
    const QJsonObject object = value.toObject();
    if (isPosting(object))
        postings.push_back(object);
    else if (object.contains(u"@graph"_s))
        collect(object.value(u"@graph"_s), depth - 1, postings);
}

} // namespace

Result<std::vector<Job>> jobsFromJsonLd(const QByteArray &json) {
    if (json.size() > mostBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostBytes));
    QJsonParseError error;
    const auto document = QJsonDocument::fromJson(json, &error);
    if (error.error != QJsonParseError::NoError) {
        const auto line =
            1 + std::count(json.begin(), json.begin() + std::min<qsizetype>(error.offset, json.size()), '\n');
        return failure(ErrorCode::InvalidField, u"line %1: form"_s.arg(line));
    }
    std::vector<QJsonObject> postings;
    collect(document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object()), 4, postings);
    // An empty export is one, any other file without postings is another kind of file.
    const bool isEmptyGraph =
        document.object().value(u"@graph"_s).isArray() && document.object().value(u"@graph"_s).toArray().isEmpty();
    if (postings.empty() && !isEmptyGraph)
        return failure(ErrorCode::InvalidField, u"postings: empty"_s);
    if (postings.size() > mostJobsAtOnce)
        return failure(ErrorCode::InvalidField, u"postings: range"_s);
    std::vector<Job> jobs;
    for (const QJsonObject &posting : postings) {
        auto job = jobOfPosting(posting);
        if (!job) {
            const QString where = u"posting %1, %2"_s.arg(jobs.size() + 1).arg(job.error().detail);
            return failure(job.error().code, where);
        }
        jobs.push_back(std::move(*job));
    }
    return jobs;
}

} // namespace candor::hiring
