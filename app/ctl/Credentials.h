// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Secret.h"
#include "model/Result.h"

#include <QCoreApplication>
#include <QString>

namespace candor::ctl {

/// Passwords, from a file that nobody else may read or typed on the terminal without an echo; never from an argument or
/// the environment, which others can see.
class Credentials {
    Q_DECLARE_TR_FUNCTIONS(Credentials)

public:
    /// Errors: InvalidArgument (others may read the file; there is no terminal to ask on), FileNotFound,
    /// FileUnreadable.
    [[nodiscard]] static Result<crypto::Secret> password(const QString &file, const QString &question);
    /// Asked twice where there is no file. Errors: as above, and InvalidArgument where both differ.
    [[nodiscard]] static Result<crypto::Secret> newPassword(const QString &file);
};

} // namespace candor::ctl
