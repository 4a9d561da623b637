// SPDX-License-Identifier: GPL-3.0-or-later
#include "replay/FrameRows.h"

#include "common/EventWords.h"
#include "theme/Figures.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class FrameWords {
    Q_DECLARE_TR_FUNCTIONS(FrameWords)

public:
    static QString why(const SignalFrame &record) {
        return record.quality.obstacle == Obstacle::None ? tr("Not measured") : obstacleWords(record.quality.obstacle);
    }
    static QString voice(const std::optional<bool> &speaks) {
        if (!speaks)
            return theme::emptyFigure();
        return *speaks ? tr("speech") : tr("no speech");
    }
    static std::vector<FrameRow> rows(const std::optional<SignalFrame> &record);
};

QString degrees(const std::optional<double> &value) {
    return value ? theme::signedFigure(value, 1) + QChar(0xb0) : theme::emptyFigure();
}

std::vector<FrameRow> FrameWords::rows(const std::optional<SignalFrame> &record) {
    const SignalFrame nothing;
    const SignalFrame &signal = record ? *record : nothing;
    const auto &pose = signal.headPose;
    const auto &gaze = signal.gaze.direction;
    const bool eyes = signal.eyes.leftEar || signal.eyes.rightEar;
    const QString space = QStringLiteral(" ");
    std::vector<FrameRow> rows{
        {tr("Faces"), record ? theme::count(static_cast<std::uint64_t>(signal.face.count)) : theme::emptyFigure(), {}},
        {tr("Confidence"), theme::figure(signal.face.confidence, 2), {}},
        {tr("Eyes left, right"),
         eyes ? theme::figure(signal.eyes.leftEar, 2) + space + theme::figure(signal.eyes.rightEar, 2)
              : theme::emptyFigure(),
         {}},
        {tr("Pitch"), degrees(pose ? std::optional(pose->pitch) : std::nullopt), {}},
        {tr("Yaw"), degrees(pose ? std::optional(pose->yaw) : std::nullopt), {}},
        {tr("Roll"), degrees(pose ? std::optional(pose->roll) : std::nullopt), {}},
        {tr("Gaze"),
         gaze ? theme::signedFigure(gaze->x, 2) + space + theme::signedFigure(gaze->y, 2) : theme::emptyFigure(),
         {}},
        {tr("Voice"), voice(signal.audio.voiceActivity), {}},
    };
    for (FrameRow &row : rows) {
        if (row.value != theme::emptyFigure())
            continue;
        if (!record)
            row.reason = tr("Not analysed");
        else if (&row == &rows.back())
            row.reason = tr("No sound");
        else
            row.reason = why(signal);
    }
    return rows;
}

} // namespace

std::vector<FrameRow> frameRows(const std::optional<SignalFrame> &record) { return FrameWords::rows(record); }

} // namespace candor::screens
