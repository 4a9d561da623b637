// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QStyledItemDelegate>

namespace candor::screens {

class DrawModel;

/// Paints what was drawn, with a check box for what is to stay; a click on the box or Space turns it.
class DrawDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    DrawDelegate(const DrawModel &model, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;

private:
    const DrawModel &m_model;
};

/// What was drawn, in the order in which it is asked.
class DrawList : public QListView {
    Q_OBJECT

public:
    explicit DrawList(DrawModel &model, QWidget *parent = nullptr);
};

} // namespace candor::screens
