// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/RecordingPlayer.h"

#include "source/PlayerDesk.h"
#include "source/PlayerLoop.h"
#include "source/PlayerSound.h"

#include <QThread>

#include <algorithm>

namespace candor::source {

namespace {

constexpr double slowest = 0.25;
constexpr double fastest = 4;

/// The newest picture on its way from the player's thread.
class NewestPicture {
public:
    /// Whether the last one was taken note of, so that this one is to be told.
    [[nodiscard]] bool put(std::uint64_t file, PlayedPicture picture) {
        const std::lock_guard lock(m_mutex);
        if (file != m_file)
            return false;
        m_picture = std::move(picture);
        return !std::exchange(m_isTold, true);
    }
    /// When the one that was told lies.
    [[nodiscard]] MediaTime note() {
        const std::lock_guard lock(m_mutex);
        m_isTold = false;
        if (m_picture)
            m_time = m_picture->mediaTime;
        return m_time;
    }
    [[nodiscard]] std::optional<PlayedPicture> take() {
        const std::lock_guard lock(m_mutex);
        if (m_picture)
            m_time = m_picture->mediaTime;
        return std::exchange(m_picture, std::nullopt);
    }
    void begin(std::uint64_t file) {
        const std::lock_guard lock(m_mutex);
        m_file = file;
        m_picture.reset();
        m_isTold = false;
        m_time = {};
    }

private:
    std::mutex m_mutex;
    std::uint64_t m_file = 0;
    std::optional<PlayedPicture> m_picture;
    MediaTime m_time{};
    bool m_isTold = false;
};

} // namespace

struct RecordingPlayer::Private {
    Private(SoundOutputFactory factory, const Clock *given)
        : clock(given ? *given : systemClock), sound(std::move(factory), clock) {}

