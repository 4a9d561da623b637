// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringFixture.h"
#include "PostgresCluster.h"
#include "ScreenChecks.h"

#include "access/PeopleService.h"
#include "shell/MainWindow.h"
#include "shell/Navigator.h"
#include "shell/OpeningView.h"
#include "shell/Strip.h"
#include "shell/WorkspaceOpening.h"
#include "theme/Theme.h"
#include "workspace/Maintenance.h"

#include <gmock/gmock.h>

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

namespace candor::shell {
namespace {

constexpr int longestWait = 30000;

class Opening : public testing::Test {
protected:
    Opening() : m_screens(QString()) {}
    void TearDown() override {
        m_window.reset();
        static_cast<void>(m_screens.jobsDone());
    }

    /// As app/desktop does it.
    void start(const QString &connectionFile = {}) {
        m_opening = std::make_unique<WorkspaceOpening>(folder(), connectionFile, m_screens.jobs, m_screens.clock);
        m_opening->setRetryInterval(std::chrono::milliseconds(200));
        m_window = std::make_unique<MainWindow>(m_screens.context, m_theme, QString());
        QObject::connect(m_opening.get(), &WorkspaceOpening::opened, m_window.get(),
                         [this](const std::shared_ptr<workspace::Workspace> &workspace) {
                             m_access = std::make_unique<screens::WorkspaceAccess>(workspace, m_screens.jobs,
                                                                                   QStringLiteral("test/candor"));
                             m_screens.context.hiring = m_access.get();
                             m_window->enter(*workspace->people().hasNobody(),
                                             {std::chrono::seconds(30), std::chrono::milliseconds(200),
                                              std::chrono::milliseconds(200)});
                         });
        m_window->waitFor(*m_opening);
        m_window->show();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        m_opening->open();
    }
    [[nodiscard]] QString folder() const { return m_screens.context.workspace; }
    [[nodiscard]] bool reaches(WorkspaceOpening::State state) {
        return QTest::qWaitFor([&] { return m_opening->state() == state; }, longestWait);
    }
    [[nodiscard]] QAbstractButton *button(const QString &words) {
        for (auto *each : m_window->findChildren<QAbstractButton *>())
            if (each->isVisible() && each->text().remove(u'&').contains(words))
                return each;
        return nullptr;
    }
    void press(const QString &words) {
        ASSERT_TRUE(QTest::qWaitFor([&] { return button(words) != nullptr; })) << words.toStdString();
        QTest::mouseClick(button(words), Qt::LeftButton);
    }
    void keepPicture(const char *name) {
        m_window->resize(1280, 800);
        QTest::qWait(50); // what was put into the page is laid out
        EXPECT_TRUE(m_window->grab().save(QStringLiteral(CANDOR_PICTURES "/opening-%1.png").arg(QLatin1String(name))));
        EXPECT_THAT(tests::withoutName(*m_window), testing::IsEmpty());
        EXPECT_THAT(tests::cutOff(*m_window), testing::IsEmpty());
    }
    void damage() {
        QFile file(QDir(folder()).filePath(QStringLiteral("candor.db")));
        ASSERT_TRUE(file.open(QIODevice::ReadWrite));
        const qint64 size = file.size();
        for (qint64 page = 4096; page < size; page += 4096) {
            file.seek(page);
            file.write(QByteArray(2048, '\xa5'));
        }
    }

