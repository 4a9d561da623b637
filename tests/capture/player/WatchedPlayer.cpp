// SPDX-License-Identifier: GPL-3.0-or-later
#include "WatchedPlayer.h"

#include "source/BarCode.h"

#include <QTest>

namespace candor::test {

namespace {

constexpr int patience = 20'000; // milliseconds
constexpr std::size_t speakerBuffer = 4800;

class TestOutput final : public source::SoundOutput {
public:
    explicit TestOutput(Loudspeaker &speaker) : m_speaker(speaker) {}

    [[nodiscard]] bool isAvailable() const override { return m_speaker.available; }
    [[nodiscard]] bool start() override {
        const std::lock_guard lock(m_speaker.mutex);
        m_speaker.samples.clear();
        m_speaker.heard = 0;
        ++m_speaker.starts;
        return !m_speaker.fails;
    }
    void stop() override {}
    [[nodiscard]] std::size_t room() const override {
        const std::lock_guard lock(m_speaker.mutex);
        const std::size_t waiting = m_speaker.samples.size() - std::min<std::size_t>(heard(), m_speaker.samples.size());
        return speakerBuffer - std::min(waiting, speakerBuffer);
    }
    std::size_t write(std::span<const std::int16_t> samples) override {
        const std::lock_guard lock(m_speaker.mutex);
        m_speaker.samples.insert(m_speaker.samples.end(), samples.begin(), samples.end());
        return samples.size();
    }
    [[nodiscard]] std::uint64_t heard() const override { return m_speaker.heard; }
    [[nodiscard]] bool hasFailed() const override { return m_speaker.fails; }

private:
    Loudspeaker &m_speaker;
};

} // namespace

QDir recordings() { return QDir(QStringLiteral(CANDOR_PLAYER_RECORDINGS)); }

std::optional<unsigned> shownNumber(const QImage &image) {
    std::vector<std::uint8_t> luma;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            luma.push_back(static_cast<std::uint8_t>(qGray(image.pixel(x, y))));
    }
    Picture picture;
    picture.size = {image.width(), image.height()};
    picture.planes[0] = luma.data();
    picture.strides[0] = image.width();
    return source::readFrameBarCode(picture);
}

std::vector<std::int16_t> Loudspeaker::written() {
    const std::lock_guard lock(mutex);
    return samples;
}

source::SoundOutputFactory Loudspeaker::factory() {
    return [this](std::function<void()> told) {
        changed = std::move(told);
        made = true;
        return std::make_unique<TestOutput>(*this);
    };
}

WatchedPlayer::WatchedPlayer(source::SoundOutputFactory sound, const Clock &clock)
    : m_player(std::move(sound), clock) {}

bool WatchedPlayer::open(const QString &file) {
    m_player.open(file);
    if (!QTest::qWaitFor([this] { return m_player.state() != source::RecordingPlayer::State::Opening; }, patience))
        return false;
    return m_player.state() == source::RecordingPlayer::State::Paused &&
           (!m_player.format().picture || next().has_value());
}

std::optional<source::PlayedPicture> WatchedPlayer::next() {
    std::optional<source::PlayedPicture> picture;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            picture = m_player.takePicture();
            return picture.has_value();
        },
        patience));
    return picture;
}

std::optional<source::PlayedPicture> WatchedPlayer::await(std::uint64_t number) {
    std::optional<source::PlayedPicture> picture;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            picture = m_player.takePicture();
            return picture && picture->frameNumber == number;
        },
        patience));
    return picture && picture->frameNumber == number ? picture : std::nullopt;
}

std::optional<source::PlayedPicture> WatchedPlayer::start(HandClock &clock) {
    m_player.play();
    std::optional<source::PlayedPicture> picture;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            picture = m_player.takePicture();
            if (!picture)
                clock.advance(std::chrono::milliseconds(1));
            return picture.has_value();
        },
        patience));
    return picture;
}

bool WatchedPlayer::playToEnd(HandClock &clock, std::chrono::nanoseconds step) {
    return QTest::qWaitFor(
        [&] {
            clock.advance(step);
            return m_player.state() == source::RecordingPlayer::State::Ended;
        },
        patience);
}

std::optional<source::PlayedPicture> WatchedPlayer::awaitFrom(std::uint64_t number) {
    std::optional<source::PlayedPicture> picture;
    static_cast<void>(QTest::qWaitFor(
        [&] {
            picture = m_player.takePicture();
            return picture && picture->frameNumber >= number;
        },
        patience));
    return picture;
}

bool WatchedPlayer::awaitState(source::RecordingPlayer::State state) {
    return QTest::qWaitFor([this, state] { return m_player.state() == state; }, patience);
}

} // namespace candor::test
