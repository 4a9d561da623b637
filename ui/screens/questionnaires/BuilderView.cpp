// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/BuilderView.h"

#include "common/QuestionnaireWords.h"
#include "common/ReportStrip.h"
#include "questionnaires/BankList.h"
#include "questionnaires/BankPanel.h"
#include "questionnaires/BuilderColumns.h"
#include "questionnaires/DetailPanel.h"
#include "questionnaires/DrawDialog.h"
#include "questionnaires/ItemForm.h"
#include "questionnaires/OutlineList.h"
#include "questionnaires/OutlinePanel.h"
#include "questionnaires/QuestionDrag.h"
#include "questionnaires/QuestionnaireDifference.h"
#include "questionnaires/SectionForm.h"
#include "questionnaires/WholeForm.h"
#include "widgets/Confirmation.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::ButtonRole;

struct BuilderView::Parts {
    ScreenContext &context;
    QuestionnaireEditing editing;
    ReportStrip *strip = new ReportStrip;
    widgets::StateLabel *begun = new widgets::StateLabel;
    BankPanel *bank;
    OutlinePanel *outline;
    DetailPanel *details = new DetailPanel;
    QuestionDrag *drag;

    explicit Parts(ScreenContext &all)
        : context(all), editing(all), bank(new BankPanel(all)), outline(new OutlinePanel(editing.draft())),
          drag(new QuestionDrag(outline->list())) {}

    [[nodiscard]] OutlineList &list() const { return outline->list(); }
    [[nodiscard]] const QuestionnaireDraft &draft() const { return editing.draft(); }
};

BuilderView::BuilderView(ScreenContext &context, QWidget *parent) : QWidget(parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    parts.begun->setObjectName(QStringLiteral("begun"));
    parts.begun->setWrapped();
    parts.begun->hide();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.strip);
    column->addWidget(parts.begun);
    column->addWidget(new BuilderColumns(parts.bank, parts.outline, parts.details), 1);
    parts.bank->rows().setAsked([this](QuestionId question) { return m_parts->draft().placeOf(question).has_value(); });
    connectEditing();
    connectOutline();
    connectDetails();
    connectKeys();
}

BuilderView::~BuilderView() {
    // They look at the draft, which goes before a widget's children do.
    delete m_parts->bank;
    delete m_parts->outline;
}

void BuilderView::startNew() { m_parts->editing.startNew(); }
void BuilderView::open(QuestionnaireId id) { m_parts->editing.open(id); }
void BuilderView::startCopyOf(QuestionnaireId id) { m_parts->editing.startCopyOf(id); }
OutlinePlace BuilderView::chosen() const { return m_parts->list().chosen(); }
void BuilderView::focusOutline() { m_parts->list().setFocus(Qt::OtherFocusReason); }
QuestionnaireEditing &BuilderView::editing() { return m_parts->editing; }

void BuilderView::connectEditing() {
    QuestionnaireEditing &editing = m_parts->editing;
    connect(&editing, &QuestionnaireEditing::opened, this, [this] {
        Parts &parts = *m_parts;
        parts.strip->dismiss();
        parts.details->whole().clearErrors();
        follow();
        parts.list().choose({});
        parts.bank->open(parts.editing.job());
        emit opened(); // what is not in sight yet takes no keyboard
        if (parts.editing.isNew())
            parts.details->focusFirst();
        else
            focusOutline();
    });
    connect(&editing, &QuestionnaireEditing::draftChanged, this, &BuilderView::follow);
    connect(&editing, &QuestionnaireEditing::chosenChanged, this, [this](OutlinePlace place) {
        m_parts->list().choose(place);
        m_parts->details->show(m_parts->draft(), place);
    });
    connect(&editing, &QuestionnaireEditing::leftBehind, this, [this](int retired) {
        m_parts->strip->say(widgets::State::Information,
                            retired == 1 ? tr("1 retired question is not in the copy")
                                         : tr("%n retired questions are not in the copy", nullptr, retired));
    });
    connect(&editing, &QuestionnaireEditing::busyChanged, this, [this](bool busy) {
        if (!busy)
            m_parts->strip->dismiss(); // what came of it follows
        emit changed();
    });
    connect(&editing, &QuestionnaireEditing::saved, this, [this](const QuestionnaireFile &file, bool isNewVersion) {
        m_parts->strip->say(widgets::State::Good,
                            isNewVersion ? tr("Saved as version %1").arg(file.questionnaire.version) : tr("Saved"),
                            isNewVersion ? tr("Who has begun keeps the version before.") : QString());
        showBegun();
        emit saved(file);
    });
    connect(&editing, &QuestionnaireEditing::refused, this, &BuilderView::showRefusal);
    connect(&editing, &QuestionnaireEditing::openingFailed, this, &BuilderView::openingFailed);
    connect(&editing, &QuestionnaireEditing::newerFailed, this,
            [this](const Error &error) { m_parts->strip->sayError(tr("The newer version cannot be had"), error); });
    connect(&editing, &QuestionnaireEditing::conflict, this, &BuilderView::showConflict);
}

