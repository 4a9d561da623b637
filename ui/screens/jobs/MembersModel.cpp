// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/MembersModel.h"

#include "access/PeopleService.h"
#include "common/WorkspaceAccess.h"
#include "hiring/JobService.h"

#include <algorithm>

namespace candor::screens {

namespace {

struct People {
    std::vector<JobMember> members;
    std::vector<Account> colleagues;
};

} // namespace

MembersModel::MembersModel(ScreenContext &context, JobId job, AccountId owner, QObject *parent)
    : QObject(parent), m_context(context), m_job(job), m_owner(owner) {}

void MembersModel::refresh() {
    m_context.hiring->ask(
        this,
        [job = m_job](workspace::Workspace &workspace, const access::Actor &actor) -> Result<People> {
            auto members = workspace.jobs().members(actor, job);
            if (!members)
                return failure(members.error());
            auto colleagues = workspace.people().colleagues(actor);
            if (!colleagues)
                return failure(colleagues.error());
            return People{std::move(*members), std::move(*colleagues)};
        },
        [this](Result<People> people) {
            if (!people) {
                emit refused(people.error());
                return;
            }
            m_members = std::move(people->members);
            m_colleagues = std::move(people->colleagues);
            emit changed();
        });
}

void MembersModel::add(AccountId account, JobMemberKind kind) {
    m_context.hiring->ask(
        this,
        [job = m_job, account, kind](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().addMember(actor, job, account, kind);
        },
        [this](const Result<void> &done) { take(done); });
}

void MembersModel::remove(AccountId account) {
    m_context.hiring->ask(
        this,
        [job = m_job, account](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().removeMember(actor, job, account);
        },
        [this](const Result<void> &done) { take(done); });
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
        if (account.id != m_owner && !there)
            others.push_back(account);
    }
    return others;
}

} // namespace candor::screens
