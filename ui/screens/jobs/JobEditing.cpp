// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobEditing.h"

#include "common/WorkspaceAccess.h"
#include "documents/SkillList.h"
#include "hiring/JobService.h"
#include "hiring/ResumeService.h"

namespace candor::screens {

JobEditing::JobEditing(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void JobEditing::save(const Job &job) {
    if (m_busy)
        return;
    setBusy(true);
    m_context.hiring->ask(
        this,
        [job](workspace::Workspace &workspace, const access::Actor &actor) {
            return job.id.isValid() ? workspace.jobs().save(actor, job) : workspace.jobs().add(actor, job);
        },
        [this, job](const Result<Job> &result) {
            if (!result && result.error().code == ErrorCode::Conflict) {
                compare(job);
                return;
            }
            setBusy(false);
            if (result)
                emit saved(*result, !job.id.isValid());
            else
                emit refused(result.error());
        });
}

void JobEditing::compare(const Job &mine) {
    m_context.hiring->ask(
        this,
        [id = mine.id](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().job(actor, id);
        },
        [this, mine](const Result<JobRow> &theirs) {
            setBusy(false);
            if (theirs)
                emit conflict(mine, theirs->job);
            else
                emit refused(theirs.error());
        });
}

void JobEditing::readSkills() {
    m_context.hiring->ask(
        this,
        [](workspace::Workspace &workspace, const access::Actor &actor) -> Result<QStringList> {
            const auto facets = workspace.jobs().facets(actor);
            if (!facets)
                return failure(facets.error());
            const auto list = workspace.resumes().skills(actor);
            if (!list)
                return failure(list.error());
            QStringList names = facets->skills;
            for (const documents::Skill &skill : list->skills())
                names << skill.name;
            names.removeDuplicates();
            return names;
        },
        [this](const Result<QStringList> &names) {
            // Without proposals one types all of it.
            if (names)
                emit skillsRead(*names);
        });
}

void JobEditing::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

} // namespace candor::screens
