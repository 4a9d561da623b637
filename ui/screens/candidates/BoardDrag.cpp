// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/BoardDrag.h"

#include "candidates/StageColumn.h"
#include "hiring/StageRules.h"
#include "moving/MoveReport.h"

#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int edge = 48;
constexpr int scrollStep = 16;
constexpr int scrollInterval = 20;
const QPoint pictureOffset(12, 8);

/// Why none of them can go there; empty where one can.
QString refusal(const std::vector<CandidateRow> &rows, Stage to) {
    for (const CandidateRow &row : rows) {
        if (whyNot(row.application.stage, to).isEmpty())
            return {};
    }
    return whyNot(rows.front().application.stage, to);
}

bool wantsReason(const std::vector<CandidateRow> &rows, Stage to) {
    return std::any_of(rows.begin(), rows.end(),
                       [to](const CandidateRow &row) { return hiring::needsReason(row.application.stage, to); });
}

} // namespace

BoardDrag::BoardDrag(QScrollArea &area, const std::vector<StageColumn *> &columns)
    : QObject(&area), m_area(area), m_columns(columns) {}

void BoardDrag::begin(const std::vector<CandidateRow> &rows, const QPixmap &picture, const QPoint &globalPlace) {
    if (rows.empty())
        return;
    m_rows = rows;
    m_picture = new QLabel(m_area.window());
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_picture->setPixmap(picture);
    m_picture->resize(picture.deviceIndependentSize().toSize());
    m_picture->show();
    m_area.setCursor(Qt::ClosedHandCursor);
    moveTo(globalPlace);
}

void BoardDrag::moveTo(const QPoint &globalPlace) {
    if (!isOn())
        return;
    m_place = globalPlace;
    m_picture->move(m_area.window()->mapFromGlobal(globalPlace) + pictureOffset);
    m_picture->raise();
    showTarget(columnAt(globalPlace));
    const int left = m_area.viewport()->mapFromGlobal(globalPlace).x();
    const bool atEdge = left < edge || left > m_area.viewport()->width() - edge;
    if (!atEdge)
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollInterval, this);
}

void BoardDrag::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_scrolling.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    QScrollBar *bar = m_area.horizontalScrollBar();
    const int left = m_area.viewport()->mapFromGlobal(m_place).x();
    bar->setValue(bar->value() + (left < edge ? -scrollStep : scrollStep));
    showTarget(columnAt(m_place));
}

void BoardDrag::drop(const QPoint &globalPlace) {
    if (!isOn())
        return;
    StageColumn *column = columnAt(globalPlace);
    const auto rows = m_rows;
    end();
    if (!column)
        return;
    const QString why = refusal(rows, column->stage());
    const bool same = std::all_of(rows.begin(), rows.end(), [column](const CandidateRow &row) {
        return row.application.stage == column->stage();
    });
    if (why.isEmpty())
        emit dropped(rows, column->stage());
    else if (!same)
        emit refused(why);
}

void BoardDrag::cancel() { end(); }

StageColumn *BoardDrag::columnAt(const QPoint &globalPlace) const {
    if (!m_area.viewport()->rect().contains(m_area.viewport()->mapFromGlobal(globalPlace)))
        return nullptr;
    for (StageColumn *column : m_columns) {
        if (column->rect().contains(column->mapFromGlobal(globalPlace)))
            return column;
    }
    return nullptr;
}

void BoardDrag::showTarget(StageColumn *column) {
    if (m_target && m_target != column)
        m_target->setTarget(false, {});
    m_target = column;
    if (!column)
        return;
    const QString why = refusal(m_rows, column->stage());
    if (!why.isEmpty())
        column->setTarget(false, why);
    else
        column->setTarget(true, wantsReason(m_rows, column->stage()) ? tr("Drop and say why") : tr("Drop here"));
}

void BoardDrag::end() {
    m_scrolling.stop();
    showTarget(nullptr);
    m_rows.clear();
    delete m_picture;
    m_area.unsetCursor();
}

} // namespace candor::screens
