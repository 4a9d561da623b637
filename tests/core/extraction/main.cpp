// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>

#include <gmock/gmock.h>

int main(int argumentCount, char **arguments) {
    const QGuiApplication application(argumentCount, arguments);
    testing::InitGoogleMock(&argumentCount, arguments);
    return RUN_ALL_TESTS();
}
