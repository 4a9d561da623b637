// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobFilesModel.h"

#include "common/WorkspaceAccess.h"
#include "files/RegularFile.h"
#include "hiring/JobExchange.h"
#include "hiring/JobService.h"

#include <QSaveFile>

namespace candor::screens {

namespace {

constexpr qint64 mostBytes = 64'000'000;
constexpr int rowsAtOnce = 1000;

Result<std::vector<Job>> readJobs(const QString &path) {
    const auto content = files::readRegularFile(path, mostBytes);
    if (!content)
        return failure(content.error());
    return JobFilesModel::isCsv(path) ? hiring::jobsFromCsv(*content) : hiring::jobsFromJsonLd(*content);
}

Result<std::vector<Job>> listJobs(hiring::JobService &service, const access::Actor &actor, const JobFilter &filter) {
    std::vector<Job> jobs;
    qint64 total = 1;
    while (static_cast<qint64>(jobs.size()) < total) {
        const auto page = service.list(actor, filter, {static_cast<int>(jobs.size()), rowsAtOnce});
        if (!page)
            return failure(page.error());
        total = page->total;
        if (page->rows.empty())
            break;
        for (const JobRow &row : page->rows)
            jobs.push_back(row.job);
    }
    return jobs;
}

} // namespace

JobFilesModel::JobFilesModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

bool JobFilesModel::isCsv(const QString &path) { return path.endsWith(QStringLiteral(".csv"), Qt::CaseInsensitive); }

void JobFilesModel::importFrom(const QString &path) {
    m_context.hiring->ask(
        this,
        [path](workspace::Workspace &workspace, const access::Actor &actor) -> Result<std::vector<Job>> {
            const auto jobs = readJobs(path);
            if (!jobs)
                return failure(jobs.error());
            return workspace.jobs().addAll(actor, *jobs);
        },
        [this](const Result<std::vector<Job>> &jobs) {
            if (jobs)
                emit imported(static_cast<qsizetype>(jobs->size()));
            else
                emit importRefused(jobs.error());
        });
}

void JobFilesModel::exportTo(const QString &path, const JobFilter &filter) {
    JobFilter mine = filter;
    if (m_context.hiring->role() != Role::Admin && m_context.hiring->account())
        mine.member = m_context.hiring->account()->id;
    m_context.hiring->ask(
        this,
        [path, mine](workspace::Workspace &workspace, const access::Actor &actor) -> Result<qsizetype> {
            const auto jobs = listJobs(workspace.jobs(), actor, mine);
            if (!jobs)
                return failure(jobs.error());
            QSaveFile file(path);
            const QByteArray content = isCsv(path) ? hiring::jobsToCsv(*jobs) : hiring::toJsonLd(*jobs);
            if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
                return failure(ErrorCode::WriteFailed, file.errorString());
            return static_cast<qsizetype>(jobs->size());
        },
        [this, path](const Result<qsizetype> &jobs) {
            if (jobs)
                emit exported(*jobs, path);
            else
                emit exportRefused(jobs.error());
        });
}

} // namespace candor::screens
