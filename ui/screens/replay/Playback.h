// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SessionEvent.h"
#include "source/RecordingPlayer.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <utility>
#include <vector>

namespace candor::screens {

/// What a person does with a recording: plays, steps, seeks, loops, speeds up. Jumps over the interview's pauses while
/// playing; they can still be looked at.
class Playback : public QObject {
    Q_OBJECT

public:
    using Range = std::pair<MediaTime, MediaTime>;

    explicit Playback(QObject *parent = nullptr);
    ~Playback() override;

    /// opened() or failed() follows. The rate is 1 again, the loop gone; the volume stays.
    void open(const QString &mediaFile, const std::vector<SessionEvent> &events);
    void close();
    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool isPlaying() const { return m_player.state() == source::RecordingPlayer::State::Playing; }
    [[nodiscard]] bool isAudible() const { return m_player.isAudible(); }
    [[nodiscard]] const source::PlayerFormat &format() const { return m_player.format(); }
    /// Of the picture shown; on its way to a seek's target already that.
    [[nodiscard]] MediaTime position() const;

    void togglePlaying();
    void play();
    void pause();
    void stop();   ///< K: pauses at the usual rate, or plays
    void faster(); ///< L: plays, then 1.5 and 2 times as fast
    void back();   ///< J: five seconds back at the usual rate
    void step(int frames);
    void skip(MediaTime by);
    void seek(MediaTime time);
    void toStart();
    void toEnd();

    [[nodiscard]] double rate() const { return m_rate; }
    void setRate(double rate);
    [[nodiscard]] static const std::vector<double> &rates();

    [[nodiscard]] double volume() const { return m_volume; } ///< 0 to 1, also while muted
    [[nodiscard]] bool isMuted() const { return m_muted; }
    void setVolume(double volume); ///< ends muting
    void changeVolume(double by);
    void setMuted(bool muted);

    [[nodiscard]] std::optional<Range> loop() const;
    [[nodiscard]] std::optional<MediaTime> loopStart() const { return m_loopStart; }
    void setLoop(const std::optional<Range> &range); ///< an empty range is none
    void markLoopStart();                            ///< at the position; the loop begins with its end
    void markLoopEnd();
    /// Ends a loop, or loops the event at the position, else the ten seconds from it on.
    void toggleLoop();

    [[nodiscard]] std::optional<source::PlayedPicture> takePicture() { return m_player.takePicture(); }
    void setImageSize(QSize size) { m_player.setImageSize(size); }

signals:
    void opened();
    void failed(const candor::Error &error);
    void pictureCame();
    void positionChanged(candor::MediaTime position);
    void changed(); ///< playing, rate, volume, loop
    void pauseSkipped(candor::MediaTime length);

private:
    void go(MediaTime time);
    void follow(MediaTime position);
    void skipPause(MediaTime at);
    void hear();

    source::RecordingPlayer m_player;
    std::vector<SessionEvent> m_events;
    std::vector<Range> m_pauses;
    std::optional<std::size_t> m_skipped; ///< of m_pauses, on the way to its end
    std::optional<MediaTime> m_target;    ///< of a seek whose picture did not come yet, or lies in a hole
    std::optional<MediaTime> m_loopStart;
    std::optional<MediaTime> m_loopEnd;
    QTimer m_pauseSoon;
    int m_strays = 0; ///< positions since the seek that were not its target
    double m_rate = 1;
    double m_volume = 1;
    bool m_muted = false;
    bool m_open = false;
};

} // namespace candor::screens
