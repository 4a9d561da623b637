// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/CandidateModel.h"

#include "common/WorkspaceAccess.h"
#include "hiring/MatchService.h"
#include "interview/SessionService.h"
#include "record/SessionIndex.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int mostSessions = 100;

Result<CandidateContent> read(workspace::Workspace &workspace, const access::Actor &actor, ApplicationId application) {
    auto file = workspace.applications().open(actor, application);
    if (!file)
        return failure(file.error());
    CandidateContent content{std::move(*file), std::nullopt, {}};
    const auto match = workspace.matches().match(actor, application);
    if (!match)
        return failure(match.error());
    content.match = *match;
    InterviewSessionFilter filter;
    filter.application = application;
    auto sessions = workspace.sessions().list(actor, filter, {0, mostSessions});
    if (!sessions)
        return failure(sessions.error());
    content.sessions = std::move(sessions->rows);
    return content;
}

Result<QString> copyTo(workspace::Workspace &workspace, const access::Actor &actor, ApplicationId application,
                       const QString &path) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return failure(ErrorCode::WriteFailed, file.errorString());
    const auto copied = workspace.applications().copyResume(actor, application, file);
    if (!copied)
        return failure(copied.error());
    if (!file.commit())
        return failure(ErrorCode::WriteFailed, file.errorString());
    return path;
}

} // namespace

CandidateModel::CandidateModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_moves(context) {
    connect(&m_moves, &MoveWork::moved, this, &CandidateModel::refresh);
    if (m_context.hiring)
        connect(m_context.hiring, &WorkspaceAccess::actorChanged, this, &CandidateModel::forget);
}

CandidateModel::~CandidateModel() = default;

void CandidateModel::open(ApplicationId application) {
    if (application != m_application)
        forget();
    m_application = application;
    refresh();
}

void CandidateModel::forget() {
    m_ticket.cancel();
    m_content.reset();
    m_error.reset();
    m_copies.reset();
    m_state = State::Idle;
    emit changed();
}

void CandidateModel::refresh() {
    if (!m_context.hiring || !m_application.isValid())
        return;
    m_ticket.cancel();
    m_state = State::Reading;
    m_ticket = m_context.hiring->ask(
        this,
        [application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
            return read(workspace, actor, application);
        },
        [this](Result<CandidateContent> content) {
            m_state = content ? State::Ready : State::Failed;
            m_error.reset();
            if (content)
                m_content = std::move(*content);
            else
                m_error = content.error();
            emit changed();
        });
    emit changed();
}

bool CandidateModel::mayMove() const {
    const Role role = m_context.hiring ? m_context.hiring->role() : Role::Guest;
    return role == Role::Recruiter || role == Role::Admin;
}

bool CandidateModel::isMine(const ApplicationNote &note) const {
    return m_context.hiring && m_context.hiring->account() && m_context.hiring->account()->id == note.author;
}

void CandidateModel::addNote(const QString &text) {
    m_context.hiring->ask(
        this,
        [application = m_application, text](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().addNote(actor, application, text);
        },
        [this](const Result<ApplicationNote> &note) {
            if (!note) {
                emit noteRefused(note.error());
                return;
            }
            emit noteSaved();
            refresh();
        });
}

void CandidateModel::saveNote(const ApplicationNote &note) {
    m_context.hiring->ask(
        this,
        [note](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().saveNote(actor, note);
        },
        [this, note](const Result<ApplicationNote> &saved) {
            if (saved) {
                emit noteSaved();
                refresh();
            } else if (saved.error().code == ErrorCode::Conflict || saved.error().code == ErrorCode::NotFound) {
                compareNote(note);
            } else {
                emit noteRefused(saved.error());
            }
        });
}

void CandidateModel::compareNote(const ApplicationNote &mine) {
    m_context.hiring->ask(
        this,
        [application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().open(actor, application);
        },
        [this, mine](Result<hiring::ApplicationFile> file) {
            if (!file) {
                emit noteRefused(file.error());
                return;
            }
            const auto theirs = std::find_if(file->notes.begin(), file->notes.end(),
                                             [&](const ApplicationNote &note) { return note.id == mine.id; });
            if (theirs == file->notes.end())
                emit noteGone(mine);
            else
                emit noteConflict(mine, *theirs);
        });
}

void CandidateModel::deleteNote(NoteId note) {
    m_context.hiring->ask(
        this,
        [note](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().deleteNote(actor, note);
        },
        [this](const Result<void> &gone) {
            if (!gone && gone.error().code != ErrorCode::NotFound)
                emit noteRefused(gone.error());
            refresh();
        });
}

void CandidateModel::saveResume(const QString &path) { copyResume(path, &CandidateModel::resumeSaved); }

void CandidateModel::copyResumeToOpen() {
    if (!m_content || !m_content->file.row.application.resume)
        return;
    if (!m_copies)
        m_copies = std::make_unique<QTemporaryDir>();
    // Its own name without folders, so that the desktop knows its kind and no name leads elsewhere.
    const QString name = QFileInfo(m_content->file.row.application.resume->originalName).fileName();
    copyResume(m_copies->filePath(name.isEmpty() ? QStringLiteral("resume.pdf") : name), &CandidateModel::resumeReady);
}

void CandidateModel::copyResume(const QString &path, void (CandidateModel::*done)(const QString &)) {
    m_context.hiring->ask(
        this,
        [application = m_application, path](workspace::Workspace &workspace, const access::Actor &actor) {
            return copyTo(workspace, actor, application, path);
        },
        [this, done](const Result<QString> &copied) {
            if (copied)
                emit(this->*done)(*copied);
            else
                emit resumeRefused(copied.error());
        });
}

void CandidateModel::issueCode() {
    m_context.hiring->ask(
        this,
        [application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.applications().issueInterviewCode(actor, application);
        },
        [this](const Result<QString> &code) {
            if (code)
                emit codeIssued(*code);
            else
                emit codeRefused(code.error());
        });
}

void CandidateModel::openSession(const QString &uuid, bool replay) {
    m_context.hiring->ask(
        this,
        [uuid](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.sessions().open(actor, uuid);
        },
        [this, uuid, replay](const Result<InterviewSessionRow> &row) {
            if (row)
                emit sessionReady(QDir(record::sessionsFolder(m_context.workspace)).filePath(row->session.uuid),
                                  replay);
            else
                emit sessionRefused(row.error());
        });
}

} // namespace candor::screens
