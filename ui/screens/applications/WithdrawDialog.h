// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace candor::widgets {
class FormField;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

/// Asks before an application is withdrawn; a reason may be given. Opens over its window without stopping the program;
/// deletes itself. Escape and closing it mean no.
class WithdrawDialog : public QDialog {
    Q_OBJECT

public:
    WithdrawDialog(const QString &jobTitle, QWidget *parent);

signals:
    void confirmed(const QString &reason);

private:
    void confirm();

    widgets::TextArea *m_reason;
    widgets::FormField *m_field;
};

} // namespace candor::screens
