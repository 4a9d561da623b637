// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Icons.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QImage>

namespace candor::theme {

namespace {

bool holds(const QImage &image, const QColor &colour) {
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y) == colour)
                return true;
    return false;
}

QStringList namesOfTheList() {
    QFile file(QStringLiteral(CANDOR_ICON_LIST));
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    QStringList names;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        if (!line.startsWith(u'#'))
            names << line;
    return names;
}

TEST(Icons, AreAllDrawnInTheColourAskedFor) {
    const QStringList names = namesOfTheList();
    ASSERT_GT(names.size(), 40);
    for (const QString &name : names) {
        const QImage image = iconPixmap(name, QColor(Qt::red), 40, 1).toImage();
        EXPECT_TRUE(holds(image, QColor(Qt::red))) << name.toStdString();
        EXPECT_TRUE(holds(image, QColor(Qt::transparent))) << name.toStdString();
        EXPECT_FALSE(holds(image, QColor(Qt::black))) << name.toStdString();
    }
}

TEST(Icons, AreSharpAtAnyRatioOfPixels) {
    const QPixmap pixmap = iconPixmap(QStringLiteral("videocam"), Qt::black, 20, 2);
    EXPECT_EQ(pixmap.size(), QSize(40, 40));
    EXPECT_EQ(pixmap.deviceIndependentSize(), QSizeF(20, 20));
    const QPixmap ofIcon = icon(QStringLiteral("videocam"), Qt::black, Qt::gray).pixmap(QSize(20, 20), 2.0);
    EXPECT_EQ(ofIcon.size(), QSize(40, 40));
    EXPECT_EQ(ofIcon.toImage().pixelColor(20, 20), pixmap.toImage().pixelColor(20, 20));
}

TEST(Icons, HaveAColourOfTheirOwnWhereTheyAreDisabled) {
    const QIcon both = icon(QStringLiteral("stop"), Qt::red, Qt::blue);
    EXPECT_TRUE(holds(both.pixmap(20).toImage(), QColor(Qt::red)));
    EXPECT_TRUE(holds(both.pixmap(20, QIcon::Disabled).toImage(), QColor(Qt::blue)));
}

} // namespace

} // namespace candor::theme
