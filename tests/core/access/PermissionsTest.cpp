// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/Permissions.h"

#include <gmock/gmock.h>

#include <map>
#include <set>

namespace candor::access {
namespace {

using namespace Qt::StringLiterals;

constexpr std::array allRoles{Role::Guest, Role::Seeker, Role::Recruiter, Role::DomainExpert, Role::Admin};

std::vector<Action> allActions() {
    std::vector<Action> actions;
    for (std::size_t i = 0; i < actionCount; ++i)
        actions.push_back(static_cast<Action>(i));
    return actions;
}

/// The matrix in the domain's words, column by column: guest, seeker, recruiter, domain expert, admin.
const std::map<Action, std::array<const char *, 5>> domain{
    {Action::SeeOpenJobs, {"yes", "yes", "yes", "yes", "yes"}},
    {Action::Register, {"yes", "no", "no", "no", "yes"}},
    {Action::EditOwnAccount, {"no", "own", "own", "own", "own"}},
    {Action::CreateJob, {"no", "no", "yes", "no", "yes"}},
    {Action::EditJob, {"no", "no", "own jobs", "no", "yes"}},
    {Action::HandOverJob, {"no", "no", "own", "no", "yes"}},
    {Action::Apply, {"no", "own", "no", "no", "yes"}},
    {Action::WithdrawApplication, {"no", "own", "no", "no", "yes"}},
    {Action::TakeQuestionnaire, {"no", "own", "no", "no", "yes"}},
    {Action::BeRecorded, {"no", "own", "no", "no", "yes"}},
    {Action::SeeApplication, {"no", "own", "own jobs", "jobs assigned to them", "yes"}},
    {Action::MoveApplication, {"no", "no", "own jobs", "no", "yes"}},
    {Action::WriteNote, {"no", "no", "own jobs", "jobs assigned to them", "yes"}},
    {Action::ScoreAnswer, {"no", "no", "own jobs", "jobs assigned to them", "yes"}},
    {Action::DraftQuestion, {"no", "no", "yes", "yes", "yes"}},
    {Action::PublishQuestion, {"no", "no", "no", "yes", "yes"}},
    {Action::ApproveQuestion, {"no", "no", "no", "not their own", "yes"}},
    {Action::Practise, {"no", "own", "own", "own", "own"}},
    {Action::SeePractice, {"no", "own", "own", "own", "own"}},
    {Action::SeeJobSetup, {"no", "no", "own jobs", "jobs assigned to them", "yes"}},
    {Action::ManageJobSetup, {"no", "no", "own jobs", "no", "yes"}},
    {Action::ManagePeople, {"no", "no", "no", "no", "yes"}},
    {Action::ManageRetention, {"no", "no", "no", "no", "yes"}},
    {Action::SeeAudit, {"no", "no", "no", "no", "yes"}},
    {Action::SeeHealth, {"no", "no", "no", "no", "yes"}},
    {Action::BackUp, {"no", "no", "no", "no", "yes"}},
    {Action::ManageSettings, {"no", "no", "no", "no", "yes"}},
};

bool saysYes(const std::string &cell, const Relation &relation) {
    if (cell == "own")
        return relation.own;
    if (cell == "own jobs")
        return relation.ownJob;
    if (cell == "jobs assigned to them")
        return relation.assigned;
    if (cell == "not their own")
        return !relation.own;
    return cell == "yes";
}

TEST(PermissionsTest, EveryRoleMayDoWhatTheDomainSaysToItsOwnAndToOthers) {
    ASSERT_EQ(domain.size(), actionCount);
    for (const Action action : allActions()) {
        for (std::size_t column = 0; column < allRoles.size(); ++column) {
            for (int bits = 0; bits < 8; ++bits) {
                const Relation relation{
                    .own = (bits & 1) != 0, .ownJob = (bits & 2) != 0, .assigned = (bits & 4) != 0, .application = {}};
                const std::string cell = domain.at(action)[column];
                EXPECT_EQ(isAllowed(action, allRoles[column], relation), saysYes(cell, relation))
                    << actionName(action).toStdString() << " as " << roleName(allRoles[column]).toStdString() << ": "
                    << cell << ", own " << relation.own << ", own job " << relation.ownJob << ", assigned "
                    << relation.assigned;
            }
        }
    }
}

TEST(PermissionsTest, NobodySeesThePracticeOfOthers) {
    for (const Role role : allRoles)
        EXPECT_FALSE(
            isAllowed(Action::SeePractice, role, {.own = false, .ownJob = true, .assigned = true, .application = {}}));
}

TEST(PermissionsTest, EachActionHasANameOfItsOwn) {
    std::set<QString> names;
    for (const Action action : allActions()) {
        const QString name = actionName(action);
        EXPECT_TRUE(name.contains(u'.'));
        EXPECT_TRUE(names.insert(name).second) << name.toStdString();
    }
    EXPECT_EQ(actionName(Action::MoveApplication), u"application.move");
    EXPECT_EQ(actionName(Action::CreateJob), u"job.create");
}

} // namespace
} // namespace candor::access
