// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "store/AuditStore.h"
#include "store/Connection.h"
#include "store/SignInStore.h"

namespace candor::access {
namespace {

class GateTest : public AccessFixture {};
CANDOR_BOTH_DIALECTS(GateTest);

TEST_P(GateTest, AGuestIsAGuest) {
    const auto call = here.gate.begin(Actor::guest(desk), TransactionKind::Read);
    ASSERT_TRUE(call);
    EXPECT_EQ(call->principal(), Principal{});
    EXPECT_TRUE(call->allows(Action::SeeOpenJobs));
    EXPECT_FALSE(call->allows(Action::Apply, {.own = true}));
}

TEST_P(GateTest, TheRoleIsTheAccountsOfNow) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Recruiter);
    {
        const auto call = there.gate.begin(ada, TransactionKind::Read);
        ASSERT_TRUE(call);
        EXPECT_EQ(call->principal().role, Role::Recruiter);
        EXPECT_TRUE(call->allows(Action::CreateJob));
    }
    ASSERT_TRUE(here.people.setRole(admin, ada.account, Role::Seeker));
    const auto call = there.gate.begin(ada, TransactionKind::Read);
    ASSERT_TRUE(call);
    EXPECT_EQ(call->principal().role, Role::Seeker);
    EXPECT_FALSE(call->allows(Action::CreateJob));
}

TEST_P(GateTest, ADeactivatedAccountIsOutAtOnceEverywhere) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Recruiter);
    ASSERT_TRUE(there.gate.begin(ada, TransactionKind::Read));
    ASSERT_TRUE(here.people.setState(admin, ada.account, AccountState::Inactive));
    for (Program *program : {&here, &there})
        EXPECT_EQ(codeOf(program->gate.begin(ada, TransactionKind::Read)), ErrorCode::NotSignedIn);
    // Coming back does not bring the sign-in back.
    ASSERT_TRUE(here.people.setState(admin, ada.account, AccountState::Active));
    EXPECT_EQ(codeOf(there.gate.begin(ada, TransactionKind::Read)), ErrorCode::NotSignedIn);
}

TEST_P(GateTest, AnAccountIsOutHoweverItCameToBeInactive) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Recruiter);
    run(u"UPDATE account SET state = 'inactive' WHERE id = ?"_s, store::values(ada.account));
    EXPECT_EQ(codeOf(here.gate.begin(ada, TransactionKind::Read)), ErrorCode::NotSignedIn);
}

TEST_P(GateTest, ARefusedCallCommitsNothing) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    for (const TransactionKind kind : {TransactionKind::Read, TransactionKind::Write}) {
        auto call = here.gate.begin(ada, kind);
        ASSERT_TRUE(call);
        call->record(Action::EditOwnAccount, {u"account"_s, 1});
        EXPECT_FALSE(call->require(Action::BackUp));
        EXPECT_EQ(codeOf(call->commit()), ErrorCode::NotAllowed);
        EXPECT_EQ(newestEntry(), u"workspace.back_up refused");
    }
}

TEST_P(GateTest, ASignInIsItsAccountsAlone) {
    Actor forged = newActor(u"ada@example.org"_s, Role::Seeker);
    forged.account = admin.account;
    EXPECT_EQ(codeOf(here.gate.begin(forged, TransactionKind::Read)), ErrorCode::NotSignedIn);
    forged.signIn = SignInId(999'999);
    EXPECT_EQ(codeOf(here.gate.begin(forged, TransactionKind::Read)), ErrorCode::NotSignedIn);
}

TEST_P(GateTest, ARefusalUndoesTheCallAndIsInTheLog) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    auto call = here.gate.begin(ada, TransactionKind::Write);
    ASSERT_TRUE(call);
    ASSERT_TRUE(call->connection().execute(u"UPDATE account SET company = 'Elsewhere'"_s));
    call->record(Action::EditOwnAccount, {u"account"_s, 1});
    EXPECT_EQ(errorOf(call->require(Action::MoveApplication, {.own = true}, {u"application"_s, 7})),
              (Error{ErrorCode::NotAllowed, {}}));
    EXPECT_EQ(number(u"SELECT count(*) FROM account WHERE company = 'Elsewhere'"_s), 0);

    const auto newest = store::AuditStore(connection()).list({}, {.offset = 0, .limit = 1});
    ASSERT_TRUE(newest);
    const AuditEntry &entry = newest->rows.at(0).entry;
    EXPECT_EQ(entry.account, ada.account);
    EXPECT_EQ(entry.role, Role::Seeker);
    EXPECT_EQ(entry.action, u"application.move");
    EXPECT_EQ(entry.objectKind, u"application");
    EXPECT_EQ(entry.objectId, 7);
    EXPECT_EQ(entry.origin, desk);
    EXPECT_EQ(entry.outcome, AuditOutcome::Refused);
    EXPECT_EQ(entry.at, clock.wallNow());
}

TEST_P(GateTest, AGuestIsToldToSignInAndTheRefusalIsInTheLogToo) {
    auto call = here.gate.begin(Actor::guest(desk), TransactionKind::Read);
    ASSERT_TRUE(call);
    EXPECT_EQ(codeOf(call->require(Action::Apply)), ErrorCode::NotSignedIn);
    EXPECT_EQ(newestEntry(), u"application.apply refused");
}

