// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Match.h"

#include <QString>
#include <QStringList>

namespace candor::screens {

/// What one reason of a match rests on, told to the person whose profile it is: "PostgreSQL, Linux; not in your
/// profile: Tracing".
[[nodiscard]] QString reasonWords(const MatchReason &reason);
/// The aspects that one side says nothing about, so that they were not compared; empty where there are none.
[[nodiscard]] QString notComparedWords(const Match &match);
/// The job's skills that the profile has too.
[[nodiscard]] QStringList matchingSkills(const Match &match);

} // namespace candor::screens
