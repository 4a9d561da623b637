// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Palette.h"

namespace candor::theme {

namespace {

const Palette light{QColor(0xff, 0xff, 0xff), QColor(0x0a, 0x0a, 0x0a), QColor(0xe2, 0xe2, 0xe2),
                    QColor(0x8a, 0x8a, 0x8a), QColor(0x5c, 0x5c, 0x5c), QColor(0xf5, 0xf5, 0xf5),
                    QColor(0x0b, 0x7a, 0x3e), QColor(0x9a, 0x5b, 0x00), QColor(0xb8, 0x1c, 0x1c),
                    QColor(0x14, 0x50, 0xc8)};
const Palette dark{QColor(0x0e, 0x0e, 0x0e), QColor(0xf2, 0xf2, 0xf2), QColor(0x2c, 0x2c, 0x2c),
                   QColor(0x6e, 0x6e, 0x6e), QColor(0xa3, 0xa3, 0xa3), QColor(0x18, 0x18, 0x18),
                   QColor(0x4c, 0xc3, 0x8a), QColor(0xe0, 0xa3, 0x3a), QColor(0xff, 0x70, 0x66),
                   QColor(0x8a, 0xb0, 0xff)};

} // namespace

const Palette &palette(Scheme scheme) { return scheme == Scheme::Dark ? dark : light; }

QColor colour(const Palette &palette, Ink ink) {
    switch (ink) {
    case Ink::Paper:
        return palette.paper;
    case Ink::Ink:
        return palette.ink;
    case Ink::Rule:
        return palette.rule;
    case Ink::Edge:
        return palette.edge;
    case Ink::Quiet:
        return palette.quiet;
    case Ink::Wash:
        return palette.wash;
    case Ink::Good:
        return palette.good;
    case Ink::Caution:
        return palette.caution;
    case Ink::Alert:
        return palette.alert;
    case Ink::Information:
        break;
    }
    return palette.information;
}

QPalette::ColorRole role(Ink ink) {
    switch (ink) {
    case Ink::Paper:
        return QPalette::Base;
    case Ink::Ink:
        return QPalette::WindowText;
    case Ink::Rule:
        return QPalette::Mid;
    case Ink::Edge:
        return QPalette::Dark;
    case Ink::Quiet:
        return QPalette::PlaceholderText;
    case Ink::Wash:
        return QPalette::AlternateBase;
    case Ink::Good:
        return QPalette::Light;
    case Ink::Caution:
        return QPalette::Midlight;
    case Ink::Alert:
        return QPalette::BrightText;
    case Ink::Information:
        break;
    }
    return QPalette::Link;
}

QPalette qtPalette(Scheme scheme) {
    const Palette &tokens = palette(scheme);
    QPalette made;
    for (const Ink ink : {Ink::Paper, Ink::Ink, Ink::Rule, Ink::Edge, Ink::Quiet, Ink::Wash, Ink::Good, Ink::Caution,
                          Ink::Alert, Ink::Information})
        made.setColor(role(ink), colour(tokens, ink));
    for (const auto paper : {QPalette::Window, QPalette::Button, QPalette::ToolTipBase})
        made.setColor(paper, tokens.paper);
    for (const auto ink : {QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText, QPalette::HighlightedText,
                           QPalette::LinkVisited, QPalette::Shadow})
        made.setColor(ink, tokens.ink);
    made.setColor(QPalette::Highlight, tokens.wash);
    for (const auto text : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText, QPalette::HighlightedText})
        made.setColor(QPalette::Disabled, text, tokens.quiet);
    return made;
}

Scheme schemeOf(const QPalette &qtPalette) {
    return qtPalette.color(QPalette::Active, QPalette::Window).lightness() < 128 ? Scheme::Dark : Scheme::Light;
}

const Palette &colours(const QPalette &qtPalette) { return palette(schemeOf(qtPalette)); }

} // namespace candor::theme
