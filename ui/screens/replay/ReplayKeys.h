// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include <functional>

namespace candor::screens {

class Playback;
class ReplayBody;

/// The keys of a replay, wherever the focus is inside the screen. A list, a slider, a text and a button that have the
/// focus keep the keys that work them.
class ReplayKeys : public QObject {
    Q_OBJECT

public:
    ReplayKeys(Playback &playback, ReplayBody &body, QWidget &screen);

signals:
    void fullScreenToggled();
    void fullScreenLeft();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void add(const QList<QKeyCombination> &keys, const std::function<void()> &act, bool repeats = false);

    QWidget &m_screen;
};

} // namespace candor::screens
