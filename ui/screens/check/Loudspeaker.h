// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThread>

#include <cstdint>
#include <memory>
#include <vector>

namespace candor::screens {

/// Three rising tones of 300 ms with pauses, mono at soundSampleRate, at a quarter of full scale.
[[nodiscard]] std::vector<std::int16_t> threeTones();

/// Plays the tones on the usual sound output, on a thread of its own.
class Loudspeaker : public QObject {
    Q_OBJECT

public:
    explicit Loudspeaker(QObject *parent = nullptr);
    ~Loudspeaker() override;

    /// played() or noOutput() follows. While it plays, it plays on.
    void play();

signals:
    void played();
    void noOutput(); ///< there is none, or it cannot be opened

private:
    class Player;

    QThread m_thread;
    Player *m_player; ///< lives on the thread and goes with it
};

} // namespace candor::screens
