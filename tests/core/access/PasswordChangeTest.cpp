// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "crypto/Tokens.h"
#include "store/Connection.h"
#include "store/SignInStore.h"

namespace candor::access {
namespace {

const QString newPassword = u"nine loud magpies"_s;

class PasswordChangeTest : public AccessFixture {
protected:
    void SetUp() override {
        AccessFixture::SetUp();
        ada = newActor(u"ada@example.org"_s, Role::Seeker);
        hashing.forget();
    }
    Result<SignedIn> tryIn(const QString &password) {
        return here.signIns.signIn(u"desk-2"_s, u"ada@example.org"_s, secret(password));
    }
    QString resetCode() {
        const auto code = here.signIns.issueResetCode(admin, ada.account);
        EXPECT_TRUE(code);
        return code.value_or(QString());
    }

    Actor ada;
};
CANDOR_BOTH_DIALECTS(PasswordChangeTest);

TEST_P(PasswordChangeTest, AChangeEndsAllOtherSignInsOfTheAccount) {
    const Actor other = signedIn(u"ada@example.org"_s);
    ASSERT_TRUE(here.signIns.changePassword(ada, secret(), secret(newPassword)));
    EXPECT_EQ(newestEntry(), u"account.change_password done");
    EXPECT_TRUE(there.gate.begin(ada, TransactionKind::Read));
    EXPECT_EQ(codeOf(there.gate.begin(other, TransactionKind::Read)), ErrorCode::NotSignedIn);
    EXPECT_TRUE(there.gate.begin(admin, TransactionKind::Read));
    EXPECT_EQ(codeOf(tryIn(goodPassword)), ErrorCode::SignInFailed);
    EXPECT_TRUE(tryIn(newPassword));
}

TEST_P(PasswordChangeTest, TheOldPasswordMustBeRight) {
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(codeOf(here.signIns.changePassword(ada, secret(u"not the password"_s), secret(newPassword))),
                  ErrorCode::SignInFailed);
    EXPECT_EQ(newestEntry(), u"account.change_password failed password");
    hashing.forget();
    EXPECT_EQ(codeOf(here.signIns.changePassword(ada, secret(), secret(newPassword))), ErrorCode::SignInDelayed);
    EXPECT_EQ(hashing.calls(), 0);
}

TEST_P(PasswordChangeTest, NewPasswordsFollowThePolicy) {
    const auto change = [&](const QString &password) {
        return errorOf(here.signIns.changePassword(ada, secret(), secret(password)));
    };
    EXPECT_EQ(change(u"too short"_s), (Error{ErrorCode::PasswordTooShort, u"10"_s}));
    EXPECT_EQ(change(u"password123"_s), (Error{ErrorCode::PasswordTooCommon, {}}));
    EXPECT_EQ(change(u"ada@example.org"_s), (Error{ErrorCode::PasswordTooCommon, {}}));
    EXPECT_EQ(change(u"x y"_s.repeated(1000)), (Error{ErrorCode::PasswordTooLong, {}}));

    WorkspaceSettings strict;
    strict.passwordLeastCharacters = 18;
    ASSERT_TRUE(here.settingsService.save(admin, strict));
    EXPECT_EQ(change(newPassword), (Error{ErrorCode::PasswordTooShort, u"18"_s}));
    EXPECT_EQ(hashing.calls(), 0);
}

TEST_P(PasswordChangeTest, AChangeAgainstAnotherChangeIsAConflict) {
    const QString elsewhere = hashing.hash(secret(u"five brown herons"_s)).value();
    hashing.whileVerifying = [&] {
        run(u"UPDATE account SET password_hash = ? WHERE id = ?"_s, store::values(elsewhere, ada.account));
    };
    EXPECT_EQ(codeOf(here.signIns.changePassword(ada, secret(), secret(newPassword))), ErrorCode::Conflict);
}

TEST_P(PasswordChangeTest, ALockedSessionChangesNothing) {
    ASSERT_TRUE(here.signIns.lock(ada));
    EXPECT_EQ(codeOf(here.signIns.changePassword(ada, secret(), secret(newPassword))), ErrorCode::SessionLocked);
}

TEST_P(PasswordChangeTest, AResetCodeWorksOnceForAnHour) {
    const QString code = resetCode();
    EXPECT_EQ(newestEntry(), u"account.issue_reset_code done");
    EXPECT_EQ(number(u"SELECT count(*) FROM one_time_code WHERE digest LIKE ?"_s,
                     store::values(u"%"_s + code.left(4) + u'%')),
              0);
    const QString asTyped = code.toLower().replace(u'-', u' ');
    ASSERT_TRUE(here.signIns.resetPassword(desk, asTyped, secret(newPassword)));
    EXPECT_EQ(newestEntry(), u"account.reset_password done");
    EXPECT_EQ(codeOf(there.gate.begin(ada, TransactionKind::Read)), ErrorCode::NotSignedIn);
    EXPECT_TRUE(tryIn(newPassword));
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, code, secret(u"five brown herons"_s))), ErrorCode::CodeInvalid);
    EXPECT_TRUE(tryIn(newPassword));

    const QString late = resetCode();
    clock.advance(1h);
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, late, secret(goodPassword))), ErrorCode::CodeInvalid);
}

