// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Type.h"

#include <QLineEdit>
#include <QPlainTextEdit>

namespace candor::widgets {

/// A text of one line, 32 high. `mostLetters` keeps a person from typing more than would be taken.
class TextInput : public QLineEdit {
    Q_OBJECT

public:
    explicit TextInput(int mostLetters = 200, QWidget *parent = nullptr);

    /// Body, or a mono size for codes, times and numbers.
    void setSize(theme::Text text);

    [[nodiscard]] QSize minimumSizeHint() const override;
};

/// A text of some lines, as high as `lines`; it scrolls beyond. Tab goes on to the next input.
class TextArea : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit TextArea(int lines = 4, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const { return toPlainText(); }
    void setText(const QString &text) { setPlainText(text); }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

private:
    int m_lines;
};

} // namespace candor::widgets
