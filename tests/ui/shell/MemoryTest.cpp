// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include <QFile>
#include <QSettings>
#include <QTest>

namespace candor::shell {
namespace {

using Memory = ShellFixture;

TEST_F(Memory, KeepsSizePlaceAndScheme) {
    openFor(m_hiring.recruiter, {1120, 700});
    m_window->go(Place::Sessions);
    m_theme.choose(theme::SchemeChoice::Dark);
    EXPECT_TRUE(m_window->close());
    m_window.reset();
    m_theme.choose(theme::SchemeChoice::Light);
    // A screen of the offscreen platform is 800x800; what was larger is fitted to it.
    open({});
    EXPECT_EQ(m_window->place(), Place::Sessions);
    EXPECT_EQ(m_theme.scheme(), theme::Scheme::Dark);
    EXPECT_EQ(m_window->height(), 700);
}

TEST_F(Memory, IgnoresWhatIsDamaged) {
    for (const QByteArray &text :
         {QByteArray("\x00\xff[[[window\nversion=\x01", 20),
          QByteArray("[window]\nversion=2\ngeometry=@ByteArray(nonsense)\nplace=77\nscheme=-12\n"),
          QByteArray("[window]\nversion=99\nplace=sessions\n"), QByteArray("[window]\nversion=2\nplace=people\n")}) {
        QFile file(memoryFile());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.close();
        openFor(m_hiring.recruiter);
        EXPECT_EQ(m_window->place(), Place::Jobs) << "the first place of a recruiter";
        EXPECT_EQ(m_theme.choice(), theme::SchemeChoice::Light);
        EXPECT_TRUE(m_window->close());
        m_window.reset();
        EXPECT_EQ(QSettings(memoryFile(), QSettings::IniFormat).value(QStringLiteral("window/version")).toInt(), 2);
    }
}

TEST_F(Memory, IsNothingWithoutAFile) {
    m_window = std::make_unique<MainWindow>(m_screens.context, m_theme, QString());
    m_window->show();
    EXPECT_TRUE(m_window->close());
    EXPECT_FALSE(QFile::exists(memoryFile()));
}

} // namespace
} // namespace candor::shell
