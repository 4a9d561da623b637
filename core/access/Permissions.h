// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Id.h"

#include <QString>

#include <cstddef>

namespace candor::access {

/// What somebody can want to do; the rows of the permission matrix.
enum class Action {
    SeeOpenJobs,
    Register,
    EditOwnAccount, ///< account, password, profile
    CreateJob,      ///< of one's own: there is nothing yet that it could belong to
    EditJob,        ///< edit, open, pause, close, reopen, archive
    HandOverJob,    ///< give it to another owner
    Apply,
    WithdrawApplication, ///< and reopen what one has withdrawn
    TakeQuestionnaire,
    BeRecorded,
    SeeApplication,  ///< the file: resume, letter, sessions, answers
    MoveApplication, ///< move, schedule, decide
    WriteNote,
    ScoreAnswer,
    DraftQuestion,
    PublishQuestion,
    ApproveQuestion,
    Practise,
    SeePractice,
    SeeJobSetup,    ///< questionnaire, colleagues, accommodations, schedule, analytics
    ManageJobSetup, ///< the same, and one-time codes
    ManagePeople,
    ManageRetention,
    SeeAudit,
    SeeHealth,
    BackUp,
    ManageSettings,
};
inline constexpr std::size_t actionCount = static_cast<std::size_t>(Action::ManageSettings) + 1;

[[nodiscard]] QString actionName(Action action); ///< as in "application.move": what the audit log calls it

/// How far a permission goes.
enum class Reach {
    Nothing,
    Own,          ///< what is the person's own
    OwnJobs,      ///< jobs that the person owns or is a colleague of, and all below them
    AssignedJobs, ///< jobs that the person was added to as an expert, and all below them
    NotOwn,       ///< all but the person's own
    Everything,
};

/// How somebody stands to the object of a call.
struct Relation {
    bool own = false;      ///< it is theirs: their account, application, session, draft
    bool ownJob = false;   ///< it belongs to a job that they own or are a colleague of
    bool assigned = false; ///< it belongs to a job that they are an expert of
    /// The application that it is or belongs to; whoever signed in by an interview's code reaches nothing else, so what
    /// leaves it out is refused to them.
    ApplicationId application{};

    bool operator==(const Relation &) const = default;
};

/// The matrix of the domain.
[[nodiscard]] Reach reachOf(Action action, Role role);
[[nodiscard]] bool isAllowed(Action action, Role role, const Relation &relation);

} // namespace candor::access
