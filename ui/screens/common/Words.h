// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

namespace candor::screens {

/// What happened, in a sentence for a person; the detail only where it helps (a path, a device's name).
[[nodiscard]] QString words(const Error &error);
/// What is safe and what to do about it.
[[nodiscard]] QString advice(const Error &error);

} // namespace candor::screens
