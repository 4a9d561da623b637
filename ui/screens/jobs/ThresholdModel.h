// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "common/WorkspaceAccess.h"
#include "model/Job.h"
#include "model/Screening.h"

#include <QObject>

namespace candor::screens {

/// What another threshold of a job would mean, without a window: who would stand on its other side. Nothing is changed
/// before save().
class ThresholdModel : public QObject {
    Q_OBJECT

public:
    ThresholdModel(ScreenContext &context, Job job, QObject *parent = nullptr);
    ~ThresholdModel() override;

    [[nodiscard]] const Job &job() const { return m_job; }
    [[nodiscard]] int threshold() const { return m_threshold; }
    /// changed() follows when it is known who changes; of several quick ones the last counts.
    void setThreshold(int threshold);
    /// For the threshold of knownFor(), best score first.
    [[nodiscard]] const std::vector<ThresholdChange> &changes() const { return m_changes; }
    [[nodiscard]] int knownFor() const { return m_knownFor; }
    [[nodiscard]] int comeIn() const;  ///< would be above it, and are below the job's
    [[nodiscard]] int fallOut() const; ///< the other way

    /// Makes it the job's, against the revision that was shown.
    void save();
    [[nodiscard]] bool isSaving() const { return m_saving; }

signals:
    void changed();
    void failed(const candor::Error &error);
    void savingChanged();
    void saved(const candor::Job &job);
    void refused(const candor::Error &error); ///< saving failed; nothing was changed

private:
    void ask();

    ScreenContext &m_context;
    Job m_job;
    int m_threshold;
    int m_knownFor;
    bool m_asking = false;
    bool m_saving = false;
    std::vector<ThresholdChange> m_changes;
};

} // namespace candor::screens
