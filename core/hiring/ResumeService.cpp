// SPDX-License-Identifier: GPL-3.0-or-later
// Resumes of applications: looking at them, reading them again, correcting, handing in another.
#include "hiring/ResumeService.h"

#include "documents/SkillFinder.h"
#include "files/FileStore.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/JobAccess.h"
#include "hiring/ResumeCorrections.h"
#include "hiring/ResumeKeeping.h"
#include "hiring/ResumeLimits.h"
#include "hiring/ResumeReading.h"
#include "store/Transaction.h"

#include <QLoggingCategory>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::TransactionKind;

Q_LOGGING_CATEGORY(resumesLog, "candor.hiring")

/// Whoever decides about an application, and whose it is, may have its resume read.
Result<ApplicationAccess> requireReading(Call &call, ApplicationId id) {
    auto found = applicationAccess(call, id);
    if (!found)
        return found;
    if (!call.allows(Action::MoveApplication, found->relation) && !call.allows(Action::Apply, found->relation))
        return failure(call.refuse(Action::MoveApplication, applicationObject(id), u"resume"_s));
    return found;
}

Result<void> removeFile(files::FileStore &files, const QString &key) {
    auto removed = files.remove(key);
    if (!removed)
        qCWarning(resumesLog) << "the file" << key << "of a resume is left over";
    return removed;
}

CorrectedFields correctedFieldsOf(const store::ResumeRecord &record) {
    return {record.resume.fields, record.correctedGroups};
}

} // namespace

ResumeService::ResumeService(access::Gate &gate, files::FileStore &files, documents::ResumeReader &reader)
    : m_gate(gate), m_files(files), m_reader(reader) {}

Result<Resume> ResumeService::preview(const Actor &actor, const QString &path) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::Apply, {.own = true}); !allowed)
        return failure(allowed.error());
    const auto skills = m_skills.of(*call);
    if (!skills)
        return failure(skills.error());
    const QDate day = today(*call);
    const qint64 mostBytes = call->settings().largestResumeBytes;
    if (auto ended = call->commit(); !ended)
        return failure(ended.error());
    const auto bytes = resumeBytes(path, mostBytes);
    if (!bytes)
        return failure(bytes.error());
    auto read = m_reader.read(*bytes, skills->finder->list(), day);
    return read ? Result<Resume>(withinLimits(std::move(*read))) : read;
}

Result<StoredResume> ResumeService::show(const Actor &actor, ApplicationId application) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (const auto found = requireForApplication(*call, Action::SeeApplication, application); !found)
        return failure(found.error());
    const auto skills = m_skills.of(*call);
    if (!skills)
        return failure(skills.error());
    auto stored = storedResume(*call, application, *skills->finder);
    if (!stored)
        return stored;
    call->record(Action::SeeApplication, applicationObject(application), u"resume"_s);
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return stored;
}

Result<StoredResume> ResumeService::read(const Actor &actor, ApplicationId application) {
    CurrentSkills skills;
    ResumeFile file;
    QDate day;
    WallTime now;
    {
        auto call = m_gate.begin(actor, TransactionKind::Read);
        if (!call)
            return failure(call.error());
        const auto found = requireReading(*call, application);
        if (!found)
            return failure(found.error());
        if (!found->application().resume)
            return failure(ErrorCode::NotFound, u"resume"_s);
        file = *found->application().resume;
        auto current = m_skills.of(*call);
        if (!current)
            return failure(current.error());
        skills = std::move(*current);
        day = today(*call);
        now = call->now();
    }
    // No transaction waits for the reader.
    const auto bytes = resumeBytes(m_files, file);
    if (!bytes)
        return failure(bytes.error());
    auto record = readRecord(m_reader, *bytes, skills, day, now);
    if (!record) {
        record = store::ResumeRecord{{}, record.error(), {}, QStringLiteral(CANDOR_VERSION), skills.version, now, 0};
    }

    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = requireReading(*call, application);
    if (!found)
        return failure(found.error());
    if (!found->application().resume || found->application().resume->key != file.key)
        return failure(ErrorCode::Conflict);
    const auto before = store::ResumeStore(call->connection()).find(application);
    if (!before)
        return failure(before.error());
    // What could be read once is not given up for a reader that fails now; and one that did not start has said nothing.
    if (record->failure && ((*before && !(*before)->failure) || record->failure->code == ErrorCode::ReaderFailed))
        return failure(*record->failure);
    if (*before) {
        record->revision = (*before)->revision;
        record->correctedGroups = (*before)->correctedGroups;
        record->resume.fields = withCorrections(std::move(record->resume.fields), correctedFieldsOf(**before));
    }
    if (auto kept =
            keepRecord(*call, found->application(), std::move(*record), *skills.finder, ScreeningMove::FirstTime);
        !kept)
        return failure(kept.error());
    call->record(u"resume.read"_s, applicationObject(application));
    return finish(*call, application, skills);
}

Result<StoredResume> ResumeService::finish(Call &call, ApplicationId application, const CurrentSkills &skills) {
    auto stored = storedResume(call, application, *skills.finder);
    if (!stored)
        return stored;
    if (auto done = call.commit(); !done)
        return failure(done.error());
    return stored;
}

