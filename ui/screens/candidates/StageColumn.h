// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QWidget>

namespace candor::screens {

class CardList;
class StageCards;

/// A column of the board: the stage and how many stand there, a rule, the cards. While something is dragged over it, it
/// says whether it can be dropped.
class StageColumn : public QWidget {
    Q_OBJECT

public:
    explicit StageColumn(StageCards &cards, QWidget *parent = nullptr);

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] CardList &list() const { return *m_list; }
    void setCount(qint64 count);
    [[nodiscard]] qint64 count() const { return m_count; }
    /// What dropping here would mean; empty words: nothing is dragged over it.
    void setTarget(bool possible, const QString &words);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Stage m_stage;
    CardList *m_list;
    qint64 m_count = 0;
    bool m_possible = false;
    QString m_target;
};

} // namespace candor::screens
