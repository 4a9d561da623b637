// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace candor::screens {

/// What a guest needs to apply: the ways to sign in and to register.
class SignInColumn : public QWidget {
    Q_OBJECT

public:
    explicit SignInColumn(QWidget *parent = nullptr);

signals:
    void signInAsked();
    void registerAsked();
};

} // namespace candor::screens
