// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Palette.h"

#include <gmock/gmock.h>

#include <cmath>

namespace candor::theme {

namespace {

/// Relative luminance and contrast of the Web Content Accessibility Guidelines 2.1.
double luminance(const QColor &colour) {
    const auto linear = [](double part) {
        return part <= .04045 ? part / 12.92 : std::pow((part + .055) / 1.055, 2.4);
    };
    return .2126 * linear(colour.redF()) + .7152 * linear(colour.greenF()) + .0722 * linear(colour.blueF());
}

double contrast(const QColor &one, const QColor &other) {
    const double lighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (lighter + .05) / (darker + .05);
}

class Contrast : public testing::TestWithParam<Scheme> {
protected:
    const Palette &m_tokens = palette(GetParam());
};

TEST_P(Contrast, OfTextIsEnoughOnPaperAndWash) {
    for (const Ink ink : {Ink::Ink, Ink::Quiet, Ink::Good, Ink::Caution, Ink::Alert, Ink::Information})
        for (const QColor &ground : {m_tokens.paper, m_tokens.wash})
            EXPECT_GE(contrast(colour(m_tokens, ink), ground), 4.5)
                << "ink " << static_cast<int>(ink) << " on " << ground.name().toStdString();
    // The filled button's words, at rest and touched.
    EXPECT_GE(contrast(m_tokens.paper, m_tokens.ink), 4.5);
    EXPECT_GE(contrast(m_tokens.paper, m_tokens.quiet), 4.5);
}

TEST_P(Contrast, OfShapesIsEnoughOnPaperAndWash) {
    for (const Ink ink : {Ink::Edge, Ink::Good, Ink::Caution, Ink::Alert, Ink::Information})
        for (const QColor &ground : {m_tokens.paper, m_tokens.wash})
            EXPECT_GE(contrast(colour(m_tokens, ink), ground), 3)
                << "ink " << static_cast<int>(ink) << " on " << ground.name().toStdString();
}

TEST_P(Contrast, OfQtsRolesIsThatOfTheTokens) {
    const QPalette dressed = qtPalette(GetParam());
    EXPECT_EQ(schemeOf(dressed), GetParam());
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled}) {
        for (const auto text : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
            EXPECT_GE(contrast(dressed.color(group, text), dressed.color(group, QPalette::Window)), 4.5);
        EXPECT_GE(contrast(dressed.color(group, QPalette::HighlightedText), dressed.color(group, QPalette::Highlight)),
                  4.5);
        EXPECT_GE(contrast(dressed.color(group, QPalette::ToolTipText), dressed.color(group, QPalette::ToolTipBase)),
                  4.5);
    }
    for (const Ink ink : {Ink::Paper, Ink::Ink, Ink::Rule, Ink::Edge, Ink::Quiet, Ink::Wash, Ink::Good, Ink::Caution,
                          Ink::Alert, Ink::Information})
        EXPECT_EQ(dressed.color(QPalette::Active, role(ink)), colour(m_tokens, ink));
}

} // namespace

INSTANTIATE_TEST_SUITE_P(Schemes, Contrast, testing::Values(Scheme::Light, Scheme::Dark));

} // namespace candor::theme
