// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader/Confinement.h"
#include "reader/Work.h"

namespace candor::reader {

struct ZygoteSettings {
    ChildLimits limits;
    bool confined = false; ///< bubblewrap holds already
    bool landlock = true;  ///< tried otherwise
};

/// Serves documents from standard input to standard output until the input ends: warms `work` up, keeps one confined
/// child waiting, and forks the next one while that works. Returns the program's exit code.
[[nodiscard]] int serve(const ZygoteSettings &settings, Work &work);

/// The settings of a command line: --seconds=N --mebibytes=N [--confined] [--without-landlock].
[[nodiscard]] Result<ZygoteSettings> zygoteSettings(int count, char **arguments);

} // namespace candor::reader
