// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Button.h"

#include "theme/Icons.h"
#include "theme/Type.h"

#include <QPainter>
#include <QStyleOptionButton>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int padding = 16;
constexpr int paddingAtSymbol = 11;
constexpr int gap = 8;
constexpr int symbolSize = 20;

} // namespace

Button::Button(const QString &words, ButtonRole role, QWidget *parent) : QPushButton(words, parent), m_role(role) {
    setFont(theme::font(theme::Text::BodyStrong));
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAutoDefault(false);
}

void Button::setSymbol(const QString &icon) {
    m_symbol = icon;
    updateGeometry();
    update();
}

void Button::setButtonHeight(ButtonHeight height) {
    m_height = height;
    updateGeometry();
}

void Button::setRole(ButtonRole role) {
    m_role = role;
    update();
}

QSize Button::sizeHint() const {
    const int height = m_height == ButtonHeight::Tall ? 40 : 32;
    if (text().isEmpty())
        return {height, height};
    const int words = fontMetrics().size(Qt::TextShowMnemonic, text()).width() + 1;
    const int before = m_symbol.isEmpty() ? padding : paddingAtSymbol + symbolSize + gap;
    return {before + words + padding, height};
}

QSize Button::minimumSizeHint() const {
    const QSize whole = sizeHint();
    return {std::min(whole.width(), 2 * whole.height() + padding), whole.height()};
}

Button::Colours Button::colours() const {
    const theme::Palette &tokens = theme::colours(palette());
    const QColor none(Qt::transparent);
    const bool pressed = isDown() || isChecked();
    if (!isEnabled())
        return {none, m_role == ButtonRole::Plain ? none : tokens.rule, tokens.quiet};
    const QColor rest = pressed || underMouse() ? tokens.wash : none;
    switch (m_role) {
    case ButtonRole::Primary:
        // Reversed already, so hovering and pressing lighten the fill towards the quiet ink.
        return {pressed || underMouse() ? tokens.quiet : tokens.ink,
                pressed || underMouse() ? tokens.quiet : tokens.ink, tokens.paper};
    case ButtonRole::Outlined:
        break;
    case ButtonRole::Plain:
        return {rest, isChecked() ? tokens.ink : none, tokens.ink};
    case ButtonRole::Destructive:
        return {rest, tokens.alert, tokens.alert};
    }
    return {rest, tokens.ink, tokens.ink};
}

void Button::paintEvent(QPaintEvent * /*event*/) {
    QPainter painter(this);
    const Colours tones = colours();
    painter.setPen(tones.border);
    painter.setBrush(tones.fill);
    painter.drawRect(QRectF(rect()).adjusted(.5, .5, -.5, -.5));
    painter.setPen(tones.words);
    const int symbolWidth = m_symbol.isEmpty() ? 0 : symbolSize;
    const int between = m_symbol.isEmpty() || text().isEmpty() ? 0 : gap;
    const int room = width() - symbolWidth - between - 2 * (m_symbol.isEmpty() ? gap : paddingAtSymbol);
    const int mnemonic =
        style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const QString words = fontMetrics().elidedText(text(), Qt::ElideRight, std::max(0, room), mnemonic);
    const int wordsWidth = fontMetrics().size(mnemonic, words).width();
    // With a symbol the left padding is smaller by as much as the symbol's own margin is wide.
    const int shift = m_symbol.isEmpty() || text().isEmpty() ? 0 : (padding - paddingAtSymbol) / 2;
    const int left = (width() - symbolWidth - between - wordsWidth) / 2 - shift;
    if (!m_symbol.isEmpty()) {
        QRect square(left, (height() - symbolSize) / 2, symbolSize, symbolSize);
        painter.drawPixmap(QStyle::visualRect(layoutDirection(), rect(), square),
                           theme::iconPixmap(m_symbol, tones.words, symbolSize, devicePixelRatio()));
    }
    const QRect place(left + symbolWidth + between, 0, wordsWidth + 1, height());
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine | mnemonic, words);
}

SymbolButton::SymbolButton(const QString &icon, const QString &name, QWidget *parent)
    : Button(QString(), ButtonRole::Plain, parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setMeaning(icon, name);
}

void SymbolButton::setMeaning(const QString &icon, const QString &name) {
    setSymbol(icon);
    setAccessibleName(name);
    setToolTip(name);
}

} // namespace candor::widgets
