// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ApplicationService.h"

#include "access/InterviewCode.h"
#include "files/FileStore.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationFields.h"
#include "hiring/JobAccess.h"
#include "hiring/JobFields.h"
#include "store/CandidateStore.h"
#include "store/JobStore.h"
#include "store/NoteStore.h"
#include "store/ProfileStore.h"
#include "store/Transaction.h"

#include <QCryptographicHash>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::CandidateStore;
using store::TransactionKind;

constexpr qint64 blockBytes = 256 * 1024;

/// A read of lists, for whoever is signed in.
Result<Call> beginList(access::Gate &gate, const Actor &actor, const CandidateFilter &filter) {
    auto call = gate.begin(actor, TransactionKind::Read);
    if (!call)
        return call;
    if (!call->principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    if (auto checked = checkFilter(filter); !checked)
        return failure(checked.error());
    return call;
}

bool isSeeker(const Call &call) { return call.principal().role == Role::Seeker; }

/// Seekers see where they stood and when; who moved them, and why, is the colleagues' own. Reasons that they gave
/// themselves stay.
void hideColleagues(std::vector<StageTransition> &history, AccountId seeker) {
    for (StageTransition &transition : history) {
        if (transition.by == seeker)
            continue;
        transition.by.reset();
        transition.byName.clear();
        transition.reason.clear();
    }
}

Result<ApplicationFile> readFile(Call &call, const Application &application) {
    ApplicationFile file;
    auto row = CandidateStore(call.connection()).find(application.id, call.now());
    if (!row)
        return failure(row.error());
    if (!*row)
        return failure(ErrorCode::NotFound);
    file.row = std::move(**row);
    auto job = store::JobStore(call.connection()).find(jobViewer(call), application.job);
    if (!job)
        return failure(job.error());
    if (*job) {
        hideSetup(**job);
        file.job = std::move((*job)->job);
    }
    auto profile = store::ProfileStore(call.connection()).profile(application.seeker);
    if (!profile)
        return failure(profile.error());
    file.profile = profile->value_or(SeekerProfile());
    file.profile.account = application.seeker;
    auto history = store::ApplicationStore(call.connection()).history(application.id);
    if (!history)
        return failure(history.error());
    file.history = std::move(*history);
    if (isSeeker(call)) {
        hideColleagues(file.history, application.seeker);
        file.row.notes = 0;
        return file;
    }
    auto notes = store::NoteStore(call.connection()).list(application.id);
    if (!notes)
        return failure(notes.error());
    file.notes = std::move(*notes);
    return file;
}

/// Whether the device still holds, from its beginning, what was handed in.
bool isWhole(QIODevice &device, const ResumeFile &resume) {
    QCryptographicHash digest(QCryptographicHash::Sha256);
    return digest.addData(&device) && QString::fromLatin1(digest.result().toHex()) == resume.sha256 && device.seek(0);
}

} // namespace

ApplicationService::ApplicationService(access::Gate &gate, files::FileStore &files, documents::ResumeReader &reader)
    : m_gate(gate), m_files(files), m_reader(reader) {}

Result<Page<CandidateRow>> ApplicationService::list(const Actor &actor, const CandidateFilter &filter,
                                                    const PageRange &range) {
    auto call = beginList(m_gate, actor, filter);
    if (!call)
        return failure(call.error());
    auto page = CandidateStore(call->connection()).list(applicationViewer(*call), filter, range, call->now());
    if (page && isSeeker(*call)) {
        for (CandidateRow &row : page->rows)
            row.notes = 0;
    }
    return page;
}

Result<StageCounts> ApplicationService::counts(const Actor &actor, const CandidateFilter &filter) {
    auto call = beginList(m_gate, actor, filter);
    if (!call)
        return failure(call.error());
    return CandidateStore(call->connection()).counts(applicationViewer(*call), filter);
}

Result<ApplicationFile> ApplicationService::open(const Actor &actor, ApplicationId id) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, Action::SeeApplication, id);
    if (!found)
        return failure(found.error());
    auto file = readFile(*call, found->application());
    if (!file)
        return file;
    call->record(Action::SeeApplication, applicationObject(id));
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return file;
}

Result<void> ApplicationService::copyResume(const Actor &actor, ApplicationId id, QIODevice &to) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, Action::SeeApplication, id);
    if (!found)
        return failure(found.error());
    const std::optional<ResumeFile> resume = found->application().resume;
    if (!resume)
        return failure(ErrorCode::NotFound, u"resume"_s);
    call->record(Action::SeeApplication, applicationObject(id), u"resume"_s);
    if (auto done = call->commit(); !done)
        return done;
    const auto file = m_files.open(resume->key);
    if (!file)
        return failure(file.error());
    if (!isWhole(**file, *resume))
        return failure(ErrorCode::FileUnreadable, resume->key);
    QByteArray block;
    while (!(block = (*file)->read(blockBytes)).isEmpty()) {
        if (to.write(block) != block.size())
            return failure(ErrorCode::WriteFailed, to.errorString());
    }
    return {};
}

Result<QString> ApplicationService::issueInterviewCode(const Actor &actor, ApplicationId id) {
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    const auto found = requireForApplication(*call, Action::ManageJobSetup, id);
    if (!found)
        return failure(found.error());
    if (found->application().stage >= Stage::Hired)
        return failure(ErrorCode::MoveNotAllowed, stageName(found->application().stage));
    auto code = access::makeInterviewCode(*call, id, found->application().seeker);
    if (!code)
        return code;
    call->record(u"application.issue_interview_code"_s, applicationObject(id));
    if (auto done = call->commit(); !done)
        return failure(done.error());
    return code;
}

} // namespace candor::hiring
