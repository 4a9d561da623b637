// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "hiring/WorkspaceSkills.h"
#include "model/Application.h"
#include "model/Page.h"
#include "model/Result.h"
#include "model/Resume.h"

#include <QString>

#include <vector>

class QIODevice;

namespace candor::access {
class Gate;
}
namespace candor::documents {
class ResumeReader;
}
namespace candor::files {
class FileStore;
}

namespace candor::hiring {

/// Everything of one application that its reader may see.
struct ApplicationFile {
    CandidateRow row;
    Job job;
    SeekerProfile profile;
    std::vector<StageTransition> history; ///< oldest first; the seeker sees it without names
    std::vector<ApplicationNote> notes;   ///< oldest first; empty for the seeker

    bool operator==(const ApplicationFile &) const = default;
};

/// One move of a bulk move: which and against which revision.
struct MoveTarget {
    ApplicationId application;
    qint64 revision = 0;

    bool operator==(const MoveTarget &) const = default;
};

/// What came of it, each on its own.
struct MoveResult {
    ApplicationId application;
    Result<Application> outcome;
};

/// Applications, their stages, notes and resumes' files. What is read of resumes: ResumeService.
class ApplicationService {
public:
    ApplicationService(access::Gate &gate, files::FileStore &files, documents::ResumeReader &reader);

    /// Hands in an application; `resumePath` is a PDF or DOCX that is kept as it is, or empty. It is read, `corrected`
    /// says what the person has to say of that, and the screening rule moves the application: to Interview Required
    /// from the job's threshold on, to Under Review below. What cannot be read or compared stays in Applied. An
    /// administrator applies for a seeker. Takes as long as reading does. Errors: JobNotOpen, Duplicate
    /// ("application"), WrongFileType, DocumentEncrypted, FileTooLarge, the fields'.
    [[nodiscard]] Result<Application> apply(const access::Actor &actor, JobId job, AccountId seeker,
                                            const ApplicationForm &form, const QString &resumePath,
                                            const std::optional<ResumeFields> &corrected = {});
    /// Lists what the actor may see: seekers their own, recruiters those of their jobs, experts those of assigned jobs.
    [[nodiscard]] Result<Page<CandidateRow>> list(const access::Actor &actor, const CandidateFilter &filter,
                                                  const PageRange &range);
    [[nodiscard]] Result<StageCounts> counts(const access::Actor &actor, const CandidateFilter &filter);
    /// Reading a candidate's file is an audited event.
    [[nodiscard]] Result<ApplicationFile> open(const access::Actor &actor, ApplicationId id);
    /// Copies the resume to a file or device; audited.
    [[nodiscard]] Result<void> copyResume(const access::Actor &actor, ApplicationId id, QIODevice &to);

    [[nodiscard]] Result<Application> move(const access::Actor &actor, const MoveTarget &target, Stage to,
                                           const QString &reason);
    /// Each on its own: those that cannot move stay and say why.
    [[nodiscard]] Result<std::vector<MoveResult>>
    moveAll(const access::Actor &actor, const std::vector<MoveTarget> &targets, Stage to, const QString &reason);
    [[nodiscard]] Result<Application> withdraw(const access::Actor &actor, const MoveTarget &target,
                                               const QString &reason);
    /// Takes a withdrawal back while the job is open.
    [[nodiscard]] Result<Application> reopen(const access::Actor &actor, const MoveTarget &target,
                                             const QString &reason);

    [[nodiscard]] Result<ApplicationNote> addNote(const access::Actor &actor, ApplicationId id, const QString &text);
    /// One's own. Error: Conflict.
    [[nodiscard]] Result<ApplicationNote> saveNote(const access::Actor &actor, const ApplicationNote &note);
    [[nodiscard]] Result<void> deleteNote(const access::Actor &actor, NoteId id);

    /// An interview's code for its candidate, XXXX-XXXX; earlier ones of the application end. The text is not kept.
    [[nodiscard]] Result<QString> issueInterviewCode(const access::Actor &actor, ApplicationId id);
    /// The table of the filter as CSV that no spreadsheet runs; audited; says how many rows.
    [[nodiscard]] Result<qint64> exportCsv(const access::Actor &actor, const CandidateFilter &filter, QIODevice &to);

private:
    struct IncomingResume;
    [[nodiscard]] Result<IncomingResume> takeIn(const access::Actor &actor, JobId job, AccountId seeker,
                                                const QString &path, const std::optional<ResumeFields> &corrected);

    access::Gate &m_gate;
    files::FileStore &m_files;
    documents::ResumeReader &m_reader;
    WorkspaceSkills m_skills;
};

} // namespace candor::hiring
