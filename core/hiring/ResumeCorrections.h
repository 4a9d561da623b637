// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Resume.h"

#include <QDate>
#include <QStringList>

namespace candor::documents {
class SkillFinder;
}

namespace candor::hiring {

/// Fields that people have had a hand in, with the groups of them that they changed: "name", "links", "experience", ...
struct CorrectedFields {
    ResumeFields fields;
    QStringList groups; ///< in alphabetical order

    bool operator==(const CorrectedFields &) const = default;
};

/// The fields as a person wants them. What is as it was keeps its place and confidence; the rest counts as corrected.
/// Skills get their names of the list, and those left out are remembered. The total of years follows the stations where
/// nobody has set it. What `wanted` claims of confidence, places and corrections is not believed.
[[nodiscard]] CorrectedFields correctedBy(const ResumeFields &wanted, const CorrectedFields &before,
                                          const documents::SkillFinder &skills, const QDate &today);

/// What was read anew, with what people have corrected before: their groups stay as they are, and of the skills those
/// that they added or took out.
[[nodiscard]] ResumeFields withCorrections(ResumeFields read, const CorrectedFields &before);

} // namespace candor::hiring