TEST_P(PasswordChangeTest, AClockThatIsSetBackMakesNoCodeLast) {
    const QString code = resetCode();
    clock.setWall(clock.wallNow() - 5s); // two machines never agree to the second
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, code, secret(u"short"_s))), ErrorCode::PasswordTooShort);
    clock.setWall(clock.wallNow() - 1h);
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, code, secret(newPassword))), ErrorCode::CodeInvalid);
}

TEST_P(PasswordChangeTest, ANewResetCodeEndsTheOneBefore) {
    const QString first = resetCode();
    const QString second = resetCode();
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, first, secret(newPassword))), ErrorCode::CodeInvalid);
    EXPECT_TRUE(here.signIns.resetPassword(desk, second, secret(newPassword)));
}

TEST_P(PasswordChangeTest, AWeakPasswordLeavesTheCodeUsable) {
    const QString code = resetCode();
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, code, secret(u"short"_s))), ErrorCode::PasswordTooShort);
    EXPECT_TRUE(here.signIns.resetPassword(desk, code, secret(newPassword)));
}

TEST_P(PasswordChangeTest, WrongCodesCountForTheirSource) {
    const QString code = resetCode();
    for (const QString &wrong : {u"0000-0000"_s, u""_s, u"'; --"_s, u"ABCD-EFG"_s, QString(QChar(0))})
        EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, wrong, secret(newPassword))), ErrorCode::CodeInvalid);
    EXPECT_EQ(newestEntry(), u"account.reset_password failed code");
    hashing.forget();
    EXPECT_EQ(errorOf(here.signIns.resetPassword(desk, code, secret(newPassword))),
              (Error{ErrorCode::SignInDelayed, u"1"_s}));
    EXPECT_EQ(errorOf(here.signIns.signInByCode(desk, u"0000-0000"_s)), (Error{ErrorCode::SignInDelayed, u"1"_s}));
    EXPECT_EQ(hashing.calls(), 0);
    EXPECT_TRUE(here.signIns.resetPassword(u"desk-2"_s, code, secret(newPassword)));
}

TEST_P(PasswordChangeTest, OnlyAdministratorsIssueResetCodes) {
    EXPECT_EQ(codeOf(here.signIns.issueResetCode(ada, ada.account)), ErrorCode::NotAllowed);
    EXPECT_EQ(newestEntry(), u"account.manage refused");
    EXPECT_EQ(codeOf(here.signIns.issueResetCode(admin, AccountId(999))), ErrorCode::NotFound);
}

class InterviewCodeTest : public PasswordChangeTest {
protected:
    void SetUp() override {
        PasswordChangeTest::SetUp();
        run(u"INSERT INTO job (owner_id, title, domain, type, mode, level, state, created_at, updated_at) "
            "VALUES (?, 'Engineer', 'General', 'full-time', 'remote', 'mid', 'open', 0, 0)"_s,
            store::values(admin.account));
        for (const QString &uuid : {u"a"_s, u"b"_s}) {
            const Actor seeker = uuid == u"a" ? ada : newActor(u"bob@example.org"_s, Role::Seeker);
            run(u"INSERT INTO application (uuid, job_id, seeker_id, stage, stage_rank, created_at, updated_at, "
                "stage_since) VALUES (?, (SELECT id FROM job), ?, 'applied', 0, 0, 0, 0)"_s,
                store::values(uuid, seeker.account));
        }
        application = ApplicationId(number(u"SELECT id FROM application WHERE uuid = 'a'"_s));
        another = ApplicationId(number(u"SELECT id FROM application WHERE uuid = 'b'"_s));
    }
    QString issue() {
        const QString code = crypto::oneTimeCode();
        EXPECT_TRUE(store::SignInStore(connection())
                        .replaceCode({.digest = crypto::tokenDigest(code),
                                      .purpose = store::CodePurpose::Interview,
                                      .account = ada.account,
                                      .application = application,
                                      .issuedBy = admin.account,
                                      .issuedAt = clock.wallNow(),
                                      .expiresAt = clock.wallNow() + 72h,
                                      .usedAt = std::nullopt}));
        return code;
    }

