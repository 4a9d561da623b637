// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QBasicTimer>
#include <QProgressBar>

#include <cstdint>

namespace candor::widgets {

/// A bar of rule and ink: 4 high, 8 for the one long work of a page. Without a known amount a piece of ink moves, or
/// rests where the desktop asks for less motion.
class ProgressBar : public QProgressBar {
    Q_OBJECT

public:
    explicit ProgressBar(int height = 4, QWidget *parent = nullptr);

    /// A total of 0 is not known.
    void setAmount(std::uint64_t done, std::uint64_t total);

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void moveOrRest();

    QBasicTimer m_timer;
    int m_step = 0;
};

} // namespace candor::widgets