void BuilderView::connectOutline() {
    Parts &parts = *m_parts;
    QuestionnaireEditing &editing = parts.editing;
    OutlineList *list = &parts.list();
    connect(list, &OutlineList::chosenChanged, this,
            [this](OutlinePlace place) { m_parts->details->show(m_parts->draft(), place); });
    connect(list, &OutlineList::opened, this, [this] { m_parts->details->focusFirst(); });
    connect(list, &OutlineList::removeAsked, this, [&editing](OutlinePlace place) {
        editing.edit([=](QuestionnaireDraft &draft) { return std::optional(draft.remove(place)); });
    });
    connect(list, &OutlineList::stepAsked, this, [&editing](OutlinePlace place, int direction) {
        editing.edit([=](QuestionnaireDraft &draft) { return draft.step(place, direction); });
    });
    connect(list, &OutlineList::nextSectionAsked, this, [&editing](OutlinePlace place, int direction) {
        editing.edit([=](QuestionnaireDraft &draft) { return draft.toNextSection(place, direction); });
    });
    connect(parts.outline, &OutlinePanel::sectionAsked, this, [this] {
        m_parts->editing.edit([](QuestionnaireDraft &draft) { return draft.addSection(); });
        m_parts->details->focusFirst();
    });
    connect(parts.outline, &OutlinePanel::undoAsked, this,
            [&editing] { editing.edit([](QuestionnaireDraft &draft) { return draft.undo(); }); });
    connect(parts.outline, &OutlinePanel::redoAsked, this,
            [&editing] { editing.edit([](QuestionnaireDraft &draft) { return draft.redo(); }); });
    connect(parts.bank, &BankPanel::addAsked, this,
            [this](const std::vector<QuestionnaireQuestion> &questions) { add(questions, afterChosen()); });
    parts.drag->follow(*list);
    parts.drag->follow(parts.bank->list());
    connect(parts.drag, &QuestionDrag::dropped, this, [this, list](const PickList *from, OutlinePlace before) {
        if (from != list) {
            add(m_parts->bank->list().selectedQuestions(), before);
            return;
        }
        const OutlinePlace held = list->chosen();
        m_parts->editing.edit([=](QuestionnaireDraft &draft) { return std::optional(draft.move(held, before)); });
    });
}

void BuilderView::connectDetails() {
    DetailPanel *details = m_parts->details;
    QuestionnaireEditing &editing = m_parts->editing;
    const auto edits = [this, &editing](auto change) {
        return [this, &editing, change](const auto &value) {
            editing.edit([&](QuestionnaireDraft &draft) {
                change(draft, m_parts->list().chosen(), value);
                return std::optional<OutlinePlace>();
            });
        };
    };
    using Draft = QuestionnaireDraft;
    connect(&details->whole(), &WholeForm::titleEdited, this, [this, edits](const QString &title) {
        m_parts->details->whole().clearErrors();
        edits([](Draft &draft, OutlinePlace, const QString &words) { draft.setTitle(words); })(title);
    });
    connect(&details->whole(), &WholeForm::introductionEdited, this,
            edits([](Draft &draft, OutlinePlace, const QString &words) { draft.setIntroduction(words); }));
    connect(&details->whole(), &WholeForm::revealsChanged, this,
            edits([](Draft &draft, OutlinePlace, bool on) { draft.setRevealsMcqResults(on); }));
    connect(&details->whole(), &WholeForm::keepsChanged, this,
            edits([](Draft &draft, OutlinePlace, bool on) { draft.setKeepsOtherTakes(on); }));
    connect(
        &details->section(), &SectionForm::titleEdited, this,
        edits([](Draft &draft, OutlinePlace at, const QString &words) { draft.setSectionTitle(at.section, words); }));
    connect(&details->section(), &SectionForm::introductionEdited, this,
            edits([](Draft &draft, OutlinePlace at, const QString &words) {
                draft.setSectionIntroduction(at.section, words);
            }));
    connect(&details->item(), &ItemForm::itemEdited, this,
            edits([](Draft &draft, OutlinePlace at, const QuestionnaireItem &item) { draft.setItem(at, item); }));
    connect(&details->item(), &ItemForm::newerAsked, this,
            [this] { m_parts->editing.useNewer(m_parts->list().chosen()); });
    connect(details, &DetailPanel::removeAsked, this, [this] {
        emit m_parts->list().removeAsked(m_parts->list().chosen());
        focusOutline();
    });
    connect(details, &DetailPanel::stepAsked, this,
            [this](int direction) { emit m_parts->list().stepAsked(m_parts->list().chosen(), direction); });
}

