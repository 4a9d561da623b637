// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/ThresholdModel.h"

#include "hiring/JobService.h"
#include "hiring/ResumeService.h"

#include <algorithm>

namespace candor::screens {

ThresholdModel::ThresholdModel(ScreenContext &context, Job job, QObject *parent)
    : QObject(parent), m_context(context), m_job(std::move(job)), m_threshold(m_job.interviewThreshold),
      m_knownFor(m_threshold) {}

ThresholdModel::~ThresholdModel() = default;

void ThresholdModel::setThreshold(int threshold) {
    threshold = std::clamp(threshold, 0, 100);
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    if (!m_asking)
        ask();
}

void ThresholdModel::ask() {
    m_asking = true;
    m_context.hiring->ask(
        this,
        [job = m_job.id, threshold = m_threshold](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.resumes().whatIf(actor, job, threshold);
        },
        [this, asked = m_threshold](Result<std::vector<ThresholdChange>> changes) {
            m_asking = false;
            if (asked != m_threshold) {
                ask();
            } else if (!changes) {
                emit failed(changes.error());
            } else {
                m_knownFor = asked;
                m_changes = std::move(*changes);
                emit changed();
            }
        });
}

int ThresholdModel::comeIn() const {
    return static_cast<int>(std::ranges::count_if(
        m_changes, [](const ThresholdChange &change) { return change.wouldBeAbove && !change.wasAbove; }));
}

int ThresholdModel::fallOut() const {
    return static_cast<int>(std::ranges::count_if(
        m_changes, [](const ThresholdChange &change) { return change.wasAbove && !change.wouldBeAbove; }));
}

void ThresholdModel::save() {
    if (m_saving)
        return;
    m_saving = true;
    emit savingChanged();
    Job job = m_job;
    job.interviewThreshold = m_threshold;
    m_context.hiring->ask(
        this,
        [job](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().save(actor, job);
        },
        [this](const Result<Job> &saved) {
            m_saving = false;
            emit savingChanged();
            if (saved)
                emit this->saved(*saved);
            else
                emit refused(saved.error());
        });
}

} // namespace candor::screens
