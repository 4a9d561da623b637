// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace candor::widgets {
class FormField;
class TextArea;
} // namespace candor::widgets

namespace candor::screens {

/// What a ReasonDialog says.
struct ReasonQuestion {
    QString title;
    QString text;
    QString label;   ///< of the reason's field
    QString missing; ///< said where it is empty
    QString action;  ///< verb first
};

/// Asks why before something is done that needs a reason. Opens over its window; deletes itself.
class ReasonDialog : public QDialog {
    Q_OBJECT

public:
    ReasonDialog(const ReasonQuestion &question, QWidget *parent);

signals:
    void reasonGiven(const QString &reason);

private:
    void give();

    QString m_missing;
    widgets::TextArea *m_reason;
    widgets::FormField *m_field;
};

} // namespace candor::screens
