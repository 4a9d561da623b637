// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questionnaires/QuestionnaireDraft.h"

#include <QBasicTimer>
#include <QObject>
#include <QPixmap>
#include <QPoint>
#include <QPointer>

#include <optional>

class QLabel;

namespace candor::screens {

class OutlineList;
class PickList;

/// Questions on their way into an outline or within it: a picture follows the mouse, the outline marks where they would
/// go, and scrolls where the mouse comes to its edge.
class QuestionDrag : public QObject {
    Q_OBJECT

public:
    explicit QuestionDrag(OutlineList &outline);

    /// Hears of what is picked up in a list (the outline itself, or the bank).
    void follow(PickList &list);

signals:
    void dropped(candor::screens::PickList *from, candor::screens::OutlinePlace before);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    void begin(PickList &from, const QPoint &globalPlace);
    void moveTo(const QPoint &globalPlace);
    void drop(const QPoint &globalPlace);
    void end();
    /// Up (-1), down (1) or not at all.
    [[nodiscard]] int scrolls() const;

    OutlineList &m_outline;
    QPointer<PickList> m_from;
    QPointer<QLabel> m_picture;
    QPoint m_place;
    QBasicTimer m_scrolling;
};

} // namespace candor::screens
