// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reader/Child.h"

namespace candor::reader {

/// Where a child finds its ends of the pipes.
constexpr int documentDescriptor = 0;
constexpr int answerDescriptor = 3;

/// How a child says that it could not answer.
enum ChildExit { ExitAnswered = 0, ExitFailed = 1, ExitOutOfMemory = 3 };

/// The life of a child, after fork(): gives up everything, reads its document, answers and exits.
[[noreturn]] void runChild(const ChildSettings &settings, Work &work, int document, int answer, pid_t parent);

} // namespace candor::reader
