// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Application.h"
#include "model/InterviewSession.h"
#include "model/InterviewSlot.h"
#include "model/Job.h"
#include "model/Match.h"
#include "model/Money.h"
#include "model/Time.h"

#include <QDate>
#include <QString>

#include <optional>

/// The workspace's enumerations, amounts and times in a person's words, for all screens. Words that can stand within a
/// sentence ("hybrid", "senior") begin with a small letter; capitalised() is for where they stand alone.
namespace candor::screens {

[[nodiscard]] QString stageWords(Stage value); ///< "Interview Required"
[[nodiscard]] QString roleWords(Role value);   ///< "Domain expert"; a seeker is a "Candidate"
[[nodiscard]] QString accountStateWords(AccountState value);
[[nodiscard]] QString jobDomainWords(JobDomain value);
[[nodiscard]] QString jobTypeWords(JobType value);   ///< "full-time"
[[nodiscard]] QString workModeWords(WorkMode value); ///< "hybrid"
[[nodiscard]] QString jobLevelWords(JobLevel value); ///< "senior"
[[nodiscard]] QString jobStateWords(JobState value); ///< "Open"
[[nodiscard]] QString jobMemberKindWords(JobMemberKind value);
[[nodiscard]] QString salaryPeriodWords(SalaryPeriod value); ///< "a month"
[[nodiscard]] QString resumeStateWords(ResumeState value);   ///< "Resume not read"
[[nodiscard]] QString venueKindWords(VenueKind value);       ///< "Room"
[[nodiscard]] QString interviewStateWords(InterviewState value);
[[nodiscard]] QString matchAspectWords(MatchAspect value);
[[nodiscard]] QString availabilityWords(Availability value, std::optional<QDate> date = {}); ///< "2 weeks"

/// "52 000 to 64 000 SEK", "from 52 000 SEK"; without its period. Empty where neither end is given.
[[nodiscard]] QString salaryWords(const SalaryRange &range);
[[nodiscard]] QString moneyWords(const Money &money); ///< "52 000 SEK"
/// "Umeå, hybrid, full-time, senior"; what the job does not say is left out.
[[nodiscard]] QString jobLine(const Job &job);
[[nodiscard]] QString yearsWords(double years); ///< "6 y", "1.5 y"

/// How long ago: "now", "5 min", "2 h", "3 d", "14 months" from a year on.
[[nodiscard]] QString ageWords(WallTime since, WallTime now);
[[nodiscard]] QString dateWords(QDate date);      ///< "30 Nov 2026"
[[nodiscard]] QString dayWords(QDate date);       ///< "Monday, 30 Nov 2026"
[[nodiscard]] QString timeWords(WallTime time);   ///< "09:30", on this machine's clock
[[nodiscard]] QString momentWords(WallTime time); ///< "14 Nov 09:30", with the year where it is another one
[[nodiscard]] QDate localDate(WallTime time);

[[nodiscard]] QString capitalised(const QString &words);

} // namespace candor::screens
