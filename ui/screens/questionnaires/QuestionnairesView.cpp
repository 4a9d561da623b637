// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionnairesView.h"

#include "common/FieldErrors.h"
#include "common/HiringWords.h"
#include "common/QuestionnaireWords.h"
#include "common/ReportStrip.h"
#include "questionnaires/BuilderView.h"
#include "questionnaires/PreviewView.h"
#include "questionnaires/QuestionnaireList.h"
#include "widgets/Button.h"

#include <QShortcut>
#include <QVBoxLayout>

#include <array>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

struct QuestionnairesView::Parts {
    Button *create = new Button(tr("&New questionnaire"), ButtonRole::Primary);
    Button *draw = new Button(tr("&Draw by rule…"), ButtonRole::Outlined);
    Button *look = new Button(tr("&Preview"), ButtonRole::Outlined);
    Button *leave = new Button(tr("&Close"), ButtonRole::Outlined);
    Button *save = new Button(tr("&Save"), ButtonRole::Primary);
    Button *closePreview = new Button(tr("Close &preview"), ButtonRole::Outlined);
    Button *back = new Button(tr("&Back"), ButtonRole::Outlined);
    Button *next = new Button(tr("&Next"), ButtonRole::Outlined);

    QuestionnaireList *list;
    BuilderView *builder;
    PreviewView *preview = new PreviewView;
    QWidget *content = new QWidget;
    QVBoxLayout *pages = new QVBoxLayout(content);
    Face face = Face::List;
    Face before = Face::List; ///< where the preview leads back to

    explicit Parts(ScreenContext &context) : list(new QuestionnaireList(context)), builder(new BuilderView(context)) {}
};

QuestionnairesView::QuestionnairesView(ScreenContext &context, QWidget *parent)
    : widgets::Page(tr("Questionnaires"), parent), m_parts(new Parts(context)) {
    buildActions();
    m_parts->pages->setContentsMargins(0, 0, 0, 0);
    for (QWidget *page : {static_cast<QWidget *>(m_parts->list), static_cast<QWidget *>(m_parts->builder),
                          static_cast<QWidget *>(m_parts->preview)})
        m_parts->pages->addWidget(page);
    setContent(m_parts->content);
    connectList();
    connectBuilder();
    connectPreview();
    turnTo(Face::List);
}

QuestionnairesView::~QuestionnairesView() = default;

void QuestionnairesView::refresh() { m_parts->list->model().refresh(); }

void QuestionnairesView::open(QuestionnaireId id) {
    const auto go = [this, id] {
        m_parts->list->want(id);
        m_parts->list->clearFilters();
        endEditing();
    };
    if (isEditing())
        m_parts->builder->leaveFor(go);
    else
        go();
}

bool QuestionnairesView::isEditing() const {
    return (m_parts->face == Face::Preview ? m_parts->before : m_parts->face) == Face::Builder;
}

bool QuestionnairesView::hasUnsavedChanges() const { return isEditing() && m_parts->builder->isChanged(); }

void QuestionnairesView::create() { m_parts->builder->startNew(); }

