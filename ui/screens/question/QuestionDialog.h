// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"

#include <QDialog>

namespace candor::screens {

/// A question to read over what one is doing. Opens over its window; deletes itself.
class QuestionDialog : public QDialog {
    Q_OBJECT

public:
    QuestionDialog(const QuestionRow &row, QWidget *parent);
};

} // namespace candor::screens
