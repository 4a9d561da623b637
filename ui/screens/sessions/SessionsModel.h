// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/SessionWork.h"
#include "model/Id.h"
#include "sessions/SessionTable.h"

#include <QObject>

#include <memory>
#include <optional>

namespace candor::screens {

class InterruptedSessions;

/// What of the workspace's sessions who is signed in may see and do, without a window: those that it knows of, page by
/// page, and for administrators the folders that it does not know of.
class SessionsModel : public QObject {
    Q_OBJECT

public:
    enum class Listing { Reading, Ready, Failed };

    explicit SessionsModel(const ScreenContext &context, QObject *parent = nullptr);
    ~SessionsModel() override;

    /// Reads the workspace anew; what was being read is given up. The old rows stay until the new ones are there.
    void refresh();
    /// Asks for all pages that are not here yet, one after the other: to sort or search in all of them.
    void fetchAll();
    /// Gives up reading; what was listed before stays.
    void stopReading();

    [[nodiscard]] Listing listing() const { return m_listing; }
    /// Why the workspace could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Whether the workspace was read once, so that its rows say something.
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] SessionTable &table() { return m_table; }
    [[nodiscard]] SessionWork &work() { return m_work; }
    /// "3 sessions, 48.2 GB"; the size where all rows are here.
    [[nodiscard]] QString totals() const;
    [[nodiscard]] bool mayDelete() const;
    [[nodiscard]] bool mayTakeIn() const { return mayDelete(); }
    /// Recordings that were interrupted and can be recovered.
    [[nodiscard]] std::vector<NamedFolder> interrupted() const;

    void verify(const SessionRow &row);
    void recover(const std::vector<SessionRow> &rows);
    void recoverAll();
    void remove(const std::vector<SessionRow> &rows);
    /// Takes a folder into the workspace, for an application or for none.
    void takeIn(const SessionRow &row, std::optional<ApplicationId> application);

signals:
    void changed();
    /// Something was done that needed no long work.
    void reported(const candor::screens::WorkReport &report);
    /// Something was asked for that cannot be done now.
    void refused(const candor::screens::WorkReport &why);

private:
    [[nodiscard]] bool refusedBusy();
    void fetchMore();
    void removeRows(const QStringList &uuids);

    const ScreenContext &m_context;
    SessionTable m_table;
    SessionWork m_work;
    std::unique_ptr<InterruptedSessions> m_interrupted; ///< none without a workspace
    JobTicket m_reading;
    JobTicket m_more;
    int m_fetched = 0; ///< rows of the workspace that are here
    qint64 m_total = 0;
    bool m_wantsAll = false;
    Listing m_listing = Listing::Reading;
    std::optional<Error> m_error;
    bool m_wasRead = false;
};

} // namespace candor::screens
