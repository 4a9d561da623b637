// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>

#include <gmock/gmock.h>

int main(int argumentCount, char **arguments) {
    // Fonts are wanted, no screen; the tests are listed without their environment.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argumentCount, arguments);
    testing::InitGoogleMock(&argumentCount, arguments);
    return RUN_ALL_TESTS();
}
