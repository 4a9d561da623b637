// SPDX-License-Identifier: GPL-3.0-or-later
// The question bank in the tour of pictures.
#include "PictureTour.h"

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QTabBar>

namespace candor::desktop {

namespace {

template<typename Widget>
Widget *visibleChild(const QWidget &window, const char *name) {
    for (auto *widget : window.findChildren<Widget *>(QLatin1String(name))) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void click(const QWidget &window, const char *name) {
    if (auto *button = visibleChild<QAbstractButton>(window, name))
        button->click();
}

void turnTo(const QWidget &window, const char *tabs, int index) {
    if (auto *bar = visibleChild<QTabBar>(window, tabs))
        bar->setCurrentIndex(index);
}

bool holdsRows(const QWidget &window, const char *list) {
    const auto *view = visibleChild<QAbstractItemView>(window, list);
    return view && view->model()->rowCount() > 0;
}

constexpr int historyTab = 1;
constexpr int similarTab = 3;
constexpr int queueTab = 1;

} // namespace

void PictureTour::addQuestionStops() {
    const auto isRead = [this](const char *list) { return m_context.jobs.isIdle() && holdsRows(m_window, list); };
    add(
        QStringLiteral("questions"), Role::Recruiter, [this] { m_window.go(shell::Place::Questions); },
        [isRead] { return isRead("questionList"); });
    add(
        QStringLiteral("question-history"), Role::Recruiter, [this] { turnTo(m_window, "questionTabs", historyTab); },
        [isRead] { return isRead("questionList"); });
    add(
        QStringLiteral("question-similar"), Role::Recruiter, [this] { turnTo(m_window, "questionTabs", similarTab); },
        // Its words go when questions are there.
        [this, isRead] { return isRead("questionList") && !visibleChild<QWidget>(m_window, "similarWords"); },
        [this] { turnTo(m_window, "questionTabs", 0); });
    add(
        QStringLiteral("question-new"), Role::Recruiter, [this] { click(m_window, "newQuestion"); },
        [this] { return m_context.jobs.isIdle() && visibleChild<QWidget>(m_window, "saveQuestion"); },
        [this] { click(m_window, "cancelQuestion"); });
    add(
        QStringLiteral("questions-approval"), Role::DomainExpert,
        [this] {
            m_window.go(shell::Place::Questions);
            turnTo(m_window, "placeTabs", queueTab);
        },
        [this] { return m_context.jobs.isIdle() && m_window.place() == shell::Place::Questions; });
}

} // namespace candor::desktop
