// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/SessionWork.h"

#include "common/SessionWords.h"
#include "common/Words.h"
#include "record/SessionIndex.h"
#include "theme/Figures.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto progressInterval = std::chrono::milliseconds(50);
constexpr std::size_t mostLines = 100;

QString sentences(const Error &error) {
    const QString then = advice(error);
    return then.isEmpty() ? words(error) : QString(words(error) % u' ' % then);
}

template<typename Outcomes>
QStringList folders(const Outcomes &outcomes, bool done) {
    QStringList result;
    for (const auto &outcome : outcomes) {
        if (outcome.error.has_value() != done)
            result << outcome.session.folder;
    }
    return result;
}

template<typename Outcomes>
bool wasStopped(const Outcomes &outcomes) {
    return std::any_of(outcomes.begin(), outcomes.end(), [](const auto &outcome) {
        return outcome.error && outcome.error->code == ErrorCode::Cancelled;
    });
}

} // namespace

SessionWork::SessionWork(const Clock &clock, AsyncRunner &jobs, QObject *parent)
    : QObject(parent), m_clock(clock), m_jobs(jobs) {}

SessionWork::~SessionWork() { m_stop.cancel(); }

bool SessionWork::begin(bool canStop) {
    if (m_busy)
        return false;
    m_busy = true;
    m_canStop = canStop;
    m_stop = JobTicket();
    emit started();
    return true;
}

void SessionWork::end(const WorkReport &report) {
    m_busy = false;
    emit finished(report);
}

void SessionWork::tell(const QString &what, quint64 done, quint64 total) {
    if (m_busy)
        emit progressed(what, done, total);
}

void SessionWork::stop() {
    if (m_busy && m_canStop)
        m_stop.cancel();
}

record::Progress SessionWork::progressOf(const NamedFolder &session) {
    // Called on the job's thread, maybe after this object is gone: it holds no more than it needs.
    return [name = session.name, stop = m_stop, self = QPointer<SessionWork>(this), &jobs = m_jobs, &clock = m_clock,
            last = MonotonicTime::min()](const QString &step, std::uint64_t done, std::uint64_t total) mutable {
        if (stop.isCancelled())
            return false;
        const auto now = clock.monotonicNow();
        if (last == MonotonicTime::min() || now - last >= progressInterval) {
            last = now;
            jobs.deliver([self, step, name, done, total] {
                if (auto *screen = self.data())
                    screen->tell(tr("%1 of %2").arg(stepWords(step), name), done, total);
            });
        }
        return true;
    };
}

bool SessionWork::verify(const NamedFolder &session) {
    if (!begin(true))
        return false;
    auto work = [folder = session.folder, progress = progressOf(session), stop = m_stop](const JobTicket &) {
        if (stop.isCancelled())
            return Result<record::Verification>(failure(ErrorCode::Cancelled));
        return record::verifySession(folder, progress);
    };
    m_jobs.run(this, work,
               [this, session](const Result<record::Verification> &found) { end(verified(session, found)); });
    return true;
}

WorkReport SessionWork::verified(const NamedFolder &session, const Result<record::Verification> &found) const {
    if (!found && found.error().code == ErrorCode::Cancelled)
        return {widgets::State::Information,
                tr("Verification of %1 stopped").arg(session.name),
                {tr("Nothing was changed.")}};
    if (!found)
        return {widgets::State::Alert, tr("%1 cannot be verified").arg(session.name), {sentences(found.error())}};
    if (found->sound()) {
        return {widgets::State::Good,
                tr("%1 is as it was recorded").arg(session.name),
                {tr("Checked: %1 files, %2 frames, %3 signal records. Nothing was changed.")
                     .arg(theme::count(found->filesChecked), theme::count(found->framesDecoded),
                          theme::count(found->signalRecords))}};
    }
    WorkReport report{widgets::State::Alert,
                      (found->mismatches.size() == 1
                           ? tr("%1: one thing does not fit")
                           : tr("%1: %n things do not fit", nullptr, static_cast<int>(found->mismatches.size())))
                          .arg(session.name),
                      {}};
    for (std::size_t index = 0; index < std::min(found->mismatches.size(), mostLines); ++index)
        report.lines << mismatchWords(found->mismatches[index]);
    if (found->mismatches.size() > mostLines)
        report.lines << tr("and %n more", nullptr, static_cast<int>(found->mismatches.size() - mostLines));
    return report;
}

