// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/JobFields.h"

#include "model/FieldRules.h"
#include "model/SkillKey.h"

#include <QSet>

#include <algorithm>
#include <functional>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

Result<void> checkRange(const QString &key, qint64 value, qint64 least, qint64 most) {
    return value >= least && value <= most ? Result<void>() : failure(ErrorCode::InvalidField, key % u": range"_s);
}

Result<void> checkSalary(const std::optional<SalaryRange> &salary) {
    if (!salary)
        return {};
    if (!salary->from && !salary->to)
        return failure(ErrorCode::InvalidField, u"salary: empty"_s);
    for (const auto &end : {salary->from, salary->to}) {
        if (auto checked = checkRange(u"salary"_s, end.value_or(0), 0, mostSalary); !checked)
            return checked;
    }
    if (salary->from && salary->to && *salary->from > *salary->to)
        return failure(ErrorCode::InvalidField, u"salary: range"_s);
    const auto isCapital = [](QChar character) { return character >= u'A' && character <= u'Z'; };
    if (salary->currency.size() != 3 || !std::ranges::all_of(salary->currency, isCapital))
        return failure(ErrorCode::InvalidField, u"currency: form"_s);
    return {};
}

Result<void> checkDate(const std::optional<QDate> &date) {
    const bool canBeKept = !date || (date->isValid() && date->year() >= 1 && date->year() <= 9999);
    return canBeKept ? Result<void>() : failure(ErrorCode::InvalidField, u"deadline: range"_s);
}

QStringList oncePerKey(const QStringList &skills, QSet<QString> &seen) {
    QStringList kept;
    for (const QString &skill : skills) {
        const QString key = skillKey(skill);
        // Blank ones stay for checkJob() to refuse.
        if (key.isEmpty() || !seen.contains(key))
            kept.append(skill);
        seen.insert(key);
    }
    return kept;
}

} // namespace

Job withSkillsOnce(Job job) {
    QSet<QString> seen;
    job.requiredSkills = oncePerKey(job.requiredSkills, seen);
    job.desiredSkills = oncePerKey(job.desiredSkills, seen);
    return job;
}

void hideSetup(JobRow &row) {
    if (row.isOfViewer)
        return;
    const Job nothing;
    row.job.values = nothing.values;
    row.job.scoresNeeded = nothing.scoresNeeded;
    row.job.interviewThreshold = nothing.interviewThreshold;
}

Result<void> checkJob(const Job &job) {
    const std::initializer_list<std::function<Result<void>()>> checks{
        [&] { return checkLine(u"title"_s, job.title, mostInName, Presence::Required); },
        [&] { return checkText(u"description"_s, job.description, mostInDescription, Presence::Optional); },
        [&] { return checkLine(u"company"_s, job.company, mostInName, Presence::Optional); },
        [&] { return checkLine(u"department"_s, job.department, mostInName, Presence::Optional); },
        [&] { return checkLine(u"place"_s, job.place, mostInName, Presence::Optional); },
        [&] { return checkLines(u"skills"_s, job.requiredSkills + job.desiredSkills, mostSkills, mostInSkill); },
        [&] { return checkLines(u"values"_s, job.values, mostValues, mostInName); },
        [&] { return checkSalary(job.salary); },
        [&] { return checkRange(u"scores_needed"_s, job.scoresNeeded, 1, 9); },
        [&] { return checkRange(u"interview_threshold"_s, job.interviewThreshold, 0, 100); },
        [&] { return checkDate(job.deadline); },
    };
    for (const auto &check : checks) {
        if (auto checked = check(); !checked)
            return checked;
    }
    return {};
}

Result<void> checkAdvertised(const Job &job) {
    if (job.description.trimmed().isEmpty())
        return failure(ErrorCode::InvalidField, u"description: empty"_s);
    if (job.mode != WorkMode::Remote && job.place.trimmed().isEmpty())
        return failure(ErrorCode::InvalidField, u"place: empty"_s);
    return checkLine(u"title"_s, job.title, mostInName, Presence::Required);
}

Result<void> checkDeadline(const std::optional<QDate> &deadline, QDate today) {
    return !deadline || *deadline >= today ? Result<void>() : failure(ErrorCode::InvalidField, u"deadline: past"_s);
}

QStringList changedFields(const Job &before, const Job &after) {
    QStringList changed;
    const auto compare = [&](const QString &name, const auto &member) {
        if (std::invoke(member, before) != std::invoke(member, after))
            changed.append(name);
    };
    compare(u"title"_s, &Job::title);
    compare(u"description"_s, &Job::description);
    compare(u"company"_s, &Job::company);
    compare(u"department"_s, &Job::department);
    compare(u"domain"_s, &Job::domain);
    compare(u"place"_s, &Job::place);
    compare(u"type"_s, &Job::type);
    compare(u"work_mode"_s, &Job::mode);
    compare(u"level"_s, &Job::level);
    compare(u"salary"_s, &Job::salary);
    compare(u"required_skills"_s, &Job::requiredSkills);
    compare(u"desired_skills"_s, &Job::desiredSkills);
    compare(u"values"_s, &Job::values);
    compare(u"scores_needed"_s, &Job::scoresNeeded);
    compare(u"interview_threshold"_s, &Job::interviewThreshold);
    compare(u"deadline"_s, &Job::deadline);
    return changed;
}

} // namespace candor::hiring
