// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "store/Connection.h"

#include <thread>

namespace candor::access {
namespace {

class PeopleTest : public AccessFixture {
protected:
    Result<Account> registered(const Registration &registration) {
        return here.people.registerAccount(Actor::guest(desk), registration, secret());
    }
    QStringList found(const AccountFilter &filter) {
        const auto page = here.people.list(admin, filter, {});
        EXPECT_TRUE(page) << (page ? "" : page.error().detail.toStdString());
        QStringList emails;
        for (const Account &account : page->rows)
            emails.append(account.email);
        EXPECT_EQ(emails.size(), page->total);
        return emails;
    }
};
CANDOR_BOTH_DIALECTS(PeopleTest);

TEST_P(PeopleTest, TheFirstAdministratorIsMadeOnce) {
    EXPECT_EQ(here.people.hasNobody().value(), false);
    EXPECT_EQ(administrator.role, Role::Admin);
    EXPECT_EQ(administrator.state, AccountState::Active);
    EXPECT_EQ(codeOf(here.people.createFirstAdministrator(desk, person(u"second@example.org"_s), secret())),
              ErrorCode::NotAllowed);
    EXPECT_EQ(newestEntry(), u"account.register refused first administrator");
    EXPECT_EQ(number(u"SELECT count(*) FROM account"_s), 1);
}

TEST_P(PeopleTest, OfTwoFirstAdministratorsOneWins) {
    run(u"DELETE FROM sign_in"_s);
    run(u"DELETE FROM candidate_search"_s);
    run(u"DELETE FROM account"_s);
    EXPECT_EQ(here.people.hasNobody().value(), true);
    std::atomic<int> made = 0;
    const auto make = [&](Program &program, const QString &email) {
        const auto result = program.people.createFirstAdministrator(desk, person(email), secret());
        made += result ? 1 : 0;
        EXPECT_TRUE(result || result.error().code == ErrorCode::NotAllowed);
        program.database.close();
    };
    std::thread first([&] { make(here, u"first@example.org"_s); });
    std::thread second([&] { make(there, u"second@example.org"_s); });
    first.join();
    second.join();
    EXPECT_EQ(made, 1);
    EXPECT_EQ(number(u"SELECT count(*) FROM account"_s), 1);
}

TEST_P(PeopleTest, GuestsRegisterAsSeekersAtOnceAndAsRecruitersOrExpertsWithApproval) {
    const auto seeker = registered(person(u"s@example.org"_s));
    ASSERT_TRUE(seeker);
    EXPECT_EQ(seeker->state, AccountState::Active);
    EXPECT_EQ(seeker->createdAt, clock.wallNow());
    EXPECT_EQ(seeker->revision, 1);
    for (const Role role : {Role::Recruiter, Role::DomainExpert}) {
        const QString email = roleName(role) + u"@example.org";
        const auto asked = registered(person(email, role));
        ASSERT_TRUE(asked);
        EXPECT_EQ(asked->role, role);
        EXPECT_EQ(asked->state, AccountState::AwaitingApproval);
        EXPECT_EQ(codeOf(here.signIns.signIn(desk, email, secret())), ErrorCode::AccountAwaiting);
        const auto approved = here.people.setState(admin, asked->id, AccountState::Active);
        ASSERT_TRUE(approved);
        EXPECT_EQ(newestEntry(), u"account.set_state done state awaiting_approval -> active");
        EXPECT_TRUE(here.signIns.signIn(desk, email, secret()));
    }
}

TEST_P(PeopleTest, NobodyMakesThemselvesAnAdministrator) {
    EXPECT_EQ(codeOf(registered(person(u"a@example.org"_s, Role::Admin))), ErrorCode::NotSignedIn);
    EXPECT_EQ(newestEntry(), u"account.manage refused");
    EXPECT_EQ(errorOf(registered(person(u"g@example.org"_s, Role::Guest))),
              (Error{ErrorCode::InvalidField, u"role: range"_s}));
    for (const Role role : {Role::Seeker, Role::Recruiter, Role::DomainExpert}) {
        const Actor actor = newActor(roleName(role) + u"@example.org", role);
        EXPECT_EQ(codeOf(here.people.registerAccount(actor, person(u"x@example.org"_s), secret())),
                  ErrorCode::NotAllowed);
        EXPECT_EQ(codeOf(here.people.setRole(actor, actor.account, Role::Admin)), ErrorCode::NotAllowed);
    }
    const auto another = here.people.registerAccount(admin, person(u"b@example.org"_s, Role::Admin), secret());
    ASSERT_TRUE(another);
    EXPECT_EQ(another->state, AccountState::Active);
}

TEST_P(PeopleTest, AnEmailIsOneAccountInWhateverSpelling) {
    ASSERT_TRUE(registered(person(u"Ada@Example.org"_s)));
    hashing.forget();
    EXPECT_EQ(errorOf(registered(person(u" ada@EXAMPLE.org "_s))), (Error{ErrorCode::Duplicate, u"email"_s}));
    EXPECT_EQ(hashing.calls(), 0);
    // The same letter composed and with a combining accent.
    ASSERT_TRUE(registered(person(u"ren\u00e9@example.org"_s)));
    EXPECT_EQ(errorOf(registered(person(u"rene\u0301@example.org"_s))), (Error{ErrorCode::Duplicate, u"email"_s}));
}

TEST_P(PeopleTest, AUserNameIsOneAccountsAndNoEmail) {
    Registration ada = person(u"ada@example.org"_s);
    ada.userName = u"Ada"_s;
    ASSERT_TRUE(registered(ada));
    Registration other = person(u"other@example.org"_s);
    other.userName = u"ADA"_s;
    EXPECT_EQ(errorOf(registered(other)), (Error{ErrorCode::Duplicate, u"user_name"_s}));
    for (const QString &name : {u"ada@example.org"_s, u"a b"_s}) {
        other.userName = name;
        EXPECT_EQ(errorOf(registered(other)), (Error{ErrorCode::InvalidField, u"user_name: characters"_s}));
    }
    other.userName = u"x"_s.repeated(65);
    EXPECT_EQ(errorOf(registered(other)), (Error{ErrorCode::FieldTooLong, u"user_name: 64"_s}));
    other.userName.clear();
    EXPECT_TRUE(registered(other));
    EXPECT_TRUE(registered(person(u"third@example.org"_s))); // no user name is nobody's
}

TEST_P(PeopleTest, EmailsHaveAForm) {
    for (const QString &email : {u"ada"_s, u"@example.org"_s, u"ada@"_s, u"a@b@c"_s, u"a b@example.org"_s,
                                 u"ada@example..org"_s, u"ada@.org"_s, u"ada@example."_s})
        EXPECT_EQ(errorOf(registered(person(email))), (Error{ErrorCode::InvalidField, u"email: form"_s}))
            << email.toStdString();
    EXPECT_EQ(errorOf(registered(person(QString()))), (Error{ErrorCode::InvalidField, u"email: empty"_s}));
    EXPECT_EQ(errorOf(registered(person(u"a\x01@example.org"_s))),
              (Error{ErrorCode::InvalidField, u"email: characters"_s}));
    EXPECT_EQ(errorOf(registered(person(u"x"_s.repeated(250) + u"@b.org"))),
              (Error{ErrorCode::FieldTooLong, u"email: 254"_s}));
    EXPECT_TRUE(registered(person(u"o'brien+\"x\"--;%@\u4f8b\u3048.jp"_s)));
    EXPECT_TRUE(registered(person(u"x"_s.repeated(248) + u"@b.org")));
    EXPECT_TRUE(registered(person(u"root@localhost"_s)));
}

TEST_P(PeopleTest, HostileNamesAreKeptLiterallyOrRefusedInWords) {
    int number = 0;
    for (const QString &name :
         {u"Robert'); DROP TABLE account; --"_s, u"\u202Eadmin"_s, u"עדה"_s, u"艾达"_s, u"\U0001F600\U0010FFFD"_s,
          u"\" OR \"\"=\""_s, u"%_\\*"_s, u"<script>"_s, u"\U0001F600"_s.repeated(200)}) {
        Registration registration = person(u"p%1@example.org"_s.arg(number++));
        registration.fullName = name;
        registration.company = name;
        const auto account = registered(registration);
        ASSERT_TRUE(account) << name.toStdString();
        EXPECT_EQ(there.people.account(admin, account->id).value().fullName, name);
    }
    Registration registration = person(u"p@example.org"_s);
    registration.fullName = QString(QChar(0));
    EXPECT_EQ(errorOf(registered(registration)), (Error{ErrorCode::InvalidField, u"full_name: characters"_s}));
    registration.fullName = u"x"_s.repeated(10'000'000);
    EXPECT_EQ(errorOf(registered(registration)), (Error{ErrorCode::FieldTooLong, u"full_name: 200"_s}));
    registration.fullName = u" \u00a0"_s;
    EXPECT_EQ(errorOf(registered(registration)), (Error{ErrorCode::InvalidField, u"full_name: empty"_s}));
    registration.fullName = u"Ada"_s;
    registration.acceptedTerms = u"I am Ada"_s;
    EXPECT_EQ(errorOf(registered(registration)), (Error{ErrorCode::InvalidField, u"accepted_terms: form"_s}));
}

TEST_P(PeopleTest, PasswordsFollowThePolicyFromTheFirstOneOn) {
    const auto code = [&](const QString &password) {
        Registration registration = person(u"ada@example.org"_s);
        registration.userName = u"difference_engine"_s;
        return codeOf(here.people.registerAccount(Actor::guest(desk), registration, secret(password)));
    };
    EXPECT_EQ(code(u""_s), ErrorCode::PasswordTooShort);
    EXPECT_EQ(code(u"1234567890"_s), ErrorCode::PasswordTooCommon);
    EXPECT_EQ(code(u"difference_engine"_s), ErrorCode::PasswordTooCommon);
    EXPECT_EQ(code(u"ada example 1"_s), ErrorCode::PasswordTooCommon);
    EXPECT_EQ(number(u"SELECT count(*) FROM account"_s), 1);
    EXPECT_EQ(hashing.calls(), 0);
}

TEST_P(PeopleTest, PeopleSeeAndSaveTheirOwnAccount) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    Account account = here.people.account(ada, ada.account).value();
    account.fullName = u" Ada Lovelace "_s;
    account.userName = u"Countess"_s;
    account.phone = u"+44 20 0100"_s;
    account.language = u"en"_s;
    account.role = Role::Admin;             // have calls of their own
    account.state = AccountState::Inactive; // ...
    clock.advance(1s);
    const auto saved = here.people.save(ada, account);
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->fullName, u"Ada Lovelace");
    EXPECT_EQ(saved->userName, u"countess");
    EXPECT_EQ(saved->role, Role::Seeker);
    EXPECT_EQ(saved->state, AccountState::Active);
    EXPECT_EQ(saved->revision, 2);
    EXPECT_EQ(saved->updatedAt, clock.wallNow());
    EXPECT_EQ(newestEntry(), u"account.edit done user_name, full_name, phone, language");
    EXPECT_EQ(there.people.account(ada, ada.account).value(), *saved);
    EXPECT_EQ(there.people.accountByEmail(ada, u"ADA@example.org"_s).value(), *saved);

