// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/Id.h"
#include "model/Result.h"

#include <QString>

namespace candor::access {

/// Makes the code that its candidate signs in with for an application's interview (SignInService::signInByCode);
/// earlier ones of the application end. Only its digest is kept. Whether the person of the call may is the caller's.
[[nodiscard]] Result<QString> makeInterviewCode(Call &call, ApplicationId application, AccountId seeker);

} // namespace candor::access
