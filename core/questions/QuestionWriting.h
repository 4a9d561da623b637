// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "questions/QuestionAccess.h"

namespace candor::questions {

/// Begins the next version of what is decided already; what is asked stays. `kind` is what the history says of it.
[[nodiscard]] Result<void> beginVersion(access::Call &call, const QuestionAccess &access, QuestionContent content,
                                        QuestionEventKind kind);

/// Changes a draft, or what waits for a decision, which is a draft again then: it is another text than the one that was
/// handed in. Of an edit the history names the fields.
[[nodiscard]] Result<void> changeDraft(access::Call &call, const QuestionAccess &access, QuestionContent content,
                                       QuestionEventKind kind);

} // namespace candor::questions
