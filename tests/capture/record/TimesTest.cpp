// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

#include "record/SessionFolder.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QTemporaryDir>

namespace candor {
namespace {

using namespace std::chrono_literals;
using record::SessionRecorder;
using test::smallPlan;

class Times : public testing::Test {
protected:
    QTemporaryDir m_root;
    QString m_folder = m_root.filePath(QStringLiteral("session"));
    RecordingPlan m_plan = smallPlan();
    std::unique_ptr<SessionRecorder> m_recorder;

    void begin() {
        auto recorder = SessionRecorder::create(m_folder, m_plan);
        ASSERT_TRUE(recorder) << recorder.error().detail.toStdString();
        m_recorder = std::move(*recorder);
    }
    void picture(std::uint64_t number, MediaTime time) {
        const auto written = m_recorder->writePicture(test::pictureNumber(number, time));
        ASSERT_TRUE(written) << written.error().detail.toStdString();
    }
    void sound(std::uint64_t from, std::size_t count) {
        ASSERT_TRUE(m_recorder->writeSound(test::soundFrom(from, count)));
    }
    SessionSummary finish() {
        const auto summary = m_recorder->finish({}, {}, m_plan.startedAt);
        EXPECT_TRUE(summary) << summary.error().detail.toStdString();
        const auto verified = record::verifySession(m_folder);
        EXPECT_TRUE(verified);
        for (const auto &mismatch : verified->mismatches)
            ADD_FAILURE() << mismatch.kind.toStdString() << ' ' << mismatch.file.toStdString() << ' '
                          << mismatch.detail.toStdString();
        return *summary;
    }
    test::DecodedMedia decoded(const char *name = "recording.mp4") const {
        return test::decodeMedia(m_folder + u'/' + QString::fromLatin1(name));
    }
};

class TimesOfContainer : public Times, public testing::WithParamInterface<Container> {};

TEST_P(TimesOfContainer, AreKeptHoweverTheyLie) {
    m_plan.container = GetParam();
    m_plan.sound = false;
    begin();
    const std::vector<std::int64_t> times{0, 1, 2, 3, 40, 73, 5'000, 5'001, 3'600'000, 3'600'033, 14'400'000};
    for (std::size_t number = 0; number < times.size(); ++number)
        picture(number, std::chrono::milliseconds(times[number]));
    finish();
    const auto media = decoded(GetParam() == Container::Mp4 ? "recording.mp4" : "recording.webm");
    ASSERT_EQ(media.pictures.size(), times.size());
    for (std::size_t number = 0; number < times.size(); ++number) {
        EXPECT_EQ(media.pictures[number].time, times[number]);
        EXPECT_EQ(media.pictures[number].number, number);
    }
}

INSTANTIATE_TEST_SUITE_P(Both, TimesOfContainer, testing::Values(Container::Mp4, Container::WebM));

TEST_F(Times, MustIncrease) {
    begin();
    picture(0, 10ms);
    EXPECT_EQ(m_recorder->writePicture(test::pictureNumber(1, 10ms)).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(m_recorder->writePicture(test::pictureNumber(1, 5ms)).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(m_recorder->writePicture(test::pictureNumber(1, 20ms, {640, 480})).error().code,
              ErrorCode::InvalidArgument);
    picture(1, 20ms); // the caller's mistakes do not end the recording
    EXPECT_EQ(finish().frames.recorded, 2U);
}

TEST_F(Times, StalledSoundKeepsNoPictureFromTheDisk) {
    begin();
    for (std::uint64_t number = 0; number < 30; ++number)
        ASSERT_TRUE(test::writeStep(*m_recorder, m_plan, number));
    for (std::uint64_t number = 30; number < 150; ++number) {
        picture(number, test::frameTime(number));
        ASSERT_TRUE(m_recorder->tick(test::frameTime(number), {}));
    }
    EXPECT_GE(m_recorder->recordedSoFar().framesWritten + 4, 150U);
    EXPECT_GE(decoded("recording.mkv").pictures.size(), m_recorder->recordedSoFar().framesWritten);
    EXPECT_EQ(finish().frames.recorded, 150U);
}

TEST_F(Times, StalledPictureKeepsNoSoundFromTheDisk) {
    begin();
    picture(0, 0ms);
    for (std::uint64_t second = 0; second < 5; ++second)
        sound(second * soundSampleRate, soundSampleRate);
    EXPECT_GE(m_recorder->recordedSoFar().end, 4800ms);
    EXPECT_NEAR(finish().durationSeconds, 5, 0.05);
}

TEST_F(Times, AHoleInTheSoundIsSilenceOfItsLength) {
    begin();
    for (std::uint64_t number = 0; number < 30; ++number)
        ASSERT_TRUE(test::writeStep(*m_recorder, m_plan, number));
    // 20 s later both go on.
    for (std::uint64_t number = 630; number < 690; ++number)
        ASSERT_TRUE(test::writeStep(*m_recorder, m_plan, number));
    finish();
    EXPECT_EQ(QFile(m_folder + QStringLiteral("/audio.wav")).size(), 44 + 23 * soundSampleRate * 2);
    const auto clicks = decoded().clicks();
    ASSERT_EQ(clicks.size(), 2U); // the first lies in the encoder's priming
    EXPECT_NEAR(clicks[0], 21, 0.001);
    EXPECT_NEAR(clicks[1], 22, 0.001);
}

TEST_P(TimesOfContainer, AreKeptAfterALongSilence) {
    m_plan.container = GetParam();
    begin();
    const std::uint64_t tenMinutes = 600 * 30;
    for (std::uint64_t number = 0; number < 60; ++number)
        ASSERT_TRUE(test::writeStep(*m_recorder, m_plan, number));
    for (std::uint64_t number = tenMinutes; number < tenMinutes + 60; ++number)
        ASSERT_TRUE(test::writeStep(*m_recorder, m_plan, number));
    EXPECT_NEAR(finish().durationSeconds, 602, 0.05);
    const auto media = decoded(GetParam() == Container::Mp4 ? "recording.mp4" : "recording.webm");
    const auto clicks = media.clicks();
    ASSERT_GE(clicks.size(), 3U);
    EXPECT_NEAR(clicks[clicks.size() - 3], 1, 0.001);
    EXPECT_NEAR(clicks[clicks.size() - 2], 600, 0.001);
    EXPECT_NEAR(clicks.back(), 601, 0.001);
    const auto second = [&media](int number) { return media.sound.begin() + number * soundSampleRate; };
    ASSERT_GE(media.sound.size(), 600U * soundSampleRate);
    EXPECT_TRUE(std::all_of(second(3), second(599), [](float sample) { return std::abs(sample) < 1e-4F; }));
}

TEST_F(Times, SoundBeforeThePictureStaysWhereItWas) {
    begin();
    sound(0, 3 * soundSampleRate);
    for (std::uint64_t number = 90; number < 120; ++number)
        picture(number, test::frameTime(number));
    finish();
    const auto media = decoded();
    ASSERT_EQ(media.pictures.size(), 30U);
    EXPECT_EQ(media.pictures.front().time, 3000);
    const auto clicks = media.clicks();
    ASSERT_EQ(clicks.size(), 2U);
    EXPECT_NEAR(clicks[0], 1, 0.001);
}

TEST_F(Times, ColoursMeanTheSameAfterwards) {
    const std::array<std::uint8_t, 3> redIn709{63, 102, 240};
    const auto near = [](int value) { return testing::AllOf(testing::Ge(value - 3), testing::Le(value + 3)); };
    m_plan.sound = false;
    begin();
    for (const auto time : {0ms, 33ms, 67ms})
        ASSERT_TRUE(m_recorder->writePicture(test::pictureOf(redIn709, ColourMatrix::Bt709, time)));
    // A later picture of the other meaning is converted to the first one's.
    ASSERT_TRUE(m_recorder->writePicture(test::pictureOf({81, 90, 240}, ColourMatrix::Bt601, 100ms)));
    finish();
    for (const auto &picture : decoded().pictures) {
        EXPECT_TRUE(picture.bt709);
        EXPECT_THAT(picture.centre, testing::ElementsAre(near(63), near(102), near(240)));
    }
    m_plan.container = Container::WebM;
    m_folder += QStringLiteral("-webm");
    begin();
    ASSERT_TRUE(m_recorder->writePicture(test::pictureOf(redIn709, ColourMatrix::Bt709, 0ms)));
    finish();
    EXPECT_THAT(decoded("recording.webm").pictures.at(0).centre, testing::ElementsAre(near(81), near(90), near(240)));
}

} // namespace
} // namespace candor
