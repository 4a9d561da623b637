// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Type.h"

#include <gmock/gmock.h>

#include <QFontInfo>
#include <QFontMetrics>

namespace candor::theme {

namespace {

TEST(Type, IsOfTheFontsThatAreBuiltIn) {
    for (const Text text : {Text::Title, Text::Section, Text::Question, Text::Lead, Text::LeadStrong, Text::Body,
                            Text::BodyStrong, Text::Caption, Text::CaptionStrong}) {
        EXPECT_EQ(QFontInfo(font(text)).family(), QStringLiteral("Inter"));
        EXPECT_LE(QFontMetrics(font(text)).height(), lineHeight(text)) << static_cast<int>(text);
    }
    for (const Text text : {Text::MonoLarge, Text::MonoValue, Text::Mono, Text::MonoStrong, Text::MonoCaption})
        EXPECT_EQ(QFontInfo(font(text)).family(), QStringLiteral("IBM Plex Mono"));
    EXPECT_EQ(QFontInfo(font(Text::BodyStrong)).weight(), QFont::DemiBold);
    EXPECT_EQ(QFontInfo(font(Text::MonoStrong)).weight(), QFont::DemiBold);
    EXPECT_EQ(QFontInfo(font(Text::Body)).pixelSize(), 14);
}

TEST(Type, HasFiguresOfOneWidth) {
    for (const Text text : {Text::MonoLarge, Text::MonoValue, Text::Mono, Text::MonoStrong, Text::MonoCaption}) {
        const QFontMetricsF metrics(font(text));
        for (const QChar sign : QStringLiteral("0123456789.,:−–+ "))
            EXPECT_EQ(metrics.horizontalAdvance(sign), metrics.horizontalAdvance(u'0')) << int(sign.unicode());
    }
}

} // namespace

} // namespace candor::theme
