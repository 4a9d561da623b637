// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/ScreenContext.h"
#include "replay/OverlayLookup.h"
#include "replay/Playback.h"
#include "replay/ReplaySession.h"

#include <QImage>
#include <QTimer>

namespace candor::screens {

/// The picture that is shown, and what was measured on this very frame: joined by its number, never by a position.
struct ReplayFrame {
    source::PlayedPicture picture;
    std::optional<SignalFrame> record;  ///< empty: this frame was not analysed
    std::optional<FaceOverlay> overlay; ///< empty: no face was found on it
};

/// Replay of a session without a window.
class ReplayModel : public QObject {
    Q_OBJECT

public:
    enum class State {
        Empty,   ///< no session was chosen
        Opening, ///< it is being read
        Ready,
        Refused, ///< see hindrance()
    };
    Q_ENUM(State)

    explicit ReplayModel(ScreenContext &context, QObject *parent = nullptr);
    ~ReplayModel() override;

    /// Reads a session that who is signed in may see, and shows the frame at a time, paused. settled() follows.
    void open(const QString &folder, MediaTime at = MediaTime(0));
    void close(); ///< lets go of all files
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const QString &folder() const { return m_folder; }
    [[nodiscard]] const ReplayHindrance &hindrance() const { return m_hindrance; }
    /// Only while it is ready.
    [[nodiscard]] const ReplaySession *session() const;
    [[nodiscard]] const std::optional<ReplayFrame> &shown() const { return m_shown; }
    [[nodiscard]] bool hasPicture() const { return m_state == State::Ready && m_playback.format().picture; }
    [[nodiscard]] Playback &playback() { return m_playback; }
    [[nodiscard]] const Playback &playback() const { return m_playback; }

signals:
    void stateChanged();
    void frameShown();
    /// What was opened is shown: its frame, its sound, or why not.
    void settled();
    /// Something stopped working while it is ready; the last picture stays.
    void broke(const candor::Error &error);

private:
    void read();
    void take(tl::expected<ReplaySession, ReplayHindrance> session);
    void refuse(const ReplayHindrance &hindrance);
    void becomeReady();
    void takePicture();
    void show(source::PlayedPicture picture, std::optional<FaceOverlay> overlay);
    void settleAt(const ReplayFrame &frame);
    void settle();
    void change(State state);

    ScreenContext &m_context;
    AsyncRunner &m_jobs;
    Playback m_playback;
    OverlayLookup m_overlays;
    JobTicket m_reading;
    QTimer m_settleSoon;
    QString m_folder;
    ReplaySession m_session;
    ReplayHindrance m_hindrance;
    std::optional<source::PlayedPicture> m_asked; ///< its overlay is being read
    std::optional<ReplayFrame> m_shown;
    MediaTime m_at{};
    State m_state = State::Empty;
    bool m_settled = true;
    bool m_overlayBroke = false;
};

} // namespace candor::screens
