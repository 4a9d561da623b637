// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace candor::shell {

/// One destination: icon and word; the chosen one in ink on wash with a mark at the left edge.
class RailItem : public QAbstractButton {
    Q_OBJECT

public:
    RailItem(int id, const QString &icon, const QString &word, QWidget *parent);

    [[nodiscard]] int id() const { return m_id; }
    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    int m_id;
    QString m_icon;
    bool m_narrow = false;
};

} // namespace candor::shell
