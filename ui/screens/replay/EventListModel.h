// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"

#include <QAbstractListModel>
#include <QStringList>

#include <optional>
#include <vector>

namespace candor::screens {

/// A session's events in the order of their start, filtered by kind; knows which one is being played.
class EventListModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        TimeRole = Qt::UserRole, ///< "12:41.1"
        IconRole,                ///< a Material Symbol's name
        StateRole,               ///< widgets::State
        LengthRole,              ///< "5.6 s", empty for what has no length
        PlayingRole,             ///< whether it is the newest one at the position
    };

    explicit EventListModel(QObject *parent = nullptr);

    /// In the order of their start.
    void setEvents(std::vector<SessionEvent> events);
    /// What can be chosen: all but blinks and speech, which are many; all; each kind that is there.
    [[nodiscard]] QStringList filters() const;
    void setFilter(int index);
    [[nodiscard]] int filter() const { return m_filter; }
    void setPosition(MediaTime position);
    [[nodiscard]] int playingRow() const { return m_playing; } ///< -1: before the first

    [[nodiscard]] const SessionEvent &eventAt(int row) const;
    /// The row of an event by its place among all of them; -1 where it is filtered out.
    [[nodiscard]] int rowOf(int event) const;
    [[nodiscard]] int total() const { return static_cast<int>(m_events.size()); }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void playingRowChanged(int row);

private:
    [[nodiscard]] bool passes(const SessionEvent &event) const;
    void choose();
    void mark();

    std::vector<SessionEvent> m_events;
    std::vector<EventKind> m_kinds; ///< that are there
    std::vector<int> m_rows;        ///< of m_events
    MediaTime m_position{-1};
    int m_filter = 0;
    int m_playing = -1;
};

} // namespace candor::screens
