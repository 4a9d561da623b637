// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "check/CheckWords.h"

#include <QWidget>

class QHBoxLayout;

namespace candor::screens {

class FigureLabel;

/// One check: icon, name, hint, state; a rule below. Grows where the hint needs more lines.
class CheckRow : public QWidget {
    Q_OBJECT

public:
    CheckRow(const QString &icon, const QString &name, QWidget *parent = nullptr);

    void show(const CheckReading &reading);
    using QWidget::show;
    /// Puts a control before the state.
    void addControl(QWidget *control);
    void setStateVisible(bool visible);

private:
    QString m_name;
    FigureLabel *m_hint;
    widgets::StateLabel *m_state;
    QHBoxLayout *m_row;
};

} // namespace candor::screens
