// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/Session.h"
#include "record/JsonText.h"

#include <QByteArray>

namespace candor::record {

/// summary.json.
[[nodiscard]] QByteArray summaryToJson(const SessionSummary &summary);

/// Errors: SessionDamaged, with the member that is missing or wrong.
[[nodiscard]] Result<SessionSummary> summaryFromJson(const QByteArray &text);

/// The object `frames`, which the journal holds too.
void writeFrames(JsonText &json, const FrameCounters &frames);
[[nodiscard]] FrameCounters readFrames(JsonFields frames);

/// The object `cost`, or null.
void writeCost(JsonText &json, const std::optional<ProcessingCost> &cost);
[[nodiscard]] std::optional<ProcessingCost> readCost(JsonFields &parent);

/// The object `synchrony`, or null; what was written before there was one reads as null.
void writeSynchrony(JsonText &json, const std::optional<SoundSynchrony> &synchrony);
[[nodiscard]] std::optional<SoundSynchrony> readSynchrony(JsonFields &parent);

/// The object `versions`.
void writeVersions(JsonText &json, const QMap<QString, QString> &versions);
[[nodiscard]] QMap<QString, QString> readVersions(JsonFields &parent);

} // namespace candor::record
