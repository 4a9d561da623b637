// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

namespace candor::ctl {

/// Makes a workspace with an open job and a candidate for it who is invited to an interview. Gives the code of the
/// invitation.
[[nodiscard]] Result<QString> invite(const QString &folder);

} // namespace candor::ctl
