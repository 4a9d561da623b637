// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/BankRows.h"
#include "questionnaires/PickList.h"

#include <QStyledItemDelegate>

namespace candor::screens {

/// Paints the rows of the bank: type, two lines of the text, difficulty and competency, time.
class BankDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    BankDelegate(const BankRows &rows, QObject *parent);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const BankRows &m_rows;
};

/// The questions of the bank, to choose from; with Ctrl and Shift several.
class BankList : public PickList {
    Q_OBJECT

public:
    explicit BankList(BankRows &rows, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<QuestionnaireQuestion> selectedQuestions() const;

private:
    BankRows &m_rows;
};

} // namespace candor::screens
