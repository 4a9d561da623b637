// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"

#include <QPushButton>

namespace candor::widgets {

/// What a button is on its screen: one primary (filled) at most; destructive ones name what goes.
enum class ButtonRole { Primary, Outlined, Plain, Destructive };
enum class ButtonHeight { Normal, Tall }; ///< 32; 40 in views for candidates and in the live interview

/// A button of the design, with an optional Material Symbol that follows the text's colour and the scheme.
class Button : public QPushButton {
    Q_OBJECT

public:
    Button(const QString &words, ButtonRole role, QWidget *parent = nullptr);

    void setSymbol(const QString &icon);
    void setButtonHeight(ButtonHeight height);
    void setRole(ButtonRole role);

protected:
    void changeEvent(QEvent *event) override;

private:
    void refresh();

    ButtonRole m_role;
    QString m_symbol;
    bool m_refreshing = false;
};

/// A square button with a symbol alone: accessible name and tooltip say what it does.
class SymbolButton : public Button {
    Q_OBJECT

public:
    SymbolButton(const QString &icon, const QString &name, QWidget *parent = nullptr);
};

} // namespace candor::widgets
