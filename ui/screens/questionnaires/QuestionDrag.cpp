// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionDrag.h"

#include "questionnaires/OutlineList.h"
#include "questionnaires/PickList.h"

#include <QLabel>
#include <QScrollBar>
#include <QTimerEvent>

namespace candor::screens {

namespace {

constexpr int edge = 32;
constexpr int scrollStep = 12;
constexpr int scrollInterval = 20;
const QPoint pictureOffset(12, 8);

} // namespace

QuestionDrag::QuestionDrag(OutlineList &outline) : QObject(&outline), m_outline(outline) {}

void QuestionDrag::follow(PickList &list) {
    connect(&list, &PickList::dragBegan, this, [this, &list](const QPoint &place) { begin(list, place); });
    connect(&list, &PickList::dragMoved, this, &QuestionDrag::moveTo);
    connect(&list, &PickList::dragEnded, this, &QuestionDrag::drop);
    connect(&list, &PickList::dragCancelled, this, &QuestionDrag::end);
}

void QuestionDrag::begin(PickList &from, const QPoint &globalPlace) {
    const QList<int> rows = from.selectedRows();
    if (rows.isEmpty())
        return;
    m_from = &from;
    const int held = from.currentIndex().isValid() ? from.currentIndex().row() : rows.front();
    const QPixmap picture = from.pictureOf(held, rows.size());
    m_picture = new QLabel(m_outline.window());
    m_picture->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_picture->setPixmap(picture);
    m_picture->resize(picture.deviceIndependentSize().toSize());
    m_picture->show();
    from.viewport()->setCursor(Qt::ClosedHandCursor);
    moveTo(globalPlace);
}

void QuestionDrag::moveTo(const QPoint &globalPlace) {
    if (!m_from)
        return;
    m_place = globalPlace;
    m_picture->move(m_outline.window()->mapFromGlobal(globalPlace) + pictureOffset);
    m_picture->raise();
    m_outline.showTarget(m_outline.placeBelow(globalPlace));
    if (scrolls() == 0)
        m_scrolling.stop();
    else if (!m_scrolling.isActive())
        m_scrolling.start(scrollInterval, this);
}

int QuestionDrag::scrolls() const {
    const QPoint place = m_outline.viewport()->mapFromGlobal(m_place);
    if (!m_outline.viewport()->rect().contains(place))
        return 0;
    return place.y() < edge ? -1 : place.y() > m_outline.viewport()->height() - edge ? 1 : 0;
}

void QuestionDrag::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_scrolling.timerId()) {
        QObject::timerEvent(event);
        return;
    }
    QScrollBar *bar = m_outline.verticalScrollBar();
    bar->setValue(bar->value() + scrolls() * scrollStep);
    m_outline.showTarget(m_outline.placeBelow(m_place));
}

void QuestionDrag::drop(const QPoint &globalPlace) {
    PickList *const from = m_from;
    const auto target = m_outline.placeBelow(globalPlace);
    end();
    if (from && target)
        emit dropped(from, *target);
}

void QuestionDrag::end() {
    m_scrolling.stop();
    m_outline.showTarget(std::nullopt);
    if (m_from)
        m_from->viewport()->unsetCursor();
    m_from.clear();
    delete m_picture;
}

} // namespace candor::screens
