// SPDX-License-Identifier: GPL-3.0-or-later
// How a profile and a job are compared.
#include "hiring/MatchService.h"
#include "model/SkillKey.h"
#include "store/SearchFolding.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

constexpr double noSalaryFitsAbove = 1.25; ///< times the most that the job pays

constexpr double weightOf(MatchAspect aspect) {
    switch (aspect) {
    case MatchAspect::RequiredSkills:
        return 50;
    case MatchAspect::DesiredSkills:
        return 20;
    case MatchAspect::Level:
    case MatchAspect::PlaceAndMode:
    case MatchAspect::Salary:
        return 10;
    }
    return 0;
}

MatchReason compareSkills(MatchAspect aspect, const QStringList &wanted, const QSet<QString> &has) {
    MatchReason reason{aspect, {}, {}, {}};
    if (wanted.isEmpty() || has.isEmpty())
        return reason;
    for (const QString &skill : wanted)
        (has.contains(skillKey(skill)) ? reason.fits : reason.lacks).append(skill);
    reason.fit = static_cast<double>(reason.fits.size()) / static_cast<double>(wanted.size());
    return reason;
}

/// Two values that were compared as one.
MatchReason comparedValues(MatchAspect aspect, double fit, const QStringList &both) {
    MatchReason reason{aspect, fit, {}, {}};
    (fit > 0 ? reason.fits : reason.lacks) = both;
    return reason;
}

MatchReason compareLevels(const std::optional<JobLevel> &person, JobLevel job) {
    if (!person)
        return {MatchAspect::Level, {}, {}, {}};
    const int distance = std::abs(static_cast<int>(*person) - static_cast<int>(job));
    const double fit = distance == 0 ? 1 : distance == 1 ? .5 : 0;
    return comparedValues(MatchAspect::Level, fit, {jobLevelName(job), jobLevelName(*person)});
}

QSet<QString> placeParts(const QString &place) {
    QSet<QString> parts;
    for (const QString &part : store::searchFolded(place).split(u',')) {
        if (const QString name = part.simplified(); !name.isEmpty())
            parts.insert(name);
    }
    return parts;
}

bool isSamePlace(const QString &one, const QString &other) {
    const auto first = placeParts(one);
    const auto second = placeParts(other);
    return !first.isEmpty() && !second.isEmpty() && (first.contains(second) || second.contains(first));
}

bool takesMode(const SeekerProfile &profile, WorkMode mode) {
    switch (mode) {
    case WorkMode::OnSite:
        return profile.onSite;
    case WorkMode::Hybrid:
        return profile.hybrid;
    case WorkMode::Remote:
        return profile.remote;
    }
    return false;
}

MatchReason comparePlaceAndMode(const SeekerProfile &profile, const Job &job) {
    MatchReason reason{MatchAspect::PlaceAndMode, {}, {}, {}};
    const auto compare = [&reason](bool fits, const QString &value) {
        (fits ? reason.fits : reason.lacks).append(value);
    };
    const int modes = int{profile.onSite} + int{profile.hybrid} + int{profile.remote};
    if (modes == 1 || modes == 2)
        compare(takesMode(profile, job.mode), workModeName(job.mode));
    if (job.mode != WorkMode::Remote && !placeParts(job.place).isEmpty() && !profile.places.isEmpty()) {
        compare(
            std::ranges::any_of(profile.places, [&](const QString &place) { return isSamePlace(place, job.place); }),
            job.place);
    }
    const auto compared = reason.fits.size() + reason.lacks.size();
    if (compared > 0)
        reason.fit = static_cast<double>(reason.fits.size()) / static_cast<double>(compared);
    return reason;
}

/// "40-50 CHF/hour", "from 40 CHF/hour", "to 50 CHF/hour".
QString salaryText(const SalaryRange &salary) {
    QString amount;
    if (salary.from && salary.to)
        amount = u"%1-%2"_s.arg(*salary.from).arg(*salary.to);
    else if (salary.to)
        amount = u"to %1"_s.arg(*salary.to);
    else
        amount = u"from %1"_s.arg(salary.from.value_or(0));
    return amount % u' ' % salary.currency % u'/' % salaryPeriodName(salary.period);
}

MatchReason compareSalaries(const std::optional<Money> &expected, const std::optional<SalaryRange> &offered) {
    MatchReason nothing{MatchAspect::Salary, {}, {}, {}};
    if (!expected || !offered || expected->currency.isEmpty() ||
        expected->currency.compare(offered->currency, Qt::CaseInsensitive) != 0)
        return nothing;
    const auto most = salaryAYear(*offered);
    if (!most || (!offered->to && expected->amount > *most))
        return nothing;
    const auto amount = static_cast<double>(expected->amount);
    const auto top = static_cast<double>(*most);
    double fit = 1;
    if (expected->amount > *most)
        fit = *most > 0 ? std::max(0.0, (noSalaryFitsAbove - amount / top) / (noSalaryFitsAbove - 1)) : 0;
    return comparedValues(MatchAspect::Salary, fit,
                          {salaryText(*offered), u"%1 %2/year"_s.arg(expected->amount).arg(expected->currency)});
}

} // namespace

Match matchOf(const SeekerProfile &profile, const Job &job) {
    QSet<QString> has;
    for (const QString &skill : profile.skills)
        has.insert(skillKey(skill));
    Match match;
    match.reasons = {compareSkills(MatchAspect::RequiredSkills, job.requiredSkills, has),
                     compareSkills(MatchAspect::DesiredSkills, job.desiredSkills, has),
                     compareLevels(profile.level, job.level), comparePlaceAndMode(profile, job),
                     compareSalaries(profile.expectedSalary, job.salary)};
    double weights = 0;
    double fits = 0;
    for (const MatchReason &reason : match.reasons) {
        if (reason.fit) {
            weights += weightOf(reason.aspect);
            fits += weightOf(reason.aspect) * *reason.fit;
        }
    }
    if (weights > 0)
        match.score = static_cast<int>(std::lround(100 * fits / weights));
    return match;
}

} // namespace candor::hiring
