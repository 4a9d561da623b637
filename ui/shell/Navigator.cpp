// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/Navigator.h"

#include "applications/MyApplicationsView.h"
#include "apply/ApplyView.h"
#include "candidate/CandidateView.h"
#include "candidates/CandidatesView.h"
#include "common/WorkspaceAccess.h"
#include "interview/InterviewView.h"
#include "questionnaires/QuestionnairesView.h"
#include "replay/ReplayView.h"
#include "schedule/ScheduleView.h"
#include "sessions/SessionsView.h"
#include "summary/SummaryView.h"
#include "widgets/Page.h"

#include <QStackedWidget>

#include <algorithm>

namespace candor::shell {

Navigator::Navigator(screens::ScreenContext &context, QStackedWidget &pages, QObject *parent)
    : QObject(parent), m_context(context), m_pages(pages) {}

std::vector<Place> Navigator::destinations() const {
    return destinationsOf(m_context.hiring->role(), m_context.hiring->onlyApplication().has_value());
}

bool Navigator::mayBeAt(Place place) const {
    const bool byCode = m_context.hiring->onlyApplication().has_value();
    return place == Place::SetUp || isOpenTo(place, m_context.hiring->role(), byCode);
}

QWidget *Navigator::existingPage(Place place) const {
    const auto found = m_made.find(place);
    return found == m_made.end() ? nullptr : found->second.widget;
}

QWidget *Navigator::page(Place place) {
    if (QWidget *existing = existingPage(place))
        return existing;
    MadePage made = makePage(place, m_context, *this, &m_pages);
    if (!made.widget)
        return nullptr;
    m_pages.addWidget(made.widget);
    return m_made.emplace(place, std::move(made)).first->second.widget;
}

void Navigator::go(Place place) {
    if (!mayBeAt(place) || (isInInterview() && place != Place::Interview))
        return;
    if (place == Place::Interview && !isInInterview()) {
        // A sign-in by code is for one interview; others begin at their application.
        if (const auto only = m_context.hiring->onlyApplication())
            openInterview(*only);
        return;
    }
    if (!page(place))
        return;
    if (const auto &arrive = m_made[place].arrive)
        arrive();
    show(place);
}

void Navigator::show(Place place) {
    QWidget *shown = page(place);
    m_place = place;
    m_pages.setCurrentWidget(shown);
    emit placeChanged(place);
    shown->setFocus();
}

void Navigator::refresh() {
    if (!m_place)
        return;
    if (const auto &arrive = m_made[*m_place].arrive)
        arrive();
}

void Navigator::goBack() {
    const Place from = m_place.value_or(Place::Jobs);
    go(destinationOf(from, m_context.hiring->role()));
}

void Navigator::openSummary(const QString &folder) {
    if (!mayBeAt(Place::Summary) || isInInterview())
        return;
    static_cast<screens::SummaryView *>(page(Place::Summary))->open(folder);
    // The list it belongs to comes next: on Esc, or after its deletion.
    if (mayBeAt(Place::Sessions))
        static_cast<screens::SessionsView *>(page(Place::Sessions))->select(folder);
    show(Place::Summary);
}

void Navigator::openReplay(const QString &folder, double seconds) {
    if (!mayBeAt(Place::Replay) || isInInterview())
        return;
    static_cast<screens::ReplayView *>(page(Place::Replay))->open(folder, seconds);
    show(Place::Replay);
}

void Navigator::openInterview(ApplicationId application) {
    if (!mayBeAt(Place::Interview) || isInInterview())
        return;
    static_cast<screens::InterviewView *>(page(Place::Interview))->openFor(application);
    show(Place::Interview);
}

void Navigator::openApply(JobId job) {
    if (!mayBeAt(Place::Apply) || isInInterview())
        return;
    static_cast<screens::ApplyView *>(page(Place::Apply))->open(job);
    show(Place::Apply);
}

void Navigator::openApplication(ApplicationId application) {
    if (!mayBeAt(Place::Applications) || isInInterview())
        return;
    static_cast<screens::MyApplicationsView *>(page(Place::Applications))->select(application);
    go(Place::Applications);
}

void Navigator::goToApplications() {
    const bool isAtInterview = m_place == Place::Interview;
    if (mayBeAt(Place::Applications))
        go(Place::Applications);
    else // by the code of an invitation there are these two places alone
        go(isAtInterview ? Place::DeviceCheck : Place::Interview);
}

void Navigator::openCandidates(std::optional<JobId> job) {
    if (!mayBeAt(Place::Candidates) || isInInterview())
        return;
    static_cast<screens::CandidatesView *>(page(Place::Candidates))->open(job);
    show(Place::Candidates);
}

void Navigator::openCandidate(ApplicationId application) {
    if (!mayBeAt(Place::Candidate) || isInInterview())
        return;
    static_cast<screens::CandidateView *>(page(Place::Candidate))->open(application);
    show(Place::Candidate);
}

void Navigator::openSchedule(std::optional<ApplicationId> application) {
    if (!mayBeAt(Place::Schedule) || isInInterview())
        return;
    static_cast<screens::ScheduleView *>(page(Place::Schedule))->open(application);
    show(Place::Schedule);
}

void Navigator::openQuestionnaire(QuestionnaireId questionnaire) {
    if (!mayBeAt(Place::Questionnaires) || isInInterview())
        return;
    static_cast<screens::QuestionnairesView *>(page(Place::Questionnaires))->open(questionnaire);
    show(Place::Questionnaires);
}

void Navigator::discardPages() {
    for (auto &[place, made] : m_made) {
        QWidget *page = made.widget;
        m_pages.removeWidget(page);
        page->hide();
        auto *interview = qobject_cast<screens::InterviewView *>(page);
        if (!interview || !interview->isRecording()) {
            // One of them may be who says that somebody signed in.
            page->deleteLater();
            continue;
        }
        m_finishing.push_back(page);
        // Its session is not shown to whoever comes next.
        interview->disconnect(this);
        connect(interview, &screens::InterviewView::recordingChanged, this, [this, interview](bool recording) {
            if (recording)
                return;
            std::erase(m_finishing, static_cast<QWidget *>(interview));
            interview->deleteLater();
            emit recordingChanged(false);
        });
        interview->stopRecording();
    }
    m_made.clear();
    m_place.reset();
}

bool Navigator::isInInterview() const {
    const auto *interview = qobject_cast<screens::InterviewView *>(existingPage(Place::Interview));
    return interview && interview->isRecording();
}

bool Navigator::isRecording() const { return !m_finishing.empty() || isInInterview(); }

bool Navigator::hasUnsavedChanges() const {
    return std::ranges::any_of(m_made, [](const auto &made) {
        const auto *page = qobject_cast<const widgets::Page *>(made.second.widget);
        return page && page->hasUnsavedChanges();
    });
}

void Navigator::stopRecording() {
    if (auto *interview = qobject_cast<screens::InterviewView *>(existingPage(Place::Interview)))
        interview->stopRecording();
}

} // namespace candor::shell
