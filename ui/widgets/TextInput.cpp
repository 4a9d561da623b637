// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/TextInput.h"

#include "theme/Painting.h"

namespace candor::widgets {

TextInput::TextInput(int mostLetters, QWidget *parent) : QLineEdit(parent) {
    setFont(theme::font(theme::Text::Body));
    setMaxLength(mostLetters);
}

void TextInput::setSize(theme::Text text) { setFont(theme::font(text)); }

// QLineEdit asks for the widest letter of all scripts, which is more than a narrow column has.
QSize TextInput::minimumSizeHint() const {
    return {6 * fontMetrics().averageCharWidth() + 2 * theme::painting::inputPadding,
            QLineEdit::sizeHint().height()}; // never lower, also where a column is short of room
}

TextArea::TextArea(int lines, QWidget *parent) : QPlainTextEdit(parent), m_lines(lines) {
    setFont(theme::font(theme::Text::Body));
    setTabChangesFocus(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    // The document keeps 4 px of its own; together with them the text begins where it does in an input of one line.
    setViewportMargins(theme::painting::inputPadding - 5, 1, theme::painting::inputPadding - 5, 1);
}

QSize TextArea::sizeHint() const {
    const int edges = 2 * (frameWidth() + 1) + static_cast<int>(2 * document()->documentMargin());
    return {QPlainTextEdit::sizeHint().width(), m_lines * fontMetrics().lineSpacing() + edges};
}

QSize TextArea::minimumSizeHint() const { return {120, std::min(sizeHint().height(), 64)}; }

} // namespace candor::widgets