    Account elsewhere = *saved;
    elsewhere.email = u"new@example.org"_s;
    EXPECT_EQ(errorOf(here.people.save(ada, elsewhere)), (Error{ErrorCode::InvalidField, u"email: fixed"_s}));
}

TEST_P(PeopleTest, AStaleSaveIsRefused) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    Account mine = here.people.account(ada, ada.account).value();
    Account theirs = there.people.account(admin, ada.account).value();
    theirs.company = u"Theirs"_s;
    ASSERT_TRUE(there.people.save(admin, theirs));
    mine.company = u"Mine"_s;
    EXPECT_EQ(codeOf(here.people.save(ada, mine)), ErrorCode::Conflict);
    EXPECT_EQ(here.people.account(ada, ada.account).value().company, u"Theirs");
    ASSERT_TRUE(here.people.setRole(admin, ada.account, Role::Recruiter));
    theirs = there.people.account(admin, ada.account).value();
    theirs.revision -= 1;
    EXPECT_EQ(codeOf(there.people.save(admin, theirs)), ErrorCode::Conflict);
}

TEST_P(PeopleTest, AUserNameThatIsTakenIsRefusedInASave) {
    Registration bob = person(u"bob@example.org"_s);
    bob.userName = u"bob"_s;
    ASSERT_TRUE(registered(bob));
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    Account account = here.people.account(ada, ada.account).value();
    account.userName = u"BOB"_s;
    EXPECT_EQ(errorOf(here.people.save(ada, account)), (Error{ErrorCode::Duplicate, u"user_name"_s}));
    account.userName.clear();
    EXPECT_TRUE(here.people.save(ada, account));
}

