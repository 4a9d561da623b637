// SPDX-License-Identifier: GPL-3.0-or-later
#include "JobFields.h"

#include "OptionValues.h"

#include <QRegularExpression>

namespace candor::ctl {

namespace {

using Set = Result<void> (*)(Job &, const char *option, const QString &value);

struct JobField {
    Option option;
    Set set;
};

template<QString Job::*member>
Result<void> setText(Job &job, const char * /*option*/, const QString &value) {
    job.*member = value;
    return {};
}

template<QStringList Job::*member>
Result<void> setList(Job &job, const char * /*option*/, const QString &value) {
    job.*member = OptionValues::list(value);
    return {};
}

template<int Job::*member>
Result<void> setNumber(Job &job, const char *option, const QString &value) {
    const auto number = OptionValues::integer(option, value, 0, 1'000'000);
    if (!number)
        return failure(number.error());
    job.*member = static_cast<int>(*number);
    return {};
}

template<auto member, auto nameOf, auto fromName>
Result<void> setNamed(Job &job, const char *option, const QString &value) {
    const auto named = OptionValues::named(option, value, nameOf, fromName);
    if (!named)
        return failure(named.error());
    job.*member = *named;
    return {};
}

Result<void> setDeadline(Job &job, const char *option, const QString &value) {
    if (value == u"none") {
        job.deadline.reset();
        return {};
    }
    const auto date = OptionValues::date(option, value);
    if (!date)
        return failure(date.error());
    job.deadline = *date;
    return {};
}

class JobFields {
    Q_DECLARE_TR_FUNCTIONS(JobFields)

public:
    static Result<void> setSalary(Job &job, const char *option, const QString &value);
    static const std::vector<JobField> &all();
};

Result<void> JobFields::setSalary(Job &job, const char *option, const QString &value) {
    if (value == u"none") {
        job.salary.reset();
        return {};
    }
    static const QRegularExpression form(
        QStringLiteral("^(\\d{1,12})?(-)?(\\d{1,12})? ?([A-Z]{3})(?:/(hour|month|year))?$"));
    const auto match = form.match(value);
    if (!match.hasMatch() || (match.captured(1).isEmpty() && match.captured(3).isEmpty()))
        return failure(
            ErrorCode::InvalidArgument,
            tr("--%1 takes amounts as in \"50000-65000 EUR\", \"50000- EUR\" or \"30-40 EUR/hour\", or none, "
               "not \"%2\".")
                .arg(QLatin1String(option), value));
    SalaryRange salary;
    if (!match.captured(1).isEmpty())
        salary.from = match.captured(1).toLongLong();
    if (!match.captured(3).isEmpty())
        salary.to = match.captured(3).toLongLong();
    else if (match.captured(2).isEmpty())
        salary.to = salary.from;
    salary.currency = match.captured(4);
    if (!match.captured(5).isEmpty())
        salary.period = *salaryPeriodFromName(match.captured(5));
    job.salary = salary;
    return {};
}

const std::vector<JobField> &JobFields::all() {
    static const std::vector<JobField> fields{
        {{"title", QT_TR_NOOP("The job's title."), "TEXT"}, setText<&Job::title>},
        {{"company", QT_TR_NOOP("The company."), "TEXT"}, setText<&Job::company>},
        {{"department", QT_TR_NOOP("The department."), "TEXT"}, setText<&Job::department>},
        {{"domain", QT_TR_NOOP("AI-ML, Fullstack, Cybersecurity or General."), "DOMAIN"},
         setNamed<&Job::domain, jobDomainName, jobDomainFromName>},
        {{"place", QT_TR_NOOP("Where it is."), "TEXT"}, setText<&Job::place>},
        {{"type", QT_TR_NOOP("full-time, part-time, contract, temporary or internship."), "TYPE"},
         setNamed<&Job::type, jobTypeName, jobTypeFromName>},
        {{"mode", QT_TR_NOOP("on-site, hybrid or remote."), "MODE"},
         setNamed<&Job::mode, workModeName, workModeFromName>},
        {{"level", QT_TR_NOOP("entry, junior, mid, senior, lead or executive."), "LEVEL"},
         setNamed<&Job::level, jobLevelName, jobLevelFromName>},
        {{"salary", QT_TR_NOOP("As in \"50000-65000 EUR\" (a year) or \"30-40 EUR/hour\"; none takes it away."),
          "RANGE"},
         JobFields::setSalary},
        {{"required-skills", QT_TR_NOOP("Parted by ';'."), "LIST"}, setList<&Job::requiredSkills>},
        {{"desired-skills", QT_TR_NOOP("Parted by ';'."), "LIST"}, setList<&Job::desiredSkills>},
        {{"values", QT_TR_NOOP("What the human rubric looks at, parted by ';'."), "LIST"}, setList<&Job::values>},
        {{"scores-needed", QT_TR_NOOP("How many reviewers an answer needs."), "N"}, setNumber<&Job::scoresNeeded>},
        {{"interview-threshold", QT_TR_NOOP("The eligibility from which screening asks for an interview."), "N"},
         setNumber<&Job::interviewThreshold>},
        {{"deadline", QT_TR_NOOP("The last day that takes applications; none takes it away."), "DATE"}, setDeadline},
    };
    return fields;
}

} // namespace

std::vector<Option> jobFieldOptions() {
    std::vector<Option> options;
    for (const JobField &field : JobFields::all())
        options.push_back(field.option);
    options.push_back(
        {"description", QT_TRANSLATE_NOOP("JobFields", "The description; - reads it from standard input."), "TEXT"});
    options.push_back(
        {"description-file", QT_TRANSLATE_NOOP("JobFields", "Read the description from a file."), "FILE"});
    for (Option &option : options)
        option.context = "JobFields";
    return options;
}

Result<int> setJobFields(Job &job, const Request &request) {
    int set = 0;
    for (const JobField &field : JobFields::all()) {
        const auto value = request.given(field.option.name);
        if (!value)
            continue;
        if (const auto done = field.set(job, field.option.name, *value); !done)
            return failure(done.error());
        ++set;
    }
    const auto description = request.text("description");
    if (!description)
        return failure(description.error());
    if (*description) {
        job.description = **description;
        ++set;
    }
    return set;
}

} // namespace candor::ctl
