// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

class QPainter;

namespace candor::widgets {

/// A way of several steps as a line: done ones in edge, the present one in ink, those to come as rule.
struct StageSteps {
    QStringList steps;
    int current = 0; ///< index of the step where it stands, or stood when it ended
    QString ended;   ///< the word where the way ended before its last step ("Withdrawn"); empty: it goes on

    bool operator==(const StageSteps &) const = default;
};

/// Paints the line alone, 4 high, at the top of `area`; for rows of lists.
void paintStageLine(QPainter &painter, const QRect &area, const StageSteps &steps, const QPalette &palette,
                    Qt::LayoutDirection direction);

/// The line with its words below: all of them where they have room, else that of the present step.
class StageLine : public QWidget {
    Q_OBJECT

public:
    explicit StageLine(QWidget *parent = nullptr);

    void setSteps(const StageSteps &steps);
    [[nodiscard]] const StageSteps &steps() const { return m_steps; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StageSteps m_steps;
};

} // namespace candor::widgets
