// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionFiles.h"

#include "common/ReportStrip.h"
#include "questions/ExportDialog.h"
#include "questions/ImportDialog.h"
#include "questions/QuestionMoves.h"

namespace candor::screens {

using questions::QuestionFormat;

QuestionFiles::QuestionFiles(ScreenContext &context, FileChoice files, QWidget &over, ReportStrip &strip)
    : m_context(context), m_model(context), m_files(std::move(files)), m_over(over), m_strip(strip) {
    connect(&m_model, &QuestionFilesModel::written, this, qOverload<const ExportedQuestions &>(&QuestionFiles::report));
    connect(&m_model, &QuestionFilesModel::writeRefused, this,
            [this](const Error &error) { m_strip.sayError(tr("The questions were not written"), error); });
}

void QuestionFiles::askImport() {
    m_files.toOpen(&m_over, {tr("Import questions"), {}, tr("Questions (*.json *.csv *.gift *.txt);;All files (*)")},
                   [this](const QString &path) { readFrom(path); });
}

void QuestionFiles::readFrom(const QString &path) {
    auto *dialog = new ImportDialog(m_context, path, &m_over);
    connect(dialog, &ImportDialog::imported, this,
            qOverload<const questions::QuestionImport &>(&QuestionFiles::report));
    connect(dialog, &ImportDialog::anotherAsked, this, &QuestionFiles::askImport);
    dialog->open();
}

void QuestionFiles::report(const questions::QuestionImport &done) {
    m_strip.say(widgets::State::Good, tr("The questions are imported"), importWords(done));
    emit imported();
}

void QuestionFiles::askExport(const QuestionFilter &filter, qint64 listed, const std::vector<QuestionId> &chosen) {
    auto *dialog = new ExportDialog(filter, listed, chosen, &m_over);
    connect(dialog, &ExportDialog::asked, this, &QuestionFiles::askWhere);
    dialog->open();
}

void QuestionFiles::askWhere(const QuestionExport &what) {
    const QString ending = questions::questionFormatName(what.format);
    const QString filter = what.format == QuestionFormat::Json  ? tr("JSON (*.json)")
                           : what.format == QuestionFormat::Csv ? tr("CSV (*.csv)")
                                                                : tr("GIFT (*.gift *.txt)");
    m_files.toSave(&m_over, {tr("Export the questions"), QStringLiteral("questions.") + ending, filter},
                   [this, what](const QString &path) { m_model.write(path, what); });
}

void QuestionFiles::report(const ExportedQuestions &done) {
    QString text = done.path;
    if (done.leftOut > 0) {
        text = (done.leftOut == 1 ? tr("1 has no place in it and was left out.")
                                  : tr("%n have no place in it and were left out.", nullptr, done.leftOut)) %
               u' ' % text;
    }
    m_strip.say(widgets::State::Good,
                done.written == 1 ? tr("1 question written") : tr("%n questions written", nullptr, done.written), text);
}

} // namespace candor::screens
