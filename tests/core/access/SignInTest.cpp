// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "store/AccountStore.h"
#include "store/Connection.h"

#include <thread>

namespace candor::access {
namespace {

class SignInTest : public AccessFixture {
protected:
    Result<SignedIn> tryIn(const QString &name, const QString &password, const QString &origin = desk) {
        return here.signIns.signIn(origin, name, secret(password));
    }
    void failTimes(int times, const QString &name, const QString &origin = desk) {
        for (int i = 0; i < times; ++i)
            EXPECT_EQ(codeOf(tryIn(name, u"not the password"_s, origin)), ErrorCode::SignInFailed) << i;
    }
    QString storedHash(AccountId id) {
        const auto found = store::AccountStore(connection()).account(id);
        return found && *found ? (*found)->passwordHash : QString();
    }
};
CANDOR_BOTH_DIALECTS(SignInTest);

TEST_P(SignInTest, SignsInByEmailOrUserNameInAnySpelling) {
    Registration ada = person(u"Ada.Example@Example.ORG "_s);
    ada.userName = u"Ada"_s;
    ASSERT_TRUE(here.people.registerAccount(Actor::guest(desk), ada, secret()));
    for (const QString &name : {u"ada.example@example.org"_s, u"  ADA.Example@example.org"_s, u"ada"_s, u"ADA "_s}) {
        const auto signedIn = tryIn(name, goodPassword);
        ASSERT_TRUE(signedIn) << name.toStdString();
        EXPECT_EQ(signedIn->account.email, u"ada.example@example.org");
        EXPECT_EQ(signedIn->actor.account, signedIn->account.id);
        EXPECT_EQ(signedIn->endsAt, clock.wallNow() + 8h);
        EXPECT_FALSE(signedIn->onlyApplication);
        EXPECT_TRUE(there.gate.begin(signedIn->actor, TransactionKind::Read));
    }
    EXPECT_EQ(newestEntry(), u"account.sign_in done");
}

TEST_P(SignInTest, AnUnknownAccountCostsAndSaysTheSameAsAWrongPassword) {
    const Error wrong = errorOf(tryIn(u"admin@example.org"_s, u"not the password"_s));
    EXPECT_EQ(hashing.calls(), 1);
    hashing.forget();
    const Error unknown = errorOf(tryIn(u"nobody@example.org"_s, u"not the password"_s));
    EXPECT_EQ(hashing.calls(), 1);
    EXPECT_EQ(hashing.verifications, 1);
    EXPECT_EQ(wrong, unknown);
    EXPECT_EQ(wrong, (Error{ErrorCode::SignInFailed, {}}));
}

TEST_P(SignInTest, EveryTryCostsExactlyOneHash) {
    const QString control(QChar(1));
    for (const QString &name : {u"admin@example.org"_s, u"nobody"_s, QString(), QString(QChar(0)),
                                QString(QChar(0xd800)), control, u"' OR '1'='1"_s, u"%"_s, u"x"_s.repeated(100'000)}) {
        hashing.forget();
        EXPECT_EQ(codeOf(tryIn(name, u"not the password"_s, u"desk-"_s + QString::number(name.size()))),
                  ErrorCode::SignInFailed);
        EXPECT_EQ(hashing.calls(), 1) << name.left(20).toStdString();
    }
    hashing.forget();
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword, u"desk-2"_s));
    EXPECT_EQ(hashing.calls(), 1);
}

TEST_P(SignInTest, AnAccountThatCannotBeUsedIsToldOnlyWithItsPassword) {
    ASSERT_TRUE(here.people.registerAccount(Actor::guest(desk), person(u"r@example.org"_s, Role::Recruiter), secret()));
    const Actor gone = newActor(u"gone@example.org"_s, Role::Seeker);
    ASSERT_TRUE(here.people.setState(admin, gone.account, AccountState::Inactive));
    hashing.forget();
    EXPECT_EQ(codeOf(tryIn(u"r@example.org"_s, u"not the password"_s)), ErrorCode::SignInFailed);
    EXPECT_EQ(codeOf(tryIn(u"gone@example.org"_s, u"not the password"_s)), ErrorCode::SignInFailed);
    EXPECT_EQ(codeOf(tryIn(u"r@example.org"_s, goodPassword)), ErrorCode::AccountAwaiting);
    EXPECT_EQ(newestEntry(), u"account.sign_in refused awaiting_approval");
    EXPECT_EQ(codeOf(tryIn(u"gone@example.org"_s, goodPassword)), ErrorCode::AccountInactive);
    EXPECT_EQ(newestEntry(), u"account.sign_in refused inactive");
    EXPECT_EQ(hashing.calls(), 4);
}

TEST_P(SignInTest, OldAndCheapHashesAreReplacedAtSignIn) {
    // Django's own test vector (auth_tests/test_hashers.py).
    const QString django = u"pbkdf2_sha256$1000000$seasalt$r1uLUxoxpP2Ued/qxvmje7UH9PUJBkRrvf9gGPL7Cps="_s;
    // What a cheaper past left.
    const QString cheap = crypto::Argon2PasswordHashing(crypto::Argon2Cost{32, 1, 1}).hash(secret()).value();
    for (const auto &[stored, password] : {std::pair(django, u"lètmein"_s), std::pair(cheap, goodPassword)}) {
        run(u"UPDATE account SET password_hash = ? WHERE id = ?"_s, store::values(stored, admin.account));
        const qint64 revision = number(u"SELECT revision FROM account"_s);
        hashing.forget();
        ASSERT_TRUE(tryIn(u"admin@example.org"_s, password));
        EXPECT_EQ(hashing.verifications, 1);
        EXPECT_EQ(hashing.hashes, 1);
        EXPECT_TRUE(storedHash(admin.account).startsWith(u"$argon2id$v=19$m=64,"));
        EXPECT_EQ(number(u"SELECT revision FROM account"_s), revision);
        EXPECT_EQ(newestEntry(), u"account.sign_in done hash upgraded");
        hashing.forget();
        ASSERT_TRUE(tryIn(u"admin@example.org"_s, password));
        EXPECT_EQ(hashing.calls(), 1);
    }
}

TEST_P(SignInTest, AWrongPasswordReplacesNoHash) {
    const QString cheap = crypto::Argon2PasswordHashing(crypto::Argon2Cost{32, 1, 1}).hash(secret()).value();
    run(u"UPDATE account SET password_hash = ?"_s, store::values(cheap));
    hashing.forget();
    failTimes(1, u"admin@example.org"_s);
    EXPECT_EQ(hashing.calls(), 1);
    EXPECT_EQ(storedHash(admin.account), cheap);
}

TEST_P(SignInTest, AStoredHashThatIsNoneFitsNoPassword) {
    run(u"UPDATE account SET password_hash = 'spoilt'"_s);
    EXPECT_EQ(codeOf(tryIn(u"admin@example.org"_s, goodPassword)), ErrorCode::SignInFailed);
}

TEST_P(SignInTest, FailuresDelayTheNextTryLongerAndLonger) {
    const QString name = u"admin@example.org"_s;
    failTimes(5, name);
    for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
        hashing.forget();
        EXPECT_EQ(errorOf(tryIn(name, goodPassword)), (Error{ErrorCode::SignInDelayed, QString::number(seconds)}));
        EXPECT_EQ(newestEntry(), u"account.sign_in refused delayed");
        clock.advance(std::chrono::seconds(seconds) - 1ms);
        EXPECT_EQ(errorOf(tryIn(name, goodPassword)), (Error{ErrorCode::SignInDelayed, u"1"_s}));
        EXPECT_EQ(hashing.calls(), 0);
        clock.advance(1ms);
        failTimes(1, name);
    }
}

TEST_P(SignInTest, DelaysAreCountedForTheAccountWhereverItIsTriedAndForTheSourceWhateverItTries) {
    for (int i = 0; i < 5; ++i)
        failTimes(1, u"admin@example.org"_s, u"machine-%1"_s.arg(i));
    EXPECT_EQ(codeOf(tryIn(u"admin@example.org"_s, goodPassword, u"machine-9"_s)), ErrorCode::SignInDelayed);

    for (int i = 0; i < 5; ++i)
        failTimes(1, u"name-%1"_s.arg(i), u"kiosk"_s);
    EXPECT_EQ(codeOf(tryIn(u"name-9"_s, goodPassword, u"kiosk"_s)), ErrorCode::SignInDelayed);
    EXPECT_EQ(codeOf(tryIn(u"name-9"_s, goodPassword, u"elsewhere"_s)), ErrorCode::SignInFailed);
}

TEST_P(SignInTest, EmailAndUserNameOfAnAccountAreCountedTogether) {
    Registration ada = person(u"ada@example.org"_s);
    ada.userName = u"ada"_s;
    ASSERT_TRUE(here.people.registerAccount(Actor::guest(desk), ada, secret()));
    failTimes(3, u"ada@example.org"_s, u"a"_s);
    failTimes(2, u"ada"_s, u"b"_s);
    EXPECT_EQ(codeOf(tryIn(u"ada"_s, goodPassword, u"c"_s)), ErrorCode::SignInDelayed);
}

TEST_P(SignInTest, UnknownNamesAreDelayedLikeAccounts) {
    for (int i = 0; i < 5; ++i)
        failTimes(1, u"nobody@example.org"_s, u"machine-%1"_s.arg(i));
    EXPECT_EQ(errorOf(tryIn(u"Nobody@example.org"_s, goodPassword, u"machine-9"_s)),
              (Error{ErrorCode::SignInDelayed, u"1"_s}));
    // What was typed may be a password in the wrong field: it is kept nowhere.
    EXPECT_EQ(number(u"SELECT count(*) FROM sign_in_failure WHERE subject LIKE '%nobody%'"_s), 0);
}

TEST_P(SignInTest, SuccessClearsTheAccountsCounterAndAnHourClearsAll) {
    failTimes(4, u"admin@example.org"_s);
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword));
    failTimes(1, u"admin@example.org"_s); // the source's fifth
    EXPECT_EQ(codeOf(tryIn(u"admin@example.org"_s, goodPassword)), ErrorCode::SignInDelayed);
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword, u"desk-2"_s));
    clock.advance(1h);
    failTimes(1, u"nobody@example.org"_s);
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword));
}

