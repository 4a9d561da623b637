// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryModel.h"

#include "common/SessionWords.h"
#include "common/WorkspaceAccess.h"
#include "interview/SessionService.h"

namespace candor::screens {

SummaryModel::SummaryModel(const ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_work(context.clock, context.jobs) {
    connect(&m_work, &SessionWork::removed, this, [this](const QStringList &folders) {
        if (!folders.contains(m_folder))
            return;
        m_job.cancel();
        m_content.reset();
        m_reading = Reading::Deleted;
        removeRow();
        emit changed();
    });
    connect(&m_work, &SessionWork::recovered, this, [this](const QStringList &folders) {
        if (folders.contains(m_folder))
            open(m_folder);
    });
    if (!context.hiring)
        return;
    connect(context.hiring, &WorkspaceAccess::actorChanged, this, [this] {
        // Nothing of the one before is left for the next.
        m_job.cancel();
        m_folder.clear();
        m_holder.reset();
        m_content.reset();
        m_reading = Reading::Nothing;
        emit changed();
    });
}

SummaryModel::~SummaryModel() { m_job.cancel(); }

void SummaryModel::open(const QString &folder) {
    m_job.cancel();
    m_folder = folder;
    m_content.reset();
    m_error.reset();
    m_reading = Reading::Running;
    m_holder.reset();
    emit changed();
    m_job = openSession(m_context, this, folder, [this](Result<SessionHolder> holder) {
        if (holder) {
            m_holder = std::move(*holder);
            read();
            return;
        }
        m_reading = Reading::Failed;
        m_error = holder.error();
        emit changed();
    });
}

void SummaryModel::read() {
    m_job = m_context.jobs.run(
        this, [folder = m_folder](const JobTicket &) { return readSummaryContent(folder); },
        [this](Result<SummaryContent> content) {
            m_reading = content ? Reading::Ready : Reading::Failed;
            if (content)
                m_content = std::move(*content);
            else
                m_error = content.error();
            emit changed();
        });
}

void SummaryModel::removeRow() {
    if (!m_context.hiring || !m_holder)
        return;
    m_context.hiring->ask(
        this,
        [uuid = m_holder->session.uuid](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.sessions().remove(actor, uuid);
        },
        [this](const Result<void> &removed) {
            if (!removed)
                emit rowStays(removed.error());
        });
}

NamedFolder SummaryModel::named() const {
    return {m_folder, m_content ? sessionTitle(m_content->manifest.plan) : folderTitle(m_folder)};
}

} // namespace candor::screens
