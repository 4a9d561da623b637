// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/Timeline.h"

#include "theme/Figures.h"
#include "widgets/TimelineMarks.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr double keyZoom = 1.5;
constexpr double wheelZoom = 1.25;       // a notch
constexpr double wheelScrollPixels = 96; // a notch
constexpr double notch = 120;
constexpr double dragDistance = 4;
constexpr MediaTime jump = std::chrono::seconds(2); // a playhead that moves farther at once was placed, not played
constexpr int narrowestLanes = 160;

} // namespace

struct Timeline::State {
    enum class Drag { None, Seek, Ruler, ScrollBar };

    std::shared_ptr<const PreparedTimeline> timeline = Timeline::prepare(nullptr);
    TimelineLanes lanes = TimelineLanes::of(*timeline);
    MeasurementSettings settings; ///< of the lanes' normal bands
    TimelineViewport viewport;
    MediaTime playhead{};
    std::optional<std::pair<MediaTime, MediaTime>> loop;
    std::optional<QPointF> pointer;
    QPixmap layer; ///< null: to be painted
    Drag drag = Drag::None;
    QPointF pressedAt;
    double handleOffset = 0;
    bool moved = false;
    bool keyboardFocus = false;
    QTimer descriptionPause; ///< a screen reader gets news at most each second
    bool toDescribe = false;

    [[nodiscard]] TimelineScene scene(const QWidget &widget) const {
        const double width = std::max(0, widget.width() - TimelineLanes::labelWidth);
        return {*timeline,
                lanes,
                settings,
                theme::colours(widget.palette()),
                {toSeconds(viewport.start()), toSeconds(viewport.span()), TimelineLanes::labelWidth, width},
                widget.devicePixelRatioF(),
                widget.width()};
    }
    [[nodiscard]] MediaTime timeAt(const TimelineScene &scene, double x) const {
        return std::clamp(fromSeconds(scene.axis.secondsAt(x)), MediaTime{}, viewport.length());
    }
};

Timeline::Timeline(QWidget *parent) : QWidget(parent), m_state(std::make_unique<State>()) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Timeline"));
    m_state->descriptionPause.setSingleShot(true);
    m_state->descriptionPause.setInterval(std::chrono::seconds(1));
    connect(&m_state->descriptionPause, &QTimer::timeout, this, [this] {
        if (m_state->toDescribe)
            describe();
    });
}

Timeline::~Timeline() = default;

std::shared_ptr<const PreparedTimeline> Timeline::prepare(std::shared_ptr<const TimelineData> session) {
    return std::make_shared<const PreparedTimeline>(std::move(session));
}

void Timeline::setData(std::shared_ptr<const TimelineData> session) { setPrepared(prepare(std::move(session))); }

void Timeline::setPrepared(std::shared_ptr<const PreparedTimeline> timeline) {
    m_state->timeline = timeline ? std::move(timeline) : prepare(nullptr);
    m_state->lanes = TimelineLanes::of(*m_state->timeline);
    m_state->drag = State::Drag::None;
    updateGeometry();
    changeView([this](TimelineViewport &viewport) { viewport.setLength(m_state->timeline->length()); });
    repaintLayer();
    describeSoon();
}

template<typename Change>
void Timeline::changeView(Change change) {
    const TimelineViewport before = m_state->viewport;
    change(m_state->viewport);
    if (m_state->viewport == before)
        return;
    repaintLayer();
    emit viewChanged(m_state->viewport.start(), m_state->viewport.end());
}

void Timeline::setPlayhead(MediaTime time) {
    time = std::clamp(time, MediaTime{}, m_state->viewport.length());
    if (time == m_state->playhead)
        return;
    const MediaTime before = std::exchange(m_state->playhead, time);
    const TimelineScene scene = m_state->scene(*this);
    update(playheadArea(scene, before));
    update(playheadArea(scene, time));
    update(0, 0, TimelineLanes::labelWidth, height());
    describeSoon();
    const TimelineViewport &viewport = m_state->viewport;
    const bool placed = std::chrono::abs(time - before) > jump;
    // Whoever scrolled away from a playing playhead stays there.
    if (!viewport.contains(time) && (viewport.contains(before) || placed) && m_state->drag == State::Drag::None)
        setView(time - viewport.span() / 10, time - viewport.span() / 10 + viewport.span());
}

void Timeline::setView(MediaTime start, MediaTime end) {
    changeView([&](TimelineViewport &viewport) { viewport.set(start, end); });
}

std::pair<MediaTime, MediaTime> Timeline::view() const { return {m_state->viewport.start(), m_state->viewport.end()}; }

