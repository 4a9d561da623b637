// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QCoreApplication>
#include <QString>

namespace candor::ctl {

/// Errors of commands on a workspace in words; some codes mean something else there than in a recording.
class WorkspaceWords {
    Q_DECLARE_TR_FUNCTIONS(WorkspaceWords)

public:
    [[nodiscard]] static QString error(const Error &error);
};

} // namespace candor::ctl
