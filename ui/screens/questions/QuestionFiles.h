// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FileChoice.h"
#include "questions/QuestionFilesModel.h"

#include <QObject>

namespace candor::screens {

class ReportStrip;

/// Asks for the files of an import or export of questions, and reports what came of it.
class QuestionFiles : public QObject {
    Q_OBJECT

public:
    /// The dialogs open over `over`, the reports are shown in `strip`; both outlive it.
    QuestionFiles(ScreenContext &context, FileChoice files, QWidget &over, ReportStrip &strip);

    void askImport();
    void askExport(const QuestionFilter &filter, qint64 listed, const std::vector<QuestionId> &chosen);

signals:
    void imported();

private:
    void readFrom(const QString &path);
    void report(const questions::QuestionImport &done);
    void report(const ExportedQuestions &done);
    void askWhere(const QuestionExport &what);

    ScreenContext &m_context;
    QuestionFilesModel m_model;
    FileChoice m_files;
    QWidget &m_over;
    ReportStrip &m_strip;
};

} // namespace candor::screens
