// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace candor::tests {

/// Tries one thing that an intruder would, by its name ("open", "socket"); `argument` is its path or address. 0 when it
/// worked, errno when it was refused, -1 for a name that is none.
[[nodiscard]] int attempt(const std::string &name, const std::string &argument);

} // namespace candor::tests
