// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QScrollArea>

#include <memory>
#include <vector>

namespace candor::screens {

class BoardDrag;
class CandidatesModel;
class CardList;
class StageColumn;

/// Candidates by stage. Arrows go between cards and columns; the mouse, and Ctrl with Left or Right, move the selected
/// cards to another stage.
class CandidateBoard : public QScrollArea {
    Q_OBJECT

public:
    CandidateBoard(CandidatesModel &model, QWidget *parent = nullptr);

    [[nodiscard]] std::vector<CandidateRow> selectedRows() const;
    [[nodiscard]] StageColumn &column(Stage stage) const;
    /// Selects cards that were fetched and leaves the focus at the first of them.
    void select(const std::vector<ApplicationId> &applications);
    void focusCards();
    void setMovable(bool movable);

signals:
    void selectionMoved();
    void opened(candor::ApplicationId application);
    void moveAsked(const std::vector<candor::CandidateRow> &rows, candor::Stage to);
    void refused(const QString &why);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void connectColumn(StageColumn &column);
    void goSideways(const StageColumn &from, int step);
    void stepSelected(int step);
    void beginDrag(CardList &list, const QPoint &globalPlace);
    void showCounts();

    CandidatesModel &m_model;
    std::vector<StageColumn *> m_columns;
    BoardDrag *m_drag;
    bool m_clearing = false;
};

} // namespace candor::screens
