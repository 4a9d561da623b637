// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace candor::screens {

class ApplicationListModel;

/// Draws an application in a row of 88: job and age, company, the line of its stages and the present one.
class ApplicationDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    ApplicationDelegate(const ApplicationListModel &applications, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const ApplicationListModel &m_applications;
};

/// One's own applications; rows are fetched as they come into sight.
class ApplicationListView : public QListView {
    Q_OBJECT

public:
    explicit ApplicationListView(ApplicationListModel &applications, QWidget *parent = nullptr);

    void select(ApplicationId application);

signals:
    void chosen(ApplicationId application);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;

private:
    ApplicationListModel &m_applications;
    bool m_selecting = false;
};

} // namespace candor::screens
