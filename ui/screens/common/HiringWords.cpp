// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/HiringWords.h"

#include "theme/Figures.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace candor::screens {

namespace {

class HiringTexts {
    Q_DECLARE_TR_FUNCTIONS(HiringTexts)

public:
    static QString of(Stage value);
    static QString of(Role value);
    static QString of(AccountState value);
    static QString of(JobDomain value);
    static QString of(JobType value);
    static QString of(WorkMode value);
    static QString of(JobLevel value);
    static QString of(JobState value);
    static QString of(JobMemberKind value);
    static QString of(SalaryPeriod value);
    static QString of(ResumeState value);
    static QString of(VenueKind value);
    static QString of(InterviewState value);
    static QString of(MatchAspect value);
    static QString of(Availability value, std::optional<QDate> date);
    static QString salary(const SalaryRange &range);
    static QString years(double years);
    static QString age(std::chrono::minutes minutes);
};

QString HiringTexts::of(Stage value) {
    switch (value) {
    case Stage::Applied:
        return tr("Applied");
    case Stage::UnderReview:
        return tr("Under Review");
    case Stage::InterviewRequired:
        return tr("Interview Required");
    case Stage::InterviewScheduled:
        return tr("Interview Scheduled");
    case Stage::Interviewed:
        return tr("Interviewed");
    case Stage::Passed:
        return tr("Passed");
    case Stage::Offered:
        return tr("Offered");
    case Stage::Hired:
        return tr("Hired");
    case Stage::Rejected:
        return tr("Rejected");
    case Stage::Withdrawn:
        return tr("Withdrawn");
    }
    return {};
}

QString HiringTexts::of(Role value) {
    switch (value) {
    case Role::Guest:
        return tr("Guest");
    case Role::Seeker:
        return tr("Candidate");
    case Role::Recruiter:
        return tr("Recruiter");
    case Role::DomainExpert:
        return tr("Domain expert");
    case Role::Admin:
        return tr("Administrator");
    }
    return {};
}

QString HiringTexts::of(AccountState value) {
    switch (value) {
    case AccountState::Active:
        return tr("Active");
    case AccountState::AwaitingApproval:
        return tr("Awaiting approval");
    case AccountState::Inactive:
        return tr("Deactivated");
    }
    return {};
}

QString HiringTexts::of(JobDomain value) { return value == JobDomain::General ? tr("General") : jobDomainName(value); }

QString HiringTexts::of(JobType value) {
    switch (value) {
    case JobType::FullTime:
        return tr("full-time");
    case JobType::PartTime:
        return tr("part-time");
    case JobType::Contract:
        return tr("contract");
    case JobType::Temporary:
        return tr("temporary");
    case JobType::Internship:
        return tr("internship");
    }
    return {};
}

QString HiringTexts::of(WorkMode value) {
    switch (value) {
    case WorkMode::OnSite:
        return tr("on-site");
    case WorkMode::Hybrid:
        return tr("hybrid");
    case WorkMode::Remote:
        return tr("remote");
    }
    return {};
}

QString HiringTexts::of(JobLevel value) {
    switch (value) {
    case JobLevel::Entry:
        return tr("entry");
    case JobLevel::Junior:
        return tr("junior");
    case JobLevel::Mid:
        return tr("mid");
    case JobLevel::Senior:
        return tr("senior");
    case JobLevel::Lead:
        return tr("lead");
    case JobLevel::Executive:
        return tr("executive");
    }
    return {};
}

QString HiringTexts::of(JobState value) {
    switch (value) {
    case JobState::Draft:
        return tr("Draft");
    case JobState::Open:
        return tr("Open");
    case JobState::Paused:
        return tr("Paused");
    case JobState::Closed:
        return tr("Closed");
    case JobState::Archived:
        return tr("Archived");
    }
    return {};
}

QString HiringTexts::of(JobMemberKind value) {
    return value == JobMemberKind::Expert ? tr("Domain expert") : tr("Colleague");
}

QString HiringTexts::of(SalaryPeriod value) {
    switch (value) {
    case SalaryPeriod::Hour:
        return tr("an hour");
    case SalaryPeriod::Month:
        return tr("a month");
    case SalaryPeriod::Year:
        return tr("a year");
    }
    return {};
}

QString HiringTexts::of(ResumeState value) {
    switch (value) {
    case ResumeState::Pending:
        return tr("Resume not read yet");
    case ResumeState::Parsed:
        return tr("Resume read");
    case ResumeState::Failed:
        return tr("Resume not read");
    case ResumeState::Corrected:
        return tr("Resume corrected");
    }
    return {};
}

QString HiringTexts::of(VenueKind value) {
    switch (value) {
    case VenueKind::Place:
        return tr("Place");
    case VenueKind::Room:
        return tr("Room");
    case VenueKind::MeetingLink:
        return tr("Meeting link");
    }
    return {};
}

QString HiringTexts::of(InterviewState value) {
    switch (value) {
    case InterviewState::Created:
        return tr("Created");
    case InterviewState::Recording:
        return tr("Recording");
    case InterviewState::Completed:
        return tr("Completed");
    case InterviewState::Failed:
        return tr("Failed");
    case InterviewState::Recovered:
        return tr("Recovered");
    }
    return {};
}

QString HiringTexts::of(MatchAspect value) {
    switch (value) {
    case MatchAspect::RequiredSkills:
        return tr("Required skills");
    case MatchAspect::DesiredSkills:
        return tr("Desired skills");
    case MatchAspect::Level:
        return tr("Level");
    case MatchAspect::PlaceAndMode:
        return tr("Place and mode");
    case MatchAspect::Salary:
        return tr("Salary");
    }
    return {};
}

QString HiringTexts::of(Availability value, std::optional<QDate> date) {
    switch (value) {
    case Availability::Unknown:
        return {};
    case Availability::AtOnce:
        return tr("at once");
    case Availability::TwoWeeks:
        return tr("2 weeks");
    case Availability::OneMonth:
        return tr("1 month");
    case Availability::ThreeMonths:
        return tr("3 months");
    case Availability::OnDate:
        return date ? tr("from %1").arg(dateWords(*date)) : tr("on a date");
    }
    return {};
}

QString amount(qint64 value) {
    return value < 0 ? QString(QChar(0x2212) % theme::count(static_cast<std::uint64_t>(-value)))
                     : theme::count(static_cast<std::uint64_t>(value));
}

QString HiringTexts::salary(const SalaryRange &range) {
    QString words;
    if (range.from && range.to && *range.from != *range.to)
        words = tr("%1 to %2", "salary").arg(amount(*range.from), amount(*range.to));
    else if (range.from && range.to)
        words = amount(*range.from);
    else if (range.from)
        words = tr("from %1", "salary").arg(amount(*range.from));
    else if (range.to)
        words = tr("up to %1", "salary").arg(amount(*range.to));
    else
        return {};
    return range.currency.isEmpty() ? words : QString(words % u' ' % range.currency);
}

QString HiringTexts::years(double years) {
    const bool whole = std::floor(years) == years;
    return tr("%1 y", "years of experience").arg(theme::figure(years, whole ? 0 : 1));
}

QString HiringTexts::age(std::chrono::minutes minutes) {
    constexpr qint64 hour = 60;
    constexpr qint64 day = 24 * hour;
    constexpr qint64 month = 30 * day;
    const qint64 count = std::max<qint64>(0, minutes.count());
    if (count < 1)
        return tr("now");
    if (count < hour)
        return tr("%1 min").arg(count);
    if (count < day)
        return tr("%1 h").arg(count / hour);
    if (count < 12 * month)
        return tr("%1 d").arg(count / day);
    return tr("%1 months").arg(count / month);
}

QDateTime local(WallTime time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

} // namespace

QString stageWords(Stage value) { return HiringTexts::of(value); }
QString roleWords(Role value) { return HiringTexts::of(value); }
QString accountStateWords(AccountState value) { return HiringTexts::of(value); }
QString jobDomainWords(JobDomain value) { return HiringTexts::of(value); }
QString jobTypeWords(JobType value) { return HiringTexts::of(value); }
QString workModeWords(WorkMode value) { return HiringTexts::of(value); }
QString jobLevelWords(JobLevel value) { return HiringTexts::of(value); }
QString jobStateWords(JobState value) { return HiringTexts::of(value); }
QString jobMemberKindWords(JobMemberKind value) { return HiringTexts::of(value); }
QString salaryPeriodWords(SalaryPeriod value) { return HiringTexts::of(value); }
QString resumeStateWords(ResumeState value) { return HiringTexts::of(value); }
QString venueKindWords(VenueKind value) { return HiringTexts::of(value); }
QString interviewStateWords(InterviewState value) { return HiringTexts::of(value); }
QString matchAspectWords(MatchAspect value) { return HiringTexts::of(value); }
QString availabilityWords(Availability value, std::optional<QDate> date) { return HiringTexts::of(value, date); }

QString salaryWords(const SalaryRange &range) { return HiringTexts::salary(range); }

QString moneyWords(const Money &money) {
    return money.currency.isEmpty() ? amount(money.amount) : QString(amount(money.amount) % u' ' % money.currency);
}

QString jobLine(const Job &job) {
    QStringList parts;
    if (!job.place.isEmpty())
        parts << job.place;
    parts << workModeWords(job.mode) << jobTypeWords(job.type) << jobLevelWords(job.level);
    return job.place.isEmpty() ? capitalised(parts.join(QStringLiteral(", "))) : parts.join(QStringLiteral(", "));
}

QString yearsWords(double years) { return HiringTexts::years(years); }

QString ageWords(WallTime since, WallTime now) {
    return HiringTexts::age(std::chrono::duration_cast<std::chrono::minutes>(now - since));
}

QString dateWords(QDate date) { return QLocale().toString(date, QStringLiteral("d MMM yyyy")); }

QString dayWords(QDate date) { return QLocale().toString(date, QStringLiteral("dddd, d MMM yyyy")); }

QString timeWords(WallTime time) { return local(time).toString(QStringLiteral("HH:mm")); }

QString momentWords(WallTime time) {
    const QDateTime moment = local(time);
    const bool thisYear = moment.date().year() == QDate::currentDate().year();
    return QLocale().toString(moment, thisYear ? QStringLiteral("d MMM HH:mm") : QStringLiteral("d MMM yyyy HH:mm"));
}

QDate localDate(WallTime time) { return local(time).date(); }

QString capitalised(const QString &words) {
    return words.isEmpty() ? words : QString(words.left(1).toUpper() % words.mid(1));
}

} // namespace candor::screens