bool SessionWork::recover(const std::vector<NamedFolder> &sessions) {
    if (sessions.empty() || !begin(true))
        return false;
    std::vector<std::pair<NamedFolder, record::Progress>> tasks;
    tasks.reserve(sessions.size());
    for (const NamedFolder &session : sessions)
        tasks.emplace_back(session, progressOf(session));
    auto work = [tasks, stop = m_stop](const JobTicket &) {
        std::vector<Outcome> outcomes;
        for (const auto &[session, progress] : tasks) {
            if (stop.isCancelled()) {
                outcomes.push_back({session, Error{ErrorCode::Cancelled, {}}, 0});
                continue;
            }
            const auto done = record::recoverSession(session.folder, progress);
            if (done)
                outcomes.push_back({session, std::nullopt, done->summary.durationSeconds});
            else
                outcomes.push_back({session, done.error(), 0});
        }
        return outcomes;
    };
    m_jobs.run(this, work, [this](const std::vector<Outcome> &outcomes) {
        end(recoveredReport(outcomes));
        // Also what could not be recovered may have changed: a recording without anything in it is marked as failed.
        emit recovered(folders(outcomes, true));
    });
    return true;
}

WorkReport SessionWork::recoveredReport(const std::vector<Outcome> &outcomes) const {
    const auto done = static_cast<int>(folders(outcomes, true).size());
    const auto all = static_cast<int>(outcomes.size());
    WorkReport report;
    if (done == all) {
        report.title = done == 1 ? tr("1 recording recovered") : tr("%n recordings recovered", nullptr, done);
    } else if (wasStopped(outcomes)) {
        report.state = widgets::State::Information;
        report.title = tr("Recovery stopped: %1 of %2 recovered").arg(done).arg(all);
    } else {
        report.state = widgets::State::Alert;
        report.title = tr("%1 of %2 recovered").arg(done).arg(all);
    }
    for (const Outcome &outcome : outcomes) {
        const QString line =
            !outcome.error ? tr("%1: %2 kept").arg(outcome.session.name, theme::shortTime(fromSeconds(outcome.seconds)))
            : outcome.error->code == ErrorCode::Cancelled
                ? tr("%1: nothing was lost; it can be recovered later").arg(outcome.session.name)
                : tr("%1: %2").arg(outcome.session.name, sentences(*outcome.error));
        report.lines << line;
    }
    return report;
}

bool SessionWork::remove(const std::vector<NamedFolder> &sessions) {
    if (sessions.empty() || !begin(false))
        return false;
    auto work = [sessions, stop = m_stop, self = QPointer<SessionWork>(this), &jobs = m_jobs](const JobTicket &) {
        std::vector<Outcome> outcomes;
        for (const NamedFolder &session : sessions) {
            if (stop.isCancelled()) // the screen is gone
                break;
            jobs.deliver([self, done = outcomes.size(), total = sessions.size()] {
                if (auto *screen = self.data())
                    screen->tell(tr("Deleting %1 of %2").arg(done + 1).arg(total), done, total);
            });
            const auto gone = record::deleteSession(session.folder);
            outcomes.push_back({session, gone ? std::nullopt : std::optional(gone.error()), 0});
        }
        return outcomes;
    };
    m_jobs.run(this, work, [this](const std::vector<Outcome> &outcomes) {
        end(removedReport(outcomes));
        emit removed(folders(outcomes, true));
    });
    return true;
}

WorkReport SessionWork::removedReport(const std::vector<Outcome> &outcomes) const {
    const auto done = static_cast<int>(folders(outcomes, true).size());
    const auto all = static_cast<int>(outcomes.size());
    WorkReport report;
    report.title = done != all ? tr("%1 of %2 deleted").arg(done).arg(all)
                   : done == 1 ? tr("1 session deleted")
                               : tr("%n sessions deleted", nullptr, done);
    if (done != all)
        report.state = widgets::State::Alert;
    for (const Outcome &outcome : outcomes) {
        if (outcome.error)
            report.lines << tr("%1: %2").arg(outcome.session.name, sentences(*outcome.error));
    }
    return report;
}

} // namespace candor::screens
