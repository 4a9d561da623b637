// SPDX-License-Identifier: GPL-3.0-or-later
#include "ClipReader.h"
#include "TestPictures.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <gmock/gmock.h>

#include <cmath>

namespace candor::vision {
namespace {

struct Span {
    double start = 0;
    double end = 0;
};

std::vector<Span> truthOf(const QString &name) {
    QFile file(QStringLiteral(CANDOR_BLINK_DIR "/") + name + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        throw std::runtime_error("no truth for the clip");
    const QJsonObject truth = QJsonDocument::fromJson(file.readAll()).object();
    const double rate = truth[QLatin1String("fps")].toDouble();
    std::vector<Span> blinks;
    for (const QJsonValue &blink : truth[QLatin1String("blinks")].toArray())
        blinks.push_back({blink[0].toDouble() / rate, blink[1].toDouble() / rate});
    return blinks;
}

/// All blinks of a clip annotated by hand are found, with at most one more, and the rest of what is said makes sense.
void expectBlinks(const std::string &path, const QString &name) {
    const std::vector<Span> truth = truthOf(name);
    ASSERT_FALSE(truth.empty());
    auto analyser = testing::newAnalyser();
    candor::testing::ClipReader clip(path);
    std::vector<SessionEvent> blinks;
    int frames = 0, measurable = 0, oneFace = 0;
    while (const auto frame = clip.next()) {
        const auto measured = analyser->analyse(frame->picture, std::uint64_t(frames), frame->mediaTime);
        ASSERT_TRUE(measured);
        ++frames;
        measurable += measured->signal.quality.measurable;
        oneFace += measured->signal.face.count == 1;
        for (const SessionEvent &event : measured->events)
            if (event.kind == EventKind::Blink)
                blinks.push_back(event);
            else
                ADD_FAILURE() << "an unexpected " << eventKindName(event.kind).toStdString();
        const bool inBlink = std::any_of(truth.begin(), truth.end(), [&](const Span &blink) {
            const double time = toSeconds(frame->mediaTime);
            return time > blink.start + .03 && time < std::min(blink.end, blink.start + .15) - .03;
        });
        if (inBlink) {
            EXPECT_TRUE(measured->signal.eyes.blinkDetected.value_or(false)) << "frame " << frames - 1;
        }
    }
    EXPECT_GT(frames, 700);
    EXPECT_EQ(oneFace, frames);
    EXPECT_GE(measurable, frames * 99 / 100);
    EXPECT_LE(blinks.size(), truth.size() + 1);
    for (const Span &expected : truth) {
        const bool found = std::any_of(blinks.begin(), blinks.end(), [&](const SessionEvent &blink) {
            // The annotation is sure within two frames.
            return std::abs(toSeconds(blink.start) - expected.start) < .13 &&
                   std::abs(toSeconds(blink.end) - expected.end) < .25;
        });
        EXPECT_TRUE(found) << "no blink at " << expected.start << " s";
    }
}

TEST(BlinkClips, FindsTheBlinksOfTheSample) { expectBlinks(testing::samplePath(), QStringLiteral("cap12_edit")); }

TEST(BlinkClips, FindsTheBlinksOfTheSecondClip) {
    expectBlinks(testing::clipPath("cap13_edit2.mp4"), QStringLiteral("cap13_edit2"));
}

} // namespace
} // namespace candor::vision
