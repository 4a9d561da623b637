// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"
#include "model/Job.h"
#include "model/Match.h"

#include <QWidget>

#include <optional>

class QScrollArea;
class QVBoxLayout;

namespace candor::widgets {
class Button;
class ColumnHeading;
} // namespace candor::widgets

namespace candor::screens {

/// All that a job's detail says.
struct JobDetailContent {
    JobRow row;
    bool isGone = false;   ///< closed since it was listed
    bool isSeeker = false; ///< who looks can apply
    std::optional<Application> application;
    std::optional<Match> match;
    WallTime now{};

    bool operator==(const JobDetailContent &) const = default;
};

/// One job: company and deadline, what it asks, how it goes on, and for a seeker the way to apply or to the
/// application, and how the job fits.
class JobDetail : public QWidget {
    Q_OBJECT

public:
    explicit JobDetail(QWidget *parent = nullptr);

    void show(const JobDetailContent &content);
    using QWidget::show;
    /// What the one button does: apply, or the application. Nothing where there is no button.
    void act();

signals:
    void applyAsked(JobId job);
    void applicationAsked(ApplicationId application);

private:
    void addHead(const Job &job);
    void addFigures(const Job &job);
    void addSkills(const Job &job);
    void addStanding();
    void addMatch(const Match &match);
    void addWay(const Job &job);

    JobDetailContent m_content;
    widgets::ColumnHeading *m_heading;
    QScrollArea *m_scroll;
    QVBoxLayout *m_column = nullptr; ///< of the job that is shown
};

} // namespace candor::screens
