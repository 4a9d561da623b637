// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Label.h"
#include "workspace/Maintenance.h"

#include <QString>

#include <utility>
#include <vector>

namespace candor::screens {

/// A figure of the workspace: what and how much.
using HealthFigure = std::pair<QString, QString>;

[[nodiscard]] std::vector<HealthFigure> healthFigures(const workspace::WorkspaceHealth &health, WallTime now);

/// Something that somebody should look at, or that all is well.
struct HealthRemark {
    widgets::State state;
    QString words;

    bool operator==(const HealthRemark &) const = default;
};

[[nodiscard]] std::vector<HealthRemark> healthRemarks(const workspace::WorkspaceHealth &health, WallTime now);
/// "25 Nov 09:30, 48.2 MB, 31 files"
[[nodiscard]] QString backupWords(const workspace::BackupReport &backup);

} // namespace candor::screens
