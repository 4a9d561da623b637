// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "moving/MoveReport.h"

#include <QObject>

namespace candor::screens {

/// Moves candidates to another stage, each against the revision that was shown, and says what came of it. A candidate
/// whom somebody else has moved meanwhile stays, and is looked up where they stand now.
class MoveWork : public QObject {
    Q_OBJECT

public:
    explicit MoveWork(ScreenContext &context, QObject *parent = nullptr);

    void move(const std::vector<CandidateRow> &rows, Stage to, const QString &reason);
    [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
    void busyChanged(bool busy);
    void moved(const candor::screens::MoveReport &report);
    void failed(const candor::Error &error); ///< nothing was moved

private:
    void setBusy(bool busy);

    ScreenContext &m_context;
    bool m_busy = false;
};

} // namespace candor::screens
