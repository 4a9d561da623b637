// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobPosting.h"

#include "hiring/JobFields.h"
#include "hiring/Timestamps.h"
#include "model/HtmlText.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

constexpr auto employmentTypes = std::to_array<std::pair<const char *, JobType>>({
    {"FULL_TIME", JobType::FullTime},
    {"PART_TIME", JobType::PartTime},
    {"CONTRACTOR", JobType::Contract},
    {"TEMPORARY", JobType::Temporary},
    {"INTERN", JobType::Internship},
    // what others write
    {"FULLTIME", JobType::FullTime},
    {"PARTTIME", JobType::PartTime},
    {"CONTRACT", JobType::Contract},
    {"FREELANCE", JobType::Contract},
    {"TEMP", JobType::Temporary},
    {"PER_DIEM", JobType::Temporary},
    {"INTERNSHIP", JobType::Internship},
});

constexpr auto levelMonths = std::to_array<std::pair<JobLevel, int>>({
    {JobLevel::Entry, 0},
    {JobLevel::Junior, 12},
    {JobLevel::Mid, 36},
    {JobLevel::Senior, 60},
    {JobLevel::Lead, 96},
    {JobLevel::Executive, 144},
});

tl::unexpected<Error> wrong(const QString &key, const char *reason) {
    return failure(ErrorCode::InvalidField, key % u": "_s % QLatin1String(reason));
}

/// The value, or the first one of an array.
QJsonValue firstOf(const QJsonValue &value) { return value.isArray() ? value.toArray().first() : value; }

/// A text, or the name of a thing.
QString nameOf(const QJsonValue &value) {
    const QJsonValue first = firstOf(value);
    return (first.isObject() ? first.toObject().value(u"name"_s) : first).toString();
}

/// A text of one line as others write it: with markup, references and line ends.
QString lineOf(const QString &text) { return textOfHtml(text).value_or(text).simplified(); }

QString addressText(const QJsonValue &location) {
    const QJsonValue first = firstOf(location);
    if (first.isString())
        return first.toString();
    const QJsonValue address = firstOf(first.toObject().value(u"address"_s));
    if (address.isString())
        return address.toString();
    QStringList parts;
    for (const QString &key : {u"addressLocality"_s, u"addressRegion"_s, u"addressCountry"_s}) {
        if (const QString part = nameOf(address.toObject().value(key)); !part.isEmpty() && !parts.contains(part))
            parts.append(part);
    }
    return parts.isEmpty() ? nameOf(first) : parts.join(u", "_s);
}

/// Texts of an array, or of one text that lists them.
QStringList skillsOf(const QJsonValue &value) {
    static const QRegularExpression separators(u"[,;\\n]"_s);
    QStringList skills;
    if (value.isArray()) {
        for (const auto &each : value.toArray())
            skills.append(nameOf(each).simplified());
    } else {
        const QString text = nameOf(value);
        for (const QString &each : textOfHtml(text).value_or(text).split(separators)) {
            const QString skill = each.simplified();
            skills.append(skill.startsWith(u"- ") ? skill.sliced(2) : skill);
        }
    }
    skills.removeAll(QString());
    return skills;
}

/// An amount of money: a number or the text of one. False where it is neither.
bool readAmount(const QJsonValue &value, std::optional<qint64> &amount) {
    if (value.isUndefined() || value.isNull())
        return true;
    bool isNumber = value.isDouble();
    const double number = isNumber ? value.toDouble() : value.toString().remove(u',').trimmed().toDouble(&isNumber);
    if (!isNumber || !std::isfinite(number) || std::abs(number) > static_cast<double>(mostSalary))
        return false;
    amount = std::llround(number);
    return true;
}

/// The period and how many of theirs make one of ours. schema.org's DAY and WEEK become years of 235 days (47 weeks).
std::optional<std::pair<SalaryPeriod, int>> periodOf(const QString &unit) {
    const QString name = unit.trimmed().toUpper();
    if (name == u"HOUR" || name == u"HUR")
        return std::pair(SalaryPeriod::Hour, 1);
    if (name == u"DAY")
        return std::pair(SalaryPeriod::Year, 235);
    if (name == u"WEEK")
        return std::pair(SalaryPeriod::Year, 47);
    if (name == u"MONTH" || name == u"MON")
        return std::pair(SalaryPeriod::Month, 1);
    if (name == u"YEAR" || name == u"ANN" || name.isEmpty())
        return std::pair(SalaryPeriod::Year, 1);
    return std::nullopt;
}

