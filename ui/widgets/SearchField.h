// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace candor::screens {

/// A field to search in, marked with its symbol; follows the scheme.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void drawSymbol();

    QAction *m_symbol;
};

} // namespace candor::screens
