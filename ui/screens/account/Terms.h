// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"

#include <QString>

namespace candor::screens {

/// What a person of a role agrees to when registering.
struct Terms {
    QString version; ///< as in "seeker-1"
    QString text;    ///< paragraphs parted by empty lines

    bool operator==(const Terms &) const = default;
};

/// The newest terms for a role, out of the compiled-in texts.
[[nodiscard]] Terms termsFor(Role role);

} // namespace candor::screens
