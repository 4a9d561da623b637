// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"

#include <QString>

namespace candor::access {

/// Who asks a service for something: a sign-in, or a guest. What the person may do is looked up anew in each call, so a
/// changed role, a deactivated account and an ended session count at once.
struct Actor {
    SignInId signIn; ///< invalid: a guest
    AccountId account;
    QString origin; ///< machine and program, as in "reception-2/candor"; goes into the audit log

    [[nodiscard]] static Actor guest(QString origin) { return {{}, {}, std::move(origin)}; }
    [[nodiscard]] bool isGuest() const { return !signIn.isValid(); }
    bool operator==(const Actor &) const = default;
};

} // namespace candor::access
