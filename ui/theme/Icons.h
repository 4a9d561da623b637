// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QIcon>
#include <QPixmap>
#include <QString>

namespace candor::theme {

/// A Material Symbol (outlined, weight 400) by its name ("videocam"), in one colour, sharp at any device pixel ratio.
/// The names are those in resources/theme/icons.txt; one that is not there is a programming error (asserted).
[[nodiscard]] QIcon icon(const QString &name, const QColor &colour, const QColor &disabled);
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &colour, int size, qreal devicePixelRatio);

} // namespace candor::theme
