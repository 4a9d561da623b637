// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryContent.h"

#include "record/Finaliser.h"
#include "record/Folder.h"
#include "record/SessionFolder.h"

#include <algorithm>

namespace candor::screens {

namespace {

// The order of the page: what is seen first, then what is heard, then what the computer noticed.
constexpr EventKind flagKinds[] = {
    EventKind::LookingAway, EventKind::HeadTurned,    EventKind::HeadTilted,        EventKind::EyesClosed,
    EventKind::FaceAbsent,  EventKind::MultipleFaces, EventKind::AudioInterruption, EventKind::WindowLeft,
    EventKind::Copy,        EventKind::Paste};

constexpr double longestSeconds = 7 * 24 * 3600;

/// Whether the session's measurement would have noticed it.
bool isMeasured(EventKind kind, const RecordingPlan &plan) {
    if (!plan.telemetry)
        return false;
    return kind == EventKind::AudioInterruption ? plan.sound : plan.picture.has_value();
}

bool isShownWithout(EventKind kind) {
    return kind != EventKind::WindowLeft && kind != EventKind::Copy && kind != EventKind::Paste;
}

/// Problems and gaps in the order of time.
std::vector<SessionEvent> problemsIn(const std::vector<SessionEvent> &events) {
    std::vector<const SessionEvent *> found;
    for (const SessionEvent &event : events) {
        if (event.kind == EventKind::Problem || event.kind == EventKind::Gap)
            found.push_back(&event);
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const SessionEvent *left, const SessionEvent *right) { return left->start < right->start; });
    std::vector<SessionEvent> problems;
    problems.reserve(found.size());
    for (const SessionEvent *event : found)
        problems.push_back(*event);
    return problems;
}

/// A session whose summary cannot be read may still have its manifest.
Result<record::SessionOverview> manifestAlone(const QString &path, const Error &why) {
    const auto folder = record::Folder::open(path);
    if (!folder)
        return failure(why);
    auto manifest = record::readManifest(*folder);
    if (!manifest)
        return failure(why);
    return record::SessionOverview{std::move(*manifest), std::nullopt, false};
}

} // namespace

bool SummaryContent::isFinished() const {
    return manifest.state == SessionState::Completed || manifest.state == SessionState::Recovered;
}

double SummaryContent::lengthSeconds() const {
    // A damaged file may claim anything.
    return std::clamp(summary ? summary->durationSeconds : manifest.durationSeconds, 0.0, longestSeconds);
}

std::vector<FlagRow> flagRows(const RecordingPlan &plan, const std::optional<SessionSummary> &summary,
                              const std::optional<std::vector<SessionEvent>> &events) {
    std::vector<FlagRow> rows;
    for (const EventKind kind : flagKinds) {
        FlagRow row{kind, std::nullopt, std::nullopt, std::nullopt, std::nullopt};
        if (isMeasured(kind, plan) && (summary || events))
            row.count = 0;
        FlagTotal counted{kind, 0, 0};
        for (const SessionEvent &event : events.value_or(std::vector<SessionEvent>())) {
            if (event.kind != kind)
                continue;
            const double seconds = std::max(0.0, toSeconds(event.end - event.start));
            ++counted.count;
            counted.seconds += seconds;
            row.longestSeconds = std::max(row.longestSeconds.value_or(0), seconds);
            row.first = std::min(row.first.value_or(event.start), event.start);
        }
        if (summary) {
            const auto total = std::find_if(summary->flags.begin(), summary->flags.end(),
                                            [kind](const FlagTotal &flag) { return flag.kind == kind; });
            counted = total == summary->flags.end() ? FlagTotal{kind, 0, 0} : *total;
        }
        if (counted.count > 0) {
            row.count = counted.count;
            row.totalSeconds = counted.seconds;
        }
        if (counted.count > 0 || isShownWithout(kind))
            rows.push_back(row);
    }
    return rows;
}

Result<SummaryContent> readSummaryContent(const QString &folder) {
    SummaryContent content;
    content.folder = folder;
    auto overview = record::readSession(folder);
    if (!overview) {
        content.unreadable.push_back(overview.error());
        overview = manifestAlone(folder, overview.error());
    }
    if (!overview)
        return failure(overview.error());
    content.manifest = std::move(overview->manifest);
    content.summary = std::move(overview->summary);
    content.inUse = overview->inUse;
    if (!content.isFinished())
        return content;

    const RecordingPlan &plan = content.manifest.plan;
    auto events = record::readEvents(folder);
    if (!events)
        content.unreadable.push_back(events.error());
    content.flags =
        flagRows(plan, content.summary, events ? std::optional(*events) : std::optional<std::vector<SessionEvent>>());
    const auto known = events ? std::move(*events) : std::vector<SessionEvent>();
    content.problems = problemsIn(known);
    if (!plan.telemetry || !plan.picture)
        return content;
    SpanBuilder spans;
    if (auto read = record::readSignals(folder, [&spans](const SignalFrame &signal) { spans.add(signal); }); !read)
        content.unreadable.push_back(read.error());
    else
        content.spans = spans.finish(fromSeconds(content.lengthSeconds()), known);
    return content;
}

} // namespace candor::screens
