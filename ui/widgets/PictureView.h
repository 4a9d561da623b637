// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"

#include <QImage>
#include <QWidget>

#include <optional>

namespace candor::widgets {

/// Which parts of the overlay are drawn.
struct OverlayParts {
    bool contour = true;
    bool gaze = true; ///< irises and gaze ray
    bool axes = true;
    bool box = true;

    bool operator==(const OverlayParts &) const = default;
};

/// One picture with what was measured on it; the view draws nothing of one picture over another.
struct ShownPicture {
    QImage image;
    PictureSize pictureSize; ///< overlay and signal are in its pixels
    std::optional<SignalFrame> signal;
    std::optional<FaceOverlay> overlay;
};

/// Paints the newest picture and its overlay, fitted and centred; the rest is the paper's wash. The overlay is white
/// over translucent black, the same in both schemes.
class PictureView : public QWidget {
    Q_OBJECT

public:
    explicit PictureView(QWidget *parent = nullptr);

    void show(ShownPicture picture);
    void clear(const QString &words = {}); ///< no picture, and why
    void setOverlay(const OverlayParts &parts);
    void setOverlayVisible(bool visible);
    void setMirrored(bool mirrored);    ///< as in a mirror, for the person in front of the camera
    void setFramingMarks(bool visible); ///< the corners that head and shoulders fit into
    [[nodiscard]] const std::optional<ShownPicture> &shown() const { return m_shown; }
    /// The area that a picture is fitted into, in device pixels: what sources should scale to.
    [[nodiscard]] QSize imageSize() const;
    /// When the shown picture was painted last; for benches and tests.
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
    std::optional<ShownPicture> m_shown;
    OverlayParts m_parts;
    QString m_words;
    bool m_overlayVisible = true;
    bool m_mirrored = false;
    bool m_framingMarks = false;
    std::uint64_t m_painted = 0;
};

} // namespace candor::widgets
