// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SearchField.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"

#include <QAction>
#include <QEvent>
#include <QPainter>

namespace candor::widgets {

namespace {

constexpr int padding = 8;
constexpr int roomOfSymbol = 40;

} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent), m_symbol(addAction(QIcon(), QLineEdit::LeadingPosition)) {
    drawSymbol();
}

void SearchField::setKeyHint(const QString &key) {
    m_keyHint = key;
    update();
}

void SearchField::changeEvent(QEvent *event) {
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        drawSymbol();
}

void SearchField::paintEvent(QPaintEvent *event) {
    QLineEdit::paintEvent(event);
    if (m_keyHint.isEmpty() || !text().isEmpty())
        return;
    const QFont font = theme::font(theme::Text::MonoCaption);
    const int words = QFontMetrics(font).horizontalAdvance(m_keyHint);
    if (roomOfSymbol + fontMetrics().horizontalAdvance(placeholderText()) + words + 2 * padding > width())
        return;
    QPainter painter(this);
    painter.setFont(font);
    painter.setPen(theme::colours(palette()).quiet);
    painter.drawText(rect().adjusted(padding, 0, -padding, 0), Qt::AlignRight | Qt::AlignVCenter, m_keyHint);
}

void SearchField::drawSymbol() {
    const QColor quiet = theme::colours(palette()).quiet;
    m_symbol->setIcon(theme::icon(QStringLiteral("search"), quiet, quiet));
}

} // namespace candor::widgets
