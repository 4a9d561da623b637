// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candor::widgets {

class IconLabel;
class Label;
enum class State;

/// An input with its label above, a remark at the label's right, and below it a hint, or in the hint's place what is
/// wrong. The label's mnemonic goes to the input, and the input is named after it for those who do not see it.
class FormField : public QWidget {
    Q_OBJECT

public:
    /// Takes `input` as its own. `label` may have a mnemonic ("&Email").
    FormField(const QString &label, QWidget *input, QWidget *parent = nullptr);

    [[nodiscard]] QWidget *input() const { return m_input; }
    void setLabel(const QString &label);
    void setRemark(const QString &remark); ///< as in "optional"
    /// A state beside the label, as in "Please check"; an empty word: none.
    void setMark(State state, const QString &word);
    void setHint(const QString &hint);
    /// An alert border, and the sentence below it; empty: nothing is wrong.
    void setError(const QString &words);
    [[nodiscard]] QString error() const { return m_error; }

private:
    void describe();

    QWidget *m_input;
    Label *m_label;
    Label *m_remark;
    IconLabel *m_markIcon;
    Label *m_markWord;
    Label *m_hint;
    QWidget *m_errorRow;
    Label *m_errorWords;
    QString m_error;
};

} // namespace candor::widgets
