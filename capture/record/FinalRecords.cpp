// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/FinalRecords.h"

#include "record/EventJson.h"
#include "record/LandmarkFile.h"
#include "record/RecordArray.h"
#include "record/SignalJson.h"

#include <algorithm>
#include <cerrno>
#include <numeric>
#include <unistd.h>

namespace candor::record {

namespace {

// Far more than a day of interviews has; what lies beyond is noise in a damaged file.
constexpr std::size_t mostEvents = 500'000;

bool belongsTo(const SignalFrame &signal, const MediaScan &media) {
    if (!media.pictureTimes.empty())
        return signal.frameNumber < media.pictureTimes.size();
    return !media.hasPictureStream && toSeconds(signal.mediaTime) <= media.duration();
}

void fitInto(SessionEvent &event, double durationSeconds) {
    const auto end = fromSeconds(durationSeconds);
    event.start = std::clamp(event.start, MediaTime(0), end);
    event.end =
        mayOutlastMedia(event.kind) ? std::max(event.start, event.end) : std::clamp(event.end, event.start, end);
}

} // namespace

bool mayOutlastMedia(EventKind kind) { return kind == EventKind::Gap || kind == EventKind::Pause; }

Result<SignalCut> makeSignals(const Folder &folder, const MediaScan &media, SummaryBuilder &summary) {
    SignalCut cut;
    auto file = folder.openForReading(names::signalLines);
    if (!file && file.error().code != ErrorCode::FileNotFound)
        return failure(file.error());
    auto records = RecordArrayWriter::begin(folder, names::signalRecords);
    if (!records)
        return failure(records.error());
    LineReader lines(file ? std::move(*file) : FileDescriptor(), names::signalLines);
    while (file) {
        const auto line = lines.next();
        if (!line)
            return failure(line.error());
        if (!*line)
            break;
        const auto record = signalFromJson(**line);
        if (!record || (cut.lastFrame && record->signal.frameNumber <= *cut.lastFrame))
            continue;
        if (!belongsTo(record->signal, media)) {
            ++cut.withoutPicture;
            continue;
        }
        cut.lastFrame = record->signal.frameNumber;
        ++cut.kept;
        summary.addSignal(record->signal);
        if (auto appended = records->append(**line); !appended)
            return failure(appended.error());
    }
    if (auto committed = records->commit(); !committed)
        return failure(committed.error());
    return cut;
}

Result<void> cutLandmarks(const Folder &folder, const SignalCut &cut) {
    auto forReading = folder.openForReading(names::landmarks);
    if (!forReading)
        return forReading.error().code == ErrorCode::FileNotFound ? Result<void>() : failure(forReading.error());
    const auto size = forReading->size();
    auto reader = LandmarkReader::open(std::move(*forReading), names::landmarks);
    if (!reader)
        return {}; // without its header nothing in it can be read; it is kept as it is
    auto end = reader->offset();
    for (;;) {
        const auto record = reader->next();
        if (!record && record.error().code != ErrorCode::SessionDamaged)
            return failure(record.error());
        if (!record || !*record || !cut.lastFrame || (*record)->frameNumber > *cut.lastFrame)
            break;
        end = reader->offset();
    }
    if (end == size)
        return {};
    const auto file = folder.openForWriting(names::landmarks);
    if (!file)
        return failure(file.error());
    if (ftruncate(file->get(), static_cast<off_t>(end)) != 0)
        return failure(systemError(errno, names::landmarks));
    return syncFile(*file, names::landmarks);
}

Result<void> makeEvents(const Folder &folder, double durationSeconds, bool recovered, SummaryBuilder &summary) {
    std::vector<SessionEvent> events;
    auto file = folder.openForReading(names::eventLines);
    if (!file && file.error().code != ErrorCode::FileNotFound)
        return failure(file.error());
    LineReader lines(file ? std::move(*file) : FileDescriptor(), names::eventLines);
    while (file && events.size() < mostEvents) {
        const auto line = lines.next();
        if (!line)
            return failure(line.error());
        if (!*line)
            break;
        if (auto event = eventFromJson(**line)) {
            fitInto(*event, durationSeconds);
            events.push_back(std::move(*event));
        }
    }
    // Places are sorted rather than events: GCC 12 sees uninitialised variants in the swaps of the latter.
    std::vector<std::size_t> order(events.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&events](std::size_t index) { return events[index].start; });
    if (recovered) {
        const auto end = fromSeconds(durationSeconds);
        order.push_back(events.size());
        events.push_back({EventKind::Problem, end, end, QStringLiteral("recovered"), std::nullopt});
    }
    auto records = RecordArrayWriter::begin(folder, names::events);
    if (!records)
        return failure(records.error());
    for (const auto index : order) {
        const auto &event = events[index];
        summary.addEvent(event);
        if (auto appended = records->append(eventToJson(event)); !appended)
            return appended;
    }
    return records->commit();
}

} // namespace candor::record