TEST_P(PeopleTest, TheLastActiveAdministratorStays) {
    const Error last{ErrorCode::MoveNotAllowed, u"last_administrator"_s};
    EXPECT_EQ(errorOf(here.people.setRole(admin, admin.account, Role::Seeker)), last);
    EXPECT_EQ(errorOf(here.people.setState(admin, admin.account, AccountState::Inactive)), last);
    const Actor second = newActor(u"second@example.org"_s, Role::Admin);
    ASSERT_TRUE(here.people.setState(admin, admin.account, AccountState::Inactive));
    EXPECT_EQ(errorOf(here.people.setRole(second, second.account, Role::Seeker)), last);
    EXPECT_EQ(errorOf(here.people.setState(second, second.account, AccountState::Inactive)), last);
    EXPECT_TRUE(here.people.setRole(second, admin.account, Role::Seeker)); // inactive: no loss
}

TEST_P(PeopleTest, OfTwoAdministratorsWhoDismissEachOtherOneStays) {
    const Actor second = newActor(u"second@example.org"_s, Role::Admin);
    std::thread first([&] {
        [[maybe_unused]] const auto result = here.people.setRole(admin, second.account, Role::Seeker);
        here.database.close();
    });
    std::thread other([&] {
        [[maybe_unused]] const auto result = there.people.setRole(second, admin.account, Role::Seeker);
        there.database.close();
    });
    first.join();
    other.join();
    EXPECT_EQ(number(u"SELECT count(*) FROM account WHERE role = 'admin' AND state = 'active'"_s), 1);
}

