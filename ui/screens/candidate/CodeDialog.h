// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace candor::screens {

/// Shows an interview's one-time code, once: it is not kept anywhere. Deletes itself.
class CodeDialog : public QDialog {
    Q_OBJECT

public:
    CodeDialog(const QString &name, const QString &code, QWidget *parent);
};

} // namespace candor::screens
