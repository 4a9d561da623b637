// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/InstrumentStrip.h"

#include "theme/Icons.h"
#include "theme/Palette.h"
#include "theme/Type.h"
#include "widgets/Hatching.h"

#include <QPaintEvent>
#include <QPainter>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr int stripHeight = 128;
constexpr int margin = 32;
constexpr int padding = 12;
constexpr int scaleWidth = 144;
constexpr int cells = static_cast<int>(instrumentCount);
constexpr int narrowestCell = 124;

// Rows below the strip's upper edge.
constexpr int labelRow = 13;
constexpr int valueRow = 29;
constexpr int scaleRow = 61;
constexpr int stateRow = 81;
constexpr int reasonRow = 101;

void paintFaces(QPainter &painter, const QRect &area, int faces, const theme::Palette &colours) {
    constexpr int shown = 3;
    painter.setPen(colours.edge);
    for (int face = 0; face < shown; ++face) {
        const QRect square(area.left() + face * 14, area.top() + 1, 10, 10);
        if (face < faces)
            painter.fillRect(square, colours.ink);
        else
            painter.drawRect(square.adjusted(0, 0, -1, -1));
    }
}

void paintInstrument(QPainter &painter, const QRect &area, const InstrumentReading &reading,
                     const theme::Palette &colours) {
    if (!reading.measured)
        paintNotMeasured(painter, area, colours.edge);
    else if (reading.faces)
        paintFaces(painter, area, *reading.faces, colours);
    else if (reading.level)
        paintLevel(painter, area.adjusted(0, 2, 0, -2), LevelSegments{}, *reading.level, colours);
    else if (reading.scale)
        paintScale(painter, area, *reading.scale, reading.number, colours);
}

} // namespace

InstrumentStrip::InstrumentStrip(const MeasurementSettings &settings, QWidget *parent)
    : QWidget(parent), m_settings(settings) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Instruments"));
    m_descriptionPause.setSingleShot(true);
    m_descriptionPause.setInterval(std::chrono::seconds(1));
    connect(&m_descriptionPause, &QTimer::timeout, this, [this] {
        if (m_toDescribe)
            describe();
    });
    setNotMeasured({});
}

void InstrumentStrip::setSignal(const SignalFrame &signal) {
    if (eyesShutIn(signal.eyes, m_settings).value_or(false)) {
        if (!m_shutSince || signal.mediaTime < *m_shutSince)
            m_shutSince = signal.mediaTime;
    } else {
        m_shutSince.reset();
    }
    const MediaTime shut = m_shutSince ? signal.mediaTime - *m_shutSince : MediaTime{};
    auto readings = readSignal(signal, shut, m_settings);
    for (std::size_t index = 0; index < readings.size(); ++index)
        set(static_cast<Instrument>(index), std::move(readings[index]));
    describeSoon();
}

void InstrumentStrip::setSound(const SoundMeasurement &sound) {
    set(Instrument::Voice, readSound(sound));
    describeSoon();
}

void InstrumentStrip::setNotMeasured(const QString &why) {
    m_shutSince.reset();
    for (std::size_t index = 0; index < instrumentCount; ++index)
        set(static_cast<Instrument>(index), notMeasured(static_cast<Instrument>(index), why));
    describeSoon();
}

const InstrumentReading &InstrumentStrip::reading(Instrument instrument) const {
    return m_readings[static_cast<std::size_t>(instrument)];
}

QSize InstrumentStrip::sizeHint() const { return {2 * margin + cells * (scaleWidth + 2 * padding + 1), stripHeight}; }

QSize InstrumentStrip::minimumSizeHint() const { return {2 * margin + cells * narrowestCell, stripHeight}; }

void InstrumentStrip::set(Instrument instrument, InstrumentReading reading) {
    const auto index = static_cast<std::size_t>(instrument);
    if (m_readings[index] == reading)
        return;
    m_readings[index] = std::move(reading);
    update(cell(index));
    m_toDescribe = true;
}

