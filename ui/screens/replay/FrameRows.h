// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"

#include <QString>

#include <vector>

namespace candor::screens {

/// One value of the frame that is shown; an en dash, and why, where it was not measured.
struct FrameRow {
    QString name;
    QString value;
    QString reason;

    bool operator==(const FrameRow &) const = default;
};

/// What a frame's record says, always in the same order. Without a record the frame was not analysed.
[[nodiscard]] std::vector<FrameRow> frameRows(const std::optional<SignalFrame> &record);

} // namespace candor::screens
