// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/ScheduleModel.h"

#include "common/HiringWords.h"
#include "common/WorkspaceAccess.h"
#include "hiring/JobService.h"
#include "hiring/ScheduleService.h"

#include <QDateTime>
#include <QSaveFile>
#include <QTimeZone>

namespace candor::screens {

namespace {

constexpr int mostJobs = 1000;
constexpr int daysOfAWeek = 7;

WallTime startOf(QDate day) {
    return WallTime(std::chrono::milliseconds(day.startOfDay(QTimeZone::systemTimeZone()).toMSecsSinceEpoch()));
}

struct Choices {
    QStringList rooms;
    std::vector<JobRow> jobs;
};

} // namespace

ScheduleModel::ScheduleModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_day(localDate(context.clock.wallNow())) {
    m_table.setSource(
        [this](const PageRange &range, FetchedRows<SlotRow>::Answer answer) { return read(range, std::move(answer)); });
    m_table.setFilled([this] { emit changed(); });
    m_table.setFailed([this](const Error &) { emit changed(); });
    if (m_context.hiring)
        connect(m_context.hiring, &WorkspaceAccess::actorChanged, this, &ScheduleModel::forget);
}

ScheduleModel::~ScheduleModel() = default;

void ScheduleModel::forget() {
    m_table.clear();
    m_rooms.clear();
    m_jobs.clear();
    m_room.clear();
    m_job.reset();
    emit choicesChanged();
}

void ScheduleModel::refresh() {
    if (!m_context.hiring || !m_context.hiring->isSignedIn())
        return;
    m_table.reload();
    readChoices();
}

void ScheduleModel::show(QDate day, Span span) {
    m_day = day;
    m_span = span;
    m_table.reload();
}

void ScheduleModel::setRoom(const QString &room) {
    m_room = room;
    m_table.reload();
}

void ScheduleModel::setJob(std::optional<JobId> job) {
    m_job = job;
    m_table.reload();
}

void ScheduleModel::setCancelledToo(bool too) {
    m_cancelledToo = too;
    m_table.reload();
}

QDate ScheduleModel::firstDay() const { return m_span == Span::Day ? m_day : m_day.addDays(1 - m_day.dayOfWeek()); }

QDate ScheduleModel::lastDay() const { return m_span == Span::Day ? m_day : firstDay().addDays(daysOfAWeek - 1); }

bool ScheduleModel::maySchedule() const {
    const Role role = m_context.hiring ? m_context.hiring->role() : Role::Guest;
    return role == Role::Recruiter || role == Role::Admin;
}

JobTicket ScheduleModel::read(const PageRange &range, FetchedRows<SlotRow>::Answer answer) {
    if (isDayOfRoom() && !m_cancelledToo) {
        return m_context.hiring->ask(
            this,
            [room = m_room, day = m_day](workspace::Workspace &workspace,
                                         const access::Actor &actor) -> Result<Page<SlotRow>> {
                auto rows = workspace.schedule().dayOfRoom(actor, room, day, QTimeZone::systemTimeZone());
                if (!rows)
                    return failure(rows.error());
                const auto total = static_cast<qint64>(rows->size());
                return Page<SlotRow>{std::move(*rows), total};
            },
            std::move(answer));
    }
    SlotFilter filter;
    filter.from = startOf(firstDay());
    filter.to = startOf(lastDay().addDays(1));
    filter.room = m_room;
    filter.job = m_job;
    filter.cancelledToo = m_cancelledToo;
    return m_context.hiring->ask(
        this,
        [filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.schedule().list(actor, filter, range);
        },
        std::move(answer));
}

void ScheduleModel::readChoices() {
    JobFilter filter;
    if (m_context.hiring->role() != Role::Admin && m_context.hiring->account())
        filter.member = m_context.hiring->account()->id;
    m_context.hiring->ask(
        this,
        [filter](workspace::Workspace &workspace, const access::Actor &actor) -> Result<Choices> {
            auto rooms = workspace.schedule().rooms(actor);
            if (!rooms)
                return failure(rooms.error());
            auto jobs = workspace.jobs().list(actor, filter, {0, mostJobs});
            if (!jobs)
                return failure(jobs.error());
            return Choices{std::move(*rooms), std::move(jobs->rows)};
        },
        [this](Result<Choices> choices) {
            if (!choices)
                return; // the list's own error is shown
            m_rooms = std::move(choices->rooms);
            m_jobs = std::move(choices->jobs);
            emit choicesChanged();
        });
}

void ScheduleModel::cancel(const InterviewSlot &slot) {
    m_context.hiring->ask(
        this,
        [id = slot.id, revision = slot.revision](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.schedule().cancel(actor, id, revision);
        },
        [this](const Result<InterviewSlot> &gone) {
            if (gone)
                emit cancelled();
            else
                emit refused(tr("The slot was not cancelled"), gone.error());
            refresh();
        });
}

void ScheduleModel::saveCalendar(const std::vector<SlotId> &slotIds, const QString &path) {
    m_context.hiring->ask(
        this,
        [slotIds, path](workspace::Workspace &workspace, const access::Actor &actor) -> Result<qsizetype> {
            const auto calendar = workspace.schedule().calendar(actor, slotIds);
            if (!calendar)
                return failure(calendar.error());
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly) || file.write(*calendar) != calendar->size() || !file.commit())
                return failure(ErrorCode::WriteFailed, file.errorString());
            return static_cast<qsizetype>(slotIds.size());
        },
        [this, path](const Result<qsizetype> &saved) {
            if (saved)
                emit calendarSaved(*saved, path);
            else
                emit refused(tr("The calendar file was not written"), saved.error());
        });
}

} // namespace candor::screens
