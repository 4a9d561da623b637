// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

namespace candor::widgets {

/// A field to search in, marked with its symbol; follows the scheme. While it is empty and has room it shows the key
/// that leads to it, where it was told one.
class SearchField : public QLineEdit {
    Q_OBJECT

public:
    explicit SearchField(QWidget *parent = nullptr);

    void setKeyHint(const QString &key); ///< "Ctrl+F"

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void drawSymbol();

    QAction *m_symbol;
    QString m_keyHint;
};

} // namespace candor::widgets
