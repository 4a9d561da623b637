// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Type.h"

#include <QStyleOptionViewItem>

class QPainter;

namespace candor::screens {

/// At which end of its place a text of a row stands; mirrored where one reads from the right.
enum class RowEnd { Start, End };

/// Draws one line of text into a list's row; `place` is as for reading from the left. Returns the width that it took.
int drawRowText(QPainter &painter, const QStyleOptionViewItem &option, const QRect &place, theme::Text size,
                const QColor &colour, const QString &words, RowEnd end = RowEnd::Start);

} // namespace candor::screens
