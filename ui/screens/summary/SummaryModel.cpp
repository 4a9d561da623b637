// SPDX-License-Identifier: GPL-3.0-or-later
#include "summary/SummaryModel.h"

#include "common/SessionWords.h"

namespace candor::screens {

SummaryModel::SummaryModel(const ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_work(context.clock, context.jobs) {
    connect(&m_work, &SessionWork::removed, this, [this](const QStringList &folders) {
        if (!folders.contains(m_folder))
            return;
        m_job.cancel();
        m_content.reset();
        m_reading = Reading::Deleted;
        emit changed();
    });
    connect(&m_work, &SessionWork::recovered, this, [this](const QStringList &folders) {
        if (folders.contains(m_folder))
            open(m_folder);
    });
}

SummaryModel::~SummaryModel() { m_job.cancel(); }

void SummaryModel::open(const QString &folder) {
    m_job.cancel();
    m_folder = folder;
    m_content.reset();
    m_error.reset();
    m_reading = Reading::Running;
    m_job = m_context.jobs.run(
        this, [folder](const JobTicket &) { return readSummaryContent(folder); },
        [this](Result<SummaryContent> content) {
            m_reading = content ? Reading::Ready : Reading::Failed;
            if (content)
                m_content = std::move(*content);
            else
                m_error = content.error();
            emit changed();
        });
    emit changed();
}

NamedFolder SummaryModel::named() const {
    return {m_folder, m_content ? sessionTitle(m_content->manifest.plan) : folderTitle(m_folder)};
}

} // namespace candor::screens