    SystemClock systemClock;
    const Clock &clock;
    PlayerDesk desk;
    NewestPicture newest;
    PlayerSound sound; // lives on soundThread
    std::unique_ptr<QThread> soundThread;
    std::unique_ptr<QThread> thread;
    State state = State::Closed;
    PlayerFormat format;
    std::uint64_t file = 0;
    std::uint64_t travel = 0;
    double rate = 1;
    double volume = 1;
    std::optional<std::pair<MediaTime, MediaTime>> loop;
    MediaTime position{};
    bool audible = false;
};

RecordingPlayer::RecordingPlayer(QObject *parent)
    : RecordingPlayer(std::make_unique<Private>(makeSystemSoundOutput, nullptr), parent) {}

RecordingPlayer::RecordingPlayer(SoundOutputFactory sound, const Clock &clock, QObject *parent)
    : RecordingPlayer(std::make_unique<Private>(std::move(sound), &clock), parent) {}

RecordingPlayer::RecordingPlayer(std::unique_ptr<Private> made, QObject *parent)
    : QObject(parent), m_private(std::move(made)) {
    connect(&m_private->sound, &PlayerSound::availableChanged, this, &RecordingPlayer::tellAudible);
}

RecordingPlayer::~RecordingPlayer() {
    Private &d = *m_private;
    if (!d.thread)
        return;
    d.thread->requestInterruption();
    d.desk.finish();
    d.thread->wait();
    d.soundThread->quit();
    d.soundThread->wait();
}

void RecordingPlayer::startThreads() {
    Private &d = *m_private;
    if (d.thread)
        return;
    d.soundThread = std::make_unique<QThread>();
    d.soundThread->setObjectName(QStringLiteral("player sound"));
    d.sound.moveToThread(d.soundThread.get());
    connect(d.soundThread.get(), &QThread::started, &d.sound, &PlayerSound::open);
    // The output has to go on its own thread, before that ends.
    connect(d.soundThread.get(), &QThread::finished, &d.sound, &PlayerSound::close, Qt::DirectConnection);
    d.soundThread->start();

    const auto tell = [this](PlayerNews news) {
        if (auto *shown = std::get_if<PlayerNews::Shown>(&news.what)) {
            if (!m_private->newest.put(news.file, std::move(shown->picture)))
                return;
            shown->picture = {};
        }
        QMetaObject::invokeMethod(
            this, [this, told = std::move(news)] { hear(told); }, Qt::QueuedConnection);
    };
    d.thread.reset(QThread::create([&d, tell] { PlayerLoop(d.desk, d.sound, d.clock, tell).run(); }));
    d.thread->setObjectName(QStringLiteral("player"));
    d.thread->start();
}

void RecordingPlayer::open(const QString &mediaFile) {
    replaceFile(mediaFile);
    startThreads();
    setState(State::Opening);
    tellAudible();
}

void RecordingPlayer::close() {
    replaceFile({});
    setState(State::Closed);
    tellAudible();
}

void RecordingPlayer::replaceFile(const QString &mediaFile) {
    Private &d = *m_private;
    ++d.file;
    d.newest.begin(d.file);
    d.format = {};
    d.position = {};
    d.loop.reset();
    d.desk.latePictures = 0;
    d.desk.change([&](PlayerOrders &orders) {
        orders.file = d.file;
        orders.path = mediaFile;
        orders.playing = false;
        orders.loop.reset();
        orders.place.reset();
        orders.steps = 0;
        orders.travel = ++d.travel;
    });
}

void RecordingPlayer::play() {
    Private &d = *m_private;
    if (d.state == State::Closed || d.state == State::Failed)
        return;
    d.desk.change([&](PlayerOrders &orders) {
        orders.playing = true;
        orders.travel = ++d.travel;
        if (d.state == State::Ended) {
            orders.place = d.loop ? d.loop->first : MediaTime::zero();
            orders.steps = 0;
        }
    });
    if (d.state != State::Opening)
        setState(State::Playing);
}

void RecordingPlayer::pause() {
    Private &d = *m_private;
    d.desk.change([&](PlayerOrders &orders) { orders.playing = false; });
    if (d.state == State::Playing)
        setState(State::Paused);
}

void RecordingPlayer::setRate(double rate) {
    m_private->rate = std::clamp(rate, slowest, fastest);
    m_private->desk.change([this](PlayerOrders &orders) { orders.rate = m_private->rate; });
}

void RecordingPlayer::seek(MediaTime time) {
    m_private->desk.change([&](PlayerOrders &orders) {
        orders.place = time;
        orders.steps = 0;
        orders.travel = ++m_private->travel;
    });
    if (m_private->state == State::Ended)
        setState(State::Paused);
}

void RecordingPlayer::seekToFrame(std::uint64_t frameNumber) {
    m_private->desk.change([&](PlayerOrders &orders) {
        orders.place = frameNumber;
        orders.steps = 0;
        orders.travel = ++m_private->travel;
    });
    if (m_private->state == State::Ended)
        setState(State::Paused);
}

void RecordingPlayer::step(int frames) {
    m_private->desk.change([&](PlayerOrders &orders) {
        orders.playing = false;
        orders.steps += frames;
        orders.travel = ++m_private->travel;
    });
    if (m_private->state == State::Playing || m_private->state == State::Ended)
        setState(State::Paused);
}

void RecordingPlayer::setLoop(std::optional<std::pair<MediaTime, MediaTime>> range) {
    if (range && range->second <= range->first)
        range.reset();
    m_private->loop = range;
    m_private->desk.change([&](PlayerOrders &orders) {
        orders.loop = range;
        orders.travel = ++m_private->travel;
    });
}

void RecordingPlayer::setVolume(double volume) {
    m_private->volume = std::clamp(volume, 0.0, 1.0);
    m_private->sound.setVolume(m_private->volume);
}

void RecordingPlayer::setImageSize(QSize size) {
    m_private->desk.change([size](PlayerOrders &orders) { orders.imageSize = size; });
}

RecordingPlayer::State RecordingPlayer::state() const { return m_private->state; }
const PlayerFormat &RecordingPlayer::format() const { return m_private->format; }
double RecordingPlayer::rate() const { return m_private->rate; }
double RecordingPlayer::volume() const { return m_private->volume; }
MediaTime RecordingPlayer::position() const { return m_private->position; }
bool RecordingPlayer::isAudible() const { return m_private->audible; }
std::uint64_t RecordingPlayer::latePictures() const { return m_private->desk.latePictures; }

std::optional<PlayedPicture> RecordingPlayer::takePicture() {
    auto picture = m_private->newest.take();
    if (picture)
        m_private->position = picture->mediaTime;
    return picture;
}

void RecordingPlayer::setState(State state) {
    if (std::exchange(m_private->state, state) != state)
        emit stateChanged(state);
}

void RecordingPlayer::tellAudible() {
    const bool audible = m_private->sound.isAvailable() && m_private->format.sound;
    if (std::exchange(m_private->audible, audible) != audible)
        emit audibleChanged(audible);
}

void RecordingPlayer::hear(const PlayerNews &news) {
    Private &d = *m_private;
    if (news.file != d.file)
        return;
    if (const auto *opened = std::get_if<PlayerNews::Opened>(&news.what)) {
        d.format = opened->format;
        emit this->opened(d.format);
        // Whoever heard that may have ordered to play, or another file.
        if (d.file == news.file && d.state == State::Opening) {
            bool plays = false;
            d.desk.change([&plays](PlayerOrders &orders) { plays = orders.playing; });
            setState(plays ? State::Playing : State::Paused);
        }
        tellAudible();
    } else if (const auto *failed = std::get_if<PlayerNews::Failed>(&news.what)) {
        setState(State::Failed);
        emit this->failed(failed->error);
    } else if (std::holds_alternative<PlayerNews::Shown>(news.what)) {
        d.position = d.newest.note();
        emit pictureCame();
        emit positionChanged(d.position);
    } else if (const auto *moved = std::get_if<PlayerNews::Moved>(&news.what)) {
        d.position = moved->time;
        emit positionChanged(d.position);
    } else if (const auto *ended = std::get_if<PlayerNews::Ended>(&news.what)) {
        // Something that was ordered meanwhile has made this stale.
        if (ended->travel != d.travel || d.state != State::Playing)
            return;
        d.desk.change([](PlayerOrders &orders) { orders.playing = false; });
        if (!d.format.picture) {
            d.position = d.format.length;
            emit positionChanged(d.position);
        }
        setState(State::Ended);
    }
}

} // namespace candor::source
