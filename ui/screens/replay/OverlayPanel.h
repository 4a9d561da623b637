// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/FaceDrawing.h"

#include <QCheckBox>
#include <QWidget>

#include <array>

namespace candor::widgets {
class Label;
}

namespace candor::screens {

/// Which parts of the overlay are drawn.
class OverlayPanel : public QWidget {
    Q_OBJECT

public:
    static constexpr int partCount = 4;

    explicit OverlayPanel(QWidget *parent = nullptr);

    [[nodiscard]] widgets::OverlayParts parts() const;
    void toggle(int part); ///< 0 to 3, in the order of the boxes
    /// Why there is nothing to draw; empty: there is.
    void setAbsent(const QString &why);

signals:
    void partsChanged(const candor::widgets::OverlayParts &parts);

private:
    std::array<QCheckBox *, partCount> m_boxes{};
    widgets::Label *m_why;
};

} // namespace candor::screens
