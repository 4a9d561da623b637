// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobEditor.h"

#include "common/ReportStrip.h"
#include "jobs/JobForm.h"
#include "jobs/JobVersions.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

JobEditor::JobEditor(ScreenContext &context, QWidget *parent)
    : QWidget(parent), m_editing(context), m_strip(new ReportStrip), m_form(new JobForm), m_busyForm(*m_form),
      m_save(new Button(tr("&Save"), ButtonRole::Primary)), m_cancel(new Button(tr("Cancel"), ButtonRole::Outlined)) {
    m_save->setObjectName(QStringLiteral("saveJob"));
    m_save->setToolTip(tr("Save (Ctrl+S)"));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_save);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(16);
    column->addWidget(m_strip);
    column->addWidget(m_form, 1);
    column->addSpacing(8);
    column->addLayout(buttons);
    connect(m_save, &Button::clicked, this, &JobEditor::save);
    connect(m_cancel, &Button::clicked, this, &JobEditor::leave);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, &JobEditor::save);
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &JobEditor::leave);
    connect(&m_editing, &JobEditing::busyChanged, this, &JobEditor::fitBusy);
    connect(&m_editing, &JobEditing::saved, this, &JobEditor::saved);
    connect(&m_editing, &JobEditing::refused, this, [this](const Error &error) {
        if (!m_form->showError(error))
            m_strip->sayError(tr("The job was not saved"), error);
    });
    connect(&m_editing, &JobEditing::conflict, this, &JobEditor::showConflict);
    connect(&m_editing, &JobEditing::skillsRead, m_form, &JobForm::setSuggestions);
}

void JobEditor::edit(const Job &job) {
    m_job = job;
    m_strip->dismiss();
    m_form->setJob(job);
    m_form->focusFirst();
    m_save->setText(isNew() ? tr("&Save draft") : tr("&Save"));
    m_editing.readSkills();
}

void JobEditor::save() {
    m_strip->dismiss();
    if (const auto job = m_form->job())
        m_editing.save(*job);
}

bool JobEditor::isChanged() const { return m_form->isChanged(); }

void JobEditor::fitBusy(bool busy) {
    m_busyForm.setBusy(busy);
    for (Button *button : {m_save, m_cancel})
        button->setEnabled(!busy);
}

void JobEditor::leave() {
    if (m_editing.isBusy())
        return;
    if (!isChanged()) {
        emit left();
        return;
    }
    auto *question =
        new widgets::Confirmation(tr("Leave without saving?"), tr("What you have written since the last save goes."),
                                  tr("&Discard changes"), ButtonRole::Destructive, tr("&Go on editing"), window());
    connect(question, &QDialog::accepted, this, &JobEditor::left);
    question->open();
}

void JobEditor::showConflict(const Job &mine, const Job &theirs) {
    auto *dialog =
        new widgets::ConflictDialog(tr("The job \"%1\"").arg(theirs.title), jobVersions(mine, theirs), window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, mine, theirs] {
        Job newer = mine;
        newer.revision = theirs.revision;
        m_editing.save(newer);
    });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, this, [this, theirs] { edit(theirs); });
    dialog->open();
}

} // namespace candor::screens