void BuilderView::connectKeys() {
    const auto key = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this, nullptr, nullptr, Qt::WidgetWithChildrenShortcut), &QShortcut::activated,
                this, act);
    };
    key(QKeySequence::Save, [this] { save(); });
    key(QKeySequence::Undo, [this] { emit m_parts->outline->undoAsked(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { emit m_parts->outline->redoAsked(); });
    key(QKeySequence::Find, [this] { m_parts->bank->focusSearch(); });
    key(QKeySequence::Refresh, [this] { m_parts->bank->refresh(); });
    key(QKeySequence(Qt::Key_F2), [this] { m_parts->details->focusFirst(); });
    key(QKeySequence(Qt::Key_Escape), [this] { leaveFor([this] { emit left(); }); });
}

OutlinePlace BuilderView::afterChosen() const {
    const OutlinePlace chosen = m_parts->list().chosen();
    return chosen.isItem() ? OutlinePlace{chosen.section, chosen.item + 1} : chosen;
}

void BuilderView::add(const std::vector<QuestionnaireQuestion> &questions, OutlinePlace before) {
    QuestionnaireDraft::Added added;
    m_parts->editing.edit([&](QuestionnaireDraft &draft) {
        added = draft.add(questions, before);
        // The last one is chosen, so that the next ones come after it.
        return added.count > 0 ? std::optional(OutlinePlace{added.first.section, added.first.item + added.count - 1})
                               : std::nullopt;
    });
    if (added.tooMany > 0)
        m_parts->strip->say(widgets::State::Caution, tr("The questionnaire is full"),
                            tr("It holds as many questions as one can hold."));
    else if (added.present > 0)
        m_parts->strip->say(widgets::State::Information,
                            added.present == 1 ? tr("1 question was there already")
                                               : tr("%n questions were there already", nullptr, added.present));
    else
        m_parts->strip->dismiss();
}

void BuilderView::draw() {
    auto *dialog = new DrawDialog(m_parts->context, m_parts->draft(), m_parts->editing.job(),
                                  m_parts->list().chosen().section, window());
    connect(dialog, &DrawDialog::taken, this, [this](const std::vector<QuestionnaireQuestion> &questions, int section) {
        if (section < static_cast<int>(m_parts->draft().content().sections.size())) {
            add(questions, {section, -1});
            return;
        }
        m_parts->editing.edit([](QuestionnaireDraft &draft) { return draft.addSection(); });
        add(questions, {section, -1});
    });
    connect(dialog, &QDialog::finished, this, &BuilderView::focusOutline);
    dialog->open();
}

void BuilderView::save() {
    m_parts->details->commit();
    m_parts->strip->dismiss();
    m_parts->details->whole().clearErrors();
    m_parts->editing.save();
}

bool BuilderView::isChanged() const {
    m_parts->details->commit();
    return m_parts->editing.isChanged();
}

void BuilderView::leaveFor(const std::function<void()> &go) {
    if (m_parts->editing.isBusy()) {
        m_parts->strip->say(widgets::State::Information, tr("The questionnaire is being saved"),
                            tr("It can be left once that is done."));
        return;
    }
    if (!isChanged()) {
        go();
        return;
    }
    auto *question =
        new widgets::Confirmation(tr("Leave without saving?"), tr("What you have changed since the last save goes."),
                                  tr("&Discard changes"), ButtonRole::Destructive, tr("&Go on editing"), window());
    connect(question, &QDialog::accepted, this, go);
    question->open();
}

void BuilderView::follow() {
    Parts &parts = *m_parts;
    parts.outline->follow();
    parts.bank->followAsked();
    parts.details->show(parts.draft(), parts.list().chosen());
    showBegun();
    emit changed();
}

void BuilderView::showBegun() {
    Parts &parts = *m_parts;
    const auto &file = parts.editing.file();
    parts.begun->setVisible(file && file->isVersionBegun);
    if (file && file->isVersionBegun)
        parts.begun->setState(widgets::State::Information,
                              tr("Candidates have begun version %1 and keep it. Saving makes version %2, for those who "
                                 "begin later.")
                                  .arg(file->questionnaire.version)
                                  .arg(file->questionnaire.version + 1));
}

void BuilderView::showRefusal(const Error &error) {
    Parts &parts = *m_parts;
    const auto place = placeOf(error);
    parts.list().choose(place.value_or(OutlinePlace()));
    if (place && error.detail.endsWith(QStringLiteral("not_approved")))
        parts.strip->say(widgets::State::Alert, tr("The questionnaire was not saved"),
                         tr("The chosen question was retired since it was read. Remove it, or ask another one."));
    else if (!parts.details->whole().showError(error))
        parts.strip->sayError(tr("The questionnaire was not saved"), error);
}

void BuilderView::showConflict(const QuestionnaireFile &theirs) {
    KnownQuestions known = m_parts->draft().known();
    for (const QuestionnaireQuestion &question : theirs.questions)
        known.insert_or_assign(question.version.id, question);
    auto *dialog = new widgets::ConflictDialog(
        tr("The questionnaire \"%1\"").arg(questionnaireWords(theirs.questionnaire.content)),
        questionnaireVersions(m_parts->draft().content(), theirs.questionnaire.content, known), window());
    connect(dialog, &widgets::ConflictDialog::mineChosen, this, [this, theirs] { m_parts->editing.saveOver(theirs); });
    connect(dialog, &widgets::ConflictDialog::theirsChosen, this, [this, theirs] { m_parts->editing.take(theirs); });
    dialog->open();
}

} // namespace candor::screens
