// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionsView.h"

#include "common/FieldErrors.h"
#include "common/QuestionWords.h"
#include "common/ReportStrip.h"
#include "common/WorkspaceAccess.h"
#include "questionedit/QuestionEditor.h"
#include "questions/ApprovalQueue.h"
#include "questions/QuestionBank.h"
#include "questions/QuestionFiles.h"
#include "widgets/Button.h"

#include <QShortcut>
#include <QStackedLayout>
#include <QTabBar>

#include <functional>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

enum Tab { BankTab, QueueTab, ReturnedTab };

} // namespace

struct QuestionsView::Parts {
    ScreenContext &context;
    Button *importing = new Button(tr("&Import…"), ButtonRole::Outlined);
    Button *exporting = new Button(tr("E&xport…"), ButtonRole::Outlined);
    Button *create = new Button(tr("&New question"), ButtonRole::Primary);
    ReportStrip *strip = new ReportStrip;
    QTabBar *tabs = new QTabBar;
    QuestionBank *bank;
    ApprovalQueue *queue;
    QuestionEditor *editor;
    QWidget *listing = new QWidget;
    QStackedLayout *places = new QStackedLayout;
    QWidget *content = new QWidget;
    QStackedLayout *pages = new QStackedLayout(content);
    QuestionFiles files;
    bool editing = false;

    Parts(ScreenContext &all, FileChoice choice, QWidget &over)
        : context(all), bank(new QuestionBank(all, *strip)), queue(new ApprovalQueue(all, *strip)),
          editor(new QuestionEditor(all)), files(all, std::move(choice), over, *strip) {}

    [[nodiscard]] bool decides() const {
        const Role role = context.hiring->role();
        return role == Role::DomainExpert || role == Role::Admin;
    }
    [[nodiscard]] bool isAtQueue() const { return tabs->currentIndex() == QueueTab && decides(); }
    [[nodiscard]] bool isFirstUse() const {
        const BankModel &model = bank->model();
        return model.list().wasRead() && model.list().total() == 0 && !model.isFiltered();
    }
};

QuestionsView::QuestionsView(ScreenContext &context, QWidget *parent, FileChoice files)
    : widgets::Page(tr("Questions"), parent), m_parts(new Parts(context, std::move(files), *this)) {
    buildActions();
    buildContent();
    connectParts();
    connectEditor();
}

QuestionsView::~QuestionsView() = default;

void QuestionsView::buildActions() {
    Parts &parts = *m_parts;
    parts.importing->setSymbol(QStringLiteral("upload_file"));
    parts.exporting->setSymbol(QStringLiteral("download"));
    parts.create->setSymbol(QStringLiteral("add"));
    parts.create->setObjectName(QStringLiteral("newQuestion"));
    parts.create->setToolTip(tr("New question (Ctrl+N)"));
    for (Button *button : {parts.importing, parts.exporting, parts.create})
        addButton(button);
    connect(parts.create, &Button::clicked, this, &QuestionsView::create);
    connect(parts.importing, &Button::clicked, &parts.files, &QuestionFiles::askImport);
    connect(parts.exporting, &Button::clicked, this, &QuestionsView::askExport);
    const auto onKeys = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, [this, act] {
            if (!m_parts->editing)
                act();
        });
    };
    onKeys(QKeySequence::Refresh, [this] { refresh(); });
    onKeys(QKeySequence::New, [this] { create(); });
    onKeys(QKeySequence::Find, [this] {
        m_parts->tabs->setCurrentIndex(BankTab);
        m_parts->bank->focusSearch();
    });
}

