// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/EventListModel.h"
#include "replay/MenuButton.h"

#include <QListView>
#include <QWidget>

namespace candor::widgets {
class ColumnHeading;
class Label;
} // namespace candor::widgets

namespace candor::screens {

class EventRow;

/// The events beside the picture: filter, list, and what a flag is.
class EventPanel : public QWidget {
    Q_OBJECT

public:
    explicit EventPanel(QWidget *parent = nullptr);

    void setEvents(const std::vector<SessionEvent> &events, MediaTime length);
    void setPosition(MediaTime position) { m_model->setPosition(position); }
    /// Marks an event by its place among all, as if a person had gone there.
    void select(int event);
    [[nodiscard]] EventListModel *model() const { return m_model; }
    [[nodiscard]] QListView *list() const { return m_list; }

signals:
    void seekRequested(candor::MediaTime time);

private:
    void showCount();

    EventListModel *m_model;
    QListView *m_list;
    EventRow *m_row;
    widgets::Label *m_count;
    widgets::Label *m_none;
    MenuButton *m_filter;
};

} // namespace candor::screens
