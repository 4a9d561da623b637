// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/SlotDialog.h"

#include "common/HiringWords.h"
#include "common/ReportStrip.h"
#include "schedule/SlotFields.h"
#include "schedule/SlotWords.h"
#include "widgets/Button.h"
#include "widgets/Label.h"

#include <QDateTime>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int dialogWidth = 560;
const QTime usualStart(9, 0);

} // namespace

InterviewSlot newSlot(std::optional<ApplicationId> application, WallTime now) {
    InterviewSlot slot;
    if (application)
        slot.application = *application;
    const QDateTime start(localDate(now).addDays(1), usualStart);
    slot.startsAt = WallTime(std::chrono::milliseconds(start.toMSecsSinceEpoch()));
    return slot;
}

SlotDialog::SlotDialog(ScreenContext &context, const InterviewSlot &slot, QWidget *parent)
    : QDialog(parent), m_editing(context), m_strip(new ReportStrip), m_fields(new SlotFields),
      m_save(new Button(slot.id.isValid() ? tr("&Save slot") : tr("&Add slot"), ButtonRole::Primary)) {
    setObjectName(QStringLiteral("slot"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(true);
    setWindowTitle(slot.id.isValid() ? tr("Move or change a slot") : tr("Add a slot"));
    setMinimumWidth(dialogWidth);
    auto *cancel = new Button(tr("Cance&l"), ButtonRole::Outlined);
    m_save->setObjectName(QStringLiteral("saveSlot"));
    m_save->setEnabled(false);
    m_save->setDefault(true);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(32, 24, 32, 24);
    column->setSpacing(12);
    column->addWidget(new widgets::Label(windowTitle(), theme::Text::Section));
    column->addWidget(m_strip);
    column->addWidget(m_fields, 1);
    column->addSpacing(8);
    column->addLayout(buttons);
    m_fields->setSlot(slot);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_save, &Button::clicked, this, &SlotDialog::save);
    connect(&m_editing, &SlotEditing::choicesRead, this, [this, slot](const SlotChoices &choices) {
        m_fields->setChoices(choices);
        m_save->setEnabled(!choices.candidates.empty());
        if (choices.candidates.empty())
            m_strip->say(widgets::State::Information, tr("Nobody waits for an interview"),
                         tr("Slots are for candidates from Under Review to Passed."));
    });
    connect(&m_editing, &SlotEditing::saved, this, [this](const InterviewSlot &kept) {
        emit saved(kept);
        accept();
    });
    connect(&m_editing, &SlotEditing::refused, this, &SlotDialog::showError);
    connect(&m_editing, &SlotEditing::conflict, this, &SlotDialog::showConflict);
    m_editing.readChoices(slot.application.isValid() ? std::optional(slot.application) : std::nullopt);
}

void SlotDialog::save() {
    m_strip->dismiss();
    if (const auto slot = m_fields->slot()) {
        m_save->setEnabled(false);
        m_editing.save(*slot);
    }
}

void SlotDialog::showError(const Error &error) {
    m_save->setEnabled(true);
    if (!m_fields->showError(error))
        m_strip->sayError(tr("The slot was not saved"), error);
}

void SlotDialog::showConflict(const InterviewSlot &mine, const InterviewSlot &theirs) {
    m_save->setEnabled(true);
    auto *dialog = new widgets::ConflictDialog(tr("The slot"), slotVersions(mine, theirs), this);
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, mine, theirs] {
        InterviewSlot newer = mine;
        newer.revision = theirs.revision;
        m_editing.save(newer);
    });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, this, [this, theirs] { m_fields->setSlot(theirs); });
    dialog->open();
}

} // namespace candor::screens
