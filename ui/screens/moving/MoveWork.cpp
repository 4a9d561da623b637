// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MoveWork.h"

#include "common/WorkspaceAccess.h"
#include "hiring/ApplicationService.h"

#include <algorithm>

namespace candor::screens {

namespace {

/// Where an application stands now, for who may list it.
std::optional<Stage> stageNow(hiring::ApplicationService &service, const access::Actor &actor,
                              const CandidateRow &row) {
    CandidateFilter filter;
    filter.job = row.application.job;
    filter.seeker = row.application.seeker;
    const auto page = service.list(actor, filter, {0, 1});
    if (!page || page->rows.empty() || page->rows.front().application.stage == row.application.stage)
        return std::nullopt;
    return page->rows.front().application.stage;
}

Result<MoveReport> moveAll(hiring::ApplicationService &service, const access::Actor &actor,
                           const std::vector<CandidateRow> &rows, Stage to, const QString &reason) {
    std::vector<hiring::MoveTarget> targets;
    targets.reserve(rows.size());
    for (const CandidateRow &row : rows)
        targets.push_back({row.application.id, row.application.revision});
    const auto results = service.moveAll(actor, targets, to, reason);
    if (!results)
        return failure(results.error());
    MoveReport report;
    report.to = to;
    for (const CandidateRow &row : rows) {
        const auto result = std::find_if(results->begin(), results->end(), [&](const hiring::MoveResult &one) {
            return one.application == row.application.id;
        });
        if (result != results->end() && result->outcome) {
            report.moved.push_back(row);
            continue;
        }
        const Error error = result == results->end() ? Error{ErrorCode::NotFound, {}} : result->outcome.error();
        const bool stale = error.code == ErrorCode::Conflict || error.code == ErrorCode::MoveNotAllowed;
        report.stayed.push_back({row, error, stale ? stageNow(service, actor, row) : std::nullopt});
    }
    return report;
}

} // namespace

MoveWork::MoveWork(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void MoveWork::move(const std::vector<CandidateRow> &rows, Stage to, const QString &reason) {
    if (rows.empty() || m_busy || !m_context.hiring)
        return;
    setBusy(true);
    m_context.hiring->ask(
        this,
        [rows, to, reason](workspace::Workspace &workspace, const access::Actor &actor) {
            return moveAll(workspace.applications(), actor, rows, to, reason);
        },
        [this](const Result<MoveReport> &result) {
            setBusy(false);
            if (result)
                emit moved(*result);
            else
                emit failed(result.error());
        });
}

void MoveWork::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

} // namespace candor::screens
