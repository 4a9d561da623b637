// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/InterviewCode.h"

#include "crypto/Tokens.h"
#include "store/SignInStore.h"

namespace candor::access {

Result<QString> makeInterviewCode(Call &call, ApplicationId application, AccountId seeker) {
    QString code = crypto::oneTimeCode();
    const auto kept = store::SignInStore(call.connection())
                          .replaceCode({.digest = crypto::tokenDigest(code),
                                        .purpose = store::CodePurpose::Interview,
                                        .account = seeker,
                                        .application = application,
                                        .issuedBy = call.principal().account,
                                        .issuedAt = call.now(),
                                        .expiresAt = call.now() + call.settings().interviewCodeLife,
                                        .usedAt = std::nullopt});
    return kept ? Result<QString>(std::move(code)) : failure(kept.error());
}

} // namespace candor::access
