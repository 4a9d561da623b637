// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"

#include <QCoreApplication>
#include <QString>

namespace candor::ctl {

/// A session in words and figures, for a terminal.
class SummaryText {
    Q_DECLARE_TR_FUNCTIONS(SummaryText)

public:
    [[nodiscard]] static QString describe(const SessionSummary &summary);
    /// What was recorded when, from which devices, and how it ended.
    [[nodiscard]] static QString describe(const SessionManifest &manifest);
    /// Where the files lie and what each holds.
    [[nodiscard]] static QString files(const QString &folder);
};

} // namespace candor::ctl
