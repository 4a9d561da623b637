// SPDX-License-Identifier: GPL-3.0-or-later
#include "apply/CheckStep.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DetailText.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

constexpr int nameWidth = 168;

void addRow(QVBoxLayout &column, const QString &name, const QString &value, Text size = Text::Body) {
    auto *row = new QHBoxLayout;
    row->setSpacing(16);
    auto *what = new Label(name, Text::Body, Ink::Quiet);
    what->setFixedWidth(nameWidth);
    what->setWordWrap(true);
    auto *words = new Label(value.isEmpty() ? theme::emptyFigure() : value, value.isEmpty() ? Text::Body : size);
    words->setWordWrap(true);
    words->setMinimumHeight(35);
    what->setMinimumHeight(35);
    row->addWidget(what, 0, Qt::AlignTop);
    row->addWidget(words, 1);
    column.addLayout(row);
    column.addWidget(new widgets::Rule);
}

} // namespace

CheckStep::CheckStep(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(new widgets::ColumnHeading(tr("What you hand in")));
}

/// What goes along of the resume's fields.
QString CheckStep::readingWords(const ApplyModel &model) {
    const int corrected = model.correctedFields();
    if (corrected > 0)
        return tr("Fields corrected by you: %1").arg(corrected);
    return model.reading() == ResumeReading::Done ? tr("As it was read, nothing corrected")
                                                  : tr("Nothing; the file speaks for itself");
}

void CheckStep::show(const ApplyModel &model) {
    delete m_rows;
    m_rows = new QWidget;
    auto *rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const ApplicationForm &form = model.form();
    const auto &resume = model.resume();
    addRow(*rows, tr("Resume"),
           resume ? tr("%1, %2, as it is").arg(resume->name, theme::bytes(resume->bytes)) : tr("None"));
    if (resume)
        addRow(*rows, tr("What was read"), readingWords(model));
    addRow(*rows, tr("Phone"), form.phone, Text::Mono);
    addRow(*rows, tr("Years of experience"),
           form.yearsOfExperience
               ? theme::figure(*form.yearsOfExperience,
                               *form.yearsOfExperience == static_cast<int>(*form.yearsOfExperience) ? 0 : 1)
               : QString(),
           Text::Mono);
    addRow(*rows, tr("Current position"), form.currentPosition);
    addRow(*rows, tr("Current company"), form.currentCompany);
    addRow(*rows, tr("Expected salary a year"), form.expectedSalary ? moneyWords(*form.expectedSalary) : QString(),
           Text::Mono);
    addRow(*rows, tr("Available"),
           form.availability == Availability::Unknown
               ? QString()
               : capitalised(availabilityWords(form.availability, form.availableFrom)));
    addRow(*rows, tr("Heard of it"), form.source);
    if (form.coverLetter.trimmed().isEmpty()) {
        addRow(*rows, tr("Cover letter"), {});
    } else {
        rows->addSpacing(12);
        rows->addWidget(new Label(tr("Cover letter"), Text::Body, Ink::Quiet));
        rows->addSpacing(4);
        auto *letter = new widgets::DetailText;
        letter->setText(form.coverLetter);
        rows->addWidget(letter);
    }
    rows->addStretch();
    m_column->addWidget(m_rows, 1);
    m_rows->show();
}

} // namespace candor::screens
