// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/MeasurementSettings.h"

#include <QWidget>

#include <memory>
#include <optional>

namespace candor::widgets {

/// The live instruments: faces, eyes, head pitch, yaw and roll, gaze, voice; seven equal cells, each with value, scale
/// and state word, and "not measurable" in place of a guess.
class InstrumentStrip : public QWidget {
    Q_OBJECT

public:
    explicit InstrumentStrip(const MeasurementSettings &settings, QWidget *parent = nullptr);
    ~InstrumentStrip() override;

    void setSignal(const SignalFrame &signal); ///< its audio part is ignored
    void setSound(const SoundMeasurement &sound);
    /// Nothing is measured, and why ("You did not agree to measurement", "Paused").
    void setNotMeasured(const QString &why);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace candor::widgets
