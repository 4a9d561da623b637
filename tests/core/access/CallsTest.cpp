// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include <map>

namespace candor::access {
namespace {

/// Who asks: the person the call is about, or somebody else of a role.
enum class Asker { Guest, Owner, Seeker, Recruiter, Expert, Admin };

/// A call about somebody's account, and who may make it.
struct PersonCall {
    const char *name;
    std::vector<Asker> allowed;
    std::function<ErrorCode(Program &, const Actor &, AccountId)> make;
};

class CallsTest : public AccessFixture {};
CANDOR_BOTH_DIALECTS(CallsTest);

const std::vector<PersonCall> calls{
    {"account",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) { return codeOf(p.people.account(actor, id)); }},
    {"accountByEmail",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId) {
         return codeOf(p.people.accountByEmail(actor, u"owner@example.org"_s));
     }},
    {"list",
     {Asker::Admin},
     [](Program &p, const Actor &actor, AccountId) { return codeOf(p.people.list(actor, {}, {})); }},
    {"save",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) {
         Account account;
         account.id = id;
         account.email = u"owner@example.org"_s;
         account.fullName = u"Owner"_s;
         account.revision = 1;
         const ErrorCode code = codeOf(p.people.save(actor, account));
         return code == ErrorCode::Conflict ? ErrorCode::Cancelled : code; // the second one who may
     }},
    {"setRole",
     {Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) { return codeOf(p.people.setRole(actor, id, Role::Seeker)); }},
    {"setState",
     {Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) {
         return codeOf(p.people.setState(actor, id, AccountState::Active));
     }},
    {"profile",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) { return codeOf(p.people.profile(actor, id)); }},
    {"saveProfile",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) {
         SeekerProfile profile;
         profile.account = id;
         const ErrorCode code = codeOf(p.people.saveProfile(actor, profile));
         return code == ErrorCode::Conflict ? ErrorCode::Cancelled : code;
     }},
    {"picture",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) { return codeOf(p.people.picture(actor, id)); }},
    {"savePicture",
     {Asker::Owner, Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) { return codeOf(p.people.savePicture(actor, id, {})); }},
    {"issueResetCode",
     {Asker::Admin},
     [](Program &p, const Actor &actor, AccountId id) { return codeOf(p.signIns.issueResetCode(actor, id)); }},
    {"register an administrator",
     {Asker::Admin},
     [](Program &p, const Actor &actor, AccountId) {
         return codeOf(p.people.registerAccount(actor, person(u"new@example.org"_s, Role::Admin), secret()));
     }},
};

TEST_P(CallsTest, EveryRoleMakesTheCallsOfTheMatrixAndNoOthers) {
    const std::map<Asker, Actor> askers{{Asker::Guest, Actor::guest(desk)},
                                        {Asker::Owner, newActor(u"owner@example.org"_s, Role::Seeker)},
                                        {Asker::Seeker, newActor(u"s@example.org"_s, Role::Seeker)},
                                        {Asker::Recruiter, newActor(u"r@example.org"_s, Role::Recruiter)},
                                        {Asker::Expert, newActor(u"e@example.org"_s, Role::DomainExpert)},
                                        {Asker::Admin, admin}};
    const AccountId owner = askers.at(Asker::Owner).account;
    for (const PersonCall &call : calls) {
        for (const auto &[asker, actorOf] : askers) {
            // Of one origin the log keeps a guest's refusal once a minute.
            const Actor actor = actorOf.isGuest() ? Actor::guest(QLatin1String(call.name)) : actorOf;
            const bool allowed = std::ranges::find(call.allowed, asker) != call.allowed.end();
            const ErrorCode refused = actor.isGuest() ? ErrorCode::NotSignedIn : ErrorCode::NotAllowed;
            EXPECT_EQ(call.make(here, actor, owner), allowed ? ErrorCode::Cancelled : refused)
                << call.name << " by " << static_cast<int>(asker);
            if (!allowed) {
                EXPECT_TRUE(newestEntry().contains(u" refused")) << call.name;
            }
        }
    }
}

TEST_P(CallsTest, ALockedOrEndedSessionMakesNone) {
    const Actor ada = newActor(u"owner@example.org"_s, Role::Seeker);
    ASSERT_TRUE(here.signIns.lock(ada));
    for (const PersonCall &call : calls)
        EXPECT_EQ(call.make(there, ada, ada.account), ErrorCode::SessionLocked) << call.name;
    ASSERT_TRUE(here.signIns.signOut(ada));
    for (const PersonCall &call : calls)
        EXPECT_EQ(call.make(there, ada, ada.account), ErrorCode::NotSignedIn) << call.name;
}

} // namespace
} // namespace candor::access
