// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/ReplayModel.h"

#include "common/SessionOpening.h"
#include "common/WorkspaceAccess.h"

namespace candor::screens {

using namespace std::chrono_literals;

namespace {

/// How long the frame that a replay begins with is waited for, once the first one came.
constexpr auto settleTime = 1s;
constexpr MediaTime settledNearby = 500ms;

} // namespace

ReplayModel::ReplayModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_jobs(context.jobs) {
    m_settleSoon.setSingleShot(true);
    connect(&m_settleSoon, &QTimer::timeout, this, &ReplayModel::settle);
    connect(&m_playback, &Playback::opened, this, &ReplayModel::becomeReady);
    connect(&m_playback, &Playback::failed, this, [this](const Error &error) {
        if (m_state == State::Opening)
            refuse({ReplayHindrance::Kind::Failed, error});
        else if (m_state == State::Ready)
            emit broke(error);
    });
    connect(&m_playback, &Playback::pictureCame, this, &ReplayModel::takePicture);
    connect(&m_overlays, &OverlayLookup::found, this,
            [this](std::uint64_t frameNumber, const std::optional<FaceOverlay> &overlay) {
                if (!m_asked || m_asked->frameNumber != frameNumber)
                    return;
                source::PlayedPicture picture = std::move(*m_asked);
                m_asked.reset();
                show(std::move(picture), overlay);
                takePicture();
            });
    connect(&m_overlays, &OverlayLookup::failed, this, [this](const Error &error) {
        if (!m_overlayBroke)
            emit broke(error);
        m_overlayBroke = true;
    });
    // Nothing of the one before is left for the next.
    if (context.hiring)
        connect(context.hiring, &WorkspaceAccess::actorChanged, this, &ReplayModel::close);
}

ReplayModel::~ReplayModel() { m_reading.cancel(); }

void ReplayModel::open(const QString &folder, MediaTime at) {
    close();
    m_folder = folder;
    m_at = std::max(at, MediaTime(0));
    if (folder.isEmpty()) {
        emit settled();
        return;
    }
    m_settled = false;
    change(State::Opening);
    m_reading = openSession(m_context, this, folder, [this](const Result<SessionHolder> &holder) {
        if (holder)
            read();
        else
            refuse({ReplayHindrance::Kind::Failed, holder.error()});
    });
}

void ReplayModel::read() {
    m_reading = m_jobs.run(
        this, [folder = m_folder](const JobTicket &ticket) { return readReplaySession(folder, ticket); },
        [this](tl::expected<ReplaySession, ReplayHindrance> session) { take(std::move(session)); });
}

void ReplayModel::close() {
    m_reading.cancel();
    m_settleSoon.stop();
    m_playback.close();
    m_overlays.use(nullptr);
    m_asked.reset();
    m_shown.reset();
    m_session = {};
    m_folder.clear();
    m_settled = true;
    m_overlayBroke = false;
    change(State::Empty);
}

const ReplaySession *ReplayModel::session() const { return m_state == State::Ready ? &m_session : nullptr; }

void ReplayModel::take(tl::expected<ReplaySession, ReplayHindrance> session) {
    if (!session) {
        refuse(session.error());
        return;
    }
    m_session = std::move(*session);
    m_overlays.use(m_session.landmarks);
    m_playback.open(m_session.mediaFile, m_session.events);
}

void ReplayModel::refuse(const ReplayHindrance &hindrance) {
    m_hindrance = hindrance;
    m_playback.close();
    change(State::Refused);
    settle();
}

void ReplayModel::becomeReady() {
    change(State::Ready);
    if (m_at > MediaTime(0))
        m_playback.seek(m_at);
    if (!hasPicture())
        settle();
    else
        takePicture();
}

void ReplayModel::takePicture() {
    // One frame at a time is looked up; the player keeps the newest for afterwards.
    if (m_asked || m_state != State::Ready)
        return;
    m_asked = m_playback.takePicture();
    if (!m_asked)
        return;
    if (m_overlays.isReady()) {
        m_overlays.find(m_asked->frameNumber);
        return;
    }
    source::PlayedPicture picture = std::move(*m_asked);
    m_asked.reset();
    show(std::move(picture), std::nullopt);
}

void ReplayModel::show(source::PlayedPicture picture, std::optional<FaceOverlay> overlay) {
    const auto record = m_session.records.find(picture.frameNumber);
    m_shown = ReplayFrame{std::move(picture), record, std::move(overlay)};
    emit frameShown();
    if (!m_settled && m_shown)
        settleAt(*m_shown);
}

void ReplayModel::settleAt(const ReplayFrame &frame) {
    const bool there = frame.picture.mediaTime + settledNearby >= std::min(m_at, m_playback.format().length);
    if (there)
        settle();
    else if (!m_settleSoon.isActive())
        m_settleSoon.start(settleTime);
}

void ReplayModel::settle() {
    m_settleSoon.stop();
    if (m_settled)
        return;
    m_settled = true;
    emit settled();
}

void ReplayModel::change(State state) {
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged();
}

} // namespace candor::screens
