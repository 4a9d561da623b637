// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include "LiveScript.h"
#include "interview/InterviewView.h"
#include "shell/Rail.h"
#include "shell/Strip.h"

#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QTest>

namespace candor::shell {

ShellFixture::ShellFixture()
    : m_theme(*qApp, theme::SchemeChoice::Light), m_hiring(QStringLiteral(CANDOR_BUILD_DIR)),
      m_screens(m_hiring.screens) {
    // The tests close windows and go on.
    QGuiApplication::setQuitOnLastWindowClosed(false);
    m_screens.plugIn();
    m_screens.context.makeSource = [this](const source::SourceChoice &) -> std::unique_ptr<source::MediaSource> {
        return std::make_unique<tests::LiveScript>(tests::smallScript(), m_screens.clock);
    };
}

QString ShellFixture::memoryFile() const { return m_settings.filePath(QStringLiteral("window.ini")); }

void ShellFixture::open(QSize size) {
    m_window = std::make_unique<MainWindow>(m_screens.context, m_theme, memoryFile());
    if (size.isValid())
        m_window->resize(size);
    m_window->show();
    m_window->activateWindow();
    ASSERT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
    m_window->enter(false, m_intervals);
    ASSERT_TRUE(m_screens.jobsDone());
}

void ShellFixture::openFor(AccountId account, QSize size) {
    if (account.isValid())
        m_hiring.signIn(account);
    open(size);
}

AccountId ShellFixture::accountOf(Role role) const {
    switch (role) {
    case Role::Seeker:
        return m_hiring.seeker;
    case Role::Recruiter:
        return m_hiring.recruiter;
    case Role::DomainExpert:
        return m_hiring.expert;
    case Role::Admin:
        return m_hiring.admin;
    case Role::Guest:
        break;
    }
    return {};
}

Navigator &ShellFixture::navigator() const { return *m_window->findChild<Navigator *>(); }

QString ShellFixture::strip() const {
    const auto *strip = m_window->findChild<Strip *>();
    return strip ? strip->words() : QString();
}

QWidget *ShellFixture::rail() const { return m_window->findChild<Rail *>(); }

QAbstractButton *ShellFixture::destination(Place place) const {
    // One that was taken away is still there until the event loop has deleted it.
    for (auto *item : m_window->findChildren<QAbstractButton *>(QStringLiteral("rail-") + nameOf(place)))
        if (!item->isHidden())
            return item;
    return nullptr;
}

QWidget *ShellFixture::shown(const char *name) const {
    // A dialog that was answered is still there until the event loop has deleted it.
    for (QWidget *widget : m_window->findChildren<QWidget *>(QLatin1String(name)))
        if (widget->isVisible())
            return widget;
    return nullptr;
}

void ShellFixture::click(const char *name) {
    auto *button = qobject_cast<QAbstractButton *>(shown(name));
    ASSERT_NE(button, nullptr) << name;
    ASSERT_TRUE(button->isEnabled()) << name;
    QTest::mouseClick(button, Qt::LeftButton);
}

void ShellFixture::press(int key, Qt::KeyboardModifiers modifiers) {
    QWidget *target = QApplication::focusWidget();
    QTest::keyClick(target ? target : m_window.get(), static_cast<Qt::Key>(key), modifiers);
}

void ShellFixture::startRecording() {
    const JobId job = m_hiring.addJob(QStringLiteral("Backend engineer"));
    m_application = m_hiring.addCandidate(job, {QStringLiteral("Elif Kaya"), Stage::InterviewRequired});
    m_hiring.signIn(m_hiring.application(m_application).seeker);
    ASSERT_TRUE(m_screens.jobsDone());
    navigator().openInterview(m_application);
    ASSERT_TRUE(m_screens.jobsDone());
    auto *consent = part<QCheckBox>("consentRecording");
    ASSERT_NE(consent, nullptr);
    QTest::mouseClick(consent, Qt::LeftButton, {}, QPoint(8, consent->height() / 2));
    click("continue");
    click("primary");
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return isRecording() && part<QAbstractButton>("primary")->isEnabled() && !sessions().isEmpty(); },
        longestWait));
}

bool ShellFixture::isRecording() const {
    const auto *interview = m_window->findChild<screens::InterviewView *>();
    return interview && interview->isRecording();
}

QStringList ShellFixture::sessions() const {
    const QDir folder(m_screens.context.workspace + QStringLiteral("/sessions"));
    QStringList paths;
    for (const QString &name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        paths << folder.filePath(name);
    return paths;
}

} // namespace candor::shell
