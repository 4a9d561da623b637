// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace candor::screens {

class JobListModel;

/// Draws a job in a row of 88: title and age, place, mode and level, salary and whether one has applied.
class JobDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// The jobs of the board; rows are fetched as they come into sight.
class JobListView : public QListView {
    Q_OBJECT

public:
    explicit JobListView(JobListModel &jobs, QWidget *parent = nullptr);

    void select(JobId job);

signals:
    void chosen(JobId job);
    void opened(); ///< Enter or a double click

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    JobListModel &m_jobs;
    bool m_selecting = false;
};

} // namespace candor::screens
