// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "documents/ResumeReader.h"
#include "hiring/WorkspaceSkills.h"
#include "model/Id.h"
#include "model/Result.h"
#include "model/Screening.h"

#include <QString>

#include <vector>

namespace candor::access {
class Call;
class Gate;
} // namespace candor::access
namespace candor::files {
class FileStore;
}

namespace candor::hiring {

/// What an administrator changed of the built-in skill list, as a text to edit.
struct SkillChanges {
    QString text;
    QString listVersion; ///< of the list with these changes
    qint64 revision = 0;

    bool operator==(const SkillChanges &) const = default;
};

/// Resumes of applications: reading, correcting, screening.
class ResumeService {
public:
    ResumeService(access::Gate &gate, files::FileStore &files, documents::ResumeReader &reader);

    /// Reads a file of the actor's own before it is handed in; nothing is kept. For seekers and administrators. Errors:
    /// those of the reader, FileNotFound, FileUnreadable, FileTooLarge, WrongFileType.
    [[nodiscard]] Result<Resume> preview(const access::Actor &actor, const QString &path);
    /// What was read of an application's resume. Reading a candidate's is an audited event. Error: NotFound ("resume")
    /// where none was handed in.
    [[nodiscard]] Result<StoredResume> show(const access::Actor &actor, ApplicationId application);
    /// Reads the file again, for whoever decides about the application and for whose it is; what people corrected
    /// stays. Screens again. Moves nobody, but an application that stands in Applied and was never screened: it gets
    /// the rule's move. Errors: those of the reader where nothing better is known of the file, FileUnreadable.
    [[nodiscard]] Result<StoredResume> read(const access::Actor &actor, ApplicationId application);
    /// The seeker's own, or an administrator's for them: replaces the fields; what differs from what was read counts as
    /// corrected (in the group of fields: of links, of stations, ...). Screens again, moves nobody. Errors: Conflict,
    /// the fields'.
    [[nodiscard]] Result<StoredResume> correct(const access::Actor &actor, ApplicationId application, qint64 revision,
                                               const ResumeFields &fields);
    /// Hands in another file in place of the one there, while the application has not ended; corrections were of the
    /// other one and go with it. Errors: MoveNotAllowed, and as ApplicationService::apply().
    [[nodiscard]] Result<StoredResume> replace(const access::Actor &actor, ApplicationId application,
                                               const QString &path);
    /// For whoever decides about the application: screens it as the job and the resume are now. Moves nobody.
    [[nodiscard]] Result<StoredResume> screen(const access::Actor &actor, ApplicationId application);
    /// The same for all applications of a job that have not ended; says how many have another score now.
    [[nodiscard]] Result<qint64> screenAll(const access::Actor &actor, JobId job);
    /// Who would stand on the other side of another threshold, best first; without withdrawn ones. Changes nothing.
    [[nodiscard]] Result<std::vector<ThresholdChange>> whatIf(const access::Actor &actor, JobId job, int threshold);

    /// A page of the file as it was handed in (PDF). Errors: as ResumeReader::page.
    [[nodiscard]] Result<documents::PagePicture> page(const access::Actor &actor, ApplicationId application, int page,
                                                      int width);
    /// The same of a file that is not handed in yet.
    [[nodiscard]] Result<documents::PagePicture> previewPage(const access::Actor &actor, const QString &path, int page,
                                                             int width);

    /// For administrators: changes to the built-in skill list. Errors of save: InvalidField ("line N: ..."), Conflict.
    [[nodiscard]] Result<SkillChanges> skillChanges(const access::Actor &actor);
    [[nodiscard]] Result<SkillChanges> saveSkillChanges(const access::Actor &actor, const SkillChanges &changes);
    /// The list with these changes, for everybody.
    [[nodiscard]] Result<documents::SkillList> skills(const access::Actor &actor);

private:
    [[nodiscard]] Result<StoredResume> finish(access::Call &call, ApplicationId application,
                                              const CurrentSkills &skills);

    access::Gate &m_gate;
    files::FileStore &m_files;
    documents::ResumeReader &m_reader;
    WorkspaceSkills m_skills;
};

} // namespace candor::hiring
