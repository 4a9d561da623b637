// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

#include <memory>

namespace candor::theme {

class FocusRing;

/// The design's controls, painted from the tokens of the widget's palette, so that a change of scheme needs nothing but
/// a repaint. What it does not draw itself is Fusion's.
class Style final : public QProxyStyle {
    Q_OBJECT

public:
    Style();
    ~Style() override;

    /// No fades and no moving pieces (SH_Widget_Animation_Duration is 0).
    void setReducedMotion(bool reduced) { m_reducedMotion = reduced; }

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget *widget) override;
    void unpolish(QWidget *widget) override;
    [[nodiscard]] QPalette standardPalette() const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *returnData) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;

private:
    std::unique_ptr<FocusRing> m_focusRing;
    bool m_reducedMotion = false;
};

} // namespace candor::theme
