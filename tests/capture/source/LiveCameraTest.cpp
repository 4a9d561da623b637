// SPDX-License-Identifier: GPL-3.0-or-later
#include "source/LiveSource.h"

#include <gmock/gmock.h>

#include <mutex>

namespace candor::source {
namespace {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;
using testing::ElementsAre;

/// Cameras made of test elements; a test may change them while they are read.
struct Desk {
    std::mutex mutex;
    std::vector<CameraOffer> offers;

    void set(std::vector<CameraOffer> now) {
        const std::scoped_lock lock(mutex);
        offers = std::move(now);
    }
};

class DeskDirectory : public CameraDirectory {
public:
    explicit DeskDirectory(Desk &desk) : m_desk(desk) {}
    std::vector<CameraOffer> cameras() override {
        const std::scoped_lock lock(m_desk.mutex);
        return m_desk.offers;
    }

private:
    Desk &m_desk;
};

CameraOffer offer(const QString &element) { return {{u"v4l2:test"_s, u"Test camera"_s, {}}, {}, element}; }
QString pictures(const QString &caps, const QString &more = {}) {
    return u"videotestsrc is-live=true "_s + more + u" ! video/x-raw,framerate=30/1,"_s + caps;
}

class LiveCameraTest : public testing::Test {
protected:
    std::unique_ptr<LiveSource> make(const QString &element) {
        desk.set({offer(element)});
        LiveSourceOptions options;
        options.camera = u"Test camera"_s;
        options.cameras = [this] { return std::make_unique<DeskDirectory>(desk); };
        return std::make_unique<LiveSource>(std::move(options), clock);
    }
    /// Reads until a problem of that word (or the deadline) came.
    void readUntil(LiveSource &source, const QString &word) {
        const MonotonicTime deadline = clock.monotonicNow() + std::chrono::seconds(15);
        while (clock.monotonicNow() < deadline) {
            readOne(source);
            if (!problems.empty() && problems.back() == word.toStdString())
                return;
        }
        ADD_FAILURE() << "no " << word.toStdString();
    }
    void readOne(LiveSource &source) {
        auto item = source.read(milliseconds(100));
        ASSERT_TRUE(item);
        if (const auto *problem = std::get_if<SourceProblem>(&*item))
            problems.push_back(problem->what.toStdString());
        if (const auto *gap = std::get_if<SourceGap>(&*item))
            gaps.push_back(*gap);
        if (const auto *frame = std::get_if<VideoFrame>(&*item)) {
            if (!frames.empty()) {
                EXPECT_GT(frame->stamp.mediaTime, frames.back().mediaTime);
            }
            frames.push_back(frame->stamp);
            lastSize = frame->picture.size;
        }
    }
    void readFrames(LiveSource &source, std::size_t count) {
        const MonotonicTime deadline = clock.monotonicNow() + std::chrono::seconds(15);
        for (const std::size_t wanted = frames.size() + count; frames.size() < wanted;) {
            readOne(source);
            ASSERT_LT(clock.monotonicNow(), deadline);
        }
    }

    SystemClock clock;
    Desk desk;
    std::vector<std::string> problems;
    std::vector<SourceGap> gaps;
    std::vector<FrameStamp> frames;
    PictureSize lastSize;
};

TEST_F(LiveCameraTest, DeliversFromZeroInWholeMilliseconds) {
    auto source = make(pictures(u"width=640,height=480"_s));
    const auto format = source->open();
    ASSERT_TRUE(format);
    EXPECT_EQ(format->picture, (PictureFormat{{640, 480}, 30}));
    EXPECT_TRUE(format->live);
    EXPECT_FALSE(format->sound);
    readFrames(*source, 20);
    EXPECT_EQ(frames.front().mediaTime, MediaTime::zero());
    for (std::size_t i = 0; i < frames.size(); ++i) {
        EXPECT_EQ(frames[i].sequence, i);
        EXPECT_EQ(frames[i].mediaTime % milliseconds(1), MediaTime::zero());
    }
    EXPECT_THAT(problems, ElementsAre());
}

TEST_F(LiveCameraTest, ThatFailsIsTakenAgainAndFittedIntoItsFirstSize) {
    auto source = make(pictures(u"width=640,height=480"_s, u"num-buffers=20"_s));
    ASSERT_TRUE(source->open());
    readFrames(*source, 1);
    desk.set({offer(pictures(u"width=320,height=240"_s))});
    readUntil(*source, u"camera_format_changed"_s);
    readFrames(*source, 3);
    EXPECT_THAT(problems, ElementsAre("camera_failed", "camera_back", "camera_format_changed"));
    EXPECT_EQ(lastSize, (PictureSize{640, 480}));
    ASSERT_EQ(gaps.size(), 1U);
    EXPECT_EQ(gaps[0].what, Interrupted::Camera);
    EXPECT_GT(gaps[0].end, gaps[0].start);
}

TEST_F(LiveCameraTest, ThatStallsIsSaidSoAndTakenAgain) {
    // After twenty pictures nothing comes, and no end either.
    auto source = make(pictures(u"width=640,height=480"_s, u"num-buffers=20"_s) +
                       u" ! queue ! c. videotestsrc is-live=true ! "
                       u"video/x-raw,framerate=30/1,width=640,height=480 ! valve drop=true ! c. concat name=c"_s);
    ASSERT_TRUE(source->open());
    readFrames(*source, 1);
    readUntil(*source, u"camera_stalled"_s);
    desk.set({offer(pictures(u"width=640,height=480"_s))});
    readUntil(*source, u"camera_back"_s);
    EXPECT_THAT(problems, ElementsAre("camera_stalled", "camera_back"));
}

TEST_F(LiveCameraTest, ThatIsUnpluggedIsGone) {
    auto source = make(pictures(u"width=640,height=480"_s, u"num-buffers=20"_s));
    ASSERT_TRUE(source->open());
    readFrames(*source, 1);
    desk.set({});
    readUntil(*source, u"camera_gone"_s);
    EXPECT_THAT(problems, ElementsAre("camera_gone"));
}

TEST_F(LiveCameraTest, ThatCannotBeOpenedIsSaidWithItsName) {
    EXPECT_EQ(make(u"filesrc location=absent"_s)->open().error(), (Error{ErrorCode::DeviceFailed, u"Test camera"_s}));
    auto absent = make(pictures(u"width=640,height=480"_s));
    desk.set({});
    EXPECT_EQ(absent->open().error(), (Error{ErrorCode::DeviceMissing, u"Test camera"_s}));
}

} // namespace
} // namespace candor::source
