// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "jobs/JobFilesModel.h"

#include <QObject>

#include <functional>

namespace candor::screens {

class ReportStrip;

/// Asks for the files of an import or export of jobs, and reports what came of it.
class JobFilesActions : public QObject {
    Q_OBJECT

public:
    /// The dialogs open over `over`, the reports are shown in `strip`; both outlive it.
    JobFilesActions(ScreenContext &context, FileChoice files, QWidget &over, ReportStrip &strip);

    void askImport();
    /// The filter is asked for when the file is chosen.
    void askExport(const std::function<JobFilter()> &filter);

signals:
    void imported();

private:
    JobFilesModel m_model;
    FileChoice m_files;
    QWidget &m_over;
    ReportStrip &m_strip;
};

} // namespace candor::screens