void QuestionnairesView::buildActions() {
    Parts &parts = *m_parts;
    parts.create->setObjectName(QStringLiteral("newQuestionnaire"));
    parts.draw->setObjectName(QStringLiteral("drawByRule"));
    parts.look->setObjectName(QStringLiteral("previewDraft"));
    parts.save->setObjectName(QStringLiteral("saveQuestionnaire"));
    parts.next->setObjectName(QStringLiteral("nextStep"));
    parts.create->setToolTip(tr("New questionnaire (Ctrl+N)"));
    parts.draw->setSymbol(QStringLiteral("shuffle"));
    parts.look->setSymbol(QStringLiteral("visibility"));
    parts.save->setToolTip(tr("Save (Ctrl+S)"));
    parts.leave->setToolTip(tr("Close (Esc)"));
    parts.closePreview->setToolTip(tr("Close (Esc)"));
    parts.back->setToolTip(tr("Back (←)"));
    parts.next->setToolTip(tr("Next (→)"));
    for (Button *button :
         {parts.create, parts.draw, parts.look, parts.leave, parts.save, parts.closePreview, parts.back, parts.next})
        addButton(button);
    connect(parts.create, &Button::clicked, this, &QuestionnairesView::create);
    connect(parts.draw, &Button::clicked, parts.builder, &BuilderView::draw);
    connect(parts.look, &Button::clicked, this, [this] {
        const QuestionnaireDraft &draft = m_parts->builder->editing().draft();
        preview(draft.content(), draft.known(), m_parts->builder->chosen());
    });
    connect(parts.leave, &Button::clicked, this, [this] { m_parts->builder->leaveFor([this] { endEditing(); }); });
    connect(parts.save, &Button::clicked, parts.builder, &BuilderView::save);
    connect(parts.closePreview, &Button::clicked, parts.preview, &PreviewView::closed);
    connect(parts.back, &Button::clicked, this, [this] { m_parts->preview->go(-1); });
    connect(parts.next, &Button::clicked, this, [this] { m_parts->preview->go(1); });
    connect(new QShortcut(QKeySequence::New, this), &QShortcut::activated, this, [this] {
        if (m_parts->face == Face::List && m_parts->list->model().mayCreate())
            create();
    });
}

void QuestionnairesView::connectList() {
    QuestionnaireList *list = m_parts->list;
    connect(list, &QuestionnaireList::editAsked, m_parts->builder, &BuilderView::open);
    connect(list, &QuestionnaireList::copyAsked, m_parts->builder, &BuilderView::startCopyOf);
    connect(&list->model(), &QuestionnairesModel::changed, this, &QuestionnairesView::showListing);
    connect(&list->model(), &QuestionnairesModel::versionRead, this,
            [this](const QuestionnaireContent &content, const KnownQuestions &known) { preview(content, known, {}); });
}

void QuestionnairesView::connectBuilder() {
    BuilderView *builder = m_parts->builder;
    connect(builder, &BuilderView::opened, this, [this] {
        m_parts->list->strip().dismiss();
        turnTo(Face::Builder);
    });
    connect(builder, &BuilderView::openingFailed, this, [this](const Error &error) {
        m_parts->list->strip().sayError(tr("The questionnaire cannot be opened"), error);
    });
    connect(builder, &BuilderView::changed, this, [this] {
        if (m_parts->face == Face::Builder)
            showBuilderHead();
    });
    connect(builder, &BuilderView::saved, this,
            [this](const QuestionnaireFile &file) { m_parts->list->want(file.questionnaire.id); });
    connect(builder, &BuilderView::left, this, &QuestionnairesView::endEditing);
}

void QuestionnairesView::connectPreview() {
    connect(m_parts->preview, &PreviewView::stepChanged, this, [this] {
        if (m_parts->face == Face::Preview)
            showPreviewHead();
    });
    connect(m_parts->preview, &PreviewView::closed, this, [this] {
        turnTo(m_parts->before);
        if (m_parts->face == Face::Builder)
            m_parts->builder->focusOutline();
        else
            m_parts->list->focusList();
    });
}

/// What is not shown takes no room (as in a stack it would), so that none of them scrolls for another.
void QuestionnairesView::turnTo(Face face) {
    Parts &parts = *m_parts;
    const std::array<QWidget *, 3> faces{parts.list, parts.builder, parts.preview};
    QWidget *const shown = faces.at(static_cast<std::size_t>(face));
    shown->show();
    for (QWidget *one : faces)
        one->setVisible(one == shown);
    parts.face = face;
    switch (face) {
    case Face::List:
        showListing();
        break;
    case Face::Builder:
        showBuilderHead();
        showContent();
        break;
    case Face::Preview:
        showPreviewHead();
        showContent();
        break;
    }
    fitActions();
}

