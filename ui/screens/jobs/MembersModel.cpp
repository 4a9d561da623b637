// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/MembersModel.h"

#include "access/PeopleService.h"
#include "common/WorkspaceAccess.h"
#include "hiring/JobService.h"

#include <algorithm>

namespace candor::screens {

namespace {

struct People {
    JobRow job;
    std::vector<JobMember> members;
    std::vector<Account> colleagues;
};

} // namespace

MembersModel::MembersModel(ScreenContext &context, JobId job, QObject *parent)
    : QObject(parent), m_context(context), m_id(job) {}

void MembersModel::refresh() {
    m_context.hiring->ask(
        this,
        [job = m_id](workspace::Workspace &workspace, const access::Actor &actor) -> Result<People> {
            auto row = workspace.jobs().job(actor, job);
            if (!row)
                return failure(row.error());
            auto members = workspace.jobs().members(actor, job);
            if (!members)
                return failure(members.error());
            auto colleagues = workspace.people().colleagues(actor);
            if (!colleagues)
                return failure(colleagues.error());
            return People{std::move(*row), std::move(*members), std::move(*colleagues)};
        },
        [this](Result<People> people) {
            if (!people) {
                emit refused(people.error());
                return;
            }
            m_job = std::move(people->job);
            m_members = std::move(people->members);
            m_colleagues = std::move(people->colleagues);
            emit changed();
        });
}

void MembersModel::add(AccountId account, JobMemberKind kind) {
    m_context.hiring->ask(
        this,
        [job = m_id, account, kind](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().addMember(actor, job, account, kind);
        },
        [this](const Result<void> &done) { take(done); });
}

void MembersModel::remove(AccountId account) {
    m_context.hiring->ask(
        this,
        [job = m_id, account](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().removeMember(actor, job, account);
        },
        [this](const Result<void> &done) { take(done); });
}

void MembersModel::handOver(AccountId account) {
    m_context.hiring->ask(
        this,
        [job = m_id, account, revision = m_job.job.revision](workspace::Workspace &workspace,
                                                             const access::Actor &actor) -> Result<void> {
            const auto given = workspace.jobs().handOver(actor, job, account, revision);
            return given ? Result<void>() : failure(given.error());
        },
        [this](const Result<void> &done) { take(done); });
}

bool MembersModel::mayHandOverTo(const JobMember &member) const {
    const std::optional<Account> &self = m_context.hiring->account();
    return self && (self->role == Role::Admin || self->id == m_job.job.owner) &&
           member.kind == JobMemberKind::Colleague;
}

void MembersModel::take(const Result<void> &done) {
    if (!done)
        emit refused(done.error());
    refresh();
}

std::vector<Account> MembersModel::others() const {
    std::vector<Account> others;
    for (const Account &account : m_colleagues) {
        const bool there = std::any_of(m_members.begin(), m_members.end(),
                                       [&](const JobMember &member) { return member.account == account.id; });
        if (account.id != m_job.job.owner && !there)
            others.push_back(account);
    }
    return others;
}

} // namespace candor::screens
