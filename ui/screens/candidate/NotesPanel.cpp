// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/NotesPanel.h"

#include "candidate/FilePanel.h"
#include "candidate/NoteItem.h"
#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Confirmation.h"
#include "widgets/ConflictDialog.h"
#include "widgets/FormField.h"
#include "widgets/TextInput.h"

#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

NotesPanel::NotesPanel(CandidateModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_heading(new widgets::ColumnHeading(tr("Notes"))), m_list(new QVBoxLayout),
      m_area(new widgets::TextArea(3)), m_field(new widgets::FormField(tr("&New note"), m_area)),
      m_add(new Button(tr("&Add note"), ButtonRole::Outlined)) {
    m_field->setRemark(tr("candidates do not see it"));
    m_list->setSpacing(0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addLayout(m_list);
    column->addSpacing(8);
    column->addWidget(m_field);
    column->addSpacing(8);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    m_add->setEnabled(false);
    connect(m_area, &QPlainTextEdit::textChanged, this, [this] {
        m_add->setEnabled(!m_area->text().trimmed().isEmpty());
        m_field->setError({});
    });
    connect(m_add, &Button::clicked, this, &NotesPanel::add);
    connect(&model, &CandidateModel::noteSaved, this, [this] {
        if (m_saving && !m_saving->isValid())
            m_area->clear();
        else if (NoteItem *item = edited())
            item->edit({});
        m_saving.reset();
    });
    connect(&model, &CandidateModel::noteConflict, this, &NotesPanel::showConflict);
    connect(&model, &CandidateModel::noteGone, this, [this](const ApplicationNote &mine) {
        // It cannot be saved where it was; what was written is not lost.
        m_area->setText(mine.text);
        m_field->setError(tr("This note was deleted meanwhile. Your text stands here; add it anew if it still holds."));
        m_saving.reset();
        m_model.refresh();
    });
    connect(&model, &CandidateModel::noteRefused, this, &NotesPanel::showError);
}

void NotesPanel::show(const std::vector<ApplicationNote> &notes) {
    const NoteItem *item = edited();
    const std::optional<NoteId> kept = item && !item->draft().isEmpty() ? std::optional(item->note().id) : std::nullopt;
    const QString draft = item ? item->draft() : QString();
    const ApplicationNote before = item ? item->note() : ApplicationNote();
    clearLayout(*m_list);
    m_items.clear();
    m_heading->setRemark(notes.empty() ? QString() : QString::number(notes.size()));
    for (const ApplicationNote &note : notes) {
        // One that is being edited keeps the revision it was opened with, so that no newer one is written over.
        const bool editing = kept == note.id;
        auto *shown = new NoteItem(editing ? before : note, m_model.isMine(note));
        connect(shown, &NoteItem::saveAsked, this, [this](const ApplicationNote &changed) {
            m_saving = changed.id;
            m_model.saveNote(changed);
        });
        connect(shown, &NoteItem::deleteAsked, this, &NotesPanel::askDelete);
        if (editing)
            shown->edit(draft);
        m_items.push_back(shown);
        m_list->addWidget(shown);
    }
}

void NotesPanel::forget() {
    m_area->clear();
    m_saving.reset();
    clearLayout(*m_list);
    m_items.clear();
}

bool NotesPanel::hasDraft() const { return !m_area->text().trimmed().isEmpty() || edited(); }

void NotesPanel::add() {
    m_saving = NoteId();
    m_model.addNote(m_area->text().trimmed());
}

NoteItem *NotesPanel::edited() const {
    const auto found =
        std::find_if(m_items.begin(), m_items.end(), [](const NoteItem *item) { return item->isEdited(); });
    return found == m_items.end() ? nullptr : *found;
}

void NotesPanel::askDelete(const ApplicationNote &note) {
    auto *question = new widgets::Confirmation(tr("Delete this note?"), note.text.left(200), tr("&Delete 1 note"),
                                               ButtonRole::Destructive, tr("&Cancel"), window());
    connect(question, &QDialog::accepted, this, [this, id = note.id] { m_model.deleteNote(id); });
    question->open();
}

void NotesPanel::showConflict(const ApplicationNote &mine, const ApplicationNote &theirs) {
    m_saving.reset();
    auto *dialog = new widgets::ConflictDialog(tr("The note"), {{tr("Note"), mine.text, theirs.text}}, window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, mine, theirs] {
        ApplicationNote newer = theirs;
        newer.text = mine.text;
        m_saving = newer.id;
        m_model.saveNote(newer);
    });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, this, [this] {
        if (NoteItem *item = edited())
            item->edit({});
        m_model.refresh();
    });
    dialog->open();
}

void NotesPanel::showError(const Error &error) {
    NoteItem *item = m_saving && m_saving->isValid() ? edited() : nullptr;
    if (item)
        item->showError(wordsAndAdvice(error));
    else
        m_field->setError(wordsAndAdvice(error));
    m_saving.reset();
}

} // namespace candor::screens
