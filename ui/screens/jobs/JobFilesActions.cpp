// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobFilesActions.h"

#include "common/FieldErrors.h"
#include "common/ReportStrip.h"

namespace candor::screens {

JobFilesActions::JobFilesActions(ScreenContext &context, FileChoice files, QWidget &over, ReportStrip &strip)
    : m_model(context), m_files(std::move(files)), m_over(over), m_strip(strip) {
    connect(&m_model, &JobFilesModel::imported, this, [this](qsizetype jobs) {
        const int count = static_cast<int>(jobs);
        m_strip.say(widgets::State::Good, count == 1 ? tr("1 job imported") : tr("%n jobs imported", nullptr, count));
        emit imported();
    });
    connect(&m_model, &JobFilesModel::importRefused, this, [this](const Error &error) {
        // Which line or posting it was helps to mend the file.
        QString text = wordsAndAdvice(error);
        if (!error.detail.isEmpty() && !text.contains(error.detail))
            text += tr(" In the file: %1.").arg(error.detail);
        m_strip.say(widgets::State::Alert, tr("No job was imported"), text);
    });
    connect(&m_model, &JobFilesModel::exported, this, [this](qsizetype jobs, const QString &path) {
        const int count = static_cast<int>(jobs);
        m_strip.say(widgets::State::Good, count == 1 ? tr("1 job written") : tr("%n jobs written", nullptr, count),
                    path);
    });
    connect(&m_model, &JobFilesModel::exportRefused, this,
            [this](const Error &error) { m_strip.sayError(tr("The jobs were not written"), error); });
}

void JobFilesActions::askImport() {
    m_files.toOpen(&m_over, {tr("Import jobs"), {}, tr("Jobs (*.json *.jsonld *.csv);;All files (*)")},
                   [this](const QString &path) { m_model.importFrom(path); });
}

void JobFilesActions::askExport(const std::function<JobFilter()> &filter) {
    m_files.toSave(&m_over,
                   {tr("Export the jobs"), QStringLiteral("jobs.jsonld"), tr("JSON-LD (*.jsonld *.json);;CSV (*.csv)")},
                   [this, filter](const QString &path) { m_model.exportTo(path, filter()); });
}

} // namespace candor::screens
