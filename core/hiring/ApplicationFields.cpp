// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ApplicationFields.h"

#include "model/FieldRules.h"

#include <algorithm>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;

constexpr double mostYears = 80;
constexpr qint64 mostSalary = 1'000'000'000'000;

Result<void> checkSalary(const Money &salary) {
    if (salary.amount < 0 || salary.amount > mostSalary)
        return failure(ErrorCode::InvalidField, u"salary: range"_s);
    const bool isCode = salary.currency.size() == 3 && std::ranges::all_of(salary.currency, [](QChar character) {
                            return character >= u'A' && character <= u'Z';
                        });
    return isCode ? Result<void>() : failure(ErrorCode::InvalidField, u"currency: form"_s);
}

} // namespace

Result<void> checkForm(const ApplicationForm &form) {
    if (auto checked = checkText(u"cover_letter"_s, form.coverLetter, mostInDescription, Presence::Optional); !checked)
        return checked;
    for (const auto &[key, text] :
         {std::pair(u"phone"_s, form.phone), std::pair(u"current_company"_s, form.currentCompany),
          std::pair(u"current_position"_s, form.currentPosition), std::pair(u"source"_s, form.source)}) {
        if (auto checked = checkLine(key, text, mostInName, Presence::Optional); !checked)
            return checked;
    }
    // A number that is none fails the comparison too.
    if (form.yearsOfExperience && !(*form.yearsOfExperience >= 0 && *form.yearsOfExperience <= mostYears))
        return failure(ErrorCode::InvalidField, u"years_of_experience: range"_s);
    if (form.expectedSalary) {
        if (auto checked = checkSalary(*form.expectedSalary); !checked)
            return checked;
    }
    if (form.availability == Availability::OnDate && !form.availableFrom)
        return failure(ErrorCode::InvalidField, u"available_from: empty"_s);
    return form.availableFrom ? checkDay(u"available_from"_s, *form.availableFrom) : Result<void>();
}

Result<void> checkFilter(const CandidateFilter &filter) {
    if (auto checked = checkText(u"search"_s, filter.text, mostInReason, Presence::Optional); !checked)
        return checked;
    if (auto checked = checkLine(u"source"_s, filter.source, mostInName, Presence::Optional); !checked)
        return checked;
    return checkLines(u"skills"_s, filter.skills, mostSkills, mostInSkill);
}

Result<void> checkReason(const QString &reason) {
    return checkText(u"reason"_s, reason, mostInReason, Presence::Optional);
}

} // namespace candor::hiring
