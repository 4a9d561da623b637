// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/SessionFolder.h"

#include "record/EventJson.h"
#include "record/Finaliser.h"
#include "record/RecordArray.h"
#include "record/SessionLock.h"
#include "record/SignalJson.h"

namespace candor::record {

namespace {

bool isSession(const Folder &folder) { return folder.holds(names::manifest) || folder.holds(names::workingMedia); }

/// Opens a folder that holds a session's manifest or recording.
Result<Folder> openSession(const QString &path) {
    auto folder = Folder::open(path);
    if (folder && !isSession(*folder))
        return failure(ErrorCode::NotASession, path);
    return folder;
}

Error damagedRecord(const QString &name, std::uint64_t record, const Error &error) {
    return {ErrorCode::SessionDamaged, QStringLiteral("%1: record %2: %3").arg(name).arg(record).arg(error.detail)};
}

/// Reads an array's records; where there is no such file there are none.
Result<void> eachRecord(const QString &path, const QString &name,
                        const std::function<Result<void>(const QByteArray &record)> &each) {
    const auto folder = openSession(path);
    if (!folder)
        return failure(folder.error());
    auto records = RecordArrayReader::open(*folder, name);
    if (!records)
        return records.error().code == ErrorCode::FileNotFound ? Result<void>() : failure(records.error());
    for (;;) {
        const auto record = records->next();
        if (!record)
            return failure(record.error());
        if (!*record)
            return {};
        if (auto taken = each(**record); !taken)
            return failure(damagedRecord(name, records->count() - 1, taken.error()));
    }
}

} // namespace

Result<SessionOverview> readSession(const QString &folder) {
    const auto session = Folder::open(folder);
    return session ? readSession(*session) : failure(session.error());
}

Result<SessionOverview> readSession(const Folder &folder) {
    if (!isSession(folder))
        return failure(ErrorCode::NotASession, folder.path());
    auto manifest = readManifest(folder);
    if (!manifest)
        return failure(manifest.error().code == ErrorCode::FileNotFound
                           ? Error{ErrorCode::SessionDamaged, manifest.error().detail}
                           : manifest.error());
    SessionOverview overview{std::move(*manifest), std::nullopt, SessionLock::isHeld(folder)};
    const auto state = overview.manifest.state;
    if (state != SessionState::Completed && state != SessionState::Recovered)
        return overview;
    auto summary = readSummary(folder);
    if (!summary)
        return failure(summary.error());
    overview.summary = std::move(*summary);
    return overview;
}

Result<std::vector<SessionEvent>> readEvents(const QString &folder) {
    std::vector<SessionEvent> events;
    auto read = eachRecord(folder, names::events, [&events](const QByteArray &record) -> Result<void> {
        auto event = eventFromJson(record);
        if (!event)
            return failure(event.error());
        events.push_back(std::move(*event));
        return {};
    });
    if (!read)
        return failure(read.error());
    return events;
}

Result<void> readSignals(const QString &folder, const std::function<void(const SignalFrame &)> &each) {
    return eachRecord(folder, names::signalRecords, [&each](const QByteArray &record) -> Result<void> {
        const auto signal = signalFromJson(record);
        if (!signal)
            return failure(signal.error());
        each(signal->signal);
        return {};
    });
}

} // namespace candor::record
