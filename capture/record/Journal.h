// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"
#include "record/Folder.h"

namespace candor::record {

/// What only the recorder's process knows: a line of journal.jsonl, so that a recovery knows it too.
struct JournalEntry {
    FrameCounters counters;
    std::optional<ProcessingCost> cost;      ///< known at the end
    std::optional<WallTime> endedAt;         ///< known at the end
    std::optional<SoundSynchrony> synchrony; ///< known at the end
};

/// With its line break.
[[nodiscard]] QByteArray journalLine(const JournalEntry &entry);

/// The last whole line of journal.jsonl; all zero where there is none. Errors: FileUnreadable, NotPermitted.
[[nodiscard]] Result<JournalEntry> lastJournalEntry(const Folder &folder);

} // namespace candor::record
