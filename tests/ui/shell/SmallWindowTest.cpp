// SPDX-License-Identifier: GPL-3.0-or-later
#include "ShellFixture.h"

#include <QScrollArea>
#include <QTest>

namespace candor::shell {
namespace {

/// Whether some scroll area can bring a widget into view.
bool canBeScrolledTo(const QWidget *widget) {
    for (const QWidget *up = widget->parentWidget(); up; up = up->parentWidget())
        if (qobject_cast<const QScrollArea *>(up))
            return true;
    return false;
}

class SmallWindow : public ShellFixture, public testing::WithParamInterface<QSize> {};

TEST_P(SmallWindow, CutsNoButtonOff) {
    open(GetParam());
    for (const Place place : {Place::Sessions, Place::DeviceCheck, Place::Replay, Place::Interview}) {
        m_window->go(place);
        EXPECT_TRUE(m_screens.jobsDone());
        QTest::qWait(0);
        EXPECT_EQ(m_window->size(), GetParam()) << static_cast<int>(place);
        for (const QAbstractButton *button : m_window->findChildren<QAbstractButton *>()) {
            if (!button->isVisible() || canBeScrolledTo(button))
                continue;
            const QRect area(button->mapTo(m_window.get(), QPoint()), button->size());
            EXPECT_TRUE(m_window->rect().contains(area))
                << button->text().toStdString() << button->accessibleName().toStdString() << " at "
                << static_cast<int>(place) << ": " << area.x() << ' ' << area.y() << ' ' << area.width() << 'x'
                << area.height();
        }
        EXPECT_TRUE(m_window->grab().save(
            QStringLiteral(CANDOR_PICTURES "/%1-%2.png").arg(GetParam().width()).arg(static_cast<int>(place))));
    }
}

INSTANTIATE_TEST_SUITE_P(Sizes, SmallWindow, testing::Values(QSize(800, 480), QSize(640, 400), QSize(1024, 768)));

} // namespace
} // namespace candor::shell
