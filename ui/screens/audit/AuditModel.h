// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "audit/AuditTable.h"
#include "common/AsyncRunner.h"
#include "model/Account.h"

#include <QObject>

namespace candor::screens {

class WorkspaceAccess;

/// The audit log that an administrator looks at: filtered, verified, exported.
class AuditModel : public QObject {
    Q_OBJECT

public:
    explicit AuditModel(WorkspaceAccess &access, QObject *parent = nullptr);

    [[nodiscard]] AuditTable &table() { return m_table; }
    [[nodiscard]] const AuditFilter &filter() const { return m_filter; }
    void setFilter(const AuditFilter &filter);
    void refresh();
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    /// For the filter by person; at most a few hundred accounts are offered.
    void readPeople();

    void verify();
    /// What the filter shows, one JSON object a line; whole or not there.
    void exportTo(const QString &path);
    [[nodiscard]] bool isWorking() const { return m_working; }

signals:
    void listed();
    void failed(const candor::Error &error);
    void peopleRead(const std::vector<candor::Account> &people);
    void workingChanged(bool working);
    void verified(const candor::access::AuditVerification &verification);
    void exported(qint64 entries, const QString &path);
    void workFailed(const candor::Error &error);

private:
    void ask(const PageRange &range);
    void setWorking(bool working);

    WorkspaceAccess &m_access;
    AuditTable m_table;
    AuditFilter m_filter;
    JobTicket m_reading;
    bool m_wasRead = false;
    bool m_working = false;
};

} // namespace candor::screens
