// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QPalette>

namespace candor::theme {

enum class Scheme { Light, Dark };

/// The tokens of the design. The signal colours mean a state and never speak alone.
struct Palette {
    QColor paper;
    QColor ink;
    QColor rule;  ///< hairlines, the empty part of a bar, disabled borders
    QColor edge;  ///< borders of inputs, ticks, handles
    QColor quiet; ///< labels, captions
    QColor wash;  ///< selected rows, hover, a normal band
    QColor good;
    QColor caution;
    QColor alert; ///< also the recording dot
    QColor information;
};

/// One colour of the palette by its name, for widgets that repaint when the scheme changes.
enum class Ink { Paper, Ink, Rule, Edge, Quiet, Wash, Good, Caution, Alert, Information };

[[nodiscard]] const Palette &palette(Scheme scheme);
[[nodiscard]] QColor colour(const Palette &palette, Ink ink);

/// The whole of Qt's palette for a scheme; each ink has a role in it, so that what is drawn with a role follows the
/// scheme.
[[nodiscard]] QPalette qtPalette(Scheme scheme);
[[nodiscard]] QPalette::ColorRole role(Ink ink);

/// The scheme that a widget's palette was made for, and its tokens: `theme::colours(*this).ink` in a paint event.
[[nodiscard]] Scheme schemeOf(const QPalette &qtPalette);
[[nodiscard]] const Palette &colours(const QPalette &qtPalette);

} // namespace candor::theme
