// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QStringList>

namespace candor::store {
class Connection;
}

namespace candor::workspace {

/// The keys of resume files that no application names. Those of the last day are left out: their application may be
/// about to be committed.
[[nodiscard]] Result<QStringList> orphanedResumes(store::Connection &connection, const QString &folder);

} // namespace candor::workspace
