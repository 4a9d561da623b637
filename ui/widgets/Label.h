// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QLabel>

namespace candor::widgets {

/// A label in one of the design's sizes and inks; follows the scheme. Plain text only, wraps where asked, in lines of
/// the design's height.
class Label : public QLabel {
    Q_OBJECT

public:
    explicit Label(theme::Text text, QWidget *parent = nullptr);
    Label(const QString &words, theme::Text text, theme::Ink ink = theme::Ink::Ink, QWidget *parent = nullptr);

    void setInk(theme::Ink ink);
    void setSize(theme::Text text);
    /// Gives way where the room is narrow: an ellipsis at the end, and the whole as a tool tip.
    void setElided(bool elided);
    /// The words as they are drawn when the label is `width` wide.
    [[nodiscard]] QString shownText(int width) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QMargins frame() const;
    [[nodiscard]] int naturalWidth() const;
    [[nodiscard]] int textHeight(int width) const;

    theme::Text m_size;
    bool m_elided = false;
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
    /// For sentences: they break into lines beside the icon.
    void setWrapped();

private:
    State m_state = State::Quiet;
    IconLabel *m_icon;
    Label *m_word;
};

/// Icon's name and ink of a state.
[[nodiscard]] QString iconOf(State state);
[[nodiscard]] theme::Ink inkOf(State state);

} // namespace candor::widgets
