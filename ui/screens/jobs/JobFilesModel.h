// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "model/Job.h"
#include "model/Result.h"

#include <QObject>

namespace candor::screens {

/// Jobs from and into files: schema.org JobPosting (JSON-LD) and CSV, told by the file's ending.
class JobFilesModel : public QObject {
    Q_OBJECT

public:
    explicit JobFilesModel(ScreenContext &context, QObject *parent = nullptr);

    /// All of them become drafts of the reader, or none.
    void importFrom(const QString &path);
    /// All jobs that the filter lets through.
    void exportTo(const QString &path, const JobFilter &filter);
    [[nodiscard]] static bool isCsv(const QString &path);

signals:
    void imported(qsizetype jobs);
    void importRefused(const candor::Error &error);
    void exported(qsizetype jobs, const QString &path);
    void exportRefused(const candor::Error &error);

private:
    ScreenContext &m_context;
};

} // namespace candor::screens
