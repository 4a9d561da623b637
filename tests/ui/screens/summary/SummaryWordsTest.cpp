// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryWords.h"

#include <gmock/gmock.h>

namespace candor::screens {
namespace {

using namespace std::chrono_literals;

SummaryContent measured() {
    SummaryContent content;
    content.manifest.state = SessionState::Completed;
    content.manifest.plan.picture = PictureFormat{{1280, 720}, 30};
    SessionSummary summary;
    summary.durationSeconds = 1476;
    summary.measurableShare = 0.96;
    summary.facePresentShare = 0.995;
    summary.gazeAwaySeconds = 41.2;
    summary.speechSeconds = 832;
    summary.speechTurns = 38;
    summary.blinksPerMinute = 14.2;
    content.summary = summary;
    return content;
}

/// Empty where there is no such row.
QString valueOf(const std::vector<ValueWords> &rows, const char *name) {
    for (const ValueWords &row : rows) {
        if (row.name == QString::fromLatin1(name))
            return row.value;
    }
    return {};
}

TEST(SummaryWords, SevenFigures) {
    QStringList said;
    for (const FigureWords &figure : figureWords(measured()))
        said << figure.label + u' ' + figure.value + u' ' + figure.unit;
    EXPECT_EQ(said.join(u'|'),
              QStringLiteral("Length 24:36 |Measurable 96.0 %|Face present 99.5 %|Looking away 0:41 min|"
                             "Speaking 13:52 min|Speaking turns 38 |Blinks 14.2 /min"));
}

TEST(SummaryWords, WhatWasNotMeasuredIsADash) {
    auto content = measured();
    content.summary = SessionSummary();
    content.summary->durationSeconds = 5;
    const auto figures = figureWords(content);
    ASSERT_EQ(figures.size(), 7U);
    for (std::size_t index = 1; index < figures.size(); ++index) {
        EXPECT_EQ(figures[index].value, QStringLiteral("–")) << figures[index].label.toStdString();
        EXPECT_TRUE(figures[index].unit.isEmpty());
    }
}

TEST(SummaryWords, RecoveredUnmeasuredAndUnreadableAreSaid) {
    auto content = measured();
    EXPECT_TRUE(remarkWords(content).empty());
    content.manifest.state = SessionState::Recovered;
    content.manifest.plan.telemetry = false;
    content.unreadable = {Error{ErrorCode::SessionDamaged, QStringLiteral("events.json: record 2")}};
    const auto remarks = remarkWords(content);
    ASSERT_EQ(remarks.size(), 3U);
    EXPECT_EQ(remarks[0].title, QStringLiteral("Recovered"));
    EXPECT_EQ(remarks[1].title, QStringLiteral("Not measured: measurement was off"));
    EXPECT_TRUE(remarks[2].text.contains(QStringLiteral("events.json: record 2")));
    EXPECT_EQ(valueOf(frameWords(content), "Analysed"), QStringLiteral("–"));
}

TEST(SummaryWords, SynchronyAndPausesWhereThereWereAny) {
    auto content = measured();
    EXPECT_TRUE(valueOf(frameWords(content), "Pauses").isEmpty());
    EXPECT_EQ(frameWords(content).size(), 6U);
    content.summary->pauseCount = 2;
    content.summary->pauseSeconds = 40;
    content.summary->synchrony = SoundSynchrony{42.1, -18.3, std::nullopt};
    const auto rows = frameWords(content);
    EXPECT_EQ(valueOf(rows, "Pauses"), QStringLiteral("0:40 in 2"));
    EXPECT_EQ(valueOf(rows, "Sound offset, drift, corrected"), QStringLiteral("+42.1\u00a0ms, \u221218.3\u00a0ppm"));
    EXPECT_EQ(valueOf(rows, "Sound to picture, at most"), QStringLiteral("–"));
}

TEST(SummaryWords, CausesInOneSentence) {
    EXPECT_EQ(unmeasuredWords({{0s, 9s, SpanKind::Measured, Obstacle::None, {}}}),
              QStringLiteral("Measured all the time."));
    EXPECT_EQ(unmeasuredWords({{0s, 27s, SpanKind::Obstructed, Obstacle::TooDark, {}},
                               {27s, 31s, SpanKind::Gap, Obstacle::None, QStringLiteral("camera")},
                               {31s, 36s, SpanKind::Pause, Obstacle::None, {}}}),
              QStringLiteral("Not measurable for 0:31 (Too dark 0:27, Camera gap 4.0 s). Values in these spans are "
                             "empty, not zero. Paused for 5.0 s."));
}

TEST(SummaryWords, ProgramModelsAndCost) {
    auto content = measured();
    content.summary->versions = {{QStringLiteral("candor"), QStringLiteral("0.1.0")},
                                 {QStringLiteral("face_model"), QStringLiteral("abc")}};
    content.summary->cost = ProcessingCost{2.16, 5.0, 6.1, 4, 100};
    EXPECT_EQ(
        versionWords(content),
        QStringLiteral("Candor 0.1.0. Measured with face model abc. Cost 2.2 ms a frame, 6.1 s of processor time."));
}

} // namespace
} // namespace candor::screens