TEST_P(GateTest, GuestsFillTheLogWithARefusalAMinute) {
    const auto refuse = [&](const Actor &actor, Action action) {
        auto call = here.gate.begin(actor, TransactionKind::Read);
        ASSERT_TRUE(call);
        EXPECT_FALSE(call->require(action));
    };
    const qint64 before = entries();
    for (int i = 0; i < 5; ++i)
        refuse(Actor::guest(desk), Action::Apply);
    EXPECT_EQ(entries(), before + 1);
    refuse(Actor::guest(desk), Action::SeeAudit);
    refuse(Actor::guest(u"elsewhere"_s), Action::Apply);
    EXPECT_EQ(entries(), before + 3);
    clock.advance(1min);
    refuse(Actor::guest(desk), Action::Apply);
    EXPECT_EQ(entries(), before + 4);
    // Whoever is signed in answers for each.
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    const qint64 withAda = entries();
    for (int i = 0; i < 2; ++i)
        refuse(ada, Action::SeeAudit);
    EXPECT_EQ(entries(), withAda + 2);
}

TEST_P(GateTest, WhatWasRecordedIsWrittenWithTheChangeOrNotAtAll) {
    const qint64 before = entries();
    {
        auto call = here.gate.begin(admin, TransactionKind::Write);
        ASSERT_TRUE(call);
        call->record(Action::EditJob, {u"job"_s, 3}, u"title"_s);
    }
    EXPECT_EQ(entries(), before);
    auto call = here.gate.begin(admin, TransactionKind::Write);
    ASSERT_TRUE(call);
    call->record(Action::EditJob, {u"job"_s, 3}, u"title"_s);
    ASSERT_TRUE(call->commit());
    EXPECT_EQ(entries(), before + 1);
    EXPECT_EQ(newestEntry(), u"job.edit done title");
}

TEST_P(GateTest, AReadingThatIsRecordedIsWrittenWhenItEnds) {
    auto call = here.gate.begin(admin, TransactionKind::Read);
    ASSERT_TRUE(call);
    call->record(Action::SeeApplication, {u"application"_s, 4});
    ASSERT_TRUE(call->commit());
    EXPECT_EQ(newestEntry(), u"application.see done");
}

TEST_P(GateTest, ASignInEndsAfterItsHours) {
    const auto half = 14min;
    for (int i = 0; i < 34; ++i) { // 7 h 56 min
        clock.advance(half);
        ASSERT_TRUE(here.signIns.noteActivity(admin)) << i;
    }
    clock.advance(4min);
    EXPECT_EQ(codeOf(here.gate.begin(admin, TransactionKind::Read)), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.gate.beginLocked(admin, TransactionKind::Read)), ErrorCode::NotSignedIn);
}

TEST_P(GateTest, ASignInLocksAfterIdleMinutes) {
    clock.advance(15min - 1ms);
    EXPECT_TRUE(here.gate.begin(admin, TransactionKind::Read));
    clock.advance(1ms);
    EXPECT_EQ(codeOf(here.gate.begin(admin, TransactionKind::Read)), ErrorCode::SessionLocked);
    EXPECT_TRUE(here.gate.beginLocked(admin, TransactionKind::Read));
    EXPECT_EQ(codeOf(here.signIns.noteActivity(admin)), ErrorCode::SessionLocked);
}

TEST_P(GateTest, AClockThatIsSetBackMakesNoSessionLast) {
    clock.setWall(clock.wallNow() - 20min);
    EXPECT_EQ(codeOf(here.gate.begin(admin, TransactionKind::Read)), ErrorCode::SessionLocked);
    ASSERT_TRUE(here.signIns.unlock(admin, secret()));
    EXPECT_TRUE(here.gate.begin(admin, TransactionKind::Read));
    clock.setWall(clock.wallNow() - 8h);
    EXPECT_EQ(codeOf(here.gate.begin(admin, TransactionKind::Read)), ErrorCode::NotSignedIn);
}

TEST_P(GateTest, ShortenedTimesCountAtOnce) {
    WorkspaceSettings shorter;
    shorter.idleBeforeLock = 5min;
    ASSERT_TRUE(here.settingsService.save(admin, shorter));
    clock.advance(5min);
    EXPECT_EQ(codeOf(there.gate.begin(admin, TransactionKind::Read)), ErrorCode::SessionLocked);
}

TEST_P(GateTest, ARuleOfTheWorkspaceIsRecordedAsNobodys) {
    auto call = here.gate.beginRule(u"candor"_s, TransactionKind::Write);
    ASSERT_TRUE(call);
    call->record(Action::MoveApplication, {u"application"_s, 1}, u"stage applied -> under_review"_s);
    ASSERT_TRUE(call->commit());
    const auto newest = store::AuditStore(connection()).list({}, {.offset = 0, .limit = 1});
    ASSERT_TRUE(newest);
    EXPECT_FALSE(newest->rows.at(0).entry.account);
    EXPECT_EQ(newest->rows.at(0).entry.role, Role::Guest);
}

TEST_P(GateTest, HostileTextsInTheLogAreCleanedNotRefused) {
    auto call = here.gate.beginRule(u"a\0b\x1b[2J"_s + QChar(0xd800), TransactionKind::Write);
    ASSERT_TRUE(call);
    call->record(u"job.edit"_s, {u"job"_s, 1}, u"'); DROP TABLE audit_entry; --\n\U0001F600"_s.repeated(100));
    ASSERT_TRUE(call->commit());
    const auto verification = here.audit.verify(admin);
    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->isWhole()) << verification->reason.toStdString();
}

} // namespace
} // namespace candor::access
