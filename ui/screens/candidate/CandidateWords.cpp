// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CandidateWords.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class CandidateTexts {
    Q_DECLARE_TR_FUNCTIONS(CandidateTexts)

public:
    static QString subline(const hiring::ApplicationFile &file, WallTime now);
    static FieldLines form(const CandidateRow &row);
    static FieldLines profile(const SeekerProfile &profile);
    static QString transition(const StageTransition &transition);
    static QString by(const StageTransition &transition);
};

void add(FieldLines &lines, const QString &label, const QString &value) {
    if (!value.trimmed().isEmpty())
        lines.emplace_back(label, value);
}

QString CandidateTexts::subline(const hiring::ApplicationFile &file, WallTime now) {
    const Application &application = file.row.application;
    const QString job =
        file.job.company.isEmpty() ? file.job.title : QString(file.job.title % QStringLiteral(", ") % file.job.company);
    return QString(job % QStringLiteral(". ") %
                   tr("In %1 for %2.").arg(stageWords(application.stage), ageWords(application.stageSince, now)));
}

FieldLines CandidateTexts::form(const CandidateRow &row) {
    const ApplicationForm &form = row.application.form;
    FieldLines lines;
    add(lines, tr("Email"), row.email);
    add(lines, tr("Phone"), form.phone);
    if (form.yearsOfExperience)
        add(lines, tr("Experience"), yearsWords(*form.yearsOfExperience));
    add(lines, tr("Current position"), form.currentPosition);
    add(lines, tr("Current company"), form.currentCompany);
    if (form.expectedSalary)
        add(lines, tr("Expected salary a year"), moneyWords(*form.expectedSalary));
    add(lines, tr("Available"), availabilityWords(form.availability, form.availableFrom));
    add(lines, tr("Heard of the job"), form.source);
    add(lines, tr("Applied"), momentWords(row.application.createdAt));
    return lines;
}

FieldLines CandidateTexts::profile(const SeekerProfile &profile) {
    FieldLines lines;
    add(lines, tr("Target role"), profile.targetRole);
    if (profile.level)
        add(lines, tr("Level"), capitalised(jobLevelWords(*profile.level)));
    add(lines, tr("Places"), profile.places.join(QStringLiteral(", ")));
    QStringList modes;
    for (const auto &[would, mode] :
         {std::pair(profile.onSite, WorkMode::OnSite), std::pair(profile.hybrid, WorkMode::Hybrid),
          std::pair(profile.remote, WorkMode::Remote)}) {
        if (would)
            modes << workModeWords(mode);
    }
    add(lines, tr("Would work"), modes.join(QStringLiteral(", ")));
    if (profile.expectedSalary)
        add(lines, tr("Expected salary a year"), moneyWords(*profile.expectedSalary));
    add(lines, tr("Available"), availabilityWords(profile.availability, profile.availableFrom));
    return lines;
}

QString CandidateTexts::transition(const StageTransition &transition) {
    return transition.from ? tr("%1 to %2", "stages").arg(stageWords(*transition.from), stageWords(transition.to))
                           : stageWords(transition.to);
}

QString CandidateTexts::by(const StageTransition &transition) {
    if (!transition.byName.isEmpty())
        return transition.byName;
    return transition.by ? tr("Somebody") : tr("Rule of the workspace");
}

} // namespace

QString candidateSubline(const hiring::ApplicationFile &file, WallTime now) {
    return CandidateTexts::subline(file, now);
}

widgets::StageSteps candidateSteps(const hiring::ApplicationFile &file) {
    widgets::StageSteps steps;
    for (const Stage stage : allStages) {
        if (stage <= Stage::Hired)
            steps.steps << stageWords(stage);
    }
    const Stage now = file.row.application.stage;
    if (now <= Stage::Hired) {
        steps.current = static_cast<int>(now);
        return steps;
    }
    steps.ended = stageWords(now);
    // How far it had come.
    for (const StageTransition &transition : file.history) {
        if (transition.to <= Stage::Hired)
            steps.current = static_cast<int>(transition.to);
    }
    return steps;
}

FieldLines formLines(const CandidateRow &row) { return CandidateTexts::form(row); }

FieldLines profileLines(const SeekerProfile &profile) { return CandidateTexts::profile(profile); }

QString transitionWords(const StageTransition &transition) { return CandidateTexts::transition(transition); }

QString byWhom(const StageTransition &transition) { return CandidateTexts::by(transition); }

widgets::State sessionState(InterviewState state) {
    switch (state) {
    case InterviewState::Completed:
        return widgets::State::Good;
    case InterviewState::Recording:
    case InterviewState::Created:
        return widgets::State::Information;
    case InterviewState::Recovered:
        return widgets::State::Caution;
    case InterviewState::Failed:
        break;
    }
    return widgets::State::Alert;
}

QString sessionLine(const InterviewSession &session) {
    QStringList parts;
    if (session.seconds > 0)
        parts << theme::shortTime(fromSeconds(session.seconds));
    if (session.width > 0)
        parts << QStringLiteral("%1\u00d7%2").arg(session.width).arg(session.height);
    if (session.bytes > 0)
        parts << theme::bytes(static_cast<std::uint64_t>(session.bytes));
    return parts.join(QStringLiteral(", "));
}

} // namespace candor::screens
