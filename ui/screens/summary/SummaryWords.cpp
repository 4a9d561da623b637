// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryWords.h"

#include "common/EventWords.h"
#include "common/SessionWords.h"
#include "common/Words.h"
#include "theme/Figures.h"

#include <QCoreApplication>

namespace candor::screens {

namespace {

class SummaryTexts {
    Q_DECLARE_TR_FUNCTIONS(SummaryTexts)

public:
    static QString subline(const RecordingPlan &plan);
    static std::vector<FigureWords> figures(const SummaryContent &content);
    static std::vector<RemarkWords> remarks(const SummaryContent &content);
    static std::vector<ValueWords> frames(const SummaryContent &content);
    static QString unmeasured(const Unmeasured &unmeasured);
    static QString cause(const MeasurableSpan &span);
    static QString remark(const SessionEvent &event);
    static QString versions(const SummaryContent &content);
    static QString seconds(const QString &figure) { return tr("%1 s").arg(figure); }
};

QString inWords(QString name) { return name.replace(u'_', u' '); }

std::optional<double> asDouble(const std::optional<int> &count) {
    return count ? std::optional<double>(*count) : std::nullopt;
}

FigureWords withUnit(const QString &value, const QString &unit, const QString &label) {
    return {value, value == theme::emptyFigure() ? QString() : unit, label};
}

FigureWords minutes(const std::optional<double> &seconds, const QString &unit, const QString &label) {
    return withUnit(seconds ? theme::shortTime(fromSeconds(*seconds)) : theme::emptyFigure(), unit, label);
}

QString SummaryTexts::subline(const RecordingPlan &plan) {
    QString words = tr("%1, session %2, %3").arg(dateAndTime(plan.startedAt), shortId(plan.uuid), deviceWords(plan));
    if (plan.picture)
        words +=
            tr(", %1 (%2×%3)").arg(pictureWords(plan)).arg(plan.picture->size.width).arg(plan.picture->size.height);
    return words;
}

std::vector<FigureWords> SummaryTexts::figures(const SummaryContent &content) {
    const SessionSummary summary = content.summary.value_or(SessionSummary());
    const double length = content.lengthSeconds();
    const QString percent = QStringLiteral("%");
    return {
        {length > 0 ? theme::shortTime(fromSeconds(length)) : theme::emptyFigure(), {}, tr("Length")},
        withUnit(theme::percent(summary.measurableShare, 1), percent, tr("Measurable")),
        withUnit(theme::percent(summary.facePresentShare, 1), percent, tr("Face present")),
        minutes(summary.gazeAwaySeconds, tr("min"), tr("Looking away")),
        minutes(summary.speechSeconds, tr("min"), tr("Speaking")),
        {theme::figure(asDouble(summary.speechTurns), 0), {}, tr("Speaking turns")},
        withUnit(theme::figure(summary.blinksPerMinute, 1), tr("/min"), tr("Blinks")),
    };
}

std::vector<RemarkWords> SummaryTexts::remarks(const SummaryContent &content) {
    std::vector<RemarkWords> remarks;
    if (content.inUse && content.isFinished())
        remarks.push_back({widgets::State::Information, tr("In use"), tr("Another program works on this session.")});
    if (content.wasRecovered())
        remarks.push_back({widgets::State::Information, tr("Recovered"),
                           tr("This recording was interrupted and recovered. All that had reached the disk is kept.")});
    if (!content.manifest.plan.telemetry)
        remarks.push_back({widgets::State::NotMeasurable, tr("Not measured: measurement was off"),
                           tr("Picture and sound are recorded; there are no signals and no flags.")});
    for (const Error &error : content.unreadable)
        remarks.push_back({widgets::State::Alert, tr("Not everything can be read"),
                           words(error) % u' ' % tr("What can be read is shown; the rest is left empty.")});
    return remarks;
}

std::vector<ValueWords> SummaryTexts::frames(const SummaryContent &content) {
    std::vector<ValueWords> rows;
    if (!content.summary)
        return rows;
    const SessionSummary &summary = *content.summary;
    const bool telemetry = content.manifest.plan.telemetry;
    const bool picture = content.manifest.plan.picture.has_value();
    const auto counted = [](bool known, std::uint64_t count) {
        return known ? theme::count(count) : theme::emptyFigure();
    };
    rows = {{tr("Captured"), counted(picture, summary.frames.captured)},
            {tr("Recorded"), counted(picture, summary.frames.recorded)},
            {tr("Analysed"), counted(picture && telemetry, summary.frames.analysed)},
            {tr("Dropped, recorder"), counted(picture, summary.frames.droppedRecording)},
            {tr("Dropped, analysis"), counted(picture && telemetry, summary.frames.droppedAnalysis)},
            {tr("Dropped, preview"), counted(picture, summary.frames.droppedPreview)}};
    if (summary.pauseCount > 0)
        rows.push_back({tr("Pauses"), tr("%1 in %2")
                                          .arg(durationWords(fromSeconds(summary.pauseSeconds)),
                                               theme::figure(summary.pauseCount, 0))});
    if (summary.synchrony) {
        const auto unit = [](const QString &value, const QString &words) {
            return value == theme::emptyFigure() ? value : QString(value % QChar(0xa0) % words);
        };
        rows.push_back(
            {tr("Sound offset, drift, corrected"),
             unit(theme::signedFigure(summary.synchrony->offsetMilliseconds, 1), tr("ms")) % QStringLiteral(", ") %
                 unit(theme::signedFigure(summary.synchrony->driftPartsPerMillion, 1), tr("ppm"))});
        rows.push_back({tr("Sound to picture, at most"),
                        unit(theme::figure(summary.synchrony->largestResidualMilliseconds, 1), tr("ms"))});
    }
    return rows;
}

QString SummaryTexts::cause(const MeasurableSpan &span) {
    switch (span.kind) {
    case SpanKind::Gap:
        return eventTitle({EventKind::Gap, {}, {}, span.cause, std::nullopt});
    case SpanKind::Obstructed:
        return span.obstacle == Obstacle::None ? tr("No reason given") : obstacleWords(span.obstacle);
    default:
        return tr("Not analysed");
    }
}

QString SummaryTexts::unmeasured(const Unmeasured &unmeasured) {
    QString words;
    if (unmeasured.causes.empty()) {
        words = tr("Measured all the time.");
    } else {
        QStringList causes;
        for (const Unmeasured::Cause &cause : unmeasured.causes)
            causes << tr("%1 %2").arg(SummaryTexts::cause(cause.example), durationWords(cause.length));
        words = tr("Not measurable for %1 (%2). Values in these spans are empty, not zero.")
                    .arg(durationWords(unmeasured.length), causes.join(tr(", ")));
    }
    if (unmeasured.paused > MediaTime::zero())
        words += u' ' % tr("Paused for %1.").arg(durationWords(unmeasured.paused));
    return words;
}

QString SummaryTexts::remark(const SessionEvent &event) {
    QString meaning = eventRemark(event);
    if (event.end <= event.start)
        return meaning;
    const QString length = tr("For %1.").arg(durationWords(event.end - event.start));
    return meaning.isEmpty() ? length : QString(length % u' ' % meaning);
}

QString SummaryTexts::versions(const SummaryContent &content) {
    const auto &versions = content.summary ? content.summary->versions : content.manifest.plan.versions;
    const QString program = QStringLiteral("candor");
    QStringList models;
    for (auto version = versions.begin(); version != versions.end(); ++version) {
        if (version.key() != program)
            models << inWords(version.key()) % u' ' % version.value();
    }
    QStringList sentences;
    if (versions.contains(program))
        sentences << tr("Candor %1.").arg(versions.value(program));
    if (!models.isEmpty())
        sentences << tr("Measured with %1.").arg(models.join(tr(", ")));
    if (content.summary && content.summary->cost && content.summary->cost->analysisMillisecondsMedian)
        sentences << tr("Cost %1 ms a frame, %2 s of processor time.")
                         .arg(theme::figure(content.summary->cost->analysisMillisecondsMedian, 1),
                              theme::figure(content.summary->cost->cpuSeconds, 1));
    return sentences.join(u' ');
}

} // namespace

QString durationWords(MediaTime time) {
    return time < std::chrono::seconds(10) ? SummaryTexts::seconds(theme::figure(toSeconds(time), 1))
                                           : theme::shortTime(time);
}

QString sublineWords(const RecordingPlan &plan) { return SummaryTexts::subline(plan); }
std::vector<FigureWords> figureWords(const SummaryContent &content) { return SummaryTexts::figures(content); }
std::vector<RemarkWords> remarkWords(const SummaryContent &content) { return SummaryTexts::remarks(content); }
std::vector<ValueWords> frameWords(const SummaryContent &content) { return SummaryTexts::frames(content); }
QString unmeasuredWords(const std::vector<MeasurableSpan> &spans) {
    return SummaryTexts::unmeasured(unmeasuredIn(spans));
}
QString problemRemark(const SessionEvent &event) { return SummaryTexts::remark(event); }
QString versionWords(const SummaryContent &content) { return SummaryTexts::versions(content); }

} // namespace candor::screens
