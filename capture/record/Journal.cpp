// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/Journal.h"

#include "record/JsonLines.h"
#include "record/JsonText.h"
#include "record/SummaryJson.h"

namespace candor::record {

namespace {

std::optional<JournalEntry> entryOf(const QByteArray &line) {
    const auto object = objectOfLine(line);
    if (!object)
        return std::nullopt;
    QString problem;
    JsonFields fields(*object, &problem);
    JournalEntry entry;
    entry.counters = readFrames(fields.object(QStringLiteral("frames")));
    entry.cost = readCost(fields);
    entry.synchrony = readSynchrony(fields);
    if (const auto ended = fields.numberOrNull(QStringLiteral("ended_at_ms")); ended && std::abs(*ended) < 9e15)
        entry.endedAt = WallTime(std::chrono::milliseconds(static_cast<std::int64_t>(*ended)));
    return problem.isEmpty() ? std::optional(entry) : std::nullopt;
}

} // namespace

QByteArray journalLine(const JournalEntry &entry) {
    JsonText json;
    json.beginObject();
    writeFrames(json, entry.counters);
    writeCost(json, entry.cost);
    writeSynchrony(json, entry.synchrony);
    json.integer("ended_at_ms",
                 entry.endedAt ? std::optional(entry.endedAt->time_since_epoch().count()) : std::nullopt);
    json.endObject();
    return json.take() + '\n';
}

Result<JournalEntry> lastJournalEntry(const Folder &folder) {
    JournalEntry last;
    auto file = folder.openForReading(names::journal);
    if (!file)
        return file.error().code == ErrorCode::NotPermitted ? Result<JournalEntry>(failure(file.error())) : last;
    LineReader lines(std::move(*file), names::journal);
    for (;;) {
        const auto line = lines.next();
        if (!line)
            return failure(line.error());
        if (!*line)
            return last;
        if (const auto entry = entryOf(**line))
            last = *entry;
    }
}

} // namespace candor::record
