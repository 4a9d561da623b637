// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/PreparedTimeline.h"
#include "widgets/TimelineData.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <utility>

namespace candor::widgets {

/// Lanes on one time axis: ruler, voice, faces, eyes, pitch, yaw, roll, gaze, flags, questions, notes, and a scroll
/// bar. A click seeks, dragging the ruler marks a loop, a hover reads the value. Wheel scrolls, Ctrl+wheel and +/- zoom
/// around the pointer (the playhead), arrows step in pixels (with Shift in tens), Page Up and Down by the view, Home
/// and End to the ends; 0 shows the whole session. What was not measured is hatched, never drawn as 0. Lanes without
/// data (no telemetry, no questions) are left out and say why where a person would look.
class Timeline : public QWidget {
    Q_OBJECT

public:
    explicit Timeline(QWidget *parent = nullptr);
    ~Timeline() override;

    /// Builds what zooming needs (minima and maxima at every scale); linear in the samples, on any thread.
    [[nodiscard]] static std::shared_ptr<const PreparedTimeline> prepare(std::shared_ptr<const TimelineData> session);
    /// Keeps the view where it still fits.
    void setPrepared(std::shared_ptr<const PreparedTimeline> timeline);
    void setData(std::shared_ptr<const TimelineData> session); ///< prepares at once
    void setPlayhead(MediaTime time);                          ///< scrolls along where the playhead leaves the view
    void setView(MediaTime start, MediaTime end);
    [[nodiscard]] std::pair<MediaTime, MediaTime> view() const;
    void zoom(double factor, std::optional<MediaTime> around = std::nullopt); ///< > 1: closer; else the playhead
    void showAll();
    void setLoop(std::optional<std::pair<MediaTime, MediaTime>> range);
    [[nodiscard]] MediaTime playhead() const;
    /// Where a time lies in the widget, and what is said where the pointer stands ("12:04.000 −33.0°"); empty
    /// elsewhere.
    [[nodiscard]] double positionOf(MediaTime time) const;
    [[nodiscard]] QString hoverWords() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void seekRequested(candor::MediaTime time);
    void viewChanged(candor::MediaTime start, candor::MediaTime end);
    void loopRequested(candor::MediaTime start, candor::MediaTime end);
    void eventActivated(int index); ///< of TimelineData::events; a click on a flag, question or note, after its seek

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    struct State;

    template<typename Change>
    void changeView(Change change);
    void repaintLayer();
    void dragTo(double x);
    void seekTo(double x);
    void describeSoon();
    void describe();

    std::unique_ptr<State> m_state;
};

} // namespace candor::widgets
