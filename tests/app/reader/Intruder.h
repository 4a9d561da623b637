// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/ReaderPool.h"

#include <QByteArray>

#include <gmock/gmock.h>

#include <sys/types.h>

#include <string>
#include <vector>

namespace candor::tests {

/// A pool of readers that have been taken over.
[[nodiscard]] documents::ReaderSettings takenOver(documents::Confinement strongest);

/// Reads a document whose lines say what the intruder does.
[[nodiscard]] Result<Resume> ask(documents::ReaderPool &pool, const QByteArray &document);

/// Lines of an answer without the empty last one; the error's code in words where there is none.
[[nodiscard]] std::vector<std::string> lines(const Result<Resume> &answer);

/// Processes whose parent is `parent`, zombies too.
[[nodiscard]] std::vector<pid_t> childrenOf(pid_t parent);
[[nodiscard]] int openDescriptorsOf(pid_t process);

/// For names of tests.
[[nodiscard]] std::string nameOf(documents::Confinement confinement);

} // namespace candor::tests