void Timeline::zoom(double factor, std::optional<MediaTime> around) {
    changeView([&](TimelineViewport &viewport) {
        const MediaTime middle = viewport.start() + viewport.span() / 2;
        const MediaTime usual = viewport.contains(m_state->playhead) ? m_state->playhead : middle;
        viewport.zoom(factor, around.value_or(usual));
    });
}

void Timeline::showAll() {
    changeView([](TimelineViewport &viewport) { viewport.showAll(); });
}

void Timeline::setLoop(std::optional<std::pair<MediaTime, MediaTime>> range) {
    m_state->loop = range;
    update();
}

MediaTime Timeline::playhead() const { return m_state->playhead; }

double Timeline::positionOf(MediaTime time) const { return m_state->scene(*this).axis.at(time); }

QString Timeline::hoverWords() const {
    if (!m_state->pointer)
        return {};
    const auto hover = hoverAt(m_state->scene(*this), *m_state->pointer);
    return hover ? hover->words : QString();
}

QSize Timeline::sizeHint() const { return {1032, m_state->lanes.height()}; }

QSize Timeline::minimumSizeHint() const {
    return {TimelineLanes::labelWidth + narrowestLanes, m_state->lanes.height()};
}

void Timeline::repaintLayer() {
    m_state->layer = {};
    update();
}

bool Timeline::event(QEvent *event) {
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LocaleChange:
        repaintLayer();
        break;
    case QEvent::ShortcutOverride: {
        // What the timeline understands while it has the focus is not a player's shortcut.
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Left || key == Qt::Key_Right || key == Qt::Key_Home || key == Qt::Key_End) {
            event->accept();
            return true;
        }
        break;
    }
    default:
        break;
    }
    return QWidget::event(event);
}

void Timeline::paintEvent(QPaintEvent *) {
    const TimelineScene scene = m_state->scene(*this);
    const double ratio = devicePixelRatioF();
    const QSize size = (QSizeF(this->size()) * ratio).toSize();
    if (m_state->layer.size() != size) {
        m_state->layer = QPixmap(size);
        m_state->layer.setDevicePixelRatio(ratio);
        m_state->layer.fill(scene.colours.paper);
        QPainter layerPainter(&m_state->layer);
        paintTimeline(layerPainter, scene, m_state->viewport);
    }
    QPainter painter(this);
    painter.drawPixmap(0, 0, m_state->layer);
    paintValues(painter, scene, m_state->playhead);
    if (scene.axis.span > 0) {
        if (m_state->loop)
            paintLoop(painter, scene, *m_state->loop);
        paintPlayhead(painter, scene, m_state->playhead);
        const auto hover = m_state->pointer ? hoverAt(scene, *m_state->pointer) : std::nullopt;
        if (hover)
            paintHover(painter, scene, *hover);
    }
    if (m_state->keyboardFocus) {
        painter.setPen(QPen(scene.colours.ink, 2, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.drawRect(QRectF(scene.axis.left + 1, 1, scene.axis.width - 2, scene.lanes.bottom() - 2));
    }
}

void Timeline::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    repaintLayer();
}

void Timeline::seekTo(double x) { emit seekRequested(m_state->timeAt(m_state->scene(*this), x)); }

void Timeline::mousePressEvent(QMouseEvent *event) {
    const QPointF place = event->position();
    if (event->button() != Qt::LeftButton || place.x() < TimelineLanes::labelWidth) {
        QWidget::mousePressEvent(event);
        return;
    }
    m_state->pressedAt = place;
    m_state->moved = false;
    const QRectF handle = scrollHandle(m_state->lanes, m_state->viewport, width());
    if (place.y() >= m_state->lanes.bottom()) {
        m_state->drag = State::Drag::ScrollBar;
        // Beside the handle: it jumps there, its middle under the pointer.
        const bool inside = handle.left() <= place.x() && place.x() <= handle.right();
        m_state->handleOffset = inside ? place.x() - handle.left() : handle.width() / 2;
        dragTo(place.x());
    } else if (place.y() < TimelineLanes::rulerHeight) {
        m_state->drag = State::Drag::Ruler;
    } else {
        m_state->drag = State::Drag::Seek;
        seekTo(place.x());
    }
}

void Timeline::dragTo(double x) {
    const TimelineScene scene = m_state->scene(*this);
    switch (m_state->drag) {
    case State::Drag::None:
        return;
    case State::Drag::Seek:
        seekTo(x);
        return;
    case State::Drag::Ruler: {
        const MediaTime one = m_state->timeAt(scene, m_state->pressedAt.x());
        const MediaTime other = m_state->timeAt(scene, x);
        setLoop(std::pair(std::min(one, other), std::max(one, other)));
        return;
    }
    case State::Drag::ScrollBar: {
        const QRectF handle = scrollHandle(m_state->lanes, m_state->viewport, width());
        const double room = scene.axis.width - handle.width();
        const double share = room > 0 ? (x - m_state->handleOffset - scene.axis.left) / room : 0;
        changeView([&](TimelineViewport &viewport) {
            const double hidden = toSeconds(viewport.length() - viewport.span());
            viewport.scroll(fromSeconds(std::clamp(share, 0.0, 1.0) * hidden) - viewport.start());
        });
        return;
    }
    }
}

void Timeline::mouseMoveEvent(QMouseEvent *event) {
    const QPointF place = event->position();
    if ((place - m_state->pressedAt).manhattanLength() >= dragDistance)
        m_state->moved = true;
    if (m_state->drag != State::Drag::None && m_state->moved)
        dragTo(place.x());
    m_state->pointer = place;
    update();
}

void Timeline::mouseReleaseEvent(QMouseEvent *event) {
    if (event->button() != Qt::LeftButton)
        return;
    const State::Drag drag = std::exchange(m_state->drag, State::Drag::None);
    if (drag == State::Drag::Ruler && m_state->moved && m_state->loop)
        emit loopRequested(m_state->loop->first, m_state->loop->second);
    else if (drag == State::Drag::Ruler)
        seekTo(event->position().x());
    if (drag == State::Drag::Seek && !m_state->moved) {
        if (const auto index = eventAt(m_state->scene(*this), event->position()))
            emit eventActivated(*index);
    }
}

void Timeline::leaveEvent(QEvent *event) {
    QWidget::leaveEvent(event);
    m_state->pointer.reset();
    update();
}

void Timeline::wheelEvent(QWheelEvent *event) {
    const TimelineScene scene = m_state->scene(*this);
    const QPoint angle = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        zoom(std::pow(wheelZoom, angle.y() / notch), m_state->timeAt(scene, event->position().x()));
    } else {
        // A touch pad says pixels; a wheel says notches, sideways or not.
        const QPoint pixels = event->pixelDelta();
        const int turned = std::abs(angle.x()) > std::abs(angle.y()) ? angle.x() : angle.y();
        const double by = pixels.x() != 0 ? -pixels.x() : -turned / notch * wheelScrollPixels;
        changeView(
            [&](TimelineViewport &viewport) { viewport.scroll(fromSeconds(by * scene.axis.secondsPerPixel())); });
    }
    event->accept();
}

