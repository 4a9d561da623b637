// SPDX-License-Identifier: GPL-3.0-or-later
// How an application comes in: its form, its resume's bytes, its first stage.
#include "files/FileStore.h"
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationFields.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobAccess.h"
#include "hiring/MatchService.h"
#include "hiring/ResumeFormat.h"
#include "store/AccountStore.h"
#include "store/ApplicationStore.h"
#include "store/JobStore.h"
#include "store/ProfileStore.h"
#include "store/Transaction.h"

#include <QBuffer>
#include <QFile>
#include <QLoggingCategory>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using access::Call;
using store::TransactionKind;

Q_LOGGING_CATEGORY(intakeLog, "candor.hiring")

const QString resumeFolder = u"resumes"_s;

/// The job of an application that may come in now.
Result<Job> checkIntake(Call &call, JobId id, AccountId seeker) {
    const bool own = call.principal().account == seeker;
    if (auto allowed = call.require(Action::Apply, {.own = own}, jobObject(id)); !allowed)
        return failure(allowed.error());
    const auto standing = jobAccess(call, id);
    if (!standing)
        return failure(standing.error());
    // To whoever does not work on it, a draft is not there.
    if (standing->standing.state == JobState::Draft && call.principal().role != Role::Admin)
        return failure(ErrorCode::NotFound);
    if (!standing->isOpen(today(call)))
        return failure(ErrorCode::JobNotOpen);
    const auto account = store::AccountStore(call.connection()).account(seeker);
    if (!account)
        return failure(account.error());
    if (!*account || (*account)->account.role != Role::Seeker || (*account)->account.state != AccountState::Active)
        return failure(ErrorCode::InvalidField, u"seeker: unknown"_s);
    const auto there = store::ApplicationStore(call.connection()).has(id, seeker);
    if (!there)
        return failure(there.error());
    if (*there)
        return failure(ErrorCode::Duplicate, u"application"_s);
    auto row = store::JobStore(call.connection()).find(jobViewer(call), id);
    if (!row)
        return failure(row.error());
    return *row ? Result<Job>(std::move((*row)->job)) : failure(ErrorCode::NotFound);
}

/// The bytes of a regular file, read once: what is checked is what is kept.
Result<QByteArray> readResume(const QString &path, qint64 mostBytes) {
    // Without O_NONBLOCK, opening a pipe would wait for somebody to write.
    const int number = open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (number < 0)
        return failure(errno == ENOENT ? ErrorCode::FileNotFound : ErrorCode::FileUnreadable, path);
    struct stat facts {};
    QFile file;
    if (!file.open(number, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) || fstat(number, &facts) != 0 ||
        !S_ISREG(facts.st_mode))
        return failure(ErrorCode::FileUnreadable, path);
    QByteArray bytes = file.read(mostBytes + 1);
    if (file.error() != QFileDevice::NoError)
        return failure(ErrorCode::FileUnreadable, path);
    if (bytes.size() > mostBytes)
        return failure(ErrorCode::FileTooLarge, QString::number(mostBytes));
    return bytes;
}

Result<ResumeFile> keepResume(files::FileStore &files, const QString &path, qint64 mostBytes) {
    auto bytes = readResume(path, mostBytes);
    if (!bytes)
        return failure(bytes.error());
    const auto format = resumeFormatOf(*bytes);
    if (!format)
        return failure(ErrorCode::WrongFileType);
    QBuffer buffer(&*bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto stored = files.put(resumeFolder, endingOf(*format), buffer, mostBytes);
    if (!stored)
        return failure(stored.error());
    return ResumeFile{stored->key, originalNameOf(path), stored->bytes, stored->sha256, ResumeState::Pending};
}

/// Puts the application down; the call is the caller's to commit.
Result<Application> insert(Call &call, const Job &job, AccountId seeker, const ApplicationForm &form,
                           const std::optional<ResumeFile> &resume) {
    Application application;
    application.uuid = call.newUuid();
    application.job = job.id;
    application.seeker = seeker;
    application.form = form;
    application.resume = resume;
    application.createdAt = application.updatedAt = application.stageSince = call.now();
    const auto profile = store::ProfileStore(call.connection()).profile(seeker);
    if (!profile)
        return failure(profile.error());
    if (*profile)
        application.matchScore = matchOf(**profile, job).score;
    store::ApplicationStore applications(call.connection());
    const auto id = applications.insert(application);
    if (!id)
        return failure(id.error());
    application.id = *id;
    application.revision = 1;
    StageTransition first;
    first.application = *id;
    first.to = application.stage;
    first.by = call.principal().account;
    first.at = call.now();
    if (auto added = applications.addTransition(first); !added)
        return failure(added.error());
    call.record(Action::Apply, applicationObject(*id), u"job %1"_s.arg(job.id.value()));
    return application;
}

} // namespace

Result<Application> ApplicationService::apply(const Actor &actor, JobId job, AccountId seeker,
                                              const ApplicationForm &form, const QString &resumePath) {
    if (auto checked = checkForm(form); !checked)
        return failure(checked.error());
    std::optional<ResumeFile> resume;
    if (!resumePath.isEmpty()) {
        qint64 mostBytes = 0;
        {
            // Asked first, so that nobody who may not apply leaves bytes behind.
            auto asked = m_gate.begin(actor, TransactionKind::Read);
            if (!asked)
                return failure(asked.error());
            if (const auto may = checkIntake(*asked, job, seeker); !may)
                return failure(may.error());
            mostBytes = asked->settings().largestResumeBytes;
        }
        auto kept = keepResume(m_files, resumePath, mostBytes);
        if (!kept)
            return failure(kept.error());
        resume = std::move(*kept);
    }
    bool isCommitting = false;
    auto applied = [&]() -> Result<Application> {
        auto call = m_gate.begin(actor, TransactionKind::Write);
        if (!call)
            return failure(call.error());
        const auto open = checkIntake(*call, job, seeker);
        if (!open)
            return failure(open.error());
        auto application = insert(*call, *open, seeker, form, resume);
        if (!application)
            return application;
        isCommitting = true;
        if (auto done = call->commit(); !done)
            return failure(done.error());
        return application;
    }();
    // Where the server went away in the commit, the application may be there: then its resume must be, too.
    const bool isUncertain = !applied && isCommitting && applied.error().code == ErrorCode::DatabaseUnavailable;
    if (!applied && resume && !isUncertain) {
        if (auto removed = m_files.remove(resume->key); !removed)
            qCWarning(intakeLog) << "the file" << resume->key << "of an application that failed is left over";
    }
    return applied;
}

} // namespace candor::hiring
