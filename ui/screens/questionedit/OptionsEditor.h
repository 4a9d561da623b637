// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QWidget>

#include <vector>

class QButtonGroup;
class QVBoxLayout;

namespace candor::widgets {
class Button;
}

namespace candor::screens {

class OptionRow;

/// The options of a multiple-choice question to edit: two to eight, one of them right; added, removed and moved by
/// keyboard (Enter goes on to the next one, Alt with Up and Down moves).
class OptionsEditor : public QWidget {
    Q_OBJECT

public:
    explicit OptionsEditor(QWidget *parent = nullptr);

    void setOptions(const std::vector<AnswerOption> &options);
    /// Those that say something, and empty ones between them.
    [[nodiscard]] std::vector<AnswerOption> options() const;

signals:
    void changed();

private:
    OptionRow *addRow(const AnswerOption &option);
    void add();
    void move(OptionRow *row, int by);
    void remove(OptionRow *row);
    void goOn(OptionRow *row);
    void arrange();
    [[nodiscard]] std::size_t placeOf(const OptionRow *row) const;

    std::vector<OptionRow *> m_rows;
    QButtonGroup *m_right;
    QVBoxLayout *m_column;
    widgets::Button *m_add;
};

} // namespace candor::screens