TEST_P(PeopleTest, RolesAndStatesAreAnAdministratorsToSet) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    EXPECT_EQ(here.people.setRole(admin, ada.account, Role::DomainExpert).value().role, Role::DomainExpert);
    EXPECT_EQ(newestEntry(), u"account.set_role done role seeker -> domain_expert");
    EXPECT_EQ(errorOf(here.people.setRole(admin, ada.account, Role::Guest)),
              (Error{ErrorCode::InvalidField, u"role: range"_s}));
    EXPECT_EQ(errorOf(here.people.setState(admin, ada.account, AccountState::AwaitingApproval)),
              (Error{ErrorCode::InvalidField, u"state: range"_s}));
    EXPECT_EQ(codeOf(here.people.setRole(admin, AccountId(999), Role::Seeker)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(here.people.setState(admin, AccountId(999), AccountState::Inactive)), ErrorCode::NotFound);
    const qint64 before = entries();
    EXPECT_TRUE(here.people.setRole(admin, ada.account, Role::DomainExpert));
    EXPECT_EQ(entries(), before); // nothing changed
}

TEST_P(PeopleTest, ListsAreFilteredAndFoundByWords) {
    Registration ada = person(u"ada@example.org"_s);
    ada.fullName = u"Ada Lovelace"_s;
    ada.company = u"Analytical Engines"_s;
    ASSERT_TRUE(registered(ada));
    Registration rene = person(u"rene@wissen.example"_s, Role::Recruiter);
    rene.fullName = u"René Ümit"_s;
    ASSERT_TRUE(registered(rene));
    EXPECT_EQ(found({}).size(), 3);
    EXPECT_EQ(found({.text = u"love"_s}), QStringList{u"ada@example.org"_s});
    EXPECT_EQ(found({.text = u"analytic ADA"_s}), QStringList{u"ada@example.org"_s});
    EXPECT_EQ(found({.text = u"UMIT"_s}), QStringList{u"rene@wissen.example"_s});
    EXPECT_EQ(found({.text = u"rene@wissen"_s}), QStringList{u"rene@wissen.example"_s});
    EXPECT_EQ(found({.text = u"\" NEAR(zz) *"_s}), QStringList());
    EXPECT_EQ(found({.text = u"!!!"_s}), QStringList());
    EXPECT_EQ(found({.role = Role::Recruiter}), QStringList{u"rene@wissen.example"_s});
    EXPECT_EQ(found({.state = AccountState::AwaitingApproval}), QStringList{u"rene@wissen.example"_s});
    EXPECT_EQ(found({.text = u"ada"_s, .role = Role::Recruiter}), QStringList());
    EXPECT_EQ(codeOf(here.people.list(admin, {.text = QString(QChar(0))}, {})), ErrorCode::InvalidField);

    const auto second = here.people.list(admin, {}, {.offset = 1, .limit = 1});
    ASSERT_TRUE(second);
    EXPECT_EQ(second->total, 3);
    EXPECT_EQ(second->rows.at(0).fullName, u"Ada Lovelace");
}

