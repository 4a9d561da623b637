// SPDX-License-Identifier: GPL-3.0-or-later
#include "SharedDatabases.h"

#include <gmock/gmock.h>

#include <QCoreApplication>

int main(int argc, char **argv) {
    QCoreApplication application(argc, argv);
    testing::InitGoogleMock(&argc, argv);
    testing::AddGlobalTestEnvironment(new candor::tests::SharedDatabases);
    return RUN_ALL_TESTS();
}
