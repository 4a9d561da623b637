// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentText.h"
#include "model/Resume.h"

#include <QString>

namespace candor::documents {

/// A resume as a readable text, with its layout in braces before a line: {18} points, {b} bold, {h} heading of a style,
/// {#2} block, {@0.3,0.12} left and top of its box (with words), {p1} page. Several: {18 b #2}. "\t" is a tab.
/// What stands in braces holds for its line only, but for block and page, which go on.
[[nodiscard]] DocumentText markedResume(const QString &text);

/// What was read, one line a value, as the fixtures state it:
///
///     name: Jane Doe
///     job: Engineer @ Acme GmbH | 2019-03 - ongoing
///     school: B.Sc. Physics @ TU Berlin | - 2014
///     language: German (C1)
[[nodiscard]] QString linesOf(const ResumeFields &fields);

} // namespace candor::documents
