// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstdint>

/// What the pool and candor-reader say to each other. Both are the same build on the same machine, so values travel as
/// they lie in memory. The bytes of documents and answers are opaque here: only the child sees the first, only the
/// pool, with mistrust, the second.
namespace candor::documents::protocol {

constexpr std::uint32_t magic = 0x43524431; // "CRD1": both sides are of one build
constexpr std::uint64_t mostDocumentBytes = 64ULL << 20;
constexpr std::uint64_t mostSkillBytes = 8ULL << 20;
/// A child that says more is ended; the largest page drawn fits with room.
constexpr std::uint64_t mostAnswerBytes = 72ULL << 20;

enum class FrameKind : std::uint32_t {
    Skills = 1, ///< to the reader: `value` bytes of a skill list follow, for the documents after it
    Document,   ///< to the reader: `value` bytes follow, a Task and the document
    Ready,      ///< from the reader, once: `value` is the Confinement that holds
    Part,       ///< from the reader: `value` bytes of the answer follow
    End         ///< from the reader: `value` is the Ending of the child
};

struct Frame {
    std::uint32_t magic;
    FrameKind kind;
    std::uint64_t value;
};

enum class Ending : std::uint64_t {
    Done,
    Died, ///< by a signal, or it gave up
    TimedOut,
    OutOfMemory,
    TooMuchOutput
};

enum class TaskKind : std::uint32_t { Read = 1, Page };

/// What the child is to do with its document.
struct Task {
    TaskKind kind;
    std::int32_t page;  ///< Page
    std::int32_t width; ///< Page
    std::int32_t unused;
    std::int64_t today; ///< Read: Julian day
};

} // namespace candor::documents::protocol
