// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace candor::shell {

/// All keys, by screen; F1. Deletes itself when it is closed.
class ShortcutsSheet : public QDialog {
    Q_OBJECT

public:
    explicit ShortcutsSheet(QWidget *parent);
};

} // namespace candor::shell
