// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/MeasurementSettings.h"
#include "widgets/InstrumentReading.h"

#include <QTimer>
#include <QWidget>

#include <array>
#include <optional>

namespace candor::widgets {

/// The live instruments: faces, eyes, head pitch, yaw and roll, gaze, voice; seven equal cells, each with value, scale
/// and state word, and "not measurable" in place of a guess. Spans its window, with the page's margins inside and a
/// rule above.
class InstrumentStrip : public QWidget {
    Q_OBJECT

public:
    explicit InstrumentStrip(const MeasurementSettings &settings, QWidget *parent = nullptr);

    void setSignal(const SignalFrame &signal); ///< its audio part is ignored
    void setSound(const SoundMeasurement &sound);
    /// Nothing is measured, and why ("You did not agree to measurement", "Paused").
    void setNotMeasured(const QString &why);
    [[nodiscard]] const InstrumentReading &reading(Instrument instrument) const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void set(Instrument instrument, InstrumentReading reading);
    [[nodiscard]] QRect cell(std::size_t index) const;
    void paintCell(QPainter &painter, const QRect &cell, const InstrumentReading &reading) const;
    void paintState(QPainter &painter, const QRect &row, const InstrumentReading &reading) const;
    void describeSoon();
    void describe();

    MeasurementSettings m_settings;
    std::array<InstrumentReading, instrumentCount> m_readings;
    std::optional<MediaTime> m_shutSince;
    QTimer m_descriptionPause; ///< a screen reader gets news at most each second
    bool m_toDescribe = false;
};

} // namespace candor::widgets
