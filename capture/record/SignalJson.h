// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Result.h"

#include <QByteArray>

namespace candor::record {

/// One record of signals.json on one line, without a line break. `startedAt` is the time of media time 0.
[[nodiscard]] QByteArray signalToJson(const SignalFrame &signal, WallTime startedAt);

/// A record, and the start of the recording that its timestamp tells.
struct SignalRecord {
    SignalFrame signal;
    WallTime startedAt{};
};

/// Errors: SessionDamaged, with the member that is missing or wrong.
[[nodiscard]] Result<SignalRecord> signalFromJson(const QByteArray &line);

} // namespace candor::record
