// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace candor::widgets {

/// Sound level in segments from -60 to 0 dBFS with a mark at the peak, 16 high, or 8 as in the strip of instruments.
class LevelMeter : public QWidget {
    Q_OBJECT

public:
    enum class Size { Normal, Small };

    explicit LevelMeter(QWidget *parent = nullptr);
    explicit LevelMeter(Size size, QWidget *parent = nullptr);

    /// Levels of full scale, 0 to 1; empty: no sound comes.
    void setLevel(std::optional<double> rms, std::optional<double> peak);
    [[nodiscard]] std::optional<double> level() const { return m_level; }
    /// How many segments of all are filled.
    [[nodiscard]] int filledSegments() const;
    [[nodiscard]] int segments() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Size m_size;
    std::optional<double> m_level;
    std::optional<double> m_peak;
};

} // namespace candor::widgets