void Timeline::keyPressEvent(QKeyEvent *event) {
    const TimelineScene scene = m_state->scene(*this);
    const auto step = [&](double pixels) {
        const double coarse = event->modifiers().testFlag(Qt::ShiftModifier) ? 10 : 1;
        const MediaTime by = fromSeconds(pixels * coarse * scene.axis.secondsPerPixel());
        emit seekRequested(std::clamp(m_state->playhead + by, MediaTime{}, m_state->viewport.length()));
    };
    const auto page = [&](int views) {
        changeView([&](TimelineViewport &viewport) { viewport.scroll(viewport.span() * views); });
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return step(-1);
    case Qt::Key_Right:
        return step(1);
    case Qt::Key_Home:
        emit seekRequested(MediaTime{});
        return;
    case Qt::Key_End:
        emit seekRequested(m_state->viewport.length());
        return;
    case Qt::Key_PageUp:
        return page(-1);
    case Qt::Key_PageDown:
        return page(1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(keyZoom);
    case Qt::Key_Minus:
        return zoom(1 / keyZoom);
    case Qt::Key_0:
        return showAll();
    default:
        QWidget::keyPressEvent(event);
    }
}

void Timeline::focusInEvent(QFocusEvent *event) {
    m_state->keyboardFocus = event->reason() != Qt::MouseFocusReason;
    QWidget::focusInEvent(event);
}

void Timeline::focusOutEvent(QFocusEvent *event) {
    m_state->keyboardFocus = false;
    QWidget::focusOutEvent(event);
}

void Timeline::describeSoon() {
    m_state->toDescribe = true;
    if (!m_state->descriptionPause.isActive())
        describe();
}

void Timeline::describe() {
    m_state->toDescribe = false;
    m_state->descriptionPause.start();
    QStringList words{theme::timeWithTenths(m_state->playhead)};
    const auto sample = m_state->timeline->sampleAt(toSeconds(m_state->playhead));
    for (const TimelineLane &lane : m_state->lanes.lanes) {
        if (!seriesOf(lane.kind))
            continue;
        const QString value = laneValue(lane.kind, *m_state->timeline, sample);
        words += lane.name % QChar(u' ') % (value == theme::emptyFigure() ? tr("not measurable") : value);
    }
    setAccessibleDescription(words.join(QStringLiteral(", ")));
}

} // namespace candor::widgets
