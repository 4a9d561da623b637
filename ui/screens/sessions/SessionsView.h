// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "widgets/Page.h"

#include <memory>

namespace candor::screens {

/// What the workspace holds: open, replay, verify, recover, delete, show in the file manager.
class SessionsView : public widgets::Page {
    Q_OBJECT

public:
    explicit SessionsView(ScreenContext &context, QWidget *parent = nullptr);
    ~SessionsView() override;

    /// Reads the workspace anew (F5); keeps the selection.
    void refresh();

signals:
    void listed(); ///< the list, a notice or an error is shown
    void summaryRequested(const QString &folder);
    void replayRequested(const QString &folder, double seconds);
    void interviewRequested();

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace candor::screens
