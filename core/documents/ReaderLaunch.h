// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ReaderPool.h"
#include "model/Result.h"

#include <sys/types.h>

#include <string>
#include <vector>

namespace candor::documents {

/// A program and its arguments, as execve takes them.
struct ReaderCommand {
    std::vector<std::string> words;

    bool operator==(const ReaderCommand &) const = default;
};

/// candor-reader beside this program: ../libexec/candor/candor-reader, installed and in the build tree.
[[nodiscard]] QString installedReader();

/// bwrap's path, or empty where it is not installed.
[[nodiscard]] QString installedBubblewrap();

/// How the reader is started. With a path to bwrap it gets a file system of its own that holds /usr, fonts and the
/// program, all read-only, no network, no processes but its own, and no environment.
[[nodiscard]] ReaderCommand readerCommand(const ReaderSettings &settings, const QString &program,
                                          const QString &bubblewrap);

/// A started process, and our ends of its input and output.
struct LaunchedReader {
    pid_t process = -1;
    int toReader = -1;   ///< a socket
    int fromReader = -1; ///< a pipe
};

/// Starts it in a session of its own with nothing open but its input and output. Errors: ReaderFailed.
[[nodiscard]] Result<LaunchedReader> launch(const ReaderCommand &command);

} // namespace candor::documents
