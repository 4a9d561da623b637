// SPDX-License-Identifier: GPL-3.0-or-later
#include "ReplayFixture.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace candor::tests {

ReplayFixture::ReplayFixture() : context{clock, jobs, devices, {}, {}, folder.path(), {}, {}} {}

QString ReplayFixture::session(const QString &name, const NumberedPlan &plan) const {
    const QString path = QDir(folder.path()).filePath(name);
    recordNumbered(path, plan);
    return path;
}

void damage(const QString &path) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite)) << path.toStdString();
    ASSERT_TRUE(file.seek(file.size() / 2));
    ASSERT_EQ(file.write("\0\1\2damaged]}{", 13), 13);
}

} // namespace candor::tests
