// SPDX-License-Identifier: GPL-3.0-or-later
#include "SummaryText.h"

#include "Words.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>

namespace candor::ctl {

namespace {

/// A value that could not be measured is an en dash, never 0.
const QString notMeasured = QStringLiteral("–");

QString number(std::optional<double> value, int decimals, const QString &unit = {}) {
    if (!value)
        return notMeasured;
    const QString digits = QString::number(*value, 'f', decimals);
    return unit.isEmpty() ? digits : QString(digits % u' ' % unit);
}

QString percent(std::optional<double> share) {
    return share ? QString(QString::number(*share * 100, 'f', 1) % u" %") : notMeasured;
}

QString count(std::optional<int> value) { return value ? QString::number(*value) : notMeasured; }

QString row(const QString &label, const QString &value) {
    constexpr int labelWidth = 22;
    return u"  " % label.leftJustified(labelWidth) % value;
}

} // namespace

QString SummaryText::describe(const SessionSummary &summary) {
    const FrameCounters &frames = summary.frames;
    QStringList lines;
    lines << row(tr("Duration"), number(summary.durationSeconds, 2, tr("s")));
    lines << row(
        tr("Frames"),
        tr("%1 captured, %2 recorded, %3 analysed").arg(frames.captured).arg(frames.recorded).arg(frames.analysed));
    lines << row(tr("Dropped"), tr("%1 by the recording, %2 by the analysis, %3 by the preview")
                                    .arg(frames.droppedRecording)
                                    .arg(frames.droppedAnalysis)
                                    .arg(frames.droppedPreview));
    lines << row(tr("Measurable"), percent(summary.measurableShare));
    lines << row(tr("Face in view"),
                 tr("%1, at most %2 at once").arg(percent(summary.facePresentShare), count(summary.maxFaceCount)));
    lines << row(tr("Blinks"),
                 tr("%1, %2 a minute").arg(count(summary.blinkCount), number(summary.blinksPerMinute, 1)));
    lines << row(tr("Looking away"), number(summary.gazeAwaySeconds, 1, tr("s")));
    lines << row(tr("Speech"),
                 tr("%1, turns: %2").arg(number(summary.speechSeconds, 1, tr("s")), count(summary.speechTurns)));
    for (const FlagTotal &flag : summary.flags) {
        lines << row(
            tr("Flag"),
            tr("%1: %2 times, %3 s in all").arg(Words::flag(flag.kind)).arg(flag.count).arg(flag.seconds, 0, 'f', 1));
    }
    if (summary.flags.empty())
        lines << row(tr("Flags"), tr("none"));
    if (summary.gapCount > 0)
        lines << row(tr("Gaps"), tr("%1, %2 s in all").arg(summary.gapCount).arg(summary.gapSeconds, 0, 'f', 1));
    if (summary.pauseCount > 0)
        lines << row(tr("Pauses"), tr("%1, %2 s in all").arg(summary.pauseCount).arg(summary.pauseSeconds, 0, 'f', 1));
    if (summary.synchrony) {
        lines << row(tr("Sound and picture"),
                     tr("%1 offset and %2 drift corrected, %3 left at most")
                         .arg(number(summary.synchrony->offsetMilliseconds, 1, tr("ms")),
                              number(summary.synchrony->driftPartsPerMillion, 1, tr("ppm")),
                              number(summary.synchrony->largestResidualMilliseconds, 1, tr("ms"))));
    }
    if (summary.problemCount > 0)
        lines << row(tr("Problems"), tr("%1 (see events.json)").arg(summary.problemCount));
    if (summary.cost) {
        lines << row(tr("Analysis per frame"), tr("%1 ms (median), %2 ms (99 of 100)")
                                                   .arg(number(summary.cost->analysisMillisecondsMedian, 2),
                                                        number(summary.cost->analysisMillisecondsP99, 2)));
        lines << row(tr("Processing"), tr("%1 s of CPU in %2 s, %3 MiB at most")
                                           .arg(summary.cost->cpuSeconds, 0, 'f', 1)
                                           .arg(summary.cost->wallSeconds, 0, 'f', 1)
                                           .arg(summary.cost->peakResidentMebibytes, 0, 'f', 0));
    }
    return lines.join(u'\n');
}

QString SummaryText::describe(const SessionManifest &manifest) {
    const RecordingPlan &plan = manifest.plan;
    const auto started = QDateTime::fromMSecsSinceEpoch(plan.startedAt.time_since_epoch().count(), QTimeZone::utc());
    QString state;
    switch (manifest.state) {
    case SessionState::Recording:
        state = tr("not finished");
        break;
    case SessionState::Completed:
        state = tr("completed");
        break;
    case SessionState::Recovered:
        state = tr("recovered after an interruption");
        break;
    case SessionState::Failed:
        state = tr("failed: %1").arg(manifest.failure);
        break;
    }
    QStringList lines;
    lines << row(tr("Session"), plan.uuid);
    lines << row(tr("State"), state);
    lines << row(tr("Started"), started.toString(Qt::ISODateWithMs));
    const QString picture = plan.picture ? tr("%1x%2 (%3), %4 frames a second")
                                               .arg(plan.picture->size.width)
                                               .arg(plan.picture->size.height)
                                               .arg(qualityLabel(plan.picture->size))
                                               .arg(plan.picture->frameRate, 0, 'f', 2)
                                         : tr("off");
    lines << row(tr("Picture"), picture);
    lines << row(tr("Sound"), plan.sound ? tr("on") : tr("off"));
    lines << row(tr("Measurement"), plan.telemetry ? tr("on") : tr("off"));
    if (!plan.camera.isEmpty())
        lines << row(tr("Camera"), plan.camera);
    if (!plan.microphone.isEmpty())
        lines << row(tr("Microphone"), plan.microphone);
    return lines.join(u'\n');
}

QString SummaryText::files(const QString &folder) {
    QStringList lines{tr("Files in %1").arg(QDir::toNativeSeparators(folder))};
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name))
        lines << u"  " % name;
    return lines.join(u'\n');
}

} // namespace candor::ctl
