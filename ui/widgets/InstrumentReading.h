// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/MeasurementSettings.h"
#include "widgets/Label.h"
#include "widgets/Scale.h"

#include <QString>

#include <array>
#include <optional>
#include <vector>

namespace candor::widgets {

/// What one instrument shows.
struct InstrumentReading {
    QString name;
    QString value; ///< an en dash where it was not measured
    QString unit;
    bool measured = false; ///< else hatching in the scale's place
    std::optional<Scale> scale;
    double number = 0;           ///< where it stands on the scale
    std::optional<int> faces;    ///< drawn as squares
    std::optional<double> level; ///< of full scale, drawn as segments
    State state = State::NotMeasurable;
    QString word;
    QString reason; ///< why it was not measured

    bool operator==(const InstrumentReading &) const = default;
};

enum class Instrument { Faces, Eyes, Pitch, Yaw, Roll, Gaze, Voice };
inline constexpr std::size_t instrumentCount = 7;

[[nodiscard]] QString instrumentName(Instrument instrument);

/// A reading without a value, and why.
[[nodiscard]] InstrumentReading notMeasured(Instrument instrument, const QString &reason);

/// The first six instruments of a signal. `eyesShut` is for how long the eyes have been shut without a break.
[[nodiscard]] std::array<InstrumentReading, instrumentCount - 1>
readSignal(const SignalFrame &signal, MediaTime eyesShut, const MeasurementSettings &settings);

/// Whether the eyes are shut on a frame; empty where that was not measured.
[[nodiscard]] std::optional<bool> eyesShutIn(const EyeSignal &eyes, const MeasurementSettings &settings);

[[nodiscard]] InstrumentReading readSound(const SoundMeasurement &sound);

/// One sentence for a screen reader.
[[nodiscard]] QString spoken(const InstrumentReading &reading);

} // namespace candor::widgets
