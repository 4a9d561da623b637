// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Permissions.h"

#include <array>

namespace candor::access {

namespace {

/// One row of the matrix: what an action is called and how far it goes for each role.
struct Row {
    Action action;
    const char *name;
    Reach guest;
    Reach seeker;
    Reach recruiter;
    Reach expert;
    Reach admin;
};

constexpr Reach no = Reach::Nothing;
constexpr Reach own = Reach::Own;
constexpr Reach jobs = Reach::OwnJobs;
constexpr Reach assigned = Reach::AssignedJobs;
constexpr Reach notOwn = Reach::NotOwn;
constexpr Reach all = Reach::Everything;

// clang-format off
constexpr std::array<Row, actionCount> matrix{{
    // action                       name                      guest seeker recruiter expert    admin
    {Action::SeeOpenJobs,         "job.browse",               all,  all,   all,      all,      all},
    {Action::Register,            "account.register",         all,  no,    no,       no,       all},
    {Action::EditOwnAccount,      "account.edit",             no,   own,   own,      own,      own},
    {Action::CreateJob,           "job.create",               no,   no,    all,      no,       all},
    {Action::EditJob,             "job.edit",                 no,   no,    jobs,     no,       all},
    {Action::HandOverJob,         "job.hand_over",            no,   no,    own,      no,       all},
    {Action::Apply,               "application.apply",        no,   own,   no,       no,       all},
    {Action::WithdrawApplication, "application.withdraw",     no,   own,   no,       no,       all},
    {Action::TakeQuestionnaire,   "questionnaire.take",       no,   own,   no,       no,       all},
    {Action::BeRecorded,          "session.record",           no,   own,   no,       no,       all},
    {Action::SeeApplication,      "application.see",          no,   own,   jobs,     assigned, all},
    {Action::MoveApplication,     "application.move",         no,   no,    jobs,     no,       all},
    {Action::WriteNote,           "application.note",         no,   no,    jobs,     assigned, all},
    {Action::ScoreAnswer,         "answer.score",             no,   no,    jobs,     assigned, all},
    {Action::DraftQuestion,       "question.draft",           no,   no,    all,      all,      all},
    {Action::PublishQuestion,     "question.publish",         no,   no,    no,       all,      all},
    {Action::ApproveQuestion,     "question.approve",         no,   no,    no,       notOwn,   all},
    {Action::Practise,            "practice.take",            no,   own,   own,      own,      own},
    {Action::SeePractice,         "practice.see",             no,   own,   own,      own,      own},
    {Action::SeeJobSetup,         "job_setup.see",            no,   no,    jobs,     assigned, all},
    {Action::ManageJobSetup,      "job_setup.manage",         no,   no,    jobs,     no,       all},
    {Action::ManagePeople,        "account.manage",           no,   no,    no,       no,       all},
    {Action::ManageRetention,     "retention.manage",         no,   no,    no,       no,       all},
    {Action::SeeAudit,            "audit.see",                no,   no,    no,       no,       all},
    {Action::SeeHealth,           "health.see",               no,   no,    no,       no,       all},
    {Action::BackUp,              "workspace.back_up",        no,   no,    no,       no,       all},
    {Action::ManageSettings,      "settings.manage",          no,   no,    no,       no,       all},
}};
// clang-format on

constexpr bool isInOrder() {
    for (std::size_t row = 0; row < matrix.size(); ++row) {
        if (static_cast<std::size_t>(matrix[row].action) != row)
            return false;
    }
    return true;
}
static_assert(isInOrder(), "the matrix has one row for each action, in their order");

constexpr const Row &rowOf(Action action) { return matrix[static_cast<std::size_t>(action)]; }

} // namespace

QString actionName(Action action) { return QString::fromLatin1(rowOf(action).name); }

Reach reachOf(Action action, Role role) {
    const Row &row = rowOf(action);
    switch (role) {
    case Role::Guest:
        return row.guest;
    case Role::Seeker:
        return row.seeker;
    case Role::Recruiter:
        return row.recruiter;
    case Role::DomainExpert:
        return row.expert;
    case Role::Admin:
        return row.admin;
    }
    return Reach::Nothing;
}

bool isAllowed(Action action, Role role, const Relation &relation) {
    switch (reachOf(action, role)) {
    case Reach::Nothing:
        return false;
    case Reach::Own:
        return relation.own;
    case Reach::OwnJobs:
        return relation.ownJob;
    case Reach::AssignedJobs:
        return relation.assigned;
    case Reach::NotOwn:
        return !relation.own;
    case Reach::Everything:
        return true;
    }
    return false;
}

} // namespace candor::access
