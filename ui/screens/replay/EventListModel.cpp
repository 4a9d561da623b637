// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/EventListModel.h"

#include "common/EventWords.h"
#include "theme/Figures.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int mainEvents = 0;
constexpr int allEvents = 1;
constexpr int firstKind = 2;

/// What a person set or said at a moment has no length worth a figure.
bool hasLength(const SessionEvent &event) {
    switch (event.kind) {
    case EventKind::Question:
    case EventKind::Answer:
    case EventKind::Note:
    case EventKind::Bookmark:
    case EventKind::Consent:
        return false;
    default:
        return event.end > event.start;
    }
}

QString lengthOf(const SessionEvent &event) {
    return hasLength(event) ? theme::figure(toSeconds(event.end - event.start), 1) + QStringLiteral("\u00a0s")
                            : QString();
}

} // namespace

EventListModel::EventListModel(QObject *parent) : QAbstractListModel(parent) {}

void EventListModel::setEvents(std::vector<SessionEvent> events) {
    beginResetModel();
    m_events = std::move(events);
    m_kinds.clear();
    for (const SessionEvent &event : m_events) {
        if (std::ranges::find(m_kinds, event.kind) == m_kinds.end())
            m_kinds.push_back(event.kind);
    }
    std::ranges::sort(m_kinds);
    m_filter = mainEvents;
    if (std::ranges::none_of(m_events, [this](const SessionEvent &event) { return passes(event); }))
        m_filter = allEvents;
    m_position = MediaTime(-1);
    m_playing = -1;
    choose();
    endResetModel();
}

QStringList EventListModel::filters() const {
    QStringList words{tr("Main events"), tr("All kinds")};
    for (const EventKind kind : m_kinds)
        words.append(eventName(kind));
    return words;
}

void EventListModel::setFilter(int index) {
    if (index == m_filter || index < 0 || index >= firstKind + static_cast<int>(m_kinds.size()))
        return;
    beginResetModel();
    m_filter = index;
    m_playing = -1;
    choose();
    endResetModel();
    mark();
}

bool EventListModel::passes(const SessionEvent &event) const {
    if (m_filter == allEvents)
        return true;
    if (m_filter == mainEvents)
        return event.kind != EventKind::Blink && event.kind != EventKind::Speech;
    return event.kind == m_kinds[static_cast<std::size_t>(m_filter - firstKind)];
}

void EventListModel::choose() {
    m_rows.clear();
    for (std::size_t index = 0; index < m_events.size(); ++index) {
        if (passes(m_events[index]))
            m_rows.push_back(static_cast<int>(index));
    }
}

void EventListModel::setPosition(MediaTime position) {
    m_position = position;
    mark();
}

void EventListModel::mark() {
    const auto after = std::ranges::upper_bound(
        m_rows, m_position, {}, [this](int index) { return m_events[static_cast<std::size_t>(index)].start; });
    const int row = static_cast<int>(after - m_rows.begin()) - 1;
    if (row == m_playing)
        return;
    const int before = m_playing;
    m_playing = row;
    for (const int changed : {before, row}) {
        if (changed >= 0)
            emit dataChanged(index(changed), index(changed), {PlayingRole});
    }
    emit playingRowChanged(row);
}

const SessionEvent &EventListModel::eventAt(int row) const {
    return m_events[static_cast<std::size_t>(m_rows[static_cast<std::size_t>(row)])];
}

int EventListModel::rowOf(int event) const {
    const auto found = std::ranges::lower_bound(m_rows, event);
    return found != m_rows.end() && *found == event ? static_cast<int>(found - m_rows.begin()) : -1;
}

int EventListModel::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant EventListModel::data(const QModelIndex &index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const SessionEvent &event = eventAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return eventTitle(event);
    case Qt::ToolTipRole:
        return eventRemark(event);
    case Qt::AccessibleTextRole:
        return QStringList{theme::timeWithTenths(event.start), eventTitle(event), lengthOf(event)}.join(u' ');
    case TimeRole:
        return theme::timeWithTenths(event.start);
    case IconRole:
        return eventIcon(event);
    case StateRole:
        return static_cast<int>(eventState(event));
    case LengthRole:
        return lengthOf(event);
    case PlayingRole:
        return index.row() == m_playing;
    default:
        return {};
    }
}

} // namespace candor::screens