QRect InstrumentStrip::cell(std::size_t index) const {
    const auto position = static_cast<int>(index);
    const int room = std::max(0, width() - 2 * margin);
    const int left = margin + room * position / cells;
    return {left, 0, margin + room * (position + 1) / cells - left, height()};
}

void InstrumentStrip::paintEvent(QPaintEvent *event) {
    QPainter painter(this);
    const theme::Palette &colours = theme::colours(palette());
    painter.fillRect(event->rect(), colours.paper);
    painter.fillRect(QRect(0, 0, width(), 1), colours.rule);
    for (std::size_t index = 0; index < instrumentCount; ++index) {
        const QRect area = cell(index);
        if (!area.intersects(event->rect()))
            continue;
        if (index > 0)
            painter.fillRect(QRect(area.left(), 0, 1, height()), colours.rule);
        painter.save();
        painter.setClipRect(area, Qt::IntersectClip);
        // The first cell begins at the page's margin, without a rule.
        paintCell(painter, area.adjusted(index > 0 ? padding + 1 : 0, 0, 0, 0), m_readings[index]);
        painter.restore();
    }
}

void InstrumentStrip::paintCell(QPainter &painter, const QRect &cell, const InstrumentReading &reading) const {
    const theme::Palette &colours = theme::colours(palette());
    const auto row = [&](int top, int height) { return QRect(cell.left(), top, cell.width() - 4, height); };

    const QFont caption = theme::font(theme::Text::Caption);
    painter.setFont(caption);
    painter.setPen(colours.quiet);
    painter.drawText(row(labelRow, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(reading.name, Qt::ElideRight, cell.width() - 4));
    painter.drawText(row(reasonRow, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(caption).elidedText(reading.reason, Qt::ElideRight, cell.width() - 4));

    const QFont unitFont = theme::font(theme::Text::MonoCaption);
    const int unitWidth = reading.unit.isEmpty() ? 0 : QFontMetrics(unitFont).horizontalAdvance(reading.unit) + 4;
    QFont valueFont = theme::font(theme::Text::MonoValue);
    if (QFontMetrics(valueFont).horizontalAdvance(reading.value) + unitWidth > cell.width() - 4)
        valueFont = theme::font(theme::Text::Mono);
    const QFontMetrics valueMetrics(valueFont);
    const QRect valueArea = row(valueRow, 28);
    const int baseline = valueArea.top() + (28 + valueMetrics.ascent() - valueMetrics.descent()) / 2;
    painter.setFont(valueFont);
    painter.setPen(reading.measured ? colours.ink : colours.quiet);
    painter.drawText(QPoint(cell.left(), baseline), reading.value);
    if (unitWidth > 0) {
        painter.setFont(unitFont);
        painter.setPen(colours.quiet);
        painter.drawText(QPoint(cell.left() + valueMetrics.horizontalAdvance(reading.value) + 4, baseline),
                         reading.unit);
    }

    const int width = std::max(0, std::min(scaleWidth, cell.width() - padding));
    paintInstrument(painter, QRect(cell.left(), scaleRow, width, 12), reading, colours);
    paintState(painter, row(stateRow, 20), reading);
}

void InstrumentStrip::paintState(QPainter &painter, const QRect &row, const InstrumentReading &reading) const {
    const QColor colour = theme::colour(theme::colours(palette()), inkOf(reading.state));
    const QString icon = iconOf(reading.state);
    int left = row.left();
    if (!icon.isEmpty()) {
        painter.drawPixmap(QPoint(left, row.top()), theme::iconPixmap(icon, colour, 20, devicePixelRatioF()));
        left += 24;
    }
    const QFont font = theme::font(theme::Text::CaptionStrong);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(QRect(left, row.top(), row.right() - left + 1, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(font).elidedText(reading.word, Qt::ElideRight, row.right() - left + 1));
}

void InstrumentStrip::describeSoon() {
    if (m_toDescribe && !m_descriptionPause.isActive())
        describe();
}

void InstrumentStrip::describe() {
    m_toDescribe = false;
    QStringList words;
    for (const InstrumentReading &reading : m_readings)
        words += spoken(reading);
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    m_descriptionPause.start();
}

} // namespace candor::widgets
