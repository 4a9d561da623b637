// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordingFixture.h"

#include "engine/PreviewLoop.h"
#include "source/BarCode.h"
#include "source/FileSource.h"
#include "source/TestPicture.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace candor::engine {
namespace {

using namespace std::chrono_literals;
using testing::IsEmpty;

/// The bar code of an image that has its picture's size.
std::optional<unsigned> barCodeOf(const QImage &image) {
    auto luma = std::make_shared<std::vector<std::uint8_t>>();
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            luma->push_back(static_cast<std::uint8_t>(qGray(image.pixel(x, y))));
    }
    Picture picture;
    picture.size = {image.width(), image.height()};
    picture.fullRange = true;
    picture.planes = {luma->data(), luma->data(), luma->data()};
    picture.strides = {image.width(), image.width() / 2, image.width() / 2};
    picture.owner = luma;
    return source::readFrameBarCode(picture);
}

TEST(NewestPictureTest, TellsItsReaderOnceForAPictureThatWaits) {
    NewestPicture newest;
    CheckedPicture picture;
    EXPECT_TRUE(newest.put(picture));
    picture.preview.stamp.sequence = 1;
    EXPECT_FALSE(newest.put(picture));
    EXPECT_EQ(newest.take()->preview.stamp.sequence, 1U);
    EXPECT_FALSE(newest.take());
    EXPECT_TRUE(newest.put(picture));
}

TEST(PreviewLoopTest, NeverGoesBack) {
    PreviewQueue pictures(10, WhenFull::Refuse);
    NewestPicture newest;
    std::atomic<std::uint64_t> dropped = 0;
    std::vector<MediaTime> shown;
    FakeSource source(FakeSourceScript{});
    ASSERT_TRUE(source.open());
    std::vector<VideoFrame> frames;
    while (frames.size() < 3) {
        const auto item = source.read(0ms);
        if (const auto *frame = std::get_if<VideoFrame>(&*item))
            frames.push_back(*frame);
    }
    for (const std::size_t index : {0U, 2U, 1U})
        pictures.push({frames[index], {}, {}, {}});
    pictures.close();
    runPreviewLoop(pictures, newest, dropped, [&] { shown.push_back(newest.take()->preview.stamp.mediaTime); });
    EXPECT_THAT(shown, testing::ElementsAre(frames[0].stamp.mediaTime, frames[2].stamp.mediaTime));
}

class PreviewTest : public RecordingFixture {
protected:
    PreviewTest() { options.preview = true; }
    /// Takes each picture as soon as it comes.
    void takeAll() {
        whenMade = [this](RecordingEngine &engine) {
            engine.setPreviewSize(size);
            QObject::connect(&engine, &RecordingEngine::previewCame, &engine, [this, &engine] {
                auto picture = engine.takePreview();
                ASSERT_TRUE(picture);
                pictures.push_back(std::move(*picture));
                const std::scoped_lock lock(takenMutex);
                takenUpTo = pictures.back().stamp.mediaTime;
                takenMore.notify_all();
            });
        };
    }
    /// Waits, on the source's thread, until the owner has taken the picture of that time.
    [[nodiscard]] bool awaitTaken(MediaTime time) {
        std::unique_lock lock(takenMutex);
        return takenMore.wait_for(lock, 30s, [&] { return takenUpTo >= time; });
    }
    [[nodiscard]] bool isInOrder() const {
        return std::is_sorted(pictures.begin(), pictures.end(), [](const auto &left, const auto &right) {
            return left.stamp.mediaTime <= right.stamp.mediaTime;
        });
    }

    QSize size;
    std::vector<PreviewPicture> pictures;
    std::mutex takenMutex;
    std::condition_variable takenMore;
    MediaTime takenUpTo = MediaTime::min();
};

TEST_F(PreviewTest, TheOverlayBelongsToTheVeryFrame) {
    takeAll();
    const auto finished = record(patientScript(2s));
    ASSERT_TRUE(finished.summary);
    ASSERT_GT(pictures.size(), 5U);
    EXPECT_TRUE(isInOrder());
    for (const PreviewPicture &picture : pictures) {
        ASSERT_TRUE(picture.signal && picture.overlay);
        EXPECT_EQ(picture.signal->mediaTime, picture.stamp.mediaTime);
        EXPECT_EQ(picture.signal->frameNumber, picture.overlay->frameNumber);
        EXPECT_EQ(picture.signal->frameNumber, picture.stamp.sequence); // nothing was refused
        EXPECT_EQ(barCodeOf(picture.image), picture.stamp.sequence);
        EXPECT_EQ(picture.pictureSize, (PictureSize{640, 480}));
    }
}

