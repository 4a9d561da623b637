// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/EventPanel.h"

#include "replay/EventRow.h"
#include "theme/Figures.h"
#include "theme/Type.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using namespace std::chrono_literals;

EventPanel::EventPanel(QWidget *parent)
    : QWidget(parent), m_model(new EventListModel(this)), m_list(new QListView), m_row(new EventRow(m_list)),
      m_count(new widgets::Label(QString(), theme::Text::MonoCaption, theme::Ink::Quiet)),
      m_none(new widgets::Label(tr("There are no events."), theme::Text::Caption, theme::Ink::Quiet)),
      m_filter(new MenuButton(tr("Kinds of events"))) {
    m_list->setModel(m_model);
    m_list->setItemDelegate(m_row);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setSelectionMode(QAbstractItemView::SingleSelection);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Events"));
    m_list->setObjectName(QStringLiteral("events"));
    m_list->viewport()->setAutoFillBackground(false);
    m_filter->setSymbol(QStringLiteral("keyboard_arrow_down"));
    // The arrow stands behind the words.
    m_filter->setLayoutDirection(Qt::RightToLeft);
    m_filter->setFont(theme::font(theme::Text::Caption));
    m_filter->setObjectName(QStringLiteral("eventFilter"));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 0, 0, 0);
    head->setSpacing(8);
    auto *title = new widgets::Label(tr("Events"), theme::Text::BodyStrong);
    title->setFixedHeight(31);
    head->addWidget(title);
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_filter);
    m_filter->setFixedHeight(31);
    auto *flags = new widgets::Label(tr("A flag is a place to look. It never decides about a candidate."),
                                     theme::Text::Caption, theme::Ink::Quiet);
    flags->setWordWrap(true);
    flags->setMargin(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new widgets::Rule(theme::Ink::Ink));
    m_none->setFixedHeight(32);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    column->addSpacing(8);
    column->addWidget(flags);
    column->addSpacing(8);

    const auto go = [this](const QModelIndex &index) {
        if (index.isValid())
            emit seekRequested(m_model->eventAt(index.row()).start);
    };
    connect(m_list, &QListView::clicked, this, go);
    connect(m_list, &QListView::activated, this, go);
    connect(m_filter, &MenuButton::chosen, this, [this](int index) {
        m_model->setFilter(index);
        showCount();
    });
    connect(m_model, &EventListModel::playingRowChanged, this, [this](int row) {
        // A person who reads in the list is not carried away.
        if (row >= 0 && !m_list->hasFocus() && !m_list->underMouse())
            m_list->scrollTo(m_model->index(row));
    });
    showCount();
}

void EventPanel::setEvents(const std::vector<SessionEvent> &events, MediaTime length) {
    m_row->setTimeWidth(length >= 1h ? 72 : 60);
    m_model->setEvents(events);
    m_filter->setChoices(m_model->filters());
    m_filter->setCurrent(m_model->filter());
    showCount();
}

void EventPanel::select(int event) {
    const int row = m_model->rowOf(event);
    if (row < 0)
        return;
    m_list->setCurrentIndex(m_model->index(row));
    m_list->scrollTo(m_model->index(row));
}

void EventPanel::showCount() {
    const int shown = m_model->rowCount();
    const int total = m_model->total();
    const QString figure = theme::count(static_cast<std::uint64_t>(shown));
    m_count->setText(shown == total ? figure
                                    : tr("%1 of %2").arg(figure, theme::count(static_cast<std::uint64_t>(total))));
    m_none->setVisible(shown == 0);
    m_filter->setEnabled(total > 0);
}

} // namespace candor::screens
