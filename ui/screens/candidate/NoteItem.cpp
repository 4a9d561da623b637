// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidate/NoteItem.h"

#include "candidate/FilePanel.h"
#include "common/HiringWords.h"
#include "widgets/Button.h"
#include "widgets/DetailText.h"
#include "widgets/FormField.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"
#include "widgets/TextInput.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

NoteItem::NoteItem(const ApplicationNote &note, bool mine, QWidget *parent)
    : QWidget(parent), m_note(note), m_mine(mine), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 8, 0, 0);
    m_column->setSpacing(4);
    showText();
}

void NoteItem::clear() {
    clearLayout(*m_column);
    m_area = nullptr;
    m_field = nullptr;
}

void NoteItem::showText() {
    clear();
    const QString age = momentWords(m_note.createdAt);
    auto *who = new Label(m_note.authorName, Text::CaptionStrong);
    who->setElided(true);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(who, 1);
    if (m_note.updatedAt != m_note.createdAt)
        head->addWidget(new Label(tr("edited"), Text::Caption, Ink::Quiet));
    head->addWidget(new Label(age, Text::MonoCaption, Ink::Quiet));
    if (m_mine) {
        auto *edits = new widgets::SymbolButton(QStringLiteral("edit_note"), tr("Edit the note of %1").arg(age));
        auto *deletes = new widgets::SymbolButton(QStringLiteral("delete"), tr("Delete the note of %1").arg(age));
        connect(edits, &QPushButton::clicked, this, [this] { edit(m_note.text); });
        connect(deletes, &QPushButton::clicked, this, [this] { emit deleteAsked(m_note); });
        head->addWidget(edits);
        head->addWidget(deletes);
    }
    auto *text = new widgets::DetailText;
    text->setText(m_note.text);
    m_column->addLayout(head);
    m_column->addWidget(text);
    m_column->addSpacing(4);
    m_column->addWidget(new widgets::Rule);
}

void NoteItem::edit(const QString &text) {
    clear();
    m_area = new widgets::TextArea(4);
    m_area->setText(text);
    m_field = new widgets::FormField(tr("Note of %1").arg(momentWords(m_note.createdAt)), m_area);
    auto *save = new Button(tr("Save note"), ButtonRole::Outlined);
    auto *cancel = new Button(tr("Cancel"), ButtonRole::Plain);
    connect(save, &Button::clicked, this, [this] {
        ApplicationNote changed = m_note;
        changed.text = draft().trimmed();
        emit saveAsked(changed);
    });
    connect(cancel, &Button::clicked, this, &NoteItem::showText);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch();
    m_column->addWidget(m_field);
    m_column->addLayout(buttons);
    m_column->addSpacing(4);
    m_column->addWidget(new widgets::Rule);
    m_area->setFocus();
}

QString NoteItem::draft() const { return m_area ? m_area->text() : QString(); }

void NoteItem::showError(const QString &words) {
    if (m_field)
        m_field->setError(words);
}

} // namespace candor::screens
