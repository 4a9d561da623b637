// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/MyApplicationsView.h"
#include "apply/ApplyView.h"
#include "board/JobBoardView.h"
#include "candidate/CandidateView.h"
#include "candidates/CandidatesView.h"
#include "common/WorkspaceAccess.h"
#include "jobs/JobsView.h"
#include "questionnaires/QuestionnairesView.h"
#include "schedule/ScheduleView.h"
#include "shell/Navigator.h"
#include "shell/PageFactory.h"

namespace candor::shell {

namespace {

MadePage makeBoard(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::JobBoardView;
    auto *view = new JobBoardView(context, parent);
    QObject::connect(view, &JobBoardView::applyRequested, &navigator, &Navigator::openApply);
    QObject::connect(view, &JobBoardView::applicationRequested, &navigator, &Navigator::openApplication);
    QObject::connect(view, &JobBoardView::codeAccepted, &navigator, &Navigator::openInterview);
    QObject::connect(view, &JobBoardView::registerRequested, &navigator,
                     [&navigator] { navigator.go(Place::Register); });
    return {view, [view] { view->refresh(); }};
}

MadePage makeApply(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::ApplyView;
    auto *view = new ApplyView(context, parent);
    QObject::connect(view, &ApplyView::finished, &navigator, &Navigator::openApplication);
    QObject::connect(view, &ApplyView::closed, &navigator, [&navigator] { navigator.go(Place::Jobs); });
    return {view, {}};
}

MadePage makeApplications(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::MyApplicationsView;
    auto *view = new MyApplicationsView(context, parent);
    QObject::connect(view, &MyApplicationsView::boardRequested, &navigator,
                     [&navigator] { navigator.go(Place::Jobs); });
    QObject::connect(view, &MyApplicationsView::interviewRequested, &navigator, &Navigator::openInterview);
    QObject::connect(view, &MyApplicationsView::deviceCheckRequested, &navigator,
                     [&navigator] { navigator.go(Place::DeviceCheck); });
    QObject::connect(view, &MyApplicationsView::summaryRequested, &navigator, &Navigator::openSummary);
    return {view, [view] { view->refresh(); }};
}

MadePage makeJobs(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::JobsView;
    auto *view = new JobsView(context, parent);
    QObject::connect(view, &JobsView::candidatesRequested, &navigator, &Navigator::openCandidates);
    QObject::connect(view, &JobsView::questionnaireRequested, &navigator, &Navigator::openQuestionnaire);
    return {view, [view] { view->refresh(); }};
}

MadePage makeCandidates(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::CandidatesView;
    auto *view = new CandidatesView(context, parent);
    QObject::connect(view, &CandidatesView::candidateRequested, &navigator, &Navigator::openCandidate);
    QObject::connect(view, &CandidatesView::scheduleRequested, &navigator, &Navigator::openSchedule);
    QObject::connect(view, &CandidatesView::jobsRequested, &navigator, [&navigator] { navigator.go(Place::Jobs); });
    return {view, [view] { view->refresh(); }};
}

MadePage makeCandidate(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::CandidateView;
    auto *view = new CandidateView(context, parent);
    QObject::connect(view, &CandidateView::back, &navigator, &Navigator::goBack);
    QObject::connect(view, &CandidateView::scheduleRequested, &navigator, &Navigator::openSchedule);
    QObject::connect(view, &CandidateView::summaryRequested, &navigator, &Navigator::openSummary);
    QObject::connect(view, &CandidateView::replayRequested, &navigator,
                     [&navigator](const QString &folder) { navigator.openReplay(folder); });
    return {view, [view] { view->refresh(); }};
}

MadePage makeQuestionnaires(screens::ScreenContext &context, QWidget *parent) {
    auto *view = new screens::QuestionnairesView(context, parent);
    return {view, [view] { view->refresh(); }};
}

MadePage makeSchedule(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::ScheduleView;
    auto *view = new ScheduleView(context, parent);
    QObject::connect(view, &ScheduleView::candidateRequested, &navigator, &Navigator::openCandidate);
    return {view, [view] { view->refresh(); }};
}

} // namespace

MadePage makeHiringPage(Place place, screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    switch (place) {
    case Place::Jobs: {
        // Who hires keeps jobs; who looks for one reads them.
        const Role role = context.hiring->role();
        const bool hires = role == Role::Recruiter || role == Role::Admin;
        return hires ? makeJobs(context, navigator, parent) : makeBoard(context, navigator, parent);
    }
    case Place::Applications:
        return makeApplications(context, navigator, parent);
    case Place::Candidates:
        return makeCandidates(context, navigator, parent);
    case Place::Candidate:
        return makeCandidate(context, navigator, parent);
    case Place::Schedule:
        return makeSchedule(context, navigator, parent);
    case Place::Questionnaires:
        return makeQuestionnaires(context, parent);
    case Place::Apply:
        return makeApply(context, navigator, parent);
    default:
        return {};
    }
}

} // namespace candor::shell
