// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace candor::screens {

class QuestionList;

/// Draws a question in a row of 88: its beginning in two lines, type, difficulty and competency, and its status where
/// it is not approved.
class QuestionDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

/// A list of questions; rows are fetched as they come into sight. Several can be chosen where that is wanted.
class QuestionListView : public QListView {
    Q_OBJECT

public:
    QuestionListView(QuestionList &questions, const QString &name, QWidget *parent = nullptr);

    /// Moves to a question, where it is listed; says whether.
    bool select(QuestionId question);
    /// From the top.
    [[nodiscard]] std::vector<QuestionId> chosen() const;

signals:
    void selectionMoved();
    void opened(); ///< Enter or a double click

protected:
    void selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    QuestionList &m_questions;
};

} // namespace candor::screens