    theme::Theme m_theme{*qApp, theme::SchemeChoice::Light};
    std::unique_ptr<screens::WorkspaceAccess> m_access;
    tests::ScreenFixture m_screens;
    std::unique_ptr<WorkspaceOpening> m_opening;
    std::unique_ptr<MainWindow> m_window;
};

TEST_F(Opening, MakesAWorkspaceOfAnEmptyFolderAndAsksForItsAdministrator) {
    start();
    ASSERT_TRUE(reaches(WorkspaceOpening::State::Open));
    EXPECT_EQ(m_window->place(), Place::SetUp);
    ASSERT_TRUE(m_screens.jobsDone());
    keepPicture("set-up");
    tests::type(*m_window, "personName", QStringLiteral("Ada Lindqvist"));
    tests::type(*m_window, "personEmail", QStringLiteral("ada@example.org"));
    tests::type(*m_window, "setUpPassword", QStringLiteral("quiet lamps over water"));
    ASSERT_TRUE(tests::click(*m_window, "makeWorkspace"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_access->isSignedIn(); }, longestWait));
    EXPECT_EQ(m_window->place(), Place::Jobs);
    EXPECT_EQ(m_access->role(), Role::Admin);
}

TEST_F(Opening, AsksBeforeItUsesAFolderWithOtherThings) {
    ASSERT_TRUE(QDir().mkpath(folder()));
    QFile file(QDir(folder()).filePath(QStringLiteral("letter.txt")));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.close();
    start();
    ASSERT_TRUE(reaches(WorkspaceOpening::State::NoWorkspace));
    keepPicture("none");
    press(QStringLiteral("Make a workspace"));
    ASSERT_TRUE(reaches(WorkspaceOpening::State::Open));
    EXPECT_TRUE(file.exists());
}

TEST_F(Opening, TakesAFolderOfEarlierRecordings) {
    ASSERT_TRUE(QDir().mkpath(QDir(folder()).filePath(QStringLiteral("sessions/one"))));
    start();
    EXPECT_TRUE(reaches(WorkspaceOpening::State::Open));
    EXPECT_TRUE(QDir(QDir(folder()).filePath(QStringLiteral("sessions/one"))).exists());
}

TEST_F(Opening, RestoresABackupOfADamagedDatabase) {
    const auto location = workspace::locate(folder());
    ASSERT_TRUE(location);
    ASSERT_TRUE(workspace::initialise(*location));
    ASSERT_TRUE(workspace::backUp(*location, {}, m_screens.clock, {}));
    damage();
    start();
    ASSERT_TRUE(reaches(WorkspaceOpening::State::Damaged));
    keepPicture("damaged");
    press(QStringLiteral("Restore this backup"));
    EXPECT_TRUE(reaches(WorkspaceOpening::State::Open));
}

TEST_F(Opening, SaysThatThereIsNoBackup) {
    const auto location = workspace::locate(folder());
    ASSERT_TRUE(location);
    ASSERT_TRUE(workspace::initialise(*location));
    damage();
    start();
    ASSERT_TRUE(reaches(WorkspaceOpening::State::Damaged));
    EXPECT_TRUE(QTest::qWaitFor([this] { return button(QStringLiteral("Try again")) != nullptr; }));
    EXPECT_EQ(button(QStringLiteral("Restore")), nullptr);
}

/// The database is on a server that comes and goes.
class Server : public Opening {
protected:
    [[nodiscard]] QString connectionFile() {
        const store::ConnectionSettings settings = m_cluster.settings();
        const QJsonObject content{{QStringLiteral("host"), settings.host},
                                  {QStringLiteral("port"), settings.port},
                                  {QStringLiteral("database"), settings.database},
                                  {QStringLiteral("user"), settings.user}};
        QString path = m_files.filePath(QStringLiteral("connection.json"));
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(QJsonDocument(content).toJson());
        return path;
    }
    [[nodiscard]] QString strip() const {
        const auto *strip = m_window->findChild<Strip *>();
        return strip ? strip->words() : QString();
    }

    QTemporaryDir m_files;
    tests::PostgresCluster m_cluster;
};

TEST_F(Server, IsWaitedForAndFoundAgain) {
    ASSERT_EQ(m_cluster.start(), QString());
    const QString file = connectionFile();
    {
        const auto location = workspace::locate(folder(), file);
        ASSERT_TRUE(location) << location.error().detail.toStdString();
        ASSERT_TRUE(workspace::initialise(*location));
    }
    m_cluster.stop();
    start(file);
    ASSERT_TRUE(reaches(WorkspaceOpening::State::Unavailable));
    keepPicture("unavailable");
    EXPECT_NE(button(QStringLiteral("Try again now")), nullptr);

    // It comes: the window goes on by itself.
    ASSERT_EQ(m_cluster.restart(), QString());
    ASSERT_TRUE(reaches(WorkspaceOpening::State::Open));
    ASSERT_EQ(m_window->place(), Place::SetUp);

    // It goes in the middle and comes back.
    m_cluster.stop();
    ASSERT_TRUE(QTest::qWaitFor([this] { return !strip().isEmpty(); }, longestWait));
    EXPECT_FALSE(m_access->isReachable());
    ASSERT_EQ(m_cluster.restart(), QString());
    ASSERT_TRUE(QTest::qWaitFor([this] { return strip().isEmpty(); }, longestWait));
    EXPECT_TRUE(m_access->isReachable());
}

} // namespace
} // namespace candor::shell
