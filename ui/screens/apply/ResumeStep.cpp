// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/ResumeStep.h"

#include "common/FieldErrors.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FileDrop.h"
#include "widgets/Label.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

ResumeStep::ResumeStep(ApplyModel &model, QWidget *parent)
    : QWidget(parent), m_model(model),
      m_file(new widgets::FileDrop(tr("Drop your resume here"), QString(),
                                   tr("Resumes (*.pdf *.docx *.PDF *.DOCX);;All files (*)"))) {
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new widgets::ColumnHeading(tr("Resume")));
    column->addSpacing(16);
    column->addWidget(m_file);
    column->addSpacing(24);
    for (const QString &line :
         {tr("The file is kept as it is, byte for byte. Nothing is changed in it and nothing is added."),
          tr("Only people of this job, and the administrators of this organisation, can open it."),
          tr("Without a resume they have your answers of the next step alone.")}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *words = new Label(line, Text::Body, Ink::Quiet);
        words->setWordWrap(true);
        row->addWidget(new widgets::IconLabel(QStringLiteral("check"), Ink::Quiet), 0, Qt::AlignTop);
        row->addWidget(words, 1);
        column->addLayout(row);
        column->addSpacing(8);
    }
    column->addStretch();

    connect(m_file, &widgets::FileDrop::chosen, &model, &ApplyModel::chooseResume);
    connect(m_file, &widgets::FileDrop::removeAsked, &model, &ApplyModel::removeResume);
    connect(&model, &ApplyModel::resumeChanged, this, &ResumeStep::showResume);
    connect(&model, &ApplyModel::stateChanged, this, &ResumeStep::showResume);
    connect(&model, &ApplyModel::resumeRefused, this, &ResumeStep::showError);
}

void ResumeStep::showResume() {
    m_file->setRemark(
        m_model.largestResumeBytes() > 0
            ? tr("PDF or DOCX, up to %1").arg(theme::bytes(static_cast<std::uint64_t>(m_model.largestResumeBytes())))
            : tr("PDF or DOCX"));
    m_file->setError({});
    if (const auto &resume = m_model.resume())
        m_file->showFile(resume->name, resume->bytes);
    else
        m_file->showNothing();
}

void ResumeStep::showError(const Error &error) {
    m_file->setError(m_model.resume() ? tr("%1 The file chosen before stays.").arg(wordsAndAdvice(error))
                                      : wordsAndAdvice(error));
    focusFirst();
}

void ResumeStep::focusFirst() {
    for (auto *button : m_file->findChildren<widgets::Button *>())
        if (button->isVisibleTo(this)) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
}

} // namespace candor::screens
