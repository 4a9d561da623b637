// SPDX-License-Identifier: GPL-3.0-or-later
#include "AccessFixture.h"

#include "store/Connection.h"

#include <QBuffer>
#include <QJsonDocument>
#include <QJsonObject>

#include <thread>

namespace candor::access {
namespace {

class AuditLogTest : public AccessFixture {
protected:
    void record(int times, const QString &action = u"job.edit"_s) {
        for (int i = 0; i < times; ++i) {
            auto call = here.gate.begin(admin, TransactionKind::Write);
            ASSERT_TRUE(call);
            call->record(action, {u"job"_s, i + 1}, u"title"_s);
            ASSERT_TRUE(call->commit());
        }
    }
    AuditVerification verified() {
        const auto verification = here.audit.verify(admin);
        EXPECT_TRUE(verification);
        return verification.value_or(AuditVerification{-1, -1, u"not verified"_s});
    }
    void expectWrong(qint64 sequence, const QString &reason) {
        const AuditVerification found = verified();
        EXPECT_EQ(found.firstWrong, sequence);
        EXPECT_EQ(found.reason, reason);
    }
};
CANDOR_BOTH_DIALECTS(AuditLogTest);

TEST_P(AuditLogTest, EverySequenceFollowsTheOneBefore) {
    record(5);
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry"_s), number(u"SELECT max(sequence) FROM audit_entry"_s));
    EXPECT_EQ(number(u"SELECT sequence FROM audit_head"_s), number(u"SELECT max(sequence) FROM audit_entry"_s));
    const AuditVerification found = verified();
    EXPECT_TRUE(found.isWhole());
    EXPECT_EQ(found.entries, 7); // the first administrator, the sign-in, five
    EXPECT_EQ(newestEntry(), u"audit.verify done whole, 7 entries");
}

TEST_P(AuditLogTest, AnEmptyLogIsWhole) {
    run(u"DELETE FROM audit_entry"_s);
    run(u"UPDATE audit_head SET sequence = 0, hash = ''"_s);
    EXPECT_EQ(verified(), (AuditVerification{0, std::nullopt, {}}));
}

TEST_P(AuditLogTest, AChangedFieldIsNoticedWhicheverItIs) {
    record(4);
    for (const QString &change :
         {u"at = at + 1"_s, u"account_id = 999"_s, u"account_id = NULL"_s, u"role = 'seeker'"_s, u"role = 'nobody'"_s,
          u"action = 'job.see'"_s, u"object_kind = ''"_s, u"object_id = 77"_s, u"origin = 'elsewhere'"_s,
          u"outcome = 'refused'"_s, u"detail = 'titles'"_s,
          u"hash = '0000000000000000000000000000000000000000000000000000000000000000'"_s, u"hash = ''"_s,
          u"hash = upper(hash)"_s, u"hash = hash || ' '"_s}) {
        ASSERT_TRUE(connection().run(u"CREATE TABLE kept AS SELECT * FROM audit_entry"_s));
        run(u"UPDATE audit_entry SET "_s + change + u" WHERE sequence = 4");
        expectWrong(4, u"hash"_s);
        run(u"DELETE FROM audit_entry"_s);
        run(u"INSERT INTO audit_entry SELECT * FROM kept"_s);
        run(u"UPDATE audit_head SET sequence = (SELECT max(sequence) FROM kept), hash = (SELECT hash FROM kept ORDER "
            u"BY "
            "sequence DESC LIMIT 1)"_s);
        ASSERT_TRUE(connection().run(u"DROP TABLE kept"_s));
    }
    EXPECT_TRUE(verified().isWhole());
}

TEST_P(AuditLogTest, ARoleThatIsNoneIsNotTakenForAGuests) {
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry WHERE sequence = 1 AND role = 'guest'"_s), 1);
    run(u"UPDATE audit_entry SET role = 'nobody' WHERE sequence = 1"_s);
    expectWrong(1, u"hash"_s);
}

TEST_P(AuditLogTest, AnotherHashOfTheOneBeforeIsNoticed) {
    record(3);
    run(u"UPDATE audit_entry SET previous_hash = hash WHERE sequence = 4"_s);
    expectWrong(4, u"previous"_s);
}

TEST_P(AuditLogTest, AnEntryThatIsTakenOutIsNoticed) {
    record(4);
    run(u"DELETE FROM audit_entry WHERE sequence = 3"_s);
    expectWrong(4, u"sequence"_s);
    // Closing the hole does not help.
    run(u"UPDATE audit_entry SET sequence = 3 WHERE sequence = 4"_s);
    expectWrong(3, u"previous"_s);
}

TEST_P(AuditLogTest, TheFirstEntryTakenOutIsNoticed) {
    run(u"DELETE FROM audit_entry WHERE sequence = 1"_s);
    expectWrong(2, u"sequence"_s);
}

TEST_P(AuditLogTest, EntriesThatChangePlacesAreNoticed) {
    record(4);
    run(u"UPDATE audit_entry SET sequence = 1000 WHERE sequence = 4"_s);
    run(u"UPDATE audit_entry SET sequence = 4 WHERE sequence = 5"_s);
    run(u"UPDATE audit_entry SET sequence = 5 WHERE sequence = 1000"_s);
    expectWrong(4, u"previous"_s);
}

TEST_P(AuditLogTest, ACutEndIsNoticed) {
    record(4);
    run(u"DELETE FROM audit_entry WHERE sequence > 4"_s);
    expectWrong(5, u"missing_end"_s);
}

TEST_P(AuditLogTest, ALogThatIsEmptiedIsNoticed) {
    run(u"DELETE FROM audit_entry"_s);
    expectWrong(1, u"missing_end"_s);
}

TEST_P(AuditLogTest, WithoutItsHeadALogIsNotWholeAndTakesNoChanges) {
    run(u"DELETE FROM audit_head"_s);
    expectWrong(3, u"missing_end"_s);
    EXPECT_EQ(codeOf(here.signIns.signOut(admin)), ErrorCode::DatabaseDamaged);
    EXPECT_TRUE(here.gate.begin(admin, TransactionKind::Read)); // the change was not made without its entry
}

TEST_P(AuditLogTest, AnEntryThatIsPutInIsNoticed) {
    record(1);
    const auto put = [&](qint64 sequence, const QString &previous) {
        run(u"INSERT INTO audit_entry (sequence, at, role, action, outcome, previous_hash, hash) "
            "VALUES (?, 0, 'admin', 'job.edit', 'done', ?, ?)"_s,
            store::values(sequence, previous, u"00"_s.repeated(32)));
    };
    put(100, {});
    expectWrong(100, u"sequence"_s);
}

TEST_P(AuditLogTest, EntriesBehindTheHeadAreNoticed) {
    record(3);
    run(u"UPDATE audit_head SET sequence = 4, hash = (SELECT hash FROM audit_entry WHERE sequence = 4)"_s);
    expectWrong(5, u"sequence"_s);
}

TEST_P(AuditLogTest, ALastEntryThatIsExchangedWithItsHashIsNoticed) {
    record(1);
    run(u"UPDATE audit_head SET hash = ?"_s, store::values(u"ab"_s.repeated(32)));
    expectWrong(3, u"hash"_s);
}

TEST_P(AuditLogTest, AVerificationGoesOnOverMoreThanItHoldsAtOnce) {
    auto call = here.gate.begin(admin, TransactionKind::Write);
    ASSERT_TRUE(call);
    for (int i = 0; i < 2500; ++i)
        call->record(u"job.edit"_s, {u"job"_s, i});
    ASSERT_TRUE(call->commit());
    EXPECT_EQ(verified(), (AuditVerification{2502, std::nullopt, {}}));
    run(u"UPDATE audit_entry SET detail = 'x' WHERE sequence = 2400"_s);
    expectWrong(2400, u"hash"_s);

    QBuffer lines;
    ASSERT_TRUE(lines.open(QIODevice::WriteOnly));
    EXPECT_EQ(here.audit.exportTo(admin, {.action = u"job.edit"_s}, lines).value(), 2500);
    EXPECT_EQ(lines.data().count('\n'), 2500);
}

TEST_P(AuditLogTest, WritersOfTwoProgramsMakeOneChain) {
    const auto write = [](Program &program, const Actor &actor) {
        for (int i = 0; i < 25; ++i) {
            auto call = program.gate.begin(actor, TransactionKind::Write);
            ASSERT_TRUE(call);
            call->record(u"job.edit"_s, {u"job"_s, i});
            ASSERT_TRUE(call->commit());
        }
        program.database.close();
    };
    std::thread first([&] { write(here, admin); });
    std::thread second([&] { write(there, admin); });
    first.join();
    second.join();
    EXPECT_EQ(verified(), (AuditVerification{52, std::nullopt, {}}));
}

TEST_P(AuditLogTest, FiltersRestrictTheList) {
    const Actor ada = newActor(u"ada@example.org"_s, Role::Seeker);
    auto call = here.gate.begin(ada, TransactionKind::Read);
    ASSERT_TRUE(call);
    ASSERT_FALSE(call->require(Action::MoveApplication, {}, {u"application"_s, 5}));
    clock.advance(1min);
    record(2);
    const auto total = [&](const AuditFilter &filter) {
        const auto page = here.audit.list(admin, filter, {});
        EXPECT_TRUE(page) << (page ? "" : page.error().detail.toStdString());
        EXPECT_EQ(qsizetype(page->rows.size()), page->total);
        return page->total;
    };
    EXPECT_EQ(total({.account = ada.account}), 2); // the sign-in and the refusal
    EXPECT_EQ(total({.action = u"job"_s}), 2);
    EXPECT_EQ(total({.action = u"Job"_s}), 0);
    EXPECT_EQ(total({.action = u"%"_s}), 0);
    EXPECT_EQ(total({.action = u"' OR 1=1 --"_s}), 0);
    EXPECT_EQ(total({.objectKind = u"application"_s, .objectId = 5}), 1);
    EXPECT_EQ(total({.outcome = AuditOutcome::Refused}), 1);
    EXPECT_EQ(total({.action = u"job"_s, .from = clock.wallNow()}), 2);
    EXPECT_EQ(total({.action = u"job"_s, .to = clock.wallNow() - 1ms}), 0);
    EXPECT_EQ(total({.upTo = 1}), 1);
}

TEST_P(AuditLogTest, AListIsNewestFirstWithNamesAndReadingItIsAnEntry) {
    record(5);
    const qint64 newest = number(u"SELECT max(sequence) FROM audit_entry"_s);
    const AuditFilter filter{.upTo = newest};
    const auto first = here.audit.list(admin, filter, {.offset = 0, .limit = 2});
    const auto second = here.audit.list(admin, filter, {.offset = 2, .limit = 2});
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->total, newest);
    ASSERT_EQ(first->rows.size(), 2U);
    EXPECT_EQ(first->rows[0].entry.sequence, newest);
    EXPECT_EQ(first->rows[0].accountName, u"Ada Example");
    EXPECT_EQ(second->rows.at(0).entry.sequence, newest - 2);
    EXPECT_EQ(newestEntry(), u"audit.see done 2 entries from 2");
}

TEST_P(AuditLogTest, AnExportIsALineOfJsonForEachEntry) {
    QBuffer lines;
    ASSERT_TRUE(lines.open(QIODevice::WriteOnly));
    EXPECT_EQ(here.audit.exportTo(admin, {.action = u"account"_s}, lines).value(), 2);
    const QList<QByteArray> parts = lines.data().split('\n');
    ASSERT_EQ(parts.size(), 3); // the last one is empty
    const QJsonObject first = QJsonDocument::fromJson(parts[0]).object();
    EXPECT_EQ(first[u"sequence"].toInteger(), 1);
    EXPECT_EQ(first[u"action"].toString(), u"account.register");
    EXPECT_EQ(first[u"at_milliseconds"].toInteger(), clock.wallNow().time_since_epoch().count());
    EXPECT_TRUE(first[u"account"].isNull());
    EXPECT_EQ(first[u"previous_hash"].toString(), u"");
    const QJsonObject second = QJsonDocument::fromJson(parts[1]).object();
    EXPECT_EQ(second[u"account"].toInteger(), admin.account.value());
    EXPECT_EQ(second[u"previous_hash"].toString(), first[u"hash"].toString());
    EXPECT_EQ(newestEntry(), u"audit.export done");
}

/// A device that is full.
class FullDevice final : public QIODevice {
public:
    FullDevice() { open(QIODevice::WriteOnly); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64) override { return -1; }
};

TEST_P(AuditLogTest, AnExportThatCannotBeWrittenSaysSo) {
    FullDevice full;
    EXPECT_EQ(codeOf(here.audit.exportTo(admin, {}, full)), ErrorCode::WriteFailed);
}

TEST_P(AuditLogTest, OnlyAdministratorsReadTheLog) {
    QBuffer lines;
    ASSERT_TRUE(lines.open(QIODevice::WriteOnly));
    std::vector<std::pair<Actor, ErrorCode>> others{{Actor::guest(desk), ErrorCode::NotSignedIn}};
    for (const Role role : {Role::Seeker, Role::Recruiter, Role::DomainExpert})
        others.emplace_back(newActor(roleName(role) + u"@example.org", role), ErrorCode::NotAllowed);
    for (const auto &[actor, code] : others) {
        EXPECT_EQ(codeOf(here.audit.list(actor, {}, {})), code);
        EXPECT_EQ(codeOf(here.audit.verify(actor)), code);
        EXPECT_EQ(codeOf(here.audit.exportTo(actor, {}, lines)), code);
        EXPECT_EQ(newestEntry(), u"audit.see refused");
    }
    EXPECT_TRUE(lines.data().isEmpty());
}

TEST_P(AuditLogTest, NothingOfAPersonIsInTheLog) {
    Registration zora = person(u"zora.quill@example.org"_s);
    zora.fullName = u"Zora Quill"_s;
    zora.company = u"Quillworks"_s;
    zora.acceptedTerms = u"seeker-1"_s;
    const Account account = here.people.registerAccount(Actor::guest(desk), zora, secret()).value();
    const Actor actor = signedIn(u"zora.quill@example.org"_s);
    Account changed = account;
    changed.phone = u"+1 555 0100"_s;
    ASSERT_TRUE(here.people.save(actor, changed));
    ASSERT_FALSE(here.signIns.signIn(desk, u"zora.quill@example.org"_s, secret(u"a wrong secret"_s)));
    auto rows = connection().select(u"SELECT action, object_kind, origin, detail FROM audit_entry"_s);
    ASSERT_TRUE(rows);
    while (rows->next()) {
        for (int column = 0; column < 4; ++column) {
            for (const QString &personal : {u"zora"_s, u"quill"_s, u"555"_s, u"secret"_s})
                EXPECT_FALSE(rows->text(column).contains(personal, Qt::CaseInsensitive));
        }
    }
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry WHERE detail = 'role seeker, active, terms seeker-1'"_s), 1);
    EXPECT_EQ(number(u"SELECT count(*) FROM audit_entry WHERE action = 'account.edit' AND detail = 'phone'"_s), 1);
}

} // namespace
} // namespace candor::access