TEST_F(PreviewTest, IsFittedIntoTheSizeThatWasAskedFor) {
    size = QSize(400, 400);
    options.telemetry = false;
    takeAll();
    const auto finished = record(patientScript(1s));
    ASSERT_TRUE(finished.summary);
    ASSERT_FALSE(pictures.empty());
    EXPECT_EQ(pictures.front().image.size(), QSize(400, 300));
    EXPECT_EQ(pictures.front().image.format(), QImage::Format_RGB32);
    EXPECT_EQ(pictures.front().pictureSize, (PictureSize{640, 480}));
    EXPECT_FALSE(pictures.front().signal);
}

TEST_F(PreviewTest, GoesOnUnmeasuredInAPause) {
    takeAll();
    auto script = patientScript(6s);
    std::optional<MediaTime> previous;
    script.replacePicture = [this, &previous](VideoFrame &frame) {
        // The script is faster than any screen: in the pause it goes on when its last picture has been taken.
        if (frame.stamp.mediaTime > 2s && frame.stamp.mediaTime <= 4s) {
            EXPECT_TRUE(awaitTaken(*previous));
        }
        previous = frame.stamp.mediaTime;
        if (frame.stamp.mediaTime == 2s)
            running.load()->pause();
        if (frame.stamp.mediaTime == 4s)
            running.load()->resume();
    };
    const auto finished = record(script);
    ASSERT_TRUE(finished.summary);
    EXPECT_TRUE(isInOrder());
    int inPause = 0;
    for (const PreviewPicture &picture : pictures) {
        const bool paused = picture.stamp.mediaTime >= 2s && picture.stamp.mediaTime < 4s;
        inPause += paused ? 1 : 0;
        if (picture.stamp.mediaTime != 4s) { // may still belong to the pause
            EXPECT_EQ(picture.signal.has_value(), !paused) << toSeconds(picture.stamp.mediaTime);
        }
    }
    EXPECT_GT(inPause, 5);
}

TEST_F(PreviewTest, AnOwnerThatDoesNotComeFindsOneMessageAndOnePicture) {
    int messages = 0;
    whenMade = [&messages](RecordingEngine &engine) {
        QObject::connect(&engine, &RecordingEngine::previewCame, &engine, [&messages] { ++messages; });
    };
    const auto finished = record(patientScript(2s));
    ASSERT_TRUE(finished.summary);
    EXPECT_EQ(messages, 1);
    EXPECT_EQ(finished.summary->frames.recorded, 60U);
    EXPECT_GE(finished.summary->frames.droppedPreview, 58U);
}

TEST_F(PreviewTest, AnOwnerThatIsBusyForTwoSecondsLosesNothingOfTheRecording) {
    source::FileSourceOptions files;
    files.pictureFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/camera.mp4");
    files.soundFile = QStringLiteral(CANDOR_BUILD_DIR "/share/candor/sample/microphone.wav");
    files.pace = source::Pace::AsIfLive;
    options.longest = 4s;
    int messages = 0;
    bool blocked = false;
    whenMade = [&](RecordingEngine &engine) {
        QObject::connect(&engine, &RecordingEngine::previewCame, &engine, [&] {
            ++messages;
            const auto picture = engine.takePreview();
            if (!picture || blocked || picture->stamp.mediaTime < 1s)
                return;
            blocked = true;
            const auto until = std::chrono::steady_clock::now() + 2s;
            while (std::chrono::steady_clock::now() < until)
                std::this_thread::yield();
            messages = 0;
        });
    };
    const auto finished = recordFrom(std::make_unique<source::FileSource>(files, clock.system));
    ASSERT_TRUE(finished.summary);
    EXPECT_TRUE(blocked);
    EXPECT_EQ(finished.summary->frames.captured, 100U);
    EXPECT_EQ(finished.summary->frames.recorded, 100U);
    EXPECT_EQ(finished.summary->frames.droppedRecording, 0U);
    EXPECT_EQ(finished.summary->gapCount, 0);
    // One message waited, and a second of frames came after it.
    EXPECT_LE(messages, 1 + 27);
    expectWhole();
}

} // namespace
} // namespace candor::engine