void QuestionsView::buildContent() {
    Parts &parts = *m_parts;
    parts.tabs->setObjectName(QStringLiteral("placeTabs"));
    parts.tabs->setAccessibleName(tr("Which questions"));
    parts.tabs->setDrawBase(false);
    parts.tabs->setExpanding(false);
    parts.tabs->addTab(tr("Bank"));
    parts.tabs->addTab(tr("Awaiting approval"));
    parts.tabs->addTab(tr("Returned to you"));
    auto *column = new QVBoxLayout(parts.listing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    column->addWidget(parts.strip);
    column->addWidget(parts.tabs);
    column->addLayout(parts.places, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    parts.places->addWidget(parts.bank);
    parts.places->addWidget(parts.queue);
    parts.pages->addWidget(parts.listing);
    parts.pages->addWidget(parts.editor);
    setContent(parts.content);
}

void QuestionsView::connectParts() {
    Parts &parts = *m_parts;
    connect(parts.tabs, &QTabBar::currentChanged, this, &QuestionsView::showPlace);
    connect(parts.bank, &QuestionBank::listed, this, &QuestionsView::showListing);
    connect(parts.bank, &QuestionBank::counted, this, &QuestionsView::fitTabs);
    connect(parts.bank, &QuestionBank::primaryChanged, this, &QuestionsView::fitActions);
    connect(parts.bank, &QuestionBank::editAsked, this, &QuestionsView::edit);
    connect(parts.bank, &QuestionBank::exportAsked, this, &QuestionsView::askExport);
    connect(parts.bank, &QuestionBank::moved, parts.queue, &ApprovalQueue::refresh);
    connect(parts.queue, &ApprovalQueue::listed, this, &QuestionsView::fitTabs);
    connect(parts.queue, &ApprovalQueue::decided, parts.bank, &QuestionBank::refresh);
    connect(&parts.files, &QuestionFiles::imported, this, &QuestionsView::refresh);
    connect(parts.context.hiring, &WorkspaceAccess::actorChanged, this, &QuestionsView::fitTabs);
    fitTabs();
}

void QuestionsView::connectEditor() {
    Parts &parts = *m_parts;
    connect(parts.editor, &QuestionEditor::left, this, &QuestionsView::endEditing);
    connect(parts.editor, &QuestionEditor::saved, this, [this](const QuestionRow &row, bool isNew, bool submitted) {
        const QString title = shortQuestionTitle(row.question.newest.content);
        endEditing();
        m_parts->tabs->setCurrentIndex(BankTab);
        m_parts->strip->say(widgets::State::Good,
                            submitted ? tr("Submitted for approval: \"%1\"").arg(title)
                                      : tr("\"%1\" is saved").arg(title),
                            submitted ? tr("It is asked once an expert or an administrator has approved it.")
                            : isNew   ? tr("It is a draft: it is asked once it was submitted and approved.")
                                      : QString());
        m_parts->bank->select(row.question.id);
        refresh();
    });
    connect(parts.editor, &QuestionEditor::discarded, this, [this](const Question &question) {
        endEditing();
        m_parts->strip->say(widgets::State::Good, moveReport(QuestionMove::Discard, question));
        refresh();
    });
}

void QuestionsView::refresh() {
    if (!m_parts->bank->model().list().wasRead())
        showProgress(tr("Reading the questions"), 0, 0);
    m_parts->bank->refresh();
    if (m_parts->decides())
        m_parts->queue->refresh();
}

void QuestionsView::open(QuestionId question) {
    if (m_parts->editing)
        return; // what is being written stays in view
    m_parts->tabs->setCurrentIndex(BankTab);
    m_parts->bank->select(question);
}

void QuestionsView::openQueue() {
    if (m_parts->editing || !m_parts->decides())
        return;
    m_parts->tabs->setCurrentIndex(QueueTab);
    m_parts->queue->focusList();
}

bool QuestionsView::hasUnsavedChanges() const {
    const Parts &parts = *m_parts;
    return (parts.editing && parts.editor->isChanged()) || parts.bank->hasComment() || parts.queue->hasComment();
}

void QuestionsView::showListing() {
    Parts &parts = *m_parts;
    const QuestionList &list = parts.bank->model().list();
    if (parts.editing)
        return;
    if (const auto &error = list.error()) {
        if (list.wasRead())
            parts.strip->sayError(tr("The questions could not be read again"), *error);
        else
            showError({tr("The questions cannot be listed"), wordsAndAdvice(*error), {}, tr("&Try again"), [this] {
                           refresh();
                       }});
    } else if (parts.isFirstUse()) {
        showFirstUse();
    } else {
        showContent();
        showPlace();
    }
    fitActions();
    emit listed();
}

void QuestionsView::showFirstUse() {
    setSubline({});
    showNotice({tr("No question yet"),
                tr("The bank holds the questions that interviews and questionnaires ask. What is written here is asked "
                   "once somebody else has approved it."),
                {{tr("Write a question"), tr("text, answer, rubric")},
                 {tr("Submit it"), tr("an expert or administrator decides")},
                 {tr("Put it into a questionnaire"), tr("candidates answer it")}},
                tr("&New question"),
                [this] { create(); }});
}

void QuestionsView::showPlace() {
    Parts &parts = *m_parts;
    const bool queue = parts.isAtQueue();
    const bool returned = parts.tabs->currentIndex() == ReturnedTab;
    parts.bank->showReturned(returned);
    parts.places->setCurrentWidget(queue ? static_cast<QWidget *>(parts.queue) : parts.bank);
    setSubline(queue ? tr("One after another: approve it, or return it with what should change.")
               : returned
                   ? tr("What should change stands in the history of each. Submit it again when it is right.")
                   : tr("What interviews and questionnaires ask. A question is asked once somebody else has approved "
                        "it."));
    fitActions();
    if (isVisible() && !focusWidget()) {
        if (queue)
            parts.queue->focusList();
        else
            parts.bank->focusList();
    }
}

void QuestionsView::create() {
    m_parts->strip->dismiss();
    m_parts->editing = true;
    showContent();
    m_parts->pages->setCurrentWidget(m_parts->editor);
    setTitle(tr("New question"));
    setSubline(tr("A draft first: it is asked once it was submitted and approved."));
    fitActions();
    const auto &domains = m_parts->bank->model().filter().domains;
    m_parts->editor->create(domains.empty() ? JobDomain::General : domains.front());
}

void QuestionsView::edit(const Question &question, bool canBeDiscarded) {
    const QuestionStatus status = question.newest.status;
    m_parts->strip->dismiss();
    m_parts->editing = true;
    m_parts->pages->setCurrentWidget(m_parts->editor);
    setTitle(tr("Edit question %1").arg(question.id.value()));
    setSubline(status == QuestionStatus::Draft ? tr("Draft, version %1.").arg(question.newest.version)
               : status == QuestionStatus::AwaitingApproval
                   ? tr("Saving takes it back from who decides; submit it again when it is right.")
                   : tr("This becomes version %1; version %2 stays as it is until it is approved.")
                         .arg(question.newest.version + 1)
                         .arg(question.newest.version));
    fitActions();
    m_parts->editor->edit(question, canBeDiscarded);
}

void QuestionsView::endEditing() {
    Parts &parts = *m_parts;
    parts.editing = false;
    setTitle(tr("Questions"));
    parts.pages->setCurrentWidget(parts.listing);
    showListing();
    parts.bank->focusList();
}

void QuestionsView::askExport() {
    const BankModel &model = m_parts->bank->model();
    m_parts->files.askExport(model.filter(), model.list().total(), m_parts->bank->chosen());
}

void QuestionsView::fitActions() {
    Parts &parts = *m_parts;
    const bool first = parts.isFirstUse();
    const bool queue = parts.isAtQueue();
    parts.importing->setVisible(!parts.editing && !queue);
    parts.exporting->setVisible(!parts.editing && !queue && !first);
    // The notice of the first use has the primary action, and so may the chosen question.
    parts.create->setVisible(!parts.editing && !queue && !first);
    parts.create->setRole(parts.bank->hasPrimary() ? ButtonRole::Outlined : ButtonRole::Primary);
}

void QuestionsView::fitTabs() {
    Parts &parts = *m_parts;
    const bool decides = parts.decides();
    parts.tabs->setTabVisible(QueueTab, decides);
    if (!decides && parts.tabs->currentIndex() == QueueTab)
        parts.tabs->setCurrentIndex(BankTab);
    const qint64 returned = parts.bank->model().returned();
    parts.tabs->setTabText(ReturnedTab,
                           returned > 0 ? tr("Returned to you (%1)").arg(returned) : tr("Returned to you"));
    const qint64 waiting = parts.queue->model().waiting();
    parts.tabs->setTabText(QueueTab, waiting > 0 ? tr("Awaiting approval (%1)").arg(waiting) : tr("Awaiting approval"));
}

} // namespace candor::screens
