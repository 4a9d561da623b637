// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "summary/MeasurableSpans.h"

#include <QWidget>

namespace candor::screens {

/// When a session was measured: ink where it was, hatching where not, nothing in pauses; times below.
class MeasurableStrip : public QWidget {
    Q_OBJECT

public:
    MeasurableStrip(std::vector<MeasurableSpan> spans, MediaTime length, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintTimes(QPainter &painter) const;

    std::vector<MeasurableSpan> m_spans;
    MediaTime m_length;
};

/// What the strip's fillings mean.
class StripLegend : public QWidget {
    Q_OBJECT

public:
    enum class Filling { Measured, NotMeasurable, Paused };

    StripLegend(Filling filling, const QString &words, QWidget *parent = nullptr);
};

/// Time between two ticks, so that there are at most `most` of them: 1, 2, 5, 10, 15, 30 s, 1, 2, 5, ... min.
[[nodiscard]] MediaTime tickStep(MediaTime length, int most);

} // namespace candor::screens
