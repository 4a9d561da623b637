// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace candor::ctl {

enum class LineChange { Same, Removed, Added };
[[nodiscard]] QString lineChangeName(LineChange change); ///< "same", "removed", "added"

struct ComparedLine {
    LineChange change = LineChange::Same;
    QString text;

    bool operator==(const ComparedLine &) const = default;
};

/// How one text becomes another one line by line, with as many lines left as can be; what is removed stands before what
/// takes its place. Of very long texts all between the first and the last difference counts as changed.
[[nodiscard]] std::vector<ComparedLine> lineDifference(const QStringList &before, const QStringList &after);

} // namespace candor::ctl
