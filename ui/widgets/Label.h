// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QLabel>

namespace candor::widgets {

/// A label in one of the design's sizes and inks; follows the scheme. Plain text only, wraps where asked.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(theme::Text text, QWidget *parent = nullptr);
    Label(const QString &words, theme::Text text, theme::Ink ink = theme::Ink::Ink, QWidget *parent = nullptr);

    void setInk(theme::Ink ink);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolour();

    theme::Ink m_ink = theme::Ink::Ink;
    bool m_recolouring = false;
};

/// A Material Symbol in an ink; follows the scheme. Decorative: without an accessible name of its own.
class IconLabel : public QWidget {
    Q_OBJECT

public:
    explicit IconLabel(const QString &icon, theme::Ink ink = theme::Ink::Ink, int size = 20, QWidget *parent = nullptr);

    void setIcon(const QString &icon, theme::Ink ink);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    theme::Ink m_ink;
    int m_size;
};

/// The states that an icon and a word together tell.
enum class State { Good, Caution, Alert, Information, NotMeasurable, Quiet };

/// Icon and word of a state; a colour never speaks alone.
class StateLabel : public QWidget {
    Q_OBJECT

public:
    explicit StateLabel(QWidget *parent = nullptr);
    StateLabel(State state, const QString &word, QWidget *parent = nullptr);

    void setState(State state, const QString &word);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QString word() const;

private:
    State m_state = State::Quiet;
    IconLabel *m_icon;
    Label *m_word;
};

/// Icon's name and ink of a state.
[[nodiscard]] QString iconOf(State state);
[[nodiscard]] theme::Ink inkOf(State state);

} // namespace candor::widgets
