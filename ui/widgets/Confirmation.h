// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Button.h"

#include <QDialog>

namespace candor::widgets {

/// Asks once before something that cannot be taken back. Opens over its window without stopping the program: accepted()
/// and rejected() tell the answer. Deletes itself when it is closed. Escape and closing it mean no.
class Confirmation : public QDialog {
    Q_OBJECT

public:
    /// `action` is what the button does, verb first, with what and how many ("Delete 3 recordings").
    Confirmation(const QString &title, const QString &text, const QString &action, ButtonRole role,
                 const QString &refusal, QWidget *parent);
};

} // namespace candor::widgets
