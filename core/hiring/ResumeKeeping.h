// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/Screening.h"
#include "store/ResumeStore.h"

#include <optional>

namespace candor::documents {
class SkillFinder;
}

namespace candor::hiring {

/// What the calls about resumes do within a transaction. Whether the person may is the caller's.

/// Whether the screening rule may move the application after this.
enum class ScreeningMove { Never, FirstTime };

/// Brings up to date what an application is found by.
[[nodiscard]] Result<void> refreshSearch(access::Call &call, const Application &application);

/// Puts a record down in place of the one of its revision: its rows, the file's state, the words that search finds the
/// application by; and screens it, or takes the screening away where nothing could be read. The first screening ever
/// moves an application that stands in Applied, where `move` lets it. Error: Conflict.
[[nodiscard]] Result<void> keepRecord(access::Call &call, const Application &application, store::ResumeRecord record,
                                      const documents::SkillFinder &skills, ScreeningMove move);

/// Screens a record as the job is now, and keeps that.
[[nodiscard]] Result<StoredScreening> screenInCall(access::Call &call, const Application &application,
                                                   const store::ResumeRecord &record,
                                                   const documents::SkillFinder &skills);

/// Everything that is kept of the resume, as it is in the call. Error: NotFound ("resume") where there is none.
[[nodiscard]] Result<StoredResume> storedResume(access::Call &call, ApplicationId application,
                                                const documents::SkillFinder &skills);

} // namespace candor::hiring
