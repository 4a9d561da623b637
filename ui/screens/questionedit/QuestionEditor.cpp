// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/QuestionEditor.h"

#include "common/QuestionWords.h"
#include "common/ReportStrip.h"
#include "common/WorkspaceAccess.h"
#include "question/QuestionDialog.h"
#include "question/QuestionTexts.h"
#include "question/ScrollPlace.h"
#include "question/SimilarList.h"
#include "questionedit/MissingList.h"
#include "widgets/Button.h"
#include "widgets/Confirmation.h"
#include "widgets/Rule.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QShortcut>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int besideWidth = 288;
constexpr int columnGap = 24;

} // namespace

QuestionEditor::QuestionEditor(ScreenContext &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_editing(context), m_similar(context), m_strip(new ReportStrip),
      m_form(new QuestionForm), m_busyForm(*m_form),
      m_place(new ScrollPlace(tr("The question's fields"), m_form, false)), m_missing(new MissingList),
      m_discard(new Button(tr("&Discard draft…"), ButtonRole::Destructive)),
      m_cancel(new Button(tr("&Cancel"), ButtonRole::Outlined)),
      m_save(new Button(tr("&Save draft"), ButtonRole::Outlined)),
      m_submit(new Button(tr("S&ubmit for approval"), ButtonRole::Primary)) {
    build();
    connectEditing();
    connect(m_save, &Button::clicked, this, [this] { save(false); });
    connect(m_submit, &Button::clicked, this, [this] { save(true); });
    connect(m_cancel, &Button::clicked, this, &QuestionEditor::leave);
    connect(m_discard, &Button::clicked, this, &QuestionEditor::askDiscard);
    connect(new QShortcut(QKeySequence::Save, this), &QShortcut::activated, this, [this] { save(false); });
    connect(new QShortcut(Qt::CTRL | Qt::Key_Return, this), &QShortcut::activated, this, [this] { save(true); });
    auto *escape = new QShortcut(Qt::Key_Escape, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &QuestionEditor::leave);
    connect(m_form, &QuestionForm::edited, this, &QuestionEditor::follow);
    connect(m_form, &QuestionForm::looked, this, [this] { m_missing->show(missingIn(m_form->content())); });
    connect(m_missing, &MissingList::chosen, m_form, &QuestionForm::focusField);
    // Whatever has the keyboard is in sight, also where a problem led to it.
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) {
        if (now && m_form->isAncestorOf(now))
            m_place->ensureWidgetVisible(now, 0, 64);
    });
}

QuestionEditor::~QuestionEditor() = default;

void QuestionEditor::build() {
    m_save->setObjectName(QStringLiteral("saveQuestion"));
    m_submit->setObjectName(QStringLiteral("submitQuestion"));
    m_cancel->setObjectName(QStringLiteral("cancelQuestion"));
    m_discard->setObjectName(QStringLiteral("discardQuestion"));
    m_save->setToolTip(tr("Save draft (Ctrl+S)"));
    m_submit->setToolTip(tr("Save and submit for approval (Ctrl+Enter)"));
    m_form->layout()->setContentsMargins(0, 0, 0, 0);
    auto *similar = new SimilarList(m_similar);
    connect(similar, &SimilarList::opened, this,
            [this](const QuestionRow &row) { (new QuestionDialog(row, this))->open(); });
    auto *beside = new QWidget;
    auto *besideColumn = new QVBoxLayout(beside);
    besideColumn->setContentsMargins(0, 0, 0, 0);
    besideColumn->setSpacing(24);
    besideColumn->addWidget(m_missing);
    besideColumn->addWidget(similar);
    auto *besidePlace = new ScrollPlace(tr("Beside the question"), beside, false);
    besidePlace->setFixedWidth(besideWidth);
    auto *columns = new QHBoxLayout;
    columns->setSpacing(columnGap - roomOfScrollBar - roomOfFocusRing);
    columns->addWidget(m_place, 1);
    columns->addWidget(besidePlace);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, 12, 0, 0);
    buttons->setSpacing(8);
    buttons->addWidget(m_discard);
    buttons->addStretch();
    for (Button *button : {m_cancel, m_save, m_submit})
        buttons->addWidget(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_strip);
    column->addSpacing(4);
    column->addLayout(columns, 1);
    column->addWidget(new widgets::Rule);
    column->addLayout(buttons);
}

