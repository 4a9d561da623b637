// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QWidget>

class QRadioButton;

namespace candor::widgets {
class Label;
class SymbolButton;
class TextInput;
} // namespace candor::widgets

namespace candor::screens {

/// One option of a multiple-choice question in an editor: whether it is right, its text, what a choice of it means.
class OptionRow : public QWidget {
    Q_OBJECT

public:
    explicit OptionRow(QWidget *parent = nullptr);

    void setOption(const AnswerOption &option);
    [[nodiscard]] AnswerOption option() const;
    /// Its letter, and what it can do from there.
    void setPlace(int index, int count, bool canBeRemoved);
    [[nodiscard]] QRadioButton *choice() const { return m_right; }
    [[nodiscard]] widgets::TextInput *text() const { return m_text; }

signals:
    void changed();
    void moveAsked(int by); ///< -1: up, 1: down
    void removeAsked();
    void finished(); ///< Enter in one of its fields: on to the next option

private:
    QRadioButton *m_right;
    widgets::Label *m_letter;
    widgets::TextInput *m_text;
    widgets::TextInput *m_reason;
    widgets::SymbolButton *m_up;
    widgets::SymbolButton *m_down;
    widgets::SymbolButton *m_remove;
};

} // namespace candor::screens