Result<std::optional<SalaryRange>> salaryOf(const QJsonObject &posting) {
    const QJsonValue base = firstOf(posting.value(u"baseSalary"_s));
    if (base.isUndefined() || base.isNull())
        return std::nullopt;
    const QJsonObject amount = base.toObject();
    const QJsonValue value = firstOf(base.isObject() ? amount.value(u"value"_s) : base);
    const QJsonObject range = value.isObject() ? value.toObject() : amount;
    SalaryRange salary;
    salary.currency = amount.value(u"currency"_s).toString(posting.value(u"salaryCurrency"_s).toString()).toUpper();
    std::optional<qint64> single;
    const bool areNumbers = readAmount(range.value(u"minValue"_s), salary.from) &&
                            readAmount(range.value(u"maxValue"_s), salary.to) &&
                            readAmount(value.isObject() ? range.value(u"value"_s) : value, single);
    if (!areNumbers)
        return wrong(u"baseSalary"_s, "form");
    if (!salary.from && !salary.to)
        salary.from = salary.to = single;
    const auto period = periodOf(range.value(u"unitText"_s).toString());
    if (!period)
        return wrong(u"baseSalary"_s, "unknown");
    // An amount of no currency, or none at all, says nothing.
    if (salary.currency.isEmpty() || (!salary.from && !salary.to))
        return std::nullopt;
    salary.period = period->first;
    for (auto *end : {&salary.from, &salary.to}) {
        if (*end)
            **end *= period->second;
    }
    return salary;
}

std::optional<JobType> typeOf(const QJsonValue &value) {
    const QJsonArray names = value.isArray() ? value.toArray() : QJsonArray{value};
    for (const auto &name : names) {
        if (const auto type = employmentTypeFromName(name.toString()))
            return type;
    }
    return std::nullopt;
}

void readExperience(const QJsonValue &value, Job &job) {
    const QJsonValue months = firstOf(value).toObject().value(u"monthsOfExperience"_s);
    bool isNumber = months.isDouble();
    const double number = isNumber ? months.toDouble() : months.toString().toDouble(&isNumber);
    if (isNumber)
        job.level = levelOfExperience(number);
    else if (firstOf(value).toString().trimmed().compare(u"no requirements"_s, Qt::CaseInsensitive) == 0)
        job.level = JobLevel::Entry;
}

/// Our own words.
class OwnFields {
public:
    explicit OwnFields(const QJsonObject &posting) : m_posting(posting) {}

    template<typename Value>
    void readName(const QString &key, Value &value, std::optional<Value> (*fromName)(const QString &)) {
        const QJsonValue name = m_posting.value(key);
        if (name.isUndefined())
            return;
        if (const auto found = fromName(name.toString()))
            value = *found;
        else
            complain(key, "unknown");
    }

    void readNumber(const QString &key, int &number) {
        const QJsonValue value = m_posting.value(key);
        if (value.isUndefined())
            return;
        // toInt() hands the default back for what is no whole number.
        if (value.isDouble() && value.toInt(-1) != -1)
            number = value.toInt();
        else
            complain(key, "form");
    }

    void readList(const QString &key, QStringList &list) {
        const QJsonValue value = m_posting.value(key);
        if (value.isUndefined())
            return;
        if (!value.isArray())
            complain(key, "form");
        for (const auto &each : value.toArray())
            list.append(each.toString());
    }

    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void complain(const QString &key, const char *reason) {
        if (!m_error)
            m_error = wrong(key, reason).value();
    }

    const QJsonObject &m_posting;
    std::optional<Error> m_error;
};

