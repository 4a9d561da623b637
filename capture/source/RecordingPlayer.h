// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "source/SoundOutput.h"

#include "model/Clock.h"
#include "model/Result.h"
#include "model/Session.h"

#include <QImage>
#include <QObject>
#include <QSize>

#include <cstdint>
#include <memory>
#include <optional>

namespace candor::source {

/// What a recording holds, known once it is open.
struct PlayerFormat {
    std::optional<PictureFormat> picture; ///< empty: sound alone
    MediaTime length{};                   ///< end of the last picture or sample
    std::uint64_t frames = 0;
    bool sound = false;

    bool operator==(const PlayerFormat &) const = default;
};

/// One picture on its way to the screen.
struct PlayedPicture {
    QImage image; ///< RGB32, fitted into RecordingPlayer::setImageSize
    PictureSize pictureSize;
    std::uint64_t frameNumber = 0; ///< of the recording, from 0; the key of its signals and overlay
    MediaTime mediaTime{};         ///< its presentation time
};

struct PlayerNews;

/// Plays a finished recording, exact to the frame: a seek to time t shows the last frame whose time is not after t.
/// Decodes on a thread of its own; sound is the master clock, a monotonic timer where there is no sound output. All
/// functions return at once; a newer seek replaces one that is still under way.
class RecordingPlayer : public QObject {
    Q_OBJECT

public:
    enum class State { Closed, Opening, Paused, Playing, Ended, Failed };
    Q_ENUM(State)

    /// Plays through the desktop's default sound output.
    explicit RecordingPlayer(QObject *parent = nullptr);
    /// Plays through an output of `sound`, which may be empty: none. The clock must outlive the player.
    RecordingPlayer(SoundOutputFactory sound, const Clock &clock, QObject *parent = nullptr);
    ~RecordingPlayer() override;

    /// Opens and shows the first frame, paused. opened() or failed() follows.
    void open(const QString &mediaFile);
    void close();

    void play(); ///< at the end: from the start (or the loop's start)
    void pause();
    /// 0.25 to 4; 0.5 to 2 with sound at its own pitch, beyond that silent.
    void setRate(double rate);
    void seek(MediaTime time);
    void seekToFrame(std::uint64_t frameNumber);
    /// Pauses and goes `frames` on (or back).
    void step(int frames);
    /// Plays from `start` to `end` again and again; empty: no more.
    void setLoop(std::optional<std::pair<MediaTime, MediaTime>> range);
    void setVolume(double volume); ///< 0 to 1, linear to the ear
    /// Into what pictures are fitted, in device pixels; the one shown is converted again.
    void setImageSize(QSize size);

    [[nodiscard]] State state() const;
    [[nodiscard]] const PlayerFormat &format() const;
    [[nodiscard]] double rate() const;
    [[nodiscard]] double volume() const;
    /// Time of the picture that was handed out last (of the sound where there is no picture).
    [[nodiscard]] MediaTime position() const;
    /// Whether a sound output is there and the recording has sound.
    [[nodiscard]] bool isAudible() const;
    /// The newest picture that was not taken yet.
    [[nodiscard]] std::optional<PlayedPicture> takePicture();
    /// Pictures that playback could not decode or hand out in time since open(), and left out.
    [[nodiscard]] std::uint64_t latePictures() const;

signals:
    void opened(const candor::source::PlayerFormat &format);
    void pictureCame();
    void positionChanged(candor::MediaTime position);
    void stateChanged(candor::source::RecordingPlayer::State state);
    void audibleChanged(bool audible);
    /// Errors: those of MediaSource::open. Playback that fails later keeps the last picture.
    void failed(const candor::Error &error);

private:
    struct Private;
    RecordingPlayer(std::unique_ptr<Private> made, QObject *parent);
    void startThreads();
    void replaceFile(const QString &mediaFile);
    void hear(const PlayerNews &news);
    void setState(State state);
    void tellAudible();
    std::unique_ptr<Private> m_private;
};

} // namespace candor::source
