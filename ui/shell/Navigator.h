// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Id.h"
#include "shell/PageFactory.h"
#include "shell/Places.h"

#include <QObject>

#include <map>
#include <optional>
#include <vector>

class QStackedWidget;

namespace candor::shell {

/// Goes from page to page. Pages are made when they are first gone to, and thrown away when somebody else signs in. An
/// interview that is being recorded is never left: it is finished first.
class Navigator : public QObject {
    Q_OBJECT

public:
    Navigator(screens::ScreenContext &context, QStackedWidget &pages, QObject *parent = nullptr);

    /// Nothing happens where the person may not be, or while an interview is being recorded.
    void go(Place place);
    void openSummary(const QString &folder);
    void openReplay(const QString &folder, double seconds = 0);
    void openInterview(ApplicationId application);
    void openApply(JobId job);
    void openApplication(ApplicationId application); ///< a seeker's own
    void openCandidates(std::optional<JobId> job);
    void openCandidate(ApplicationId application);
    void openSchedule(std::optional<ApplicationId> application);
    void openQuestionnaire(QuestionnaireId questionnaire);

    [[nodiscard]] std::optional<Place> place() const { return m_place; }
    /// What the rail offers now.
    [[nodiscard]] std::vector<Place> destinations() const;
    /// Out of the interview or the device check, to what it was for.
    void goToApplications();
    /// From a summary to the list it belongs to, and the like.
    void goBack();
    /// Reads the current page anew.
    void refresh();
    /// Somebody else is there: no page of the person before stays.
    void discardPages();
    /// The page of a place, where it was made.
    [[nodiscard]] QWidget *existingPage(Place place) const;
    /// Makes it where it is not there yet; null for places that have no page.
    QWidget *page(Place place);

    /// Also while an interview of somebody who has gone is being finished.
    [[nodiscard]] bool isRecording() const;
    void stopRecording();
    /// Whether a page has been written in what was not saved.
    [[nodiscard]] bool hasUnsavedChanges() const;

signals:
    void placeChanged(candor::shell::Place place);
    void fullScreenRequested(bool on);
    void recordingChanged(bool recording);
    void interviewFinished(const QString &folder);

private:
    [[nodiscard]] bool mayBeAt(Place place) const;
    [[nodiscard]] bool isInInterview() const;
    void show(Place place);

    screens::ScreenContext &m_context;
    QStackedWidget &m_pages;
    std::map<Place, MadePage> m_made;
    std::optional<Place> m_place;
    std::vector<QWidget *> m_finishing; ///< interviews of somebody who is not signed in any more
};

} // namespace candor::shell
