// SPDX-License-Identifier: GPL-3.0-or-later
#include "RecordedSession.h"

#include "record/LandmarkFile.h"
#include "record/LandmarkIndex.h"

#include <gmock/gmock.h>

#include <QFile>
#include <QTemporaryDir>

namespace candor::test {

namespace {

constexpr std::uint64_t steps = 40;

class Landmarks : public testing::Test {
protected:
    void SetUp() override {
        m_folder = m_parent.filePath(QStringLiteral("session"));
        auto plan = smallPlan();
        auto recorder = record::SessionRecorder::create(m_folder, plan);
        ASSERT_TRUE(recorder);
        for (std::uint64_t number = 0; number < steps; ++number) {
            ASSERT_TRUE((*recorder)->writePicture(pictureNumber(number, frameTime(number))));
            if (!showsFace(number))
                continue;
            ASSERT_TRUE((*recorder)->writeSignal(signalOf(number, frameTime(number)), overlayOf(number)));
        }
        FrameCounters counters;
        counters.captured = counters.analysed = steps;
        ASSERT_TRUE((*recorder)->finish(counters, {}, plan.startedAt + std::chrono::minutes(1)));
    }
    static bool showsFace(std::uint64_t number) { return number % 3 != 1; }

    QTemporaryDir m_parent;
    QString m_folder;
};

TEST_F(Landmarks, AreThoseOfTheVeryFrame) {
    auto index = record::LandmarkIndex::open(m_folder);
    ASSERT_TRUE(index);
    for (const std::uint64_t number : {0U, 39U, 5U, 6U, 4U, 38U, 1U, 17U, 18U, 1000U}) {
        const auto overlay = index->find(number);
        ASSERT_TRUE(overlay);
        ASSERT_EQ(overlay->has_value(), number < steps && showsFace(number)) << number;
        if (!*overlay)
            continue;
        EXPECT_EQ((*overlay)->frameNumber, number);
        const auto written = overlayOf(number);
        ASSERT_EQ((*overlay)->faces.size(), written.faces.size());
        EXPECT_NEAR((*overlay)->faces.front().x, written.faces.front().x, 0.1);
        EXPECT_EQ((*overlay)->contour.has_value(), written.contour.has_value());
    }
}

TEST_F(Landmarks, SayWhatIsWrong) {
    const QString file = m_folder + QStringLiteral("/landmarks.bin");
    ASSERT_TRUE(QFile::resize(file, QFileInfo(file).size() - 3));
    auto torn = record::LandmarkIndex::open(m_folder);
    ASSERT_FALSE(torn);
    EXPECT_EQ(torn.error().code, ErrorCode::SessionDamaged);
    ASSERT_TRUE(QFile::remove(file));
    auto absent = record::LandmarkIndex::open(m_folder);
    ASSERT_FALSE(absent);
    EXPECT_EQ(absent.error().code, ErrorCode::NotASession);
    auto nowhere = record::LandmarkIndex::open(m_folder + QStringLiteral("/nowhere"));
    ASSERT_FALSE(nowhere);
    EXPECT_EQ(nowhere.error().code, ErrorCode::NotASession);
}

TEST_F(Landmarks, NoticeAFileThatWasChanged) {
    auto index = record::LandmarkIndex::open(m_folder);
    ASSERT_TRUE(index);
    ASSERT_TRUE(QFile::resize(m_folder + QStringLiteral("/landmarks.bin"), 32));
    const auto overlay = index->find(39);
    ASSERT_FALSE(overlay);
    EXPECT_EQ(overlay.error().code, ErrorCode::SessionDamaged);
}

} // namespace

} // namespace candor::test
