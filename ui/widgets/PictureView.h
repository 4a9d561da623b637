// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"
#include "widgets/FaceDrawing.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace candor::widgets {

/// One picture with what was measured on it; the view draws nothing of one picture over another.
struct ShownPicture {
    QImage image;
    PictureSize pictureSize; ///< overlay and signal are in its pixels
    std::optional<SignalFrame> signal;
    std::optional<FaceOverlay> overlay;
};

/// Paints the newest picture and its overlay, fitted and centred; the rest is the paper's wash. The overlay is white
/// over translucent black, the same in both schemes. A picture of imageSize(), fitted, is painted as it is, others are
/// scaled.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    void show(ShownPicture picture);
    using QWidget::show;
    void clear(const QString &words = {}); ///< no picture, and why
    void setOverlay(const OverlayParts &parts);
    void setOverlayVisible(bool visible);
    void setMirrored(bool mirrored);    ///< as in a mirror, for the person in front of the camera
    void setFramingMarks(bool visible); ///< the corners that head and shoulders fit into
    [[nodiscard]] const std::optional<ShownPicture> &shown() const { return m_shown; }
    /// The area that a picture is fitted into, in device pixels: what sources should scale to.
    [[nodiscard]] QSize imageSize() const;
    /// Where the shown picture lies, in the view's pixels; empty without one.
    [[nodiscard]] QRectF pictureArea() const;
    /// How many shown pictures were painted; for benches and tests.
    [[nodiscard]] std::uint64_t paintedPictures() const { return m_painted; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override;
    [[nodiscard]] int heightForWidth(int width) const override;

signals:
    void imageSizeChanged(QSize size);
    void painted();
    void doubleClicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void paintPicture(QPainter &painter) const;
    void announceImageSize();
    void describe();

    std::optional<ShownPicture> m_shown;
    OverlayParts m_parts;
    QString m_words;
    QSize m_announced;
    bool m_overlayVisible = true;
    bool m_mirrored = false;
    bool m_framingMarks = false;
    bool m_unpainted = false; ///< the shown picture was not painted yet
    std::uint64_t m_painted = 0;
};

} // namespace candor::widgets
