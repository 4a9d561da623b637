// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "crypto/Secret.h"

#include <memory>

namespace candor::screens {

/// A password on its way to a job's thread; wiped when the last of both lets go of it.
using SharedSecret = std::shared_ptr<const crypto::Secret>;

[[nodiscard]] inline SharedSecret sharedSecret(const QString &text) { return std::make_shared<crypto::Secret>(text); }

} // namespace candor::screens
