// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditModel.h"

#include "access/PeopleService.h"
#include "common/WorkspaceAccess.h"

#include <QFile>
#include <QSaveFile>

namespace candor::screens {

using access::Actor;
using access::AuditRow;
using workspace::Workspace;

namespace {

constexpr int mostPeople = 500;

} // namespace

AuditModel::AuditModel(WorkspaceAccess &access, QObject *parent) : QObject(parent), m_access(access) {
    m_table.setAsk([this](const PageRange &range) { ask(range); });
}

void AuditModel::setFilter(const AuditFilter &filter) {
    if (m_filter == filter && m_wasRead)
        return;
    m_filter = filter;
    refresh();
}

void AuditModel::refresh() {
    m_reading.cancel();
    m_reading = m_access.ask(
        this,
        [filter = m_filter](Workspace &workspace, const Actor &actor) {
            return workspace.audit().list(actor, filter, {0, AuditTable::rowsOfAPage});
        },
        [this](Result<Page<AuditRow>> page) {
            if (!page) {
                emit failed(page.error());
                return;
            }
            m_wasRead = true;
            m_table.setFirst(std::move(*page));
            emit listed();
        });
}

void AuditModel::ask(const PageRange &range) {
    m_reading = m_access.ask(
        this,
        [filter = m_filter, range](Workspace &workspace, const Actor &actor) {
            return workspace.audit().list(actor, filter, range);
        },
        [this](Result<Page<AuditRow>> page) {
            if (page)
                m_table.append(std::move(*page));
            else
                m_table.failed();
        });
}

void AuditModel::readPeople() {
    m_access.ask(
        this,
        [](Workspace &workspace, const Actor &actor) {
            return workspace.people().list(actor, {}, {0, mostPeople});
        },
        [this](const Result<Page<Account>> &people) {
            if (people)
                emit peopleRead(people->rows);
        });
}

void AuditModel::setWorking(bool working) {
    m_working = working;
    emit workingChanged(working);
}

void AuditModel::verify() {
    setWorking(true);
    m_access.ask(
        this, [](Workspace &workspace, const Actor &actor) { return workspace.audit().verify(actor); },
        [this](const Result<access::AuditVerification> &result) {
            setWorking(false);
            if (result)
                emit verified(*result);
            else
                emit workFailed(result.error());
        });
}

void AuditModel::exportTo(const QString &path) {
    setWorking(true);
    m_access.ask(
        this,
        [filter = m_filter, path](Workspace &workspace, const Actor &actor) -> Result<qint64> {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return failure(ErrorCode::NotPermitted, path);
            // Who did what is for the administrator alone.
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
            auto entries = workspace.audit().exportTo(actor, filter, file);
            if (!entries)
                return failure(entries.error());
            if (!file.commit())
                return failure(ErrorCode::WriteFailed, file.errorString());
            return *entries;
        },
        [this, path](const Result<qint64> &entries) {
            setWorking(false);
            if (entries)
                emit exported(*entries, path);
            else
                emit workFailed(entries.error());
        });
}

} // namespace candor::screens
