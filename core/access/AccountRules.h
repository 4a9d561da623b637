// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Settings.h"
#include "crypto/Secret.h"
#include "model/Account.h"
#include "model/Result.h"

#include <QByteArray>
#include <QString>

namespace candor::access {

inline constexpr qsizetype mostPictureBytes = 256 * 1024;

/// The form in which emails and user names are kept and compared: trimmed, NFC, in lower case.
[[nodiscard]] QString signInForm(const QString &typed);

/// Email and user name in their form, then all texts. Errors: InvalidField, FieldTooLong.
[[nodiscard]] Result<void> checkAccount(const Account &account);
[[nodiscard]] Result<void> checkProfile(const SeekerProfile &profile);
/// Errors: FileTooLarge, WrongFileType.
[[nodiscard]] Result<void> checkPicture(const QByteArray &png);
/// Errors: PasswordTooShort, PasswordTooLong, PasswordTooCommon.
[[nodiscard]] Result<void> checkNewPassword(const crypto::Secret &password, const WorkspaceSettings &settings,
                                            const Account &account);

} // namespace candor::access
