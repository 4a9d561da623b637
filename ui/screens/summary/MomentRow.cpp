// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/MomentRow.h"

#include "common/EventWords.h"
#include "summary/SummaryWords.h"
#include "theme/Figures.h"
#include "theme/Palette.h"
#include "widgets/Label.h"

#include <QGridLayout>
#include <QPainter>

namespace candor::screens {

MomentRow::MomentRow(const SessionEvent &event, QWidget *parent) : QAbstractButton(parent) {
    using widgets::Label;
    const QString name = eventTitle(event);
    const QString meaning = problemRemark(event);
    const QString when = theme::timeWithTenths(event.start);
    auto *title = new Label(name, theme::Text::BodyStrong);
    title->setElided(true);
    auto *time = new Label(when, theme::Text::MonoCaption, theme::Ink::Quiet);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 8, 0, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(1, 1);
    grid->addWidget(new widgets::IconLabel(eventIcon(event), widgets::inkOf(eventState(event))), 0, 0);
    grid->addWidget(title, 0, 1);
    grid->addWidget(time, 0, 2);
    if (!meaning.isEmpty()) {
        auto *remark = new Label(meaning, theme::Text::Caption, theme::Ink::Quiet);
        remark->setWordWrap(true);
        grid->addWidget(remark, 1, 1, 1, 2);
    }
    for (QWidget *child : findChildren<QWidget *>())
        child->setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    setAccessibleName(tr("%1 at %2: show in the replay").arg(name, when));
    setAccessibleDescription(meaning);
}

QSize MomentRow::sizeHint() const { return layout()->sizeHint(); }

void MomentRow::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const theme::Palette &colours = theme::colours(palette());
    if (underMouse())
        painter.fillRect(rect(), colours.wash);
    painter.fillRect(0, height() - 1, width(), 1, colours.rule);
    if (hasFocus()) {
        painter.setPen(QPen(colours.ink, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

} // namespace candor::screens
