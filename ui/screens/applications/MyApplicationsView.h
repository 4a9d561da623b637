// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "common/ScreenContext.h"
#include "model/Id.h"
#include "model/InterviewSlot.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// A seeker's own applications: the list, and beside it where one stands and what to do next.
class MyApplicationsView : public widgets::Page {
    Q_OBJECT

public:
    explicit MyApplicationsView(ScreenContext &context, QWidget *parent = nullptr,
                                FileChoice files = desktopFileChoice());
    ~MyApplicationsView() override;

    /// Reads the applications anew (F5); keeps the chosen one.
    void refresh();
    /// Chooses an application, at the next reading where it is not listed yet.
    void select(ApplicationId application);

signals:
    void listed(); ///< the list, a notice or an error is shown
    void boardRequested();
    void interviewRequested(ApplicationId application);
    void deviceCheckRequested();
    void summaryRequested(const QString &folder);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    struct Parts;

    void buildContent();
    void showListing();
    void showDetails();
    void openResume();
    void addResume();
    void showResume();
    void closeResume();
    void askWithdrawal();
    void saveCalendar(const InterviewSlot &slot);

    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
