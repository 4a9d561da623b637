// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/MeasurableStrip.h"

#include "theme/Figures.h"
#include "theme/Palette.h"
#include "theme/Type.h"
#include "widgets/Hatching.h"
#include "widgets/Label.h"

#include <QHBoxLayout>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::screens {

namespace {

constexpr int stripHeight = 16;
constexpr int tickHeight = 4;
constexpr int timesHeight = 20;
constexpr int widthOfATime = 120;
constexpr double narrowestHole = 2; // what was not measured shows, however short

/// The sample of a filling in the legend.
class Swatch : public QWidget {
public:
    explicit Swatch(StripLegend::Filling filling) : m_filling(filling) { setFixedSize(16, 12); }

protected:
    void paintEvent(QPaintEvent *) override {
        QPainter painter(this);
        const theme::Palette &colours = theme::colours(palette());
        if (m_filling == StripLegend::Filling::Measured)
            painter.fillRect(rect(), colours.ink);
        else if (m_filling == StripLegend::Filling::NotMeasurable)
            painter.fillRect(rect(), widgets::hatching(colours.edge, devicePixelRatioF()));
        else
            painter.fillRect(QRect(0, height() / 2, width(), 1), colours.edge);
    }

private:
    StripLegend::Filling m_filling;
};

} // namespace

MeasurableStrip::MeasurableStrip(std::vector<MeasurableSpan> spans, MediaTime length, QWidget *parent)
    : QWidget(parent), m_spans(std::move(spans)), m_length(std::max<MediaTime>(length, std::chrono::milliseconds(1))) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize MeasurableStrip::sizeHint() const { return {400, stripHeight + tickHeight + timesHeight}; }

void MeasurableStrip::paintEvent(QPaintEvent *) {
    QPainter painter(this);
    const theme::Palette &colours = theme::colours(palette());
    const double perNanosecond = width() / static_cast<double>(m_length.count());
    const auto place = [perNanosecond](MediaTime time) { return static_cast<double>(time.count()) * perNanosecond; };
    const QBrush holes = widgets::hatching(colours.edge, devicePixelRatioF());
    // Ink first: a hole too narrow for a pixel is drawn over it.
    for (const bool measured : {true, false}) {
        for (const MeasurableSpan &span : m_spans) {
            if ((span.kind == SpanKind::Measured) != measured)
                continue;
            QRectF area(place(span.start), 0, place(span.end) - place(span.start), stripHeight);
            if (measured) {
                painter.fillRect(area, colours.ink);
                continue;
            }
            area.setWidth(std::max(area.width(), narrowestHole));
            painter.fillRect(area, colours.paper);
            if (span.kind == SpanKind::Pause)
                painter.fillRect(QRectF(area.left(), stripHeight / 2.0, area.width(), 1), colours.edge);
            else
                painter.fillRect(area, holes);
        }
    }
    paintTimes(painter);
}

void MeasurableStrip::paintTimes(QPainter &painter) const {
    const theme::Palette &colours = theme::colours(palette());
    const auto step = tickStep(m_length, std::max(1, width() / widthOfATime));
    painter.setFont(theme::font(theme::Text::MonoCaption));
    const QFontMetrics metrics(painter.font());
    const QString last = theme::shortTime(m_length);
    const int lastLeft = width() - metrics.horizontalAdvance(last);
    const auto write = [&](int tick, int left, const QString &words) {
        painter.fillRect(QRect(tick, stripHeight, 1, tickHeight), colours.edge);
        painter.setPen(colours.quiet);
        painter.drawText(QRect(left, stripHeight + tickHeight, metrics.horizontalAdvance(words) + 2, timesHeight),
                         int(Qt::AlignLeft | Qt::AlignVCenter) | Qt::TextSingleLine, words);
    };
    for (MediaTime time{}; time < m_length; time += step) {
        const QString words = theme::shortTime(time);
        const int x =
            static_cast<int>(static_cast<double>(time.count()) * width() / static_cast<double>(m_length.count()));
        const int left = std::max(0, x - metrics.horizontalAdvance(words) / 2);
        // In a short session the last full second has the same words as the end.
        if (words != last && left + metrics.horizontalAdvance(words) + 8 < lastLeft)
            write(x, left, words);
    }
    write(width() - 1, lastLeft, last);
}

StripLegend::StripLegend(Filling filling, const QString &words, QWidget *parent) : QWidget(parent) {
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    row->addWidget(new Swatch(filling));
    row->addWidget(new widgets::Label(words, theme::Text::Caption, theme::Ink::Quiet));
}

MediaTime tickStep(MediaTime length, int most) {
    using namespace std::chrono_literals;
    constexpr std::chrono::seconds steps[] = {1s,   2s,   5s,   10s,   15s,   30s,   60s,   120s,
                                              300s, 600s, 900s, 1800s, 3600s, 7200s, 14400s};
    for (const auto step : steps) {
        if (length <= step * std::max(most, 1))
            return step;
    }
    const auto days = length / 86400s / std::max(most, 1) + 1;
    return 86400s * days;
}

} // namespace candor::screens