void QuestionnairesView::showListing() {
    using Listing = QuestionnaireList::Listing;
    Parts &parts = *m_parts;
    if (parts.face != Face::List)
        return;
    setTitle(tr("Questionnaires"));
    setSubline({});
    switch (parts.list->listing()) {
    case Listing::Reading:
        showProgress(tr("Reading the questionnaires"), 0, 0);
        break;
    case Listing::Failed:
        showError({tr("The questionnaires cannot be listed"),
                   wordsAndAdvice(*parts.list->model().table().error()),
                   {},
                   tr("&Try again"),
                   [this] { refresh(); }});
        break;
    case Listing::Nothing:
        parts.list->model().choose({});
        showFirstUse();
        break;
    case Listing::Rows:
        setSubline(parts.list->countWords());
        parts.list->fill();
        showContent();
        if (isVisible() && !focusWidget())
            parts.list->focusList();
        break;
    }
    fitActions();
}

void QuestionnairesView::showFirstUse() {
    if (!m_parts->list->model().mayCreate()) {
        showNotice({tr("No questionnaire yet"),
                    tr("Here you will read the questionnaires of the jobs that you are assigned to."),
                    {},
                    {},
                    {}});
        return;
    }
    showNotice({tr("No questionnaire yet"),
                tr("A questionnaire is what the candidates of a job answer. Each new job gets one of ten questions of "
                   "its domain; you can make your own for any job."),
                {{tr("Choose questions"), tr("from the bank, or drawn by a rule")},
                 {tr("Put them into sections"), tr("with times and takes of their own")},
                 {tr("Choose it for a job"), tr("in the job's panel, under \"Jobs\"")}},
                tr("&New questionnaire"),
                [this] { create(); }});
}

void QuestionnairesView::endEditing() {
    turnTo(Face::List);
    refresh();
    m_parts->list->focusList();
}

void QuestionnairesView::showBuilderHead() {
    Parts &parts = *m_parts;
    const QuestionnaireEditing &editing = parts.builder->editing();
    setTitle(editing.isNew() ? tr("New questionnaire") : tr("Edit questionnaire"));
    QStringList words;
    if (!editing.isNew()) {
        const QuestionnaireFile &file = *editing.file();
        words << questionnaireWords(file.questionnaire.content) << tr("version %1").arg(file.questionnaire.version);
        if (const auto jobs = static_cast<int>(file.jobs.size()); jobs > 0)
            words << (jobs == 1 ? tr("used by 1 job") : tr("used by %n jobs", nullptr, jobs));
    }
    words << (editing.isBusy()      ? tr("saving")
              : editing.isChanged() ? tr("not saved yet")
              : editing.isNew()     ? tr("nothing in it yet")
                                    : tr("saved"));
    setSubline(capitalised(words.join(QStringLiteral(", "))));
    parts.leave->setEnabled(!editing.isBusy());
    parts.save->setEnabled(!editing.isBusy() && (editing.isChanged() || editing.isNew()));
    parts.look->setEnabled(editing.draft().totals().questions > 0);
}

void QuestionnairesView::showPreviewHead() {
    Parts &parts = *m_parts;
    const auto steps = static_cast<int>(parts.preview->steps().size());
    setTitle(tr("Preview"));
    setSubline(tr("As a candidate sees it: %1 of %2. Nothing here is kept.").arg(parts.preview->step() + 1).arg(steps));
    parts.back->setEnabled(parts.preview->step() > 0);
    parts.next->setEnabled(parts.preview->step() + 1 < steps);
    parts.preview->setFocus(Qt::OtherFocusReason);
}

void QuestionnairesView::preview(const QuestionnaireContent &content, const KnownQuestions &known, OutlinePlace from) {
    if (m_parts->face != Face::Preview)
        m_parts->before = m_parts->face;
    m_parts->preview->show(content, known, from);
    turnTo(Face::Preview);
}

void QuestionnairesView::fitActions() {
    Parts &parts = *m_parts;
    const bool any = parts.list->listing() == QuestionnaireList::Listing::Rows;
    // The notice of the first use has the primary action.
    parts.create->setVisible(parts.face == Face::List && parts.list->model().mayCreate() && any);
    for (Button *button : {parts.draw, parts.look, parts.leave, parts.save})
        button->setVisible(parts.face == Face::Builder);
    for (Button *button : {parts.closePreview, parts.back, parts.next})
        button->setVisible(parts.face == Face::Preview);
}

} // namespace candor::screens
