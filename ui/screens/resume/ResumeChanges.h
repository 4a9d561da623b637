// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"
#include "widgets/ConflictDialog.h"

#include <QString>

#include <optional>
#include <vector>

namespace candor::screens {

/// Below this a value is one to look at.
inline constexpr double leastConfidence = .6;

/// The value as it was where the text is the same; or the person's own; empty where nothing is written.
[[nodiscard]] std::optional<ResumeValue> changedValue(const std::optional<ResumeValue> &before, const QString &text);
/// The same of an entry of a list: `written` has texts and months alone. What was not changed of it stays as it was.
[[nodiscard]] ResumeStation changedStation(const ResumeStation &before, const ResumeStation &written);
/// Whether it says nothing at all.
[[nodiscard]] bool isEmpty(const ResumeStation &station);

/// How many fields and entries of `after` are not as they were in `before`; one that was taken out counts too.
[[nodiscard]] int changedFields(const ResumeFields &before, const ResumeFields &after);

/// How much was read, for a heading.
struct ReadingCount {
    int read = 0;
    int toCheck = 0;
    int missing = 0; ///< of name, email, phone, location, experience, education, skills

    bool operator==(const ReadingCount &) const = default;
};
[[nodiscard]] ReadingCount countOf(const ResumeFields &fields);

/// Two versions of the fields, in words, group by group.
[[nodiscard]] std::vector<widgets::FieldVersions> versionsOf(const ResumeFields &mine, const ResumeFields &theirs);

} // namespace candor::screens
