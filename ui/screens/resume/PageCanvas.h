// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractScrollArea>
#include <QBasicTimer>
#include <QImage>
#include <QRectF>

#include <optional>

namespace candor::screens {

/// One page of a document on a washed ground, as wide as there is room at a zoom of 1; a place on it can be marked.
class PageCanvas : public QAbstractScrollArea {
    Q_OBJECT

public:
    explicit PageCanvas(QWidget *parent = nullptr);

    /// Null: an empty sheet. A picture of pictureWidth() is painted as it is, others are scaled meanwhile.
    void setPicture(const QImage &picture);
    /// In fractions of the page; empty: nothing is marked. It is scrolled into view.
    void setMark(const std::optional<QRectF> &place, const QString &name = {});
    void setZoom(double zoom);
    [[nodiscard]] double zoom() const { return m_zoom; }
    /// How wide a picture of the page is to be, in device pixels.
    [[nodiscard]] int pictureWidth() const;
    /// Where the mark lies in the viewport; empty without one.
    [[nodiscard]] QRectF markArea() const;
    void scrollToTop();

    [[nodiscard]] QSize sizeHint() const override { return {472, 560}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {200, 160}; }

signals:
    void pictureWidthChanged();
    void pageAsked(int step); ///< Page Down: 1, Page Up: -1

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QSize pageSize() const;
    [[nodiscard]] QRect pageArea() const;
    void layOut();
    void showMark();

    QImage m_picture;
    std::optional<QRectF> m_mark;
    QString m_markName;
    double m_zoom = 1;
    int m_toldWidth = 0;
    QBasicTimer m_settle; ///< while a window is being resized, no page is made for each width
};

} // namespace candor::screens