TEST_P(SignInTest, AClockThatIsSetBackDelaysNobodyForGood) {
    failTimes(20 - 15, u"admin@example.org"_s);
    clock.setWall(clock.wallNow() - 24h * 365);
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword));
}

TEST_P(SignInTest, ManyTriesAtATimeDoNotSlipThrough) {
    // While one password is hashed, five others fail.
    bool nested = false;
    hashing.whileVerifying = [&] {
        if (std::exchange(nested, true))
            return;
        for (int i = 0; i < 5; ++i)
            failTimes(1, u"admin@example.org"_s, u"machine-%1"_s.arg(i));
    };
    EXPECT_EQ(codeOf(tryIn(u"admin@example.org"_s, goodPassword)), ErrorCode::SignInDelayed);
}

TEST_P(SignInTest, NoTransactionIsOpenWhileAPasswordIsHashed) {
    hashing.whileVerifying = [&] {
        auto call = there.gate.beginRule(u"another"_s, TransactionKind::Write);
        EXPECT_TRUE(call);
        EXPECT_TRUE(call && call->commit());
        // Nor on this program's own connection.
        EXPECT_TRUE(here.gate.beginRule(u"this"_s, TransactionKind::Write));
    };
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword));
    EXPECT_EQ(codeOf(tryIn(u"nobody@example.org"_s, goodPassword)), ErrorCode::SignInFailed);
    const Actor actor = signedIn(u"admin@example.org"_s);
    EXPECT_TRUE(here.signIns.unlock(actor, secret()));
    EXPECT_TRUE(here.signIns.changePassword(actor, secret(), secret(u"nine loud magpies"_s)));
}

