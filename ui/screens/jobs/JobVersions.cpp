// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobVersions.h"

#include "common/HiringWords.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class VersionTexts {
    Q_DECLARE_TR_FUNCTIONS(VersionTexts)

public:
    static std::vector<std::pair<QString, QString>> fields(const Job &job);
};

QString listOf(const QStringList &words) { return words.join(QStringLiteral(", ")); }

std::vector<std::pair<QString, QString>> VersionTexts::fields(const Job &job) {
    const QString salary = job.salary ? salaryWords(*job.salary) : QString();
    return {
        {tr("Title"), job.title},
        {tr("Company"), job.company},
        {tr("Department"), job.department},
        {tr("Domain"), jobDomainWords(job.domain)},
        {tr("Place"), job.place},
        {tr("Work mode"), workModeWords(job.mode)},
        {tr("Type"), jobTypeWords(job.type)},
        {tr("Level"), jobLevelWords(job.level)},
        {tr("Salary"), salary.isEmpty() ? salary : QString(salary % u' ' % salaryPeriodWords(job.salary->period))},
        {tr("Deadline"), job.deadline ? dateWords(*job.deadline) : QString()},
        {tr("Interview from eligibility"), QString::number(job.interviewThreshold)},
        {tr("Scores an answer needs"), QString::number(job.scoresNeeded)},
        {tr("Required skills"), listOf(job.requiredSkills)},
        {tr("Desired skills"), listOf(job.desiredSkills)},
        {tr("Values of the rubric"), listOf(job.values)},
        {tr("Description"), job.description},
    };
}

} // namespace

std::vector<widgets::FieldVersions> jobVersions(const Job &mine, const Job &theirs) {
    const auto ours = VersionTexts::fields(mine);
    const auto others = VersionTexts::fields(theirs);
    std::vector<widgets::FieldVersions> versions;
    for (std::size_t field = 0; field < ours.size(); ++field)
        versions.push_back({ours[field].first, ours[field].second, others[field].second});
    return versions;
}

} // namespace candor::screens
