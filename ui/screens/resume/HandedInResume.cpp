// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/HandedInResume.h"

#include "common/WorkspaceAccess.h"
#include "documents/SkillList.h"
#include "hiring/ResumeService.h"

#include <utility>

namespace candor::screens {

namespace {

struct Shown {
    StoredResume stored;
    QStringList skillNames;
};

Result<Shown> show(workspace::Workspace &workspace, const access::Actor &actor, ApplicationId application) {
    auto stored = workspace.resumes().show(actor, application);
    if (!stored)
        return failure(stored.error());
    const auto skills = workspace.resumes().skills(actor);
    if (!skills)
        return failure(skills.error());
    Shown shown{std::move(*stored), {}};
    for (const documents::Skill &skill : skills->skills())
        shown.skillNames << skill.name;
    return shown;
}

} // namespace

HandedInResume::HandedInResume(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {
    connect(&m_access, &WorkspaceAccess::actorChanged, this, &HandedInResume::close);
}

HandedInResume::~HandedInResume() { m_asking.cancel(); }

void HandedInResume::setState(State state) {
    m_state = state;
    emit changed();
}

void HandedInResume::close() {
    m_asking.cancel();
    m_application = {};
    m_stored.reset();
    m_error.reset();
    setState(State::Nothing);
}

void HandedInResume::open(ApplicationId application) {
    m_asking.cancel();
    m_application = application;
    m_stored.reset();
    refresh();
}

void HandedInResume::handIn(ApplicationId application, const QString &path) {
    m_application = application;
    m_stored.reset();
    ask([application, path](workspace::Workspace &workspace, const access::Actor &actor) -> Result<Shown> {
        if (const auto handedIn = workspace.resumes().replace(actor, application, path); !handedIn)
            return failure(handedIn.error());
        return show(workspace, actor, application);
    });
}

void HandedInResume::refresh() {
    if (!m_application.isValid())
        return;
    ask([application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
        return show(workspace, actor, application);
    });
}

template<typename Work>
void HandedInResume::ask(Work work) {
    m_asking.cancel();
    setState(State::Reading);
    m_asking = m_access.ask(this, std::move(work), [this](Result<Shown> shown) {
        m_error = shown ? std::nullopt : std::optional(shown.error());
        if (shown) {
            m_stored = std::move(shown->stored);
            m_skillNames = std::move(shown->skillNames);
        }
        setState(shown ? State::Ready : State::Failed);
    });
}

template<typename Work>
void HandedInResume::change(Work work, std::optional<ResumeFields> mine) {
    if (m_state != State::Ready)
        return; // a second press saves nothing twice
    setState(State::Saving);
    m_asking = m_access.ask(this, std::move(work), [this, mine = std::move(mine)](Result<StoredResume> stored) {
        if (stored) {
            m_stored = std::move(*stored);
            setState(State::Ready);
            emit saved();
        } else if (mine && stored.error().code == ErrorCode::Conflict) {
            compare(*mine);
        } else {
            setState(State::Ready);
            emit refused(stored.error());
        }
    });
}

void HandedInResume::correct(const ResumeFields &fields) {
    if (!m_stored)
        return;
    change(
        [application = m_application, revision = m_stored->revision, fields](workspace::Workspace &workspace,
                                                                             const access::Actor &actor) {
            return workspace.resumes().correct(actor, application, revision, fields);
        },
        fields);
}

void HandedInResume::compare(const ResumeFields &mine) {
    m_asking = m_access.ask(
        this,
        [application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.resumes().show(actor, application);
        },
        [this, mine](Result<StoredResume> theirs) {
            if (!theirs) {
                setState(State::Ready);
                emit refused(theirs.error());
                return;
            }
            m_stored = std::move(*theirs);
            m_state = State::Ready;
            emit conflicted(mine);
        });
}

void HandedInResume::replace(const QString &path) {
    change([application = m_application, path](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.resumes().replace(actor, application, path);
    });
}

void HandedInResume::screen() {
    change([application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.resumes().screen(actor, application);
    });
}

void HandedInResume::readAgain() {
    change([application = m_application](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.resumes().read(actor, application);
    });
}

} // namespace candor::screens