TEST_P(SignInTest, APasswordThatChangesWhileItIsHashedIsTriedAgain) {
    int round = 0;
    hashing.whileVerifying = [&] {
        if (round++ == 0)
            run(u"UPDATE account SET password_hash = ?"_s,
                store::values(hashing.hash(secret(u"nine loud magpies"_s)).value()));
    };
    EXPECT_EQ(codeOf(tryIn(u"admin@example.org"_s, goodPassword)), ErrorCode::SignInFailed);
    EXPECT_EQ(round, 2);
}

TEST_P(SignInTest, TwoSignInsAtATimeBothReplaceAnOldHash) {
    const QString cheap = crypto::Argon2PasswordHashing(crypto::Argon2Cost{32, 1, 1}).hash(secret()).value();
    run(u"UPDATE account SET password_hash = ?"_s, store::values(cheap));
    bool nested = false;
    hashing.whileVerifying = [&] {
        if (std::exchange(nested, true))
            return;
        EXPECT_TRUE(there.signIns.signIn(u"desk-2"_s, u"admin@example.org"_s, secret()));
    };
    EXPECT_TRUE(tryIn(u"admin@example.org"_s, goodPassword));
}

TEST_P(SignInTest, SignInsFromManyThreadsAllCount) {
    const qint64 before = entries();
    std::vector<std::thread> threads;
    std::atomic<int> in = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([&, i] {
            for (int j = 0; j < 5; ++j)
                in += here.signIns.signIn(u"desk-%1"_s.arg(i), u"admin@example.org"_s, secret()) ? 1 : 0;
            here.database.close();
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    EXPECT_EQ(in, 20);
    EXPECT_EQ(entries(), before + 20);
    const auto verification = here.audit.verify(admin);
    ASSERT_TRUE(verification);
    EXPECT_TRUE(verification->isWhole());
}

TEST_P(SignInTest, SigningOutEndsThisSignInAlone) {
    const Actor other = signedIn(u"admin@example.org"_s);
    ASSERT_TRUE(here.signIns.signOut(admin));
    EXPECT_EQ(newestEntry(), u"account.sign_out done");
    EXPECT_EQ(codeOf(there.gate.begin(admin, TransactionKind::Read)), ErrorCode::NotSignedIn);
    EXPECT_TRUE(there.gate.begin(other, TransactionKind::Read));
    EXPECT_EQ(codeOf(here.signIns.signOut(admin)), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.signIns.signOut(Actor::guest(desk))), ErrorCode::NotSignedIn);
}

TEST_P(SignInTest, ALockedSessionGoesOnWithThePassword) {
    ASSERT_TRUE(here.signIns.lock(admin));
    EXPECT_EQ(newestEntry(), u"account.lock done");
    EXPECT_EQ(codeOf(there.gate.begin(admin, TransactionKind::Read)), ErrorCode::SessionLocked);
    EXPECT_EQ(codeOf(here.signIns.noteActivity(admin)), ErrorCode::SessionLocked);
    EXPECT_TRUE(here.signIns.status(admin).value().locked);
    const qint64 before = entries();
    EXPECT_TRUE(here.signIns.lock(admin));
    EXPECT_EQ(entries(), before); // once is enough

    EXPECT_EQ(codeOf(here.signIns.unlock(admin, secret(u"not the password"_s))), ErrorCode::SignInFailed);
    EXPECT_EQ(newestEntry(), u"account.unlock failed password");
    EXPECT_EQ(codeOf(there.gate.begin(admin, TransactionKind::Read)), ErrorCode::SessionLocked);
    ASSERT_TRUE(here.signIns.unlock(admin, secret()));
    EXPECT_EQ(newestEntry(), u"account.unlock done");
    EXPECT_TRUE(there.gate.begin(admin, TransactionKind::Read));
    EXPECT_FALSE(here.signIns.status(admin).value().locked);
}

TEST_P(SignInTest, UnlockingIsDelayedLikeSigningIn) {
    ASSERT_TRUE(here.signIns.lock(admin));
    for (int i = 0; i < 5; ++i)
        EXPECT_EQ(codeOf(here.signIns.unlock(admin, secret(u"not the password"_s))), ErrorCode::SignInFailed);
    hashing.forget();
    EXPECT_EQ(codeOf(here.signIns.unlock(admin, secret())), ErrorCode::SignInDelayed);
    EXPECT_EQ(hashing.calls(), 0);
    EXPECT_EQ(codeOf(tryIn(u"admin@example.org"_s, goodPassword, u"desk-2"_s)), ErrorCode::SignInDelayed);
    clock.advance(1s);
    EXPECT_TRUE(here.signIns.unlock(admin, secret()));
}

TEST_P(SignInTest, ActivityPutsTheLockOff) {
    const auto started = clock.wallNow();
    clock.advance(10min);
    ASSERT_TRUE(here.signIns.noteActivity(admin));
    EXPECT_EQ(here.signIns.status(admin).value(), (SignInStatus{false, started + 25min, started + 8h}));
    clock.advance(10min);
    EXPECT_TRUE(here.gate.begin(admin, TransactionKind::Read));
}

TEST_P(SignInTest, GuestsHaveNoSession) {
    const Actor guest = Actor::guest(desk);
    EXPECT_EQ(codeOf(here.signIns.status(guest)), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.signIns.noteActivity(guest)), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.signIns.lock(guest)), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.signIns.unlock(guest, secret())), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.signIns.changePassword(guest, secret(), secret())), ErrorCode::NotSignedIn);
    EXPECT_EQ(codeOf(here.signIns.issueResetCode(guest, admin.account)), ErrorCode::NotSignedIn);
}

} // namespace
} // namespace candor::access