TEST_P(PeopleTest, ListsGoByNameWhateverItsCaseAndAccents) {
    QStringList names;
    for (const QString &name : {u"Zoe"_s, u"émile"_s, u"Eva"_s, u"bo"_s}) {
        Registration someone = person(u"%1@example.org"_s.arg(names.size()), Role::Recruiter);
        someone.fullName = name;
        ASSERT_TRUE(here.people.registerAccount(admin, someone, secret()));
        names.append(name);
    }
    const QStringList wanted{u"bo"_s, u"émile"_s, u"Eva"_s, u"Zoe"_s};
    const auto namesOf = [](const std::vector<Account> &accounts) {
        QStringList listed;
        std::ranges::transform(accounts, std::back_inserter(listed), &Account::fullName);
        return listed;
    };
    EXPECT_EQ(namesOf(here.people.list(admin, {.role = Role::Recruiter}, {}).value().rows), wanted);
    EXPECT_EQ(namesOf(here.people.colleagues(admin).value()), wanted);
}

TEST_P(PeopleTest, AChangedNameIsFoundByTheNewOneAlone) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    Account account = here.people.account(ada, ada.account).value();
    account.fullName = u"Grace Hopper"_s;
    ASSERT_TRUE(here.people.save(ada, account));
    EXPECT_EQ(found({.text = u"hopper"_s}), QStringList{u"ada@example.org"_s});
    EXPECT_EQ(found({.text = u"Example"_s, .role = Role::Seeker}), QStringList{u"ada@example.org"_s}); // the email
    EXPECT_EQ(found({.text = u"ada hopper example"_s}), QStringList{u"ada@example.org"_s});
}

TEST_P(PeopleTest, ColleaguesAreActiveRecruitersAndExperts) {
    const Actor recruiter = newActor(u"r@example.org"_s, Role::Recruiter);
    const Actor expert = newActor(u"e@example.org"_s, Role::DomainExpert);
    const Actor seeker = newActor(u"s@example.org"_s, Role::Seeker);
    ASSERT_TRUE(registered(person(u"waiting@example.org"_s, Role::Recruiter)));
    for (const Actor &actor : {admin, recruiter}) {
        const auto colleagues = here.people.colleagues(actor);
        ASSERT_TRUE(colleagues);
        EXPECT_EQ(colleagues->size(), 2U);
        for (const Account &colleague : *colleagues)
            EXPECT_TRUE(colleague.id == recruiter.account || colleague.id == expert.account);
    }
    EXPECT_EQ(codeOf(here.people.colleagues(expert)), ErrorCode::NotAllowed);
    EXPECT_EQ(codeOf(here.people.colleagues(seeker)), ErrorCode::NotAllowed);
    EXPECT_EQ(codeOf(here.people.colleagues(Actor::guest(desk))), ErrorCode::NotSignedIn);
}

} // namespace
} // namespace candor::access
