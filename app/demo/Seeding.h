// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "demo/DemoText.h"
#include "model/Clock.h"
#include "model/Result.h"
#include "workspace/Workspace.h"

#include <QHash>
#include <QTemporaryDir>

#include <atomic>
#include <functional>
#include <vector>

namespace candor::demo {

/// A clock that stands where the story is.
class StoryClock final : public Clock {
public:
    [[nodiscard]] MonotonicTime monotonicNow() const override { return wallNow().time_since_epoch(); }
    [[nodiscard]] WallTime wallNow() const override { return m_now; }
    void set(WallTime now) { m_now = now; }

private:
    std::atomic<WallTime> m_now{};
};

/// Lets the people of a demo do what their story says, one after the other in time, through the services.
class Seeding {
public:
    Seeding(const DemoText &text, workspace::Workspace &workspace, StoryClock &clock, WallTime baseDay);

    /// When its first step is.
    [[nodiscard]] static WallTime beginning(WallTime baseDay);
    [[nodiscard]] Result<void> run(const std::function<bool(int, int)> &progress);

private:
    struct Step {
        WallTime at{};
        std::function<Result<void>()> act;
    };
    struct SignIn {
        access::Actor actor;
        WallTime since{};
        WallTime lastUse{};
    };

    void plan();
    void planStaff();
    void planJob(const DemoJob &demo);
    void planCandidate(const DemoCandidate &candidate);
    void planApplication(const DemoCandidate &candidate, const DemoApplication &demo);
    void planQuestion(const DemoQuestion &question);
    void planQuestionnaire(const DemoQuestionnaire &questionnaire);
    void at(int day, std::chrono::minutes time, std::function<Result<void>()> act);

    [[nodiscard]] Result<access::Actor> actor(const QString &key);
    Result<void> begin();
    Result<void> addStaff(const DemoPerson &person);
    Result<void> addJob(const DemoJob &demo);
    Result<void> setJobState(const DemoJob &demo, JobState state);
    Result<void> registerCandidate(const DemoCandidate &candidate);
    /// The file's path; empty where the application comes without one.
    Result<QString> writeResume(const DemoCandidate &candidate, DemoResume kind);
    Result<void> apply(const DemoCandidate &candidate, const DemoApplication &demo);
    Result<void> move(const DemoCandidate &candidate, const DemoApplication &demo, const DemoMove &step);
    Result<void> addNote(const QString &application, const DemoNote &note);
    Result<void> addSlot(const QString &application, const DemoApplication &demo);
    Result<void> act(const DemoQuestion &question, const DemoQuestionStep &step);
    Result<void> addQuestionnaire(const DemoQuestionnaire &demo);
    [[nodiscard]] const DemoJob &job(const QString &key) const;

    const DemoText &m_text;
    workspace::Workspace &m_workspace;
    StoryClock &m_clock;
    WallTime m_baseDay;
    std::vector<Step> m_steps;
    QHash<QString, DemoPerson> m_people;
    QHash<QString, AccountId> m_accounts;
    QHash<QString, JobId> m_jobs;
    QHash<QString, ApplicationId> m_applications; ///< by candidate and job
    QHash<QString, QuestionId> m_questions;       ///< that the company wrote
    QHash<QString, SignIn> m_signIns;
    QTemporaryDir m_resumes;
};

} // namespace candor::demo
