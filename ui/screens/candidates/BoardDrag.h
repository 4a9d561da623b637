// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Application.h"

#include <QBasicTimer>
#include <QObject>
#include <QPoint>
#include <QPointer>

#include <functional>
#include <vector>

class QLabel;
class QScrollArea;

namespace candor::screens {

class StageColumn;

/// Cards on their way between columns: a picture follows the mouse, the column below it says whether it takes them, and
/// the board scrolls where the mouse comes to its edge.
class BoardDrag : public QObject {
    Q_OBJECT

public:
    BoardDrag(QScrollArea &area, const std::vector<StageColumn *> &columns);

    [[nodiscard]] bool isOn() const { return !m_rows.empty(); }
    void begin(const std::vector<CandidateRow> &rows, const QPixmap &picture, const QPoint &globalPlace);
    void moveTo(const QPoint &globalPlace);
    void drop(const QPoint &globalPlace);
    void cancel();

signals:
    void dropped(const std::vector<candor::CandidateRow> &rows, candor::Stage to);
    void refused(const QString &why);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    [[nodiscard]] StageColumn *columnAt(const QPoint &globalPlace) const;
    void showTarget(StageColumn *column);
    void end();

    QScrollArea &m_area;
    const std::vector<StageColumn *> &m_columns;
    std::vector<CandidateRow> m_rows;
    QPointer<QLabel> m_picture;
    QPointer<StageColumn> m_target;
    QPoint m_place;
    QBasicTimer m_scrolling;
};

} // namespace candor::screens