    ApplicationId application;
    ApplicationId another;
};
CANDOR_BOTH_DIALECTS(InterviewCodeTest);

TEST_P(InterviewCodeTest, ACodeReachesItsApplicationsInterviewAlone) {
    const auto signedIn = here.signIns.signInByCode(desk, issue());
    ASSERT_TRUE(signedIn);
    EXPECT_EQ(signedIn->onlyApplication, application);
    EXPECT_EQ(signedIn->account.id, ada.account);
    EXPECT_EQ(newestEntry(), u"account.sign_in done code for application %1"_s.arg(application.value()));

    auto call = there.gate.begin(signedIn->actor, TransactionKind::Read);
    ASSERT_TRUE(call);
    EXPECT_EQ(call->principal().onlyApplication, application);
    const Relation its{.own = true, .application = application};
    for (const Action action : {Action::TakeQuestionnaire, Action::BeRecorded, Action::SeeApplication}) {
        EXPECT_TRUE(call->allows(action, its));
        EXPECT_FALSE(call->allows(action, {.own = true, .application = another}));
        EXPECT_FALSE(call->allows(action, {.own = true})); // a service that does not say which
        EXPECT_FALSE(call->allows(action, {.own = false, .application = application}));
    }
    for (std::size_t i = 0; i < actionCount; ++i) {
        const auto action = static_cast<Action>(i);
        const bool interviews =
            action == Action::TakeQuestionnaire || action == Action::BeRecorded || action == Action::SeeApplication;
        EXPECT_EQ(call->allows(action, its), interviews) << actionName(action).toStdString();
    }
    EXPECT_EQ(codeOf(call->require(Action::EditOwnAccount, its)), ErrorCode::NotAllowed);
}

TEST_P(InterviewCodeTest, ACodeSignsInOnce) {
    const QString code = issue();
    EXPECT_TRUE(here.signIns.signInByCode(desk, code));
    EXPECT_EQ(codeOf(there.signIns.signInByCode(desk, code)), ErrorCode::CodeInvalid);
    EXPECT_EQ(newestEntry(), u"account.sign_in failed code");
}

TEST_P(InterviewCodeTest, ACodeEnds) {
    const QString code = issue();
    clock.advance(72h);
    EXPECT_EQ(codeOf(here.signIns.signInByCode(desk, code)), ErrorCode::CodeInvalid);
}

TEST_P(InterviewCodeTest, ACodeIsForItsPurposeAlone) {
    EXPECT_EQ(codeOf(here.signIns.resetPassword(desk, issue(), secret(newPassword))), ErrorCode::CodeInvalid);
    EXPECT_EQ(codeOf(here.signIns.signInByCode(desk, resetCode())), ErrorCode::CodeInvalid);
}

TEST_P(InterviewCodeTest, ACodeOfADeactivatedAccountSignsNobodyIn) {
    const QString code = issue();
    ASSERT_TRUE(here.people.setState(admin, ada.account, AccountState::Inactive));
    EXPECT_EQ(codeOf(here.signIns.signInByCode(desk, code)), ErrorCode::AccountInactive);
    ASSERT_TRUE(here.people.setState(admin, ada.account, AccountState::Active));
    EXPECT_TRUE(here.signIns.signInByCode(desk, code));
}

TEST_P(InterviewCodeTest, WhoeverSignedInByCodeChangesNoAccount) {
    const Actor candidate = here.signIns.signInByCode(desk, issue()).value().actor;
    EXPECT_EQ(codeOf(here.people.account(candidate, ada.account)), ErrorCode::NotAllowed);
    SeekerProfile profile;
    profile.account = ada.account;
    EXPECT_EQ(codeOf(here.people.saveProfile(candidate, profile)), ErrorCode::NotAllowed);
    EXPECT_EQ(codeOf(here.signIns.changePassword(candidate, secret(), secret(newPassword))), ErrorCode::NotAllowed);
    EXPECT_EQ(codeOf(here.audit.list(candidate, {}, {})), ErrorCode::NotAllowed);
    EXPECT_TRUE(here.signIns.noteActivity(candidate));
    EXPECT_TRUE(here.signIns.signOut(candidate));
}

} // namespace
} // namespace candor::access
