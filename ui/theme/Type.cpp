// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Type.h"

#include "theme/Resources.h"

namespace candor::theme {

namespace {

struct Size {
    int letter = 0;
    int line = 0;
    bool strong = false;
    bool mono = false;
};

Size sizeOf(Text text) {
    switch (text) {
    case Text::Title:
        return {28, 36, true};
    case Text::Section:
        return {20, 28, true};
    case Text::Question:
        return {20, 28};
    case Text::Lead:
        return {16, 24};
    case Text::LeadStrong:
        return {16, 24, true};
    case Text::Body:
        break;
    case Text::BodyStrong:
        return {14, 20, true};
    case Text::Caption:
        return {12, 16};
    case Text::CaptionStrong:
        return {12, 16, true};
    case Text::MonoLarge:
        return {28, 36, true, true};
    case Text::MonoValue:
        return {20, 28, false, true};
    case Text::Mono:
        return {14, 20, false, true};
    case Text::MonoStrong:
        return {14, 20, true, true};
    case Text::MonoCaption:
        return {12, 16, false, true};
    }
    return {14, 20};
}

} // namespace

QFont font(Text text) {
    useResources();
    const Size size = sizeOf(text);
    QFont font(size.mono ? QStringLiteral("IBM Plex Mono") : QStringLiteral("Inter"));
    font.setPixelSize(size.letter);
    font.setWeight(size.strong ? QFont::DemiBold : QFont::Normal);
    font.setStyleHint(size.mono ? QFont::Monospace : QFont::SansSerif);
    if (text == Text::Title)
        font.setLetterSpacing(QFont::AbsoluteSpacing, -.3);
    return font;
}

int lineHeight(Text text) { return sizeOf(text).line; }

} // namespace candor::theme
