// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SearchField.h"

#include "theme/Icons.h"
#include "theme/Palette.h"

#include <QAction>
#include <QEvent>

namespace candor::screens {

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent), m_symbol(addAction(QIcon(), QLineEdit::LeadingPosition)) {
    drawSymbol();
}

void SearchField::changeEvent(QEvent *event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSymbol();
}

void SearchField::drawSymbol() {
    const QColor quiet = theme::colours(palette()).quiet;
    m_symbol->setIcon(theme::icon(QStringLiteral("search"), quiet, quiet));
}

} // namespace candor::screens