Result<StoredResume> ResumeService::correct(const Actor &actor, ApplicationId application, qint64 revision,
                                            const ResumeFields &fields) {
    if (auto checked = checkResumeFields(fields); !checked)
        return failure(checked.error());
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, Action::Apply, application);
    if (!found)
        return failure(found.error());
    if (!found->application().resume)
        return failure(ErrorCode::NotFound, u"resume"_s);
    const auto skills = m_skills.of(*call);
    if (!skills)
        return failure(skills.error());
    const auto before = store::ResumeStore(call->connection()).find(application);
    if (!before)
        return failure(before.error());
    store::ResumeRecord record = before->value_or(store::ResumeRecord());
    if (record.revision != revision)
        return failure(ErrorCode::Conflict);
    auto corrected = correctedBy(fields, correctedFieldsOf(record), *skills->finder, today(*call));
    if (corrected == correctedFieldsOf(record))
        return storedResume(*call, application, *skills->finder);
    record.resume.fields = std::move(corrected.fields);
    record.correctedGroups = std::move(corrected.groups);
    // What a person wrote down stands, though the file itself could not be read.
    record.failure.reset();
    if (record.revision == 0) {
        record.readerVersion = QStringLiteral(CANDOR_VERSION);
        record.skillListVersion = skills->version;
        record.readAt = call->now();
    }
    call->record(u"resume.correct"_s, applicationObject(application), record.correctedGroups.join(u' '));
    if (auto kept = keepRecord(*call, found->application(), std::move(record), *skills->finder, ScreeningMove::Never);
        !kept)
        return failure(kept.error());
    return finish(*call, application, *skills);
}

Result<StoredResume> ResumeService::replace(const Actor &actor, ApplicationId application, const QString &path) {
    CurrentSkills skills;
    qint64 mostBytes = 0;
    QDate day;
    WallTime now;
    const auto mayReplace = [&](Call &call) -> Result<ApplicationAccess> {
        auto found = requireForApplication(call, Action::Apply, application);
        if (found && found->application().stage >= Stage::Hired)
            return failure(ErrorCode::MoveNotAllowed, stageName(found->application().stage));
        return found;
    };
    {
        auto call = m_gate.begin(actor, TransactionKind::Read);
        if (!call)
            return failure(call.error());
        if (const auto found = mayReplace(*call); !found)
            return failure(found.error());
        auto current = m_skills.of(*call);
        if (!current)
            return failure(current.error());
        skills = std::move(*current);
        mostBytes = call->settings().largestResumeBytes;
        day = today(*call);
        now = call->now();
    }
    const auto bytes = resumeBytes(path, mostBytes);
    if (!bytes)
        return failure(bytes.error());
    auto record = readRecord(m_reader, *bytes, skills, day, now);
    if (!record)
        return failure(record.error());
    const auto file = keepFile(m_files, *bytes, path);
    if (!file)
        return failure(file.error());

    QString oldKey;
    bool isCommitting = false;
    auto replaced = [&]() -> Result<StoredResume> {
        auto call = m_gate.begin(actor, TransactionKind::Write);
        if (!call)
            return failure(call.error());
        const auto found = mayReplace(*call);
        if (!found)
            return failure(found.error());
        if (found->application().resume)
            oldKey = found->application().resume->key;
        store::ResumeStore resumes(call->connection());
        const auto before = resumes.find(application);
        if (!before)
            return failure(before.error());
        record->revision = *before ? (*before)->revision : 0;
        if (auto put = resumes.putFile(application, *file); !put)
            return failure(put.error());
        if (auto kept = keepRecord(*call, found->application(), *record, *skills.finder, ScreeningMove::FirstTime);
            !kept)
            return failure(kept.error());
        call->record(u"resume.replace"_s, applicationObject(application));
        isCommitting = true;
        return finish(*call, application, skills);
    }();
    // Where the server went away in the commit, the row may name either file: then both stay.
    const bool isUncertain = !replaced && isCommitting && replaced.error().code == ErrorCode::DatabaseUnavailable;
    if (const QString &left = replaced ? oldKey : file->key; !left.isEmpty() && !isUncertain)
        static_cast<void>(removeFile(m_files, left));
    return replaced;
}

Result<documents::PagePicture> ResumeService::page(const Actor &actor, ApplicationId application, int page, int width) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, Action::SeeApplication, application);
    if (!found)
        return failure(found.error());
    const std::optional<ResumeFile> file = found->application().resume;
    if (!file)
        return failure(ErrorCode::NotFound, u"resume"_s);
    call->record(Action::SeeApplication, applicationObject(application), u"resume page"_s);
    if (auto done = call->commit(); !done)
        return failure(done.error());
    const auto bytes = resumeBytes(m_files, *file);
    return bytes ? m_reader.page(*bytes, page, width) : failure(bytes.error());
}

Result<documents::PagePicture> ResumeService::previewPage(const Actor &actor, const QString &path, int page,
                                                          int width) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::Apply, {.own = true}); !allowed)
        return failure(allowed.error());
    const qint64 mostBytes = call->settings().largestResumeBytes;
    if (auto ended = call->commit(); !ended)
        return failure(ended.error());
    const auto bytes = resumeBytes(path, mostBytes);
    return bytes ? m_reader.page(*bytes, page, width) : failure(bytes.error());
}

} // namespace candor::hiring