/// What anybody's posting says.
Result<Job> jobOfAnybody(const QJsonObject &posting) {
    Job job;
    job.title = lineOf(nameOf(posting.value(u"title"_s)));
    const QString description = nameOf(posting.value(u"description"_s));
    job.description = textOfHtml(description).value_or(description);
    const QJsonObject organization = firstOf(posting.value(u"hiringOrganization"_s)).toObject();
    job.company = lineOf(nameOf(posting.value(u"hiringOrganization"_s)));
    job.department = lineOf(nameOf(organization.value(u"department"_s)));
    job.place = lineOf(addressText(posting.value(u"jobLocation"_s)));
    job.type = typeOf(posting.value(u"employmentType"_s)).value_or(job.type);
    if (nameOf(posting.value(u"jobLocationType"_s)).trimmed().compare(u"TELECOMMUTE"_s, Qt::CaseInsensitive) == 0)
        job.mode = WorkMode::Remote;
    readExperience(posting.value(u"experienceRequirements"_s), job);
    job.requiredSkills = skillsOf(posting.value(u"skills"_s));
    auto salary = salaryOf(posting);
    if (!salary)
        return failure(salary.error());
    job.salary = std::move(*salary);
    if (const QString last = posting.value(u"validThrough"_s).toString(); !last.isEmpty()) {
        job.deadline = QDate::fromString(last.left(10), Qt::ISODate);
        if (!job.deadline->isValid())
            return wrong(u"validThrough"_s, "form");
    }
    if (const QString posted = posting.value(u"datePosted"_s).toString(); !posted.isEmpty())
        job.publishedAt = timestampOf(posted);
    return job;
}

/// What ours says besides, literally.
std::optional<Error> readOwn(const QJsonObject &posting, Job &job) {
    job.title = posting.value(u"title"_s).toString();
    const QJsonObject organization = posting.value(u"hiringOrganization"_s).toObject();
    job.company = organization.value(u"name"_s).toString();
    job.department = nameOf(organization.value(u"department"_s));
    job.place = addressText(posting.value(u"jobLocation"_s));
    if (const QJsonValue text = posting.value(u"candor:description"_s); text.isString())
        job.description = text.toString();
    OwnFields fields(posting);
    fields.readName(u"candor:domain"_s, job.domain, jobDomainFromName);
    fields.readName(u"candor:workMode"_s, job.mode, workModeFromName);
    fields.readName(u"candor:level"_s, job.level, jobLevelFromName);
    job.requiredSkills.clear();
    fields.readList(u"skills"_s, job.requiredSkills);
    fields.readList(u"candor:desiredSkills"_s, job.desiredSkills);
    fields.readList(u"candor:values"_s, job.values);
    fields.readNumber(u"candor:scoresNeeded"_s, job.scoresNeeded);
    fields.readNumber(u"candor:interviewThreshold"_s, job.interviewThreshold);
    fields.readName(u"candor:state"_s, job.state, jobStateFromName);
    if (const QJsonValue published = posting.value(u"candor:publishedAt"_s); published.isString()) {
        job.publishedAt = timestampOf(published.toString());
        if (!job.publishedAt)
            return wrong(u"candor:publishedAt"_s, "form").value();
    }
    return fields.error();
}

} // namespace

QString employmentTypeName(JobType type) {
    const auto found = std::ranges::find(employmentTypes, type, &std::pair<const char *, JobType>::second);
    return found == employmentTypes.end() ? QString() : QString::fromLatin1(found->first);
}

std::optional<JobType> employmentTypeFromName(const QString &name) {
    const QString wanted = name.trimmed().toUpper().replace(u'-', u'_').replace(u' ', u'_');
    for (const auto &[known, type] : employmentTypes) {
        if (wanted == QLatin1String(known))
            return type;
    }
    return std::nullopt;
}

int monthsOfExperience(JobLevel level) {
    for (const auto &[each, months] : levelMonths) {
        if (each == level)
            return months;
    }
    return 0;
}

JobLevel levelOfExperience(double months) {
    JobLevel level = JobLevel::Entry;
    for (const auto &[each, least] : levelMonths) {
        if (months >= least)
            level = each;
    }
    return level;
}

Result<Job> jobOfPosting(const QJsonObject &posting) {
    auto job = jobOfAnybody(posting);
    if (!job)
        return job;
    if (posting.contains(u"candor:state"_s)) {
        if (auto error = readOwn(posting, *job))
            return failure(std::move(*error));
    }
    if (auto checked = checkJob(withSkillsOnce(*job)); !checked)
        return failure(checked.error());
    return job;
}

} // namespace candor::hiring
