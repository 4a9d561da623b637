// SPDX-License-Identifier: GPL-3.0-or-later
#include "HiringShots.h"

#include "theme/Theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <array>

namespace candor::tests {

namespace {

struct Room {
    QSize size; ///< without the rail
    const char *name;
};
constexpr std::array rooms{Room{QSize(1096, 800), "1280"}, Room{QSize(968, 768), "1024"}};

} // namespace

bool keepPictures(QWidget &screen, const QString &folder, const QString &name) {
    if (!QDir().mkpath(folder))
        return false;
    bool written = true;
    // The same test runs at 200 % too, perhaps at the same time.
    const QString scale = screen.devicePixelRatioF() > 1 ? QStringLiteral("-at-200-percent") : QString();
    for (const auto choice : {theme::SchemeChoice::Dark, theme::SchemeChoice::Light}) {
        const theme::Theme theme(*qApp, choice);
        const QString scheme = choice == theme::SchemeChoice::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        for (const Room &room : rooms) {
            screen.resize(room.size);
            screen.show();
            QTest::qWait(50);
            const QString file = QStringLiteral("%1-%2-%3%4.png").arg(name, scheme, QLatin1String(room.name), scale);
            written = screen.grab().save(QDir(folder).filePath(file)) && written;
        }
    }
    return written;
}

} // namespace candor::tests
