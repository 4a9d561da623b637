// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <linux/filter.h>

#include <vector>

/// What is taken from the process that reads a document. Each call is for the calling process and what it starts.
namespace candor::reader {

/// A filter of system calls, ready to be loaded.
using CallFilter = std::vector<sock_filter>;

/// Gives up root, where it is ours: user and group of nobody, no other groups. False if the kernel refuses.
[[nodiscard]] bool leaveRoot();

/// Landlock: of all files, /usr, fonts and /dev/null can be read, nothing can be written. False where the kernel has no
/// Landlock.
[[nodiscard]] bool restrictFiles();

/// A filter that lets a process compute, take and free memory that nobody shares and that is not run as code, read and
/// write what is open already, and end; with `mayOpen` also open files for reading. Everything else fails with EPERM:
/// sockets, programs, processes, threads, signals to others, tracing. Errors: ReaderFailed.
[[nodiscard]] Result<CallFilter> makeCallFilter(bool mayOpen);

/// Limits for one document: seconds of processor time, memory, no files written, no processes.
struct ChildLimits {
    int seconds = 10;
    int mebibytes = 512;
};

/// Limits and filter; from then on nothing but the filter's calls. False if the kernel refuses: then no document may be
/// touched.
[[nodiscard]] bool confine(const ChildLimits &limits, const CallFilter &filter);

} // namespace candor::reader
