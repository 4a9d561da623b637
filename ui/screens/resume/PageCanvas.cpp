// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/PageCanvas.h"

#include "resume/PlaceMark.h"
#include "theme/Painting.h"
#include "theme/Palette.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>

#include <algorithm>
#include <cmath>

namespace candor::screens {

namespace {

constexpr int ground = 16; ///< around the page
constexpr double sheet = 297.0 / 210.0;
constexpr int settleTime = 120;
constexpr int lineStep = 40;
constexpr int markRoom = 5; ///< between the words and the frame

} // namespace

PageCanvas::PageCanvas(QWidget *parent) : QAbstractScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    verticalScrollBar()->setSingleStep(lineStep);
    horizontalScrollBar()->setSingleStep(lineStep);
    // The page is as wide as there is room beside the bar, so that its width does not depend on its height.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void PageCanvas::setPicture(const QImage &picture) {
    m_picture = picture;
    layOut();
}

void PageCanvas::setMark(const std::optional<QRectF> &place, const QString &name) {
    m_mark = place;
    m_markName = name;
    showMark();
    viewport()->update();
}

void PageCanvas::setZoom(double zoom) {
    m_zoom = zoom;
    layOut();
    showMark();
    m_settle.start(0, this);
}

int PageCanvas::pictureWidth() const { return static_cast<int>(std::lround(pageSize().width() * devicePixelRatioF())); }

QSize PageCanvas::pageSize() const {
    const int width = std::max(1, static_cast<int>((viewport()->width() - 2 * ground) * m_zoom));
    const double shape = m_picture.isNull() ? sheet : 1.0 * m_picture.height() / m_picture.width();
    return {width, std::max(1, static_cast<int>(std::lround(width * shape)))};
}

QRect PageCanvas::pageArea() const {
    const QSize page = pageSize();
    const int left = page.width() + 2 * ground <= viewport()->width() ? (viewport()->width() - page.width()) / 2
                                                                      : ground - horizontalScrollBar()->value();
    return {QPoint(left, ground - verticalScrollBar()->value()), page};
}

void PageCanvas::layOut() {
    const QSize page = pageSize();
    const auto fit = [](QScrollBar &bar, int whole, int shown) {
        bar.setPageStep(shown);
        bar.setRange(0, std::max(0, whole - shown));
    };
    fit(*verticalScrollBar(), page.height() + 2 * ground, viewport()->height());
    fit(*horizontalScrollBar(), page.width() + 2 * ground, viewport()->width());
    viewport()->update();
}

QRectF PageCanvas::markArea() const {
    if (!m_mark || m_mark->isEmpty())
        return {};
    const QRectF page = pageArea();
    return {page.left() + m_mark->left() * page.width(), page.top() + m_mark->top() * page.height(),
            m_mark->width() * page.width(), m_mark->height() * page.height()};
}

void PageCanvas::showMark() {
    const QRectF mark = markArea();
    if (mark.isEmpty())
        return;
    const auto reveal = [](QScrollBar &bar, double from, double to, int room) {
        const double margin = std::min(48.0, std::max(0.0, (room - (to - from)) / 2));
        if (from < margin)
            bar.setValue(bar.value() + static_cast<int>(from - margin));
        else if (to > room - margin)
            bar.setValue(bar.value() + static_cast<int>(std::min(to - room + margin, from - margin)));
    };
    reveal(*verticalScrollBar(), mark.top(), mark.bottom(), viewport()->height());
    reveal(*horizontalScrollBar(), mark.left(), mark.right(), viewport()->width());
}

void PageCanvas::scrollToTop() { verticalScrollBar()->setValue(0); }

void PageCanvas::paintEvent(QPaintEvent * /*event*/) {
    const theme::Palette &tokens = theme::colours(palette());
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), tokens.wash);
    const QRect page = pageArea();
    if (m_picture.isNull()) {
        painter.fillRect(page, tokens.paper);
    } else {
        const double ratio = devicePixelRatioF();
        const QSize wanted(pictureWidth(), static_cast<int>(std::lround(page.height() * ratio)));
        painter.save();
        // In device pixels: a picture of the asked width is copied, not scaled.
        painter.scale(1 / ratio, 1 / ratio);
        const QPointF corner(std::lround(page.left() * ratio), std::lround(page.top() * ratio));
        if (m_picture.width() == wanted.width()) {
            painter.drawImage(corner, m_picture);
        } else {
            painter.setRenderHint(QPainter::SmoothPixmapTransform);
            painter.drawImage(QRectF(corner, QSizeF(wanted)), m_picture);
        }
        painter.restore();
    }
    theme::painting::frame(painter, page.adjusted(-1, -1, 1, 1), tokens.rule);
    if (const QRectF mark = markArea(); !mark.isEmpty())
        drawPlaceMark(painter, mark.adjusted(-markRoom, -markRoom, markRoom, markRoom), page, m_markName,
                      m_picture.isNull() ? tokens : theme::palette(theme::Scheme::Light));
    const bool focused = hasFocus();
    theme::painting::frame(painter, viewport()->rect(), focused ? tokens.ink : tokens.rule, focused ? 2 : 1);
}

void PageCanvas::resizeEvent(QResizeEvent *event) {
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    showMark();
    m_settle.start(m_toldWidth == 0 ? 0 : settleTime, this);
}

void PageCanvas::timerEvent(QTimerEvent *event) {
    if (event->timerId() != m_settle.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    m_settle.stop();
    if (m_toldWidth == pictureWidth())
        return;
    m_toldWidth = pictureWidth();
    emit pictureWidthChanged();
}

void PageCanvas::keyPressEvent(QKeyEvent *event) {
    switch (event->key()) {
    case Qt::Key_PageDown:
        emit pageAsked(1);
        break;
    case Qt::Key_PageUp:
        emit pageAsked(-1);
        break;
    case Qt::Key_Home:
        verticalScrollBar()->setValue(0);
        break;
    case Qt::Key_End:
        verticalScrollBar()->setValue(verticalScrollBar()->maximum());
        break;
    default:
        QAbstractScrollArea::keyPressEvent(event); // arrows scroll
    }
}

void PageCanvas::focusInEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageCanvas::focusOutEvent(QFocusEvent *event) {
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

} // namespace candor::screens
