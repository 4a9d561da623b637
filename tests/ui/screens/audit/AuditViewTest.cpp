// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdministratorFixture.h"

#include "audit/AuditTable.h"
#include "audit/AuditView.h"
#include "hiring/JobService.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

namespace candor::screens {
namespace {

const QString pictures = QStringLiteral(CANDOR_PICTURES);

class Audit : public tests::AdministratorFixture {
protected:
    void open() {
        show(new AuditView(m_hiring.screens.context, nullptr,
                           [this](QWidget *, const std::function<void(const QString &)> &chosen) { chosen(m_file); }));
    }
    void fill() {
        const JobId job = m_hiring.addJob(QStringLiteral("Backend engineer"));
        m_hiring.addCandidate(job, {QStringLiteral("Elif Kaya"), Stage::UnderReview});
        // A refusal is an entry too.
        Job foreign;
        foreign.title = QStringLiteral("Not a seeker's business");
        static_cast<void>(m_hiring.workspace().jobs().add(m_hiring.actor(m_hiring.seeker), foreign));
    }
    [[nodiscard]] QAbstractItemModel *log() { return part<widgets::DataTable>("auditTable")->model(); }
    [[nodiscard]] QString cell(int row, AuditTable::Column column) {
        return log()->index(row, column).data().toString();
    }
    [[nodiscard]] QString outcome() {
        auto *label = part<widgets::StateLabel>("auditOutcome");
        return label ? label->word() : QString();
    }
    [[nodiscard]] bool isDone() { return !outcome().isEmpty() && visible("verify")->isEnabled(); }

    QTemporaryDir m_folder;
    QString m_file = m_folder.filePath(QStringLiteral("audit.jsonl"));
};

TEST_F(Audit, IsListedNewestFirstAndNarrowed) {
    fill();
    open();
    const int all = log()->rowCount();
    ASSERT_GT(all, 3);
    for (int row = 1; row < all; ++row)
        EXPECT_LT(cell(row, AuditTable::Sequence).toInt(), cell(row - 1, AuditTable::Sequence).toInt());
    expectSound(pictures, "audit");

    type("actionFilter", QStringLiteral("job"));
    ASSERT_TRUE(await([&] { return log()->rowCount() < all; }));
    for (int row = 0; row < log()->rowCount(); ++row)
        EXPECT_TRUE(cell(row, AuditTable::ActionColumn).startsWith(QStringLiteral("job")));
    click("clearFilters");
    ASSERT_TRUE(await([&] { return log()->rowCount() >= all; }));
    auto *refused = part<QComboBox>("outcomeFilter");
    refused->setCurrentIndex(refused->findData(static_cast<int>(AuditOutcome::Refused)));
    ASSERT_TRUE(await([&] { return log()->rowCount() == 1; }));
    EXPECT_THAT(cell(0, AuditTable::Who).toStdString(), testing::HasSubstr("Jonas Weidmann"));
    click("clearFilters");
    auto *person = part<QComboBox>("personFilter");
    person->setCurrentIndex(person->findData(m_hiring.recruiter.value()));
    EXPECT_TRUE(await([&] {
        bool hers = log()->rowCount() > 0;
        for (int row = 0; row < log()->rowCount(); ++row)
            hers = hers && cell(row, AuditTable::Who).contains(QStringLiteral("Marta Ellingsen"));
        return hers;
    }));
}

TEST_F(Audit, KnowsTheDaysItIsAskedFor) {
    fill();
    open();
    ASSERT_GT(log()->rowCount(), 0);
    type("toFilter", QStringLiteral("2001-01-31"));
    QTest::keyClick(visible("toFilter"), Qt::Key_Return);
    EXPECT_TRUE(await([this] { return log()->rowCount() == 0; }));
}

TEST_F(Audit, IsVerifiedAndNamesTheFirstRowThatDoesNotFit) {
    fill();
    open();
    click("verify");
    ASSERT_TRUE(await([this] { return isDone(); }));
    EXPECT_THAT(outcome().toStdString(), testing::HasSubstr("whole"));
    m_hiring.execute(QStringLiteral("UPDATE audit_entry SET detail = 'nothing happened' WHERE sequence = 3"));
    click("verify");
    ASSERT_TRUE(await([this] { return isDone() && !outcome().contains(QStringLiteral("whole")); }));
    EXPECT_THAT(outcome().toStdString(), testing::HasSubstr("Row 3"));
    expectSound(pictures, "audit-damaged");
}

TEST_F(Audit, IsExportedForItsOwnerAlone) {
    fill();
    open();
    click("export");
    ASSERT_TRUE(await([this] { return isDone(); }));
    QFile file(m_file);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
    EXPECT_GT(lines.size(), 3);
    for (const QByteArray &line : lines)
        EXPECT_TRUE(QJsonDocument::fromJson(line).isObject()) << line.toStdString();
    EXPECT_EQ(file.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

TEST_F(Audit, SaysWhereItCannotBeWritten) {
    m_file = QStringLiteral("/proc/nowhere/audit.jsonl");
    open();
    click("export");
    ASSERT_TRUE(await([this] { return isDone(); }));
    EXPECT_EQ(part<widgets::StateLabel>("auditOutcome")->state(), widgets::State::Alert);
}

TEST(AuditTable, IsASoundModel) {
    AuditTable table;
    const QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::Fatal);
    access::AuditRow row;
    row.entry.sequence = 7;
    row.entry.action = QStringLiteral("job.edit");
    table.setFirst({{row}, 2});
    table.append({{row}, 2});
    EXPECT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.index(0, AuditTable::ActionColumn).data().toString(), QStringLiteral("job.edit"));
}

} // namespace
} // namespace candor::screens
