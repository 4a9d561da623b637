// SPDX-License-Identifier: GPL-3.0-or-later
#include "check/DeviceCheckView.h"
#include "interview/InterviewView.h"
#include "replay/ReplayView.h"
#include "sessions/SessionsView.h"
#include "shell/Navigator.h"
#include "shell/PageFactory.h"
#include "summary/SummaryView.h"

#include <QAction>

namespace candor::shell {

namespace {

MadePage makeSessions(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::SessionsView;
    auto *view = new SessionsView(context, parent);
    QObject::connect(view, &SessionsView::summaryRequested, &navigator, &Navigator::openSummary);
    QObject::connect(view, &SessionsView::replayRequested, &navigator, &Navigator::openReplay);
    return {view, [view] { view->refresh(); }};
}

MadePage makeInterview(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::InterviewView;
    auto *view = new InterviewView(context, parent);
    QObject::connect(view, &InterviewView::finished, &navigator, &Navigator::interviewFinished);
    QObject::connect(view, &InterviewView::recordingChanged, &navigator, &Navigator::recordingChanged);
    QObject::connect(view, &InterviewView::left, &navigator, &Navigator::goToApplications);
    return {view, {}};
}

MadePage makeCheck(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    auto *view = new screens::DeviceCheckView(context, parent);
    QObject::connect(view, &screens::DeviceCheckView::done, &navigator, &Navigator::goToApplications);
    return {view, {}};
}

MadePage makeReplay(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::ReplayView;
    auto *view = new ReplayView(context, parent);
    QObject::connect(view, &ReplayView::summaryRequested, &navigator, &Navigator::openSummary);
    QObject::connect(view, &ReplayView::sessionsRequested, &navigator, [&navigator] { navigator.go(Place::Sessions); });
    QObject::connect(view, &ReplayView::fullScreenRequested, &navigator, &Navigator::fullScreenRequested);
    return {view, [view] {
                if (view->folder().isEmpty())
                    view->open({});
            }};
}

MadePage makeSummary(screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    using screens::SummaryView;
    auto *view = new SummaryView(context, parent);
    QObject::connect(view, &SummaryView::replayRequested, &navigator, &Navigator::openReplay);
    QObject::connect(view, &SummaryView::deleted, &navigator, [&navigator] { navigator.goBack(); });
    auto *back = new QAction(Navigator::tr("Back"), view);
    back->setShortcut(QKeySequence(Qt::Key_Escape));
    // Escape is the screens' own elsewhere.
    back->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(back, &QAction::triggered, &navigator, [&navigator] { navigator.goBack(); });
    view->addAction(back);
    return {view, {}};
}

} // namespace

MadePage makeInterviewPage(Place place, screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    switch (place) {
    case Place::Sessions:
        return makeSessions(context, navigator, parent);
    case Place::Interview:
        return makeInterview(context, navigator, parent);
    case Place::DeviceCheck:
        return makeCheck(context, navigator, parent);
    case Place::Replay:
        return makeReplay(context, navigator, parent);
    case Place::Summary:
        return makeSummary(context, navigator, parent);
    default:
        return {};
    }
}

} // namespace candor::shell
