// SPDX-License-Identifier: GPL-3.0-or-later
// Jobs as JSON-LD, written.
#include "hiring/JobExchange.h"
#include "hiring/JobPosting.h"
#include "hiring/Timestamps.h"
#include "model/HtmlText.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

QJsonValue baseSalary(const SalaryRange &salary) {
    QJsonObject value{{u"@type"_s, u"QuantitativeValue"_s}, {u"unitText"_s, salaryPeriodName(salary.period).toUpper()}};
    if (salary.from)
        value.insert(u"minValue"_s, *salary.from);
    if (salary.to)
        value.insert(u"maxValue"_s, *salary.to);
    return QJsonObject{{u"@type"_s, u"MonetaryAmount"_s}, {u"currency"_s, salary.currency}, {u"value"_s, value}};
}

QJsonObject organization(const Job &job) {
    QJsonObject organization{{u"@type"_s, u"Organization"_s}, {u"name"_s, job.company}};
    if (!job.department.isEmpty()) {
        organization.insert(u"department"_s, QJsonObject{{u"@type"_s, u"Organization"_s}, {u"name"_s, job.department}});
    }
    return organization;
}

QJsonObject place(const QString &name) {
    return {{u"@type"_s, u"Place"_s},
            {u"address"_s, QJsonObject{{u"@type"_s, u"PostalAddress"_s}, {u"addressLocality"_s, name}}}};
}

QJsonObject ofSchema(const Job &job) {
    QJsonObject posting{
        {u"@type"_s, u"JobPosting"_s},
        {u"title"_s, job.title},
        {u"description"_s, htmlOfText(job.description)},
        {u"employmentType"_s, employmentTypeName(job.type)},
        {u"hiringOrganization"_s, organization(job)},
        {u"skills"_s, QJsonArray::fromStringList(job.requiredSkills)},
        {u"experienceRequirements"_s, QJsonObject{{u"@type"_s, u"OccupationalExperienceRequirements"_s},
                                                  {u"monthsOfExperience"_s, monthsOfExperience(job.level)}}}};
    if (job.id.isValid()) {
        posting.insert(u"identifier"_s, QJsonObject{{u"@type"_s, u"PropertyValue"_s},
                                                    {u"name"_s, u"Candor"_s},
                                                    {u"value"_s, QString::number(job.id.value())}});
    }
    if (job.publishedAt)
        posting.insert(u"datePosted"_s, timestampText(*job.publishedAt).left(10));
    if (job.deadline)
        posting.insert(u"validThrough"_s, job.deadline->toString(Qt::ISODate));
    if (!job.place.isEmpty())
        posting.insert(u"jobLocation"_s, place(job.place));
    if (job.mode == WorkMode::Remote)
        posting.insert(u"jobLocationType"_s, u"TELECOMMUTE"_s);
    if (job.salary)
        posting.insert(u"baseSalary"_s, baseSalary(*job.salary));
    return posting;
}

QJsonObject postingOf(const Job &job) {
    QJsonObject posting = ofSchema(job);
    posting.insert(u"candor:domain"_s, jobDomainName(job.domain));
    posting.insert(u"candor:workMode"_s, workModeName(job.mode));
    posting.insert(u"candor:level"_s, jobLevelName(job.level));
    posting.insert(u"candor:desiredSkills"_s, QJsonArray::fromStringList(job.desiredSkills));
    // What is as in a new job is left out, and read as that; who does not work on a job has no more of it to write.
    const Job nothing;
    if (!job.values.isEmpty())
        posting.insert(u"candor:values"_s, QJsonArray::fromStringList(job.values));
    if (job.scoresNeeded != nothing.scoresNeeded)
        posting.insert(u"candor:scoresNeeded"_s, job.scoresNeeded);
    if (job.interviewThreshold != nothing.interviewThreshold)
        posting.insert(u"candor:interviewThreshold"_s, job.interviewThreshold);
    posting.insert(u"candor:state"_s, jobStateName(job.state));
    if (job.publishedAt)
        posting.insert(u"candor:publishedAt"_s, timestampText(*job.publishedAt));
    // Where the HTML would be read as another text (runs of spaces, say), the text stands beside it.
    if (textOfHtml(htmlOfText(job.description)) != job.description)
        posting.insert(u"candor:description"_s, job.description);
    return posting;
}

} // namespace

QByteArray toJsonLd(const std::vector<Job> &jobs) {
    const QJsonArray context{u"https://schema.org/"_s, QJsonObject{{u"candor"_s, u"urn:candor:job:"_s}}};
    QJsonObject document;
    if (jobs.size() == 1) {
        document = postingOf(jobs.front());
    } else {
        QJsonArray postings;
        for (const Job &job : jobs)
            postings.append(postingOf(job));
        document.insert(u"@graph"_s, postings);
    }
    document.insert(u"@context"_s, context);
    return QJsonDocument(document).toJson();
}

} // namespace candor::hiring