void QuestionEditor::connectEditing() {
    connect(&m_editing, &QuestionEditing::busyChanged, this, &QuestionEditor::fitBusy);
    connect(&m_editing, &QuestionEditing::saved, this, [this](const QuestionRow &row, bool submitted) {
        const bool isNew = !m_question.id.isValid();
        m_form->setContent(row.question.newest.content);
        m_similar.clear();
        emit saved(row, isNew, submitted);
    });
    connect(&m_editing, &QuestionEditing::savedOnly, this, [this](const QuestionRow &row, const Error &error) {
        edit(row.question, true);
        if (!m_form->showError(error))
            m_strip->sayError(tr("The draft is saved, but not submitted"), error);
        else
            m_strip->say(widgets::State::Caution, tr("The draft is saved, but not submitted"),
                         tr("Something is missing in it; the field is marked."));
    });
    connect(&m_editing, &QuestionEditing::refused, this, [this](const Error &error) {
        if (!m_form->showError(error))
            m_strip->sayError(tr("The question was not saved"), error);
    });
    connect(&m_editing, &QuestionEditing::conflict, this, &QuestionEditor::showConflict);
    connect(&m_editing, &QuestionEditing::discarded, this, &QuestionEditor::discarded);
    connect(&m_editing, &QuestionEditing::discardRefused, this,
            [this](const Error &error) { m_strip->sayError(tr("The draft was not discarded"), error); });
    connect(&m_editing, &QuestionEditing::proposalsRead, this, [this](const QuestionProposals &proposals) {
        m_form->setCompetencies(proposals.competencies);
        m_form->setSkills(proposals.skills);
        m_form->setJobs(proposals.jobs);
    });
}

void QuestionEditor::create(JobDomain domain) {
    m_question = {};
    m_question.newest.content.domain = domain;
    m_canBeDiscarded = false;
    begin();
}

void QuestionEditor::edit(const Question &question, bool canBeDiscarded) {
    m_question = question;
    // Of what is approved or retired a save begins a version, and there is no draft yet.
    m_canBeDiscarded = canBeDiscarded;
    begin();
}

void QuestionEditor::begin() {
    m_editing.turn();
    m_strip->dismiss();
    m_similar.clear();
    m_form->setContent(m_question.newest.content);
    m_form->focusFirst();
    m_editing.readProposals();
    m_discard->setVisible(m_canBeDiscarded);
}

bool QuestionEditor::isChanged() const { return m_form->isChanged(); }

void QuestionEditor::follow() {
    m_similar.follow(m_form->content().text, m_question.id.isValid() ? std::optional(m_question.id) : std::nullopt);
}

void QuestionEditor::save(bool submits) {
    m_strip->dismiss();
    if (!m_form->checkNow())
        return;
    const QuestionContent content = m_form->content();
    if (submits) {
        if (const auto missing = missingIn(content); !missing.empty()) {
            static_cast<void>(m_form->showError(missing.front().error));
            m_strip->say(widgets::State::Caution, tr("Something is missing before it can be submitted"),
                         tr("What it is stands at the right. A draft can be saved as it is."));
            return;
        }
    }
    m_editing.save(m_question, content, submits);
}

void QuestionEditor::leave() {
    if (m_editing.isBusy())
        return;
    if (!isChanged()) {
        emit left();
        return;
    }
    auto *question =
        new widgets::Confirmation(tr("Leave without saving?"), tr("What you have written since the last save goes."),
                                  tr("&Discard changes"), ButtonRole::Destructive, tr("&Go on editing"), window());
    connect(question, &QDialog::accepted, this, [this] {
        m_form->setContent(m_question.newest.content);
        m_similar.clear();
        emit left();
    });
    question->open();
}

void QuestionEditor::askDiscard() {
    const bool isOnly = m_question.newest.version == 1;
    auto *question = new widgets::Confirmation(
        isOnly ? tr("Discard this draft?") : tr("Discard version %1?").arg(m_question.newest.version),
        isOnly ? tr("The question goes with all that was said of it. This cannot be taken back.")
               : tr("The version before it stays as it is. This cannot be taken back."),
        isOnly ? tr("&Discard 1 draft") : tr("&Discard 1 version"), ButtonRole::Destructive, tr("&Cancel"), window());
    connect(question, &QDialog::accepted, this, [this] { m_editing.discard(m_question); });
    question->open();
}

void QuestionEditor::showConflict(const QuestionContent &mine, const QuestionRow &theirs, bool submits) {
    auto *dialog = new widgets::ConflictDialog(tr("The question \"%1\"").arg(shortQuestionTitle(mine)),
                                               questionVersions(mine, theirs.question.newest.content), window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this,
            [this, mine, theirs, submits] { m_editing.save(theirs.question, mine, submits); });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, this,
            [this, theirs] { edit(theirs.question, m_canBeDiscarded); });
    dialog->open();
}

void QuestionEditor::fitBusy(bool busy) {
    m_busyForm.setBusy(busy);
    for (Button *button : {m_save, m_submit, m_discard, m_cancel})
        button->setEnabled(!busy);
}

} // namespace candor::screens
