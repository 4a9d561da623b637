// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QPushButton>

namespace candor::widgets {

/// What a button is on its screen: one primary (filled) at most; destructive ones name what goes.
enum class ButtonRole { Primary, Outlined, Plain, Destructive };
enum class ButtonHeight { Normal, Tall }; ///< 32; 40 in views for candidates and in the live interview

/// A button of the design, with an optional Material Symbol that follows the text's colour and the scheme. Where the
/// room is narrow its words end in an ellipsis.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(const QString &words, ButtonRole role, QWidget *parent = nullptr);

    void setSymbol(const QString &icon);
    void setButtonHeight(ButtonHeight height);
    void setRole(ButtonRole role);
    [[nodiscard]] ButtonRole role() const { return m_role; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Colours {
        QColor fill;
        QColor border;
        QColor words;
    };
    [[nodiscard]] Colours colours() const;

    ButtonRole m_role;
    ButtonHeight m_height = ButtonHeight::Normal;
    QString m_symbol;
};

/// A square button with a symbol alone: accessible name and tooltip say what it does.
class SymbolButton : public Button {
    Q_OBJECT

public:
    SymbolButton(const QString &icon, const QString &name, QWidget *parent = nullptr);

    /// Says and shows something else now ("Pause" in place of "Play").
    void setMeaning(const QString &icon, const QString &name);
};

} // namespace candor::widgets
