// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Job.h"
#include "schedule/SlotTable.h"

#include <QDate>
#include <QObject>

#include <optional>

namespace candor::screens {

/// Appointments of a day or a week, of a room or of all, of a job or of all.
class ScheduleModel : public QObject {
    Q_OBJECT

public:
    enum class Span { Day, Week };

    explicit ScheduleModel(ScreenContext &context, QObject *parent = nullptr);
    ~ScheduleModel() override;

    void refresh();
    void show(QDate day, Span span);
    void setRoom(const QString &room); ///< empty: any
    void setJob(std::optional<JobId> job);
    void setCancelledToo(bool too);

    [[nodiscard]] QDate day() const { return m_day; }
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    [[nodiscard]] Span span() const { return m_span; }
    [[nodiscard]] const QString &room() const { return m_room; }
    [[nodiscard]] std::optional<JobId> job() const { return m_job; }
    [[nodiscard]] bool isFiltered() const { return !m_room.isEmpty() || m_job; }
    /// A room's list of one day, in which other people's appointments are times alone.
    [[nodiscard]] bool isDayOfRoom() const { return m_span == Span::Day && !m_room.isEmpty() && !m_job; }
    [[nodiscard]] SlotTable &table() { return m_table; }
    [[nodiscard]] const SlotTable &table() const { return m_table; }
    [[nodiscard]] const QStringList &rooms() const { return m_rooms; }
    [[nodiscard]] const std::vector<JobRow> &jobs() const { return m_jobs; }
    [[nodiscard]] bool maySchedule() const; ///< experts look on

    void cancel(const InterviewSlot &slot);
    /// Writes an .ics file of the appointments.
    void saveCalendar(const std::vector<SlotId> &slotIds, const QString &path);

signals:
    void changed();        ///< the list was read, or could not be
    void choicesChanged(); ///< rooms and jobs
    void cancelled();
    void calendarSaved(qsizetype slotCount, const QString &path);
    void refused(const QString &what, const candor::Error &error);

private:
    void forget();
    void readChoices();
    JobTicket read(const PageRange &range, FetchedRows<SlotRow>::Answer answer);

    ScreenContext &m_context;
    QDate m_day;
    Span m_span = Span::Week;
    QString m_room;
    std::optional<JobId> m_job;
    bool m_cancelledToo = false;
    SlotTable m_table;
    QStringList m_rooms;
    std::vector<JobRow> m_jobs;
};

} // namespace candor::screens
