// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Theme.h"

#include <gmock/gmock.h>

#include <QApplication>

int main(int argc, char **argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const candor::theme::Theme theme(application, candor::theme::SchemeChoice::Light);
    testing::InitGoogleMock(&argc, argv);
    return RUN_ALL_TESTS();
}
