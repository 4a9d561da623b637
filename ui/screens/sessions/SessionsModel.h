// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/SessionWork.h"
#include "sessions/SessionTable.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// What the workspace holds and what can be done with it, without a window.
class SessionsModel : public QObject {
    Q_OBJECT

public:
    enum class Listing { Reading, Ready, Failed };

    explicit SessionsModel(const ScreenContext &context, QObject *parent = nullptr);
    ~SessionsModel() override;

    /// Reads the workspace anew; what was being read is given up. The old rows stay until the new ones are there.
    void refresh();
    /// Gives up reading; what was listed before stays.
    void stopReading();

    [[nodiscard]] Listing listing() const { return m_listing; }
    /// Why the workspace could not be read.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    /// Whether the workspace was read once, so that its rows say something.
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] SessionTable &table() { return m_table; }
    [[nodiscard]] SessionWork &work() { return m_work; }
    /// "3 sessions, 48.2 GB".
    [[nodiscard]] QString totals() const;
    /// Recordings that were interrupted and can be recovered.
    [[nodiscard]] std::vector<NamedFolder> interrupted() const;

    void verify(const SessionRow &row);
    void recover(const std::vector<SessionRow> &rows);
    void recoverAll();
    void remove(const std::vector<SessionRow> &rows);

signals:
    void changed();
    /// Something was asked for that cannot be done now.
    void refused(const candor::screens::WorkReport &why);

private:
    [[nodiscard]] bool refusedBusy();

    const ScreenContext &m_context;
    SessionTable m_table;
    SessionWork m_work;
    JobTicket m_reading;
    Listing m_listing = Listing::Reading;
    std::optional<Error> m_error;
    bool m_wasRead = false;
};

} // namespace candor::screens
