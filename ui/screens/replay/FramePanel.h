// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "replay/FrameRows.h"

#include <QWidget>

namespace candor::screens {

/// The column "This frame": its number, and what was measured on it. Painted, since it changes with every picture.
class FramePanel : public QWidget {
    Q_OBJECT

public:
    explicit FramePanel(QWidget *parent = nullptr);

    void show(std::uint64_t frameNumber, const std::optional<SignalFrame> &record);
    using QWidget::show;
    /// No frame, or none that was measured, and why.
    void clear(const QString &why = {});
    [[nodiscard]] const std::vector<FrameRow> &rows() const { return m_rows; }
    [[nodiscard]] std::optional<std::uint64_t> frameNumber() const { return m_frameNumber; }
    [[nodiscard]] const QString &reason() const { return m_why; }
    /// The number alone: nothing was measured in the whole session.
    void showUnmeasured(std::uint64_t frameNumber, const QString &why);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();

    std::optional<std::uint64_t> m_frameNumber;
    std::vector<FrameRow> m_rows;
    QString m_why;
};

} // namespace candor::screens
