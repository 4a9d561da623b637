// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PictureView.h"

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace candor::widgets {

namespace {

constexpr QSize usualSize(640, 480);

} // namespace

PictureView::PictureView(QWidget *parent) : QWidget(parent) {
    setAttribute(Qt::WA_OpaquePaintEvent);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Picture"));
    describe();
}

void PictureView::show(ShownPicture picture) {
    const bool reshaped = !m_shown || m_shown->pictureSize != picture.pictureSize;
    m_shown = std::move(picture);
    m_unpainted = true;
    if (reshaped)
        updateGeometry();
    describe();
    update();
}

void PictureView::clear(const QString &words) {
    m_shown.reset();
    m_words = words;
    m_unpainted = false;
    describe();
    update();
}

void PictureView::setOverlay(const OverlayParts &parts) {
    m_parts = parts;
    update();
}

void PictureView::setOverlayVisible(bool visible) {
    m_overlayVisible = visible;
    update();
}

void PictureView::setMirrored(bool mirrored) {
    m_mirrored = mirrored;
    update();
}

void PictureView::setFramingMarks(bool visible) {
    m_framingMarks = visible;
    update();
}

QSize PictureView::imageSize() const {
    const double ratio = devicePixelRatioF();
    return {static_cast<int>(std::lround(width() * ratio)), static_cast<int>(std::lround(height() * ratio))};
}

QRectF PictureView::pictureArea() const {
    if (!m_shown || m_shown->image.isNull())
        return {};
    // A picture that fits exactly one way may differ from the computed size by a rounded pixel the other way.
    const QSize area = imageSize();
    QSize size(m_shown->pictureSize.width, m_shown->pictureSize.height);
    if (size.isEmpty())
        size = m_shown->image.size();
    QSize fitted = size.scaled(area, Qt::KeepAspectRatio);
    const QSize given = m_shown->image.size();
    if (std::abs(given.width() - fitted.width()) <= 2 && std::abs(given.height() - fitted.height()) <= 2 &&
        given.width() <= area.width() && given.height() <= area.height())
        fitted = given;
    const double ratio = devicePixelRatioF();
    const QPoint corner((area.width() - fitted.width()) / 2, (area.height() - fitted.height()) / 2);
    return {QPointF(corner) / ratio, QSizeF(fitted) / ratio};
}

QSize PictureView::sizeHint() const { return usualSize; }

bool PictureView::hasHeightForWidth() const { return true; }

int PictureView::heightForWidth(int width) const {
    QSize shape = usualSize;
    if (m_shown && m_shown->pictureSize.width > 0)
        shape = {m_shown->pictureSize.width, m_shown->pictureSize.height};
    return static_cast<int>(std::lround(1.0 * width * shape.height() / shape.width()));
}

void PictureView::paintPicture(QPainter &painter) const {
    const QRectF area = pictureArea();
    const double ratio = devicePixelRatioF();
    painter.save();
    // In device pixels: a picture of the asked size is copied, not scaled.
    painter.scale(1 / ratio, 1 / ratio);
    const QRectF target(area.topLeft() * ratio, area.size() * ratio);
    if (m_mirrored) {
        painter.translate(target.left() + target.right(), 0);
        painter.scale(-1, 1);
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform, target.size().toSize() != m_shown->image.size());
    painter.drawImage(target, m_shown->image);
    painter.restore();
    if (m_overlayVisible)
        drawFace(painter, {area, m_shown->pictureSize, m_mirrored}, m_parts,
                 m_shown->overlay ? &*m_shown->overlay : nullptr, m_shown->signal ? &*m_shown->signal : nullptr);
}

void PictureView::paintEvent(QPaintEvent *) {
    announceImageSize();
    QPainter painter(this);
    const theme::Palette &colours = theme::colours(palette());
    const QRectF area = pictureArea();
    if (area != QRectF(rect()))
        painter.fillRect(rect(), colours.wash);
    if (area.isEmpty()) {
        painter.setFont(theme::font(theme::Text::Body));
        painter.setPen(colours.quiet);
        painter.drawText(rect().adjusted(16, 8, -16, -8), Qt::AlignCenter | Qt::TextWordWrap, m_words);
    } else {
        paintPicture(painter);
        if (m_framingMarks)
            drawFramingMarks(painter, area);
    }
    painter.end();
    if (m_unpainted && !area.isEmpty()) {
        m_unpainted = false;
        ++m_painted;
        emit painted();
    }
}

void PictureView::resizeEvent(QResizeEvent *event) {
    QWidget::resizeEvent(event);
    announceImageSize();
}

void PictureView::mouseDoubleClickEvent(QMouseEvent *event) {
    if (event->button() == Qt::LeftButton)
        emit doubleClicked();
    else
        QWidget::mouseDoubleClickEvent(event);
}

/// The ratio of device pixels changes without a resize when a window moves to another screen.
void PictureView::announceImageSize() {
    const QSize size = imageSize();
    if (size == m_announced)
        return;
    m_announced = size;
    emit imageSizeChanged(size);
}

void PictureView::describe() {
    QString words;
    if (!m_shown || m_shown->image.isNull())
        words = m_words.isEmpty() ? tr("No picture") : m_words;
    else if (m_shown->signal)
        words = m_shown->signal->face.count == 1 ? tr("Camera picture, 1 face")
                                                 : tr("Camera picture, %1 faces").arg(m_shown->signal->face.count);
    else
        words = tr("Camera picture");
    if (words != accessibleDescription())
        setAccessibleDescription(words);
}

} // namespace candor::widgets
