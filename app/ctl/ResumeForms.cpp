// SPDX-License-Identifier: GPL-3.0-or-later
#include "ResumeForms.h"

#include "HiringJson.h"
#include "ResumeFields.h"
#include "Tables.h"
#include "WorkspaceWords.h"

#include "documents/ResumeJson.h"

#include <QJsonDocument>

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype largestFile = 4 * 1024 * 1024;

template<typename Number>
QJsonValue number(const std::optional<Number> &value) {
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonValue placeJson(const std::optional<DocumentPlace> &place) {
    if (!place)
        return {};
    return QJsonObject{{u"start"_s, place->start},
                       {u"length"_s, place->length},
                       {u"page"_s, place->page < 0 ? QJsonValue() : QJsonValue(place->page)}};
}

QJsonObject screeningJson(const StoredScreening &stored) {
    const Screening &screening = stored.screening;
    QJsonArray lines;
    for (const ScreeningLine &line : screening.lines)
        lines.append(QJsonObject{{u"skill"_s, line.skill},
                                 {u"required"_s, line.required},
                                 {u"matched"_s, line.matched},
                                 {u"line"_s, line.line},
                                 {u"place"_s, placeJson(line.place)}});
    return {{u"score"_s, number(screening.score)},
            {u"threshold"_s, screening.threshold},
            {u"years"_s, number(screening.years)},
            {u"years_asked"_s, number(screening.yearsAsked)},
            {u"lines"_s, lines},
            {u"at"_s, isoTime(stored.at)},
            {u"job_revision"_s, stored.jobRevision},
            {u"resume_revision"_s, stored.resumeRevision}};
}

} // namespace

QJsonObject ResumeForms::json(const StoredResume &stored) {
    return {{u"application_id"_s, stored.application.value()},
            {u"original_name"_s, stored.file.originalName},
            {u"bytes"_s, stored.file.bytes},
            {u"sha256"_s, stored.file.sha256},
            {u"state"_s, resumeStateName(stored.file.state)},
            {u"revision"_s, stored.revision},
            {u"read_at"_s, stored.revision > 0 ? QJsonValue(isoTime(stored.readAt)) : QJsonValue()},
            {u"failure"_s, stored.failure ? QJsonValue(WorkspaceWords::error(*stored.failure)) : QJsonValue()},
            {u"resume"_s, stored.resume ? QJsonValue(documents::resumeJson(*stored.resume)) : QJsonValue()},
            {u"screening"_s, stored.screening ? QJsonValue(screeningJson(*stored.screening)) : QJsonValue()},
            {u"screening_is_stale"_s, stored.screeningIsStale}};
}

QJsonArray ResumeForms::json(const std::vector<ThresholdChange> &changes) {
    QJsonArray rows;
    for (const ThresholdChange &change : changes)
        rows.append(QJsonObject{{u"application_id"_s, change.application.value()},
                                {u"full_name"_s, change.fullName},
                                {u"stage"_s, stageName(change.stage)},
                                {u"score"_s, change.score},
                                {u"was_above"_s, change.wasAbove},
                                {u"would_be_above"_s, change.wouldBeAbove}});
    return rows;
}

QString ResumeForms::words(const Resume &resume) {
    QJsonObject json = documents::resumeJson(resume);
    json.remove(u"places"_s);
    json.remove(u"text"_s);
    return Tables::members(json);
}

QString ResumeForms::words(const Screening &screening) {
    QStringList lines;
    lines << (screening.score ? tr("Eligibility: %1 of 100, the job's threshold is %2.")
                                    .arg(*screening.score)
                                    .arg(screening.threshold)
                              : tr("Eligibility: nothing could be compared."));
    if (screening.yearsAsked && *screening.yearsAsked > 0)
        lines << tr("Years of experience: %1 of %2 asked.")
                     .arg(screening.years ? QString::number(*screening.years) : tr("unknown"))
                     .arg(*screening.yearsAsked);
    const QJsonArray rows = screeningJson({screening, {}, 0, 0})[u"lines"].toArray();
    if (!rows.isEmpty())
        lines << Tables::table(rows, {u"skill"_s, u"required"_s, u"matched"_s, u"line"_s});
    return lines.join(u'\n');
}

QString ResumeForms::words(const StoredResume &stored) {
    QStringList parts;
    parts << tr("Resume of application %1: %2 (%3, revision %4)")
                 .arg(stored.application.value())
                 .arg(Tables::printable(stored.file.originalName), resumeStateName(stored.file.state))
                 .arg(stored.revision);
    if (stored.failure)
        parts << WorkspaceWords::error(*stored.failure);
    else if (!stored.resume)
        parts << tr("It was not read yet: \"candorctl resume read %1\" does it.").arg(stored.application.value());
    if (stored.resume)
        parts << words(*stored.resume);
    if (stored.screening)
        parts << words(stored.screening->screening);
    if (stored.screeningIsStale)
        parts << tr("The job or the resume has changed since: \"candorctl resume screen %1\" screens it again.")
                     .arg(stored.application.value());
    return parts.join(u"\n\n"_s);
}

Result<ResumeFields> ResumeForms::fields(const QByteArray &file, const ResumeFields &before) {
    if (file.size() > largestFile)
        return failure(ErrorCode::FileTooLarge, QString::number(largestFile));
    const QJsonDocument document = QJsonDocument::fromJson(file);
    if (!document.isObject())
        return failure(ErrorCode::InvalidArgument, tr("The file holds no JSON object."));
    QJsonObject object = document.object();
    if (object.value(u"resume").isObject())
        object = object.value(u"resume").toObject();
    if (!isJsonResume(object))
        return resumeFieldsFromJson(object, before);
    auto said = documents::fromJsonResume(file);
    return said ? Result<ResumeFields>(withSectionsOf(object, std::move(*said), before)) : failure(said.error());
}

} // namespace candor::ctl
