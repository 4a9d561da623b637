// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayBody.h"

#include <QEvent>

#include <algorithm>
#include <cmath>

namespace candor::screens {

using namespace std::chrono_literals;

namespace {

constexpr int edge = 4; ///< room for focus rings
constexpr int columnGap = 24;
constexpr int frameWidth = 192;
constexpr int overlayGap = 16;
constexpr int overlayHeight = 28 + 4 * 24;
constexpr int narrowestPicture = 352; ///< that the controls fit below
constexpr int narrowestEvents = 280;
constexpr int timelineGap = 8;
constexpr int zoomHeight = 32;
constexpr auto remarkTime = 3s;
constexpr auto controlsTime = 3s;

} // namespace

ReplayBody::ReplayBody(Playback &playback, QWidget *parent)
    : QWidget(parent), m_picture(new widgets::PictureView(this)), m_transport(new TransportBar(playback, this)),
      m_frame(new FramePanel(this)), m_overlay(new OverlayPanel(this)), m_events(new EventPanel(this)),
      m_timeline(new widgets::Timeline(this)), m_zoom(new ZoomRow(*m_timeline, this)),
      m_remark(new widgets::Label(QString(), theme::Text::CaptionStrong, theme::Ink::Ink, this)) {
    m_picture->setMouseTracking(true);
    m_picture->installEventFilter(this);
    m_transport->setMouseTracking(true);
    m_transport->setAutoFillBackground(true);
    m_transport->installEventFilter(this);
    m_timeline->installEventFilter(this);
    // A click must not take the keys away from the replay; with Tab the timeline has finer steps of its own.
    m_timeline->setFocusPolicy(Qt::TabFocus);
    m_remark->setAutoFillBackground(true);
    m_remark->setMargin(8);
    m_remark->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_remark->hide();
    m_remarkEnd.setSingleShot(true);
    m_controlsEnd.setSingleShot(true);
    connect(&m_remarkEnd, &QTimer::timeout, m_remark, &QWidget::hide);
    connect(&m_controlsEnd, &QTimer::timeout, this, [this] {
        if (!m_isFullScreen || m_transport->underMouse())
            return;
        m_transport->hide();
        m_picture->setCursor(Qt::BlankCursor);
    });
}

void ReplayBody::setPictureSize(PictureSize size) {
    const double shape = size.width > 0 && size.height > 0 ? 1.0 * size.width / size.height : 4.0 / 3;
    if (shape == m_shape)
        return;
    m_shape = shape;
    arrange();
}

void ReplayBody::setFullScreen(bool on) {
    m_isFullScreen = on;
    for (QWidget *part :
         {static_cast<QWidget *>(m_frame), static_cast<QWidget *>(m_overlay), static_cast<QWidget *>(m_events),
          static_cast<QWidget *>(m_timeline), static_cast<QWidget *>(m_zoom)})
        part->setVisible(!on);
    m_transport->setFullScreen(on);
    updateGeometry();
    arrange();
    showControls();
}

void ReplayBody::showControls() {
    m_transport->show();
    m_picture->unsetCursor();
    if (m_isFullScreen)
        m_controlsEnd.start(controlsTime);
    else
        m_controlsEnd.stop();
}

void ReplayBody::remark(const QString &words, bool stays) {
    m_remark->setText(words);
    m_remark->setVisible(!words.isEmpty());
    m_remark->raise();
    arrange();
    if (stays)
        m_remarkEnd.stop();
    else
        m_remarkEnd.start(remarkTime);
}

QString ReplayBody::remark() const { return m_remark->isHidden() ? QString() : m_remark->text(); }

QSize ReplayBody::minimumSizeHint() const {
    if (m_isFullScreen)
        return {narrowestPicture, 200};
    const int column = m_frame->sizeHint().height() + overlayGap + overlayHeight;
    return {narrowestPicture + frameWidth + narrowestEvents + 2 * columnGap + 2 * edge,
            column + timelineGap + m_timeline->sizeHint().height() + 2 * edge};
}

bool ReplayBody::eventFilter(QObject *watched, QEvent *event) {
    if (event->type() == QEvent::MouseMove && m_isFullScreen && watched != m_timeline)
        showControls();
    return QWidget::eventFilter(watched, event);
}

void ReplayBody::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    arrange();
}

void ReplayBody::arrange() {
    if (m_isFullScreen)
        arrangeFullScreen();
    else
        arrangeColumns();
    const QRect shown = m_picture->geometry();
    const QSize words = m_remark->sizeHint().boundedTo(shown.size());
    m_remark->setGeometry(QRect(shown.topLeft() + QPoint(12, 12), words));
}

void ReplayBody::arrangeFullScreen() {
    m_picture->setGeometry(rect());
    const int side = 16;
    m_transport->setGeometry(side, height() - TransportBar::barHeight - side, width() - 2 * side,
                             TransportBar::barHeight);
    m_transport->raise();
}

void ReplayBody::arrangeColumns() {
    const QRect room = rect().adjusted(edge, edge, -edge, -edge);
    const int timelineHeight = m_timeline->sizeHint().height();
    const int top = std::max(0, room.height() - timelineHeight - timelineGap);
    const int pictureHeight = std::max(0, top - TransportBar::barHeight);
    const int widest = room.width() - frameWidth - narrowestEvents - 2 * columnGap;
    const int wanted = static_cast<int>(std::lround(pictureHeight * m_shape));
    const int pictureWidth = std::clamp(wanted, std::min(narrowestPicture, widest), std::max(widest, 0));
    m_picture->setGeometry(room.left(), room.top(), pictureWidth, pictureHeight);
    m_transport->setGeometry(room.left(), room.top() + pictureHeight, pictureWidth, TransportBar::barHeight);

    int x = room.left() + pictureWidth + columnGap;
    const int frameHeight = m_frame->sizeHint().height();
    m_frame->setGeometry(x, room.top(), frameWidth, frameHeight);
    const int overlayTop = room.top() + frameHeight + overlayGap;
    m_overlay->setGeometry(x, overlayTop, frameWidth, std::max(0, room.top() + top - overlayTop));
    x += frameWidth + columnGap;
    const int eventsWidth = room.right() + 1 - x;
    const int zoomTop = room.top() + top - zoomHeight - (TransportBar::barHeight - zoomHeight) / 2;
    m_events->setGeometry(x, room.top(), eventsWidth, zoomTop - room.top());
    m_zoom->setGeometry(x, zoomTop, eventsWidth, zoomHeight);
    m_timeline->setGeometry(room.left(), room.bottom() + 1 - timelineHeight, room.width(), timelineHeight);
}

} // namespace candor::screens
