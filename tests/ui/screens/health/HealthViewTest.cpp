// SPDX-License-Identifier: GPL-3.0-or-later
#include "AdministratorFixture.h"
#include "ScreenProbe.h"

#include "access/Settings.h"
#include "health/HealthView.h"
#include "health/HealthWords.h"
#include "widgets/ConflictDialog.h"
#include "widgets/Label.h"
#include "workspace/Maintenance.h"

#include <QDir>
#include <QLineEdit>
#include <QSpinBox>

namespace candor::screens {
namespace {

const QString pictures = QStringLiteral(CANDOR_PICTURES);

class Health : public tests::AdministratorFixture {
protected:
    [[nodiscard]] const widgets::Page &page() const { return dynamic_cast<const widgets::Page &>(*m_view); }
    void open() { show(new HealthView(m_hiring.screens.context)); }
    [[nodiscard]] QString outcome(const char *name) {
        auto *label = part<widgets::StateLabel>(name);
        return label ? label->word() : QString();
    }
    [[nodiscard]] std::vector<workspace::BackupReport> backups() {
        return workspace::backups(m_hiring.workspace().location());
    }
};

TEST_F(Health, BacksUpAndListsIt) {
    open();
    expectSound(pictures, "health-new");
    EXPECT_TRUE(backups().empty());
    click("backUp");
    ASSERT_TRUE(await([this] { return !outcome("backupOutcome").isEmpty(); }));
    ASSERT_TRUE(m_hiring.jobsDone());
    ASSERT_EQ(backups().size(), 1U);
    EXPECT_TRUE(QDir(backups().front().folder).exists());
    EXPECT_TRUE(visible("backUp")->isEnabled());
    expectSound(pictures, "health");
}

TEST_F(Health, LeavesNothingOfABackupThatIsCancelled) {
    // It takes seconds to copy, and its cancelling a moment.
    const QString media = QDir(m_hiring.screens.context.workspace).filePath(QStringLiteral("resumes"));
    ASSERT_TRUE(QDir().mkpath(media));
    QFile file(QDir(media).filePath(QStringLiteral("large.pdf")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_TRUE(file.resize(1'000'000'000)); // takes no room on the disk itself
    open();
    EXPECT_EQ(visible("cancelBackup"), nullptr);
    click("backUp");
    click("cancelBackup");
    ASSERT_TRUE(await([this] { return !outcome("backupOutcome").isEmpty(); }));
    ASSERT_TRUE(m_hiring.jobsDone());
    EXPECT_TRUE(outcome("backupOutcome").contains(QStringLiteral("Stopped"))) << outcome("backupOutcome").toStdString();
    EXPECT_TRUE(backups().empty());
    const QDir left(QDir(m_hiring.screens.context.workspace).filePath(QStringLiteral("backups")));
    EXPECT_TRUE(left.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
    EXPECT_TRUE(visible("backUp")->isEnabled());
}

TEST_F(Health, KeepsSettingsWithinTheirRanges) {
    open();
    EXPECT_FALSE(visible("saveSettings")->isEnabled());
    auto *idle = part<QSpinBox>("idleMinutes");
    const auto range = access::settingRange(QStringLiteral("idle_before_lock_minutes"));
    EXPECT_EQ(idle->minimum(), range.least);
    EXPECT_EQ(idle->maximum(), range.most);
    EXPECT_FALSE(page().hasUnsavedChanges());
    idle->setValue(5);
    EXPECT_TRUE(page().hasUnsavedChanges());
    type("organisation", QStringLiteral("Norrland Systems"));
    click("saveSettings");
    ASSERT_TRUE(await([this] { return !outcome("settingsOutcome").isEmpty(); }));
    const auto kept = m_hiring.workspace().settings().settings(m_hiring.actor(m_hiring.admin));
    ASSERT_TRUE(kept);
    EXPECT_EQ(kept->idleBeforeLock, std::chrono::minutes(5));
    EXPECT_EQ(kept->organisation, QStringLiteral("Norrland Systems"));
    EXPECT_FALSE(visible("saveSettings")->isEnabled());
    EXPECT_FALSE(page().hasUnsavedChanges());
}

TEST_F(Health, ShowsBothVersionsOfSettingsThatSomebodyElseHasSaved) {
    open();
    type("organisation", QStringLiteral("Mine"));
    access::SettingsService &settings = m_hiring.workspace().settings();
    const access::Actor admin = m_hiring.actor(m_hiring.admin);
    auto theirs = settings.settings(admin).value();
    theirs.organisation = QStringLiteral("Theirs");
    theirs.idleBeforeLock = std::chrono::minutes(5);
    ASSERT_TRUE(settings.save(admin, theirs));
    // What is read anew behind a form that somebody fills in makes it no newer.
    static_cast<HealthView *>(m_view.get())->refresh();
    ASSERT_TRUE(m_hiring.jobsDone());
    click("saveSettings");
    ASSERT_TRUE(m_hiring.jobsDone());
    auto *dialog = tests::dialogOf<widgets::ConflictDialog>(*m_view);
    ASSERT_NE(dialog, nullptr);
    EXPECT_EQ(settings.settings(admin)->organisation, QStringLiteral("Theirs"));
    ASSERT_TRUE(tests::click(*dialog, "takeTheirs"));
    EXPECT_EQ(part<QLineEdit>("organisation")->text(), QStringLiteral("Theirs"));
    EXPECT_EQ(part<QSpinBox>("idleMinutes")->value(), 5);

    type("organisation", QStringLiteral("Ours"));
    click("saveSettings");
    ASSERT_TRUE(await([this] { return !outcome("settingsOutcome").isEmpty(); }));
    EXPECT_EQ(settings.settings(admin)->organisation, QStringLiteral("Ours"));
    EXPECT_EQ(settings.settings(admin)->idleBeforeLock, std::chrono::minutes(5));
}

TEST_F(Health, IsRefusedToWhoIsNoAdministratorAnyMore) {
    m_hiring.signIn(m_hiring.recruiter);
    open();
    EXPECT_EQ(visible("saveSettings"), nullptr) << "the page says why in its place";
    EXPECT_TRUE(backups().empty());
}

TEST(HealthWords, SayWhatSomebodyShouldLookAt) {
    const WallTime now{std::chrono::hours(1000000)};
    workspace::WorkspaceHealth health;
    health.databaseIsWhole = true;
    health.freeBytes = 100'000'000'000;
    health.lastBackup = now - std::chrono::hours(2);
    ASSERT_EQ(healthRemarks(health, now).size(), 1U);
    EXPECT_EQ(healthRemarks(health, now).front().state, widgets::State::Good);

    health.lastBackup = now - std::chrono::days(8);
    EXPECT_EQ(healthRemarks(health, now).front().state, widgets::State::Caution);
    health.lastBackup.reset();
    health.databaseIsWhole = false;
    health.problem = QStringLiteral("page 7 is not used.");
    health.freeBytes = 1'000'000;
    health.foldersNotTakenIn = 2;
    health.sessionsWithoutFolder = 1;
    health.orphanedResumes = 3;
    const auto remarks = healthRemarks(health, now);
    EXPECT_EQ(remarks.size(), 6U);
    EXPECT_EQ(remarks.front().state, widgets::State::Alert);
    EXPECT_TRUE(remarks.front().words.contains(health.problem));
}

} // namespace
} // namespace candor::screens
