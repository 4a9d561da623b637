// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Account.h"
#include "model/Job.h"
#include "model/Result.h"

#include <QObject>

namespace candor::screens {

/// Who works on a job besides its owner, and who could.
class MembersModel : public QObject {
    Q_OBJECT

public:
    MembersModel(ScreenContext &context, JobId job, QObject *parent = nullptr);

    void refresh();
    void add(AccountId account, JobMemberKind kind);
    void remove(AccountId account);
    /// Gives the job to somebody of the list.
    void handOver(AccountId account);
    [[nodiscard]] const std::vector<JobMember> &members() const { return m_members; }
    [[nodiscard]] const QString &ownerName() const { return m_job.ownerName; }
    /// Whether the job may be given to a member: its owner and administrators give it, to who may have jobs.
    [[nodiscard]] bool mayHandOverTo(const JobMember &member) const;
    /// Recruiters and experts who are neither owner nor on the job yet.
    [[nodiscard]] std::vector<Account> others() const;

signals:
    void changed();
    void refused(const candor::Error &error);

private:
    void take(const Result<void> &done);

    ScreenContext &m_context;
    JobId m_id;
    JobRow m_job;
    std::vector<JobMember> m_members;
    std::vector<Account> m_colleagues;
};

} // namespace candor::screens
