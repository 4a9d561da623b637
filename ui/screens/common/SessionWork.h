// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "model/Clock.h"
#include "record/SessionFolder.h"
#include "widgets/Label.h"

#include <QObject>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace candor::screens {

/// A session's folder, and what a person calls it.
struct NamedFolder {
    QString folder;
    QString name;

    bool operator==(const NamedFolder &) const = default;
};

/// What came of a job, in words.
struct WorkReport {
    widgets::State state = widgets::State::Good;
    QString title;
    QStringList lines; ///< one for each thing found

    bool operator==(const WorkReport &) const = default;
};

/// The long jobs on session folders, one at a time and away from the GUI thread: verify, recover, delete. Each ends
/// with finished(), also when it was stopped; a folder in use is refused by the recorder's lock and said in the report.
class SessionWork : public QObject {
    Q_OBJECT

public:
    SessionWork(const Clock &clock, AsyncRunner &jobs, QObject *parent = nullptr);
    ~SessionWork() override;

    [[nodiscard]] bool isBusy() const { return m_busy; }
    /// Deleting cannot be stopped midway.
    [[nodiscard]] bool canStop() const { return m_canStop; }

    /// Each returns false, and does nothing, while another job runs.
    bool verify(const NamedFolder &session);
    bool recover(const std::vector<NamedFolder> &sessions);
    bool remove(const std::vector<NamedFolder> &sessions);
    /// Asks the job to give up; its report says so.
    void stop();

signals:
    void started();
    /// An unknown amount has total 0.
    void progressed(const QString &words, quint64 done, quint64 total);
    void finished(const candor::screens::WorkReport &report);
    void recovered(const QStringList &folders);
    void removed(const QStringList &folders);

private:
    struct Outcome {
        NamedFolder session;
        std::optional<Error> error;
        double seconds = 0; ///< that a recovery kept
    };

    bool begin(bool canStop);
    void end(const WorkReport &report);
    void tell(const QString &what, quint64 done, quint64 total);
    /// Hands progress on, at most twenty times a second.
    [[nodiscard]] record::Progress progressOf(const NamedFolder &session);
    [[nodiscard]] WorkReport verified(const NamedFolder &session, const Result<record::Verification> &found) const;
    [[nodiscard]] WorkReport recoveredReport(const std::vector<Outcome> &outcomes) const;
    [[nodiscard]] WorkReport removedReport(const std::vector<Outcome> &outcomes) const;

    const Clock &m_clock;
    AsyncRunner &m_jobs;
    JobTicket m_stop; ///< of the job that runs: a person stops it, or nobody is left to hear of it
    bool m_busy = false;
    bool m_canStop = false;
};

} // namespace candor::screens
