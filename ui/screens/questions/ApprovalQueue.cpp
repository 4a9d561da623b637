// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ApprovalQueue.h"

#include "common/ReportStrip.h"
#include "question/QuestionBody.h"
#include "question/QuestionDialog.h"
#include "question/ScrollPlace.h"
#include "question/SimilarList.h"
#include "questions/DecisionPanel.h"
#include "questions/EventRows.h"
#include "questions/QuestionListView.h"
#include "questions/VersionComparison.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/Notice.h"

#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedLayout>

#include <functional>

namespace candor::screens {

namespace {

constexpr int widestList = 240;
constexpr int narrowestList = 176;
constexpr int decisionWidth = 272;
constexpr int narrowestText = 264;
constexpr int columnGap = 24;
constexpr int leastHeight = 320;

} // namespace

struct ApprovalQueue::Parts {
    ReportStrip &strip;
    ApprovalModel model;
    SimilarModel similar;
    QuestionListView *list;
    widgets::ColumnHeading *waiting = new widgets::ColumnHeading(QString());
    widgets::ColumnHeading *heading = new widgets::ColumnHeading(QString());
    QuestionBody *body = new QuestionBody;
    widgets::ColumnHeading *eventsHeading = new widgets::ColumnHeading(tr("History"));
    EventRows *events = new EventRows;
    ScrollPlace *bodyPlace = nullptr;
    DecisionPanel *decision = new DecisionPanel;
    QWidget *queue = new QWidget;
    QWidget *nothing = new QWidget;
    QStackedLayout *pages = nullptr;
    QuestionId shown;

    Parts(ScreenContext &context, ReportStrip &reports)
        : strip(reports), model(context), similar(context),
          list(new QuestionListView(model.list(), tr("Questions that await approval"))) {}
};

ApprovalQueue::ApprovalQueue(ScreenContext &context, ReportStrip &strip, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context, strip)) {
    build();
    connectModel();
    connectDecision();
    connectKeys();
}

ApprovalQueue::~ApprovalQueue() {
    // It looks at the model, which goes before a widget's children do.
    delete m_parts->list;
}

void ApprovalQueue::build() {
    Parts &parts = *m_parts;
    parts.list->setObjectName(QStringLiteral("approvalList"));
    parts.list->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *listColumn = new QWidget;
    listColumn->setMinimumWidth(narrowestList);
    listColumn->setMaximumWidth(widestList);
    auto *list = new QVBoxLayout(listColumn);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(0);
    list->addWidget(parts.waiting);
    list->addWidget(parts.list, 1);
    auto *text = new QWidget;
    auto *textColumn = new QVBoxLayout(text);
    textColumn->setContentsMargins(0, 12, 0, 0);
    textColumn->setSpacing(0);
    textColumn->addWidget(parts.body);
    textColumn->addSpacing(24);
    textColumn->addWidget(parts.eventsHeading);
    textColumn->addWidget(parts.events);
    parts.bodyPlace = new ScrollPlace(tr("The question"), text, true);
    auto *heading = new QVBoxLayout;
    heading->setContentsMargins(roomOfFocusRing, 0, 0, 0);
    heading->addWidget(parts.heading);
    auto *middle = new QVBoxLayout;
    middle->setSpacing(0);
    middle->addLayout(heading);
    middle->addWidget(parts.bodyPlace, 1);
    auto *beside = new QWidget;
    auto *besideColumn = new QVBoxLayout(beside);
    besideColumn->setContentsMargins(0, 0, 0, 0);
    besideColumn->setSpacing(24);
    besideColumn->addWidget(parts.decision);
    auto *similar = new SimilarList(parts.similar);
    besideColumn->addWidget(similar);
    connect(similar, &SimilarList::opened, this,
            [this](const QuestionRow &row) { (new QuestionDialog(row, this))->open(); });
    auto *besidePlace = new ScrollPlace(tr("Decision and similar questions"), beside, false);
    besidePlace->setFixedWidth(decisionWidth);
    parts.bodyPlace->setMinimumWidth(narrowestText);
    auto *columns = new QHBoxLayout(parts.queue);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(columnGap - roomOfFocusRing);
    columns->addWidget(listColumn, 2);
    columns->addLayout(middle, 4);
    columns->addWidget(besidePlace);
    auto *nothing = new QVBoxLayout(parts.nothing);
    nothing->setContentsMargins(0, 0, 0, 0);
    nothing->addWidget(new widgets::Notice({tr("Nothing waits for your approval"),
                                            tr("Questions that others submit stand here, one after another. What you "
                                               "wrote in yourself is for somebody else to decide on."),
                                            {},
                                            tr("&Look again"),
                                            [this] { refresh(); }},
                                           widgets::Notice::Kind::FirstUse));
    parts.pages = new QStackedLayout(this);
    parts.pages->addWidget(parts.queue);
    parts.pages->addWidget(parts.nothing);
    setMinimumHeight(leastHeight);
}

void ApprovalQueue::connectModel() {
    Parts &parts = *m_parts;
    connect(&parts.model, &ApprovalModel::changed, this, [this] {
        fill();
        emit listed();
    });
    connect(&parts.model, &ApprovalModel::chosenChanged, this, &ApprovalQueue::showChosen);
    connect(&parts.model, &ApprovalModel::busyChanged, parts.decision, &DecisionPanel::setBusy);
    connect(&parts.model, &ApprovalModel::decided, this, [this](QuestionMove move, const Question &question) {
        m_parts->decision->forgetComment(question.id);
        m_parts->strip.say(widgets::State::Good, moveReport(move, question));
        emit decided();
    });
    connect(&parts.model, &ApprovalModel::commented, parts.decision, &DecisionPanel::forgetComment);
    connect(&parts.model, &ApprovalModel::refused, this,
            [this](const QString &what, const Error &error) { m_parts->strip.sayError(what, error); });
    connect(&parts.model, &ApprovalModel::overtaken, this, [this](const QString &words) {
        m_parts->strip.say(widgets::State::Caution, tr("Somebody was quicker"), words);
        emit decided();
    });
    connect(parts.list, &QuestionListView::selectionMoved, this, [this] {
        if (const auto chosen = m_parts->list->chosen(); !chosen.empty())
            m_parts->model.choose(chosen.front());
    });
}

void ApprovalQueue::connectDecision() {
    Parts &parts = *m_parts;
    connect(parts.decision, &DecisionPanel::approveAsked, &parts.model, &ApprovalModel::approve);
    connect(parts.decision, &DecisionPanel::returnAsked, &parts.model, &ApprovalModel::giveBack);
    connect(parts.decision, &DecisionPanel::commentAsked, &parts.model, &ApprovalModel::comment);
    connect(parts.decision, &DecisionPanel::goOnAsked, this, [this](int by) {
        m_parts->model.goOn(by);
        m_parts->list->select(m_parts->model.chosen());
    });
    connect(parts.decision, &DecisionPanel::changesAsked, this, [this] {
        if (const auto &details = m_parts->model.details())
            (new ComparisonDialog(details->file.versions, this))->open();
    });
}

void ApprovalQueue::connectKeys() {
    DecisionPanel *decision = m_parts->decision;
    const auto onKeys = [this](const QKeySequence &keys, const std::function<void()> &act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    onKeys(Qt::CTRL | Qt::Key_Return, [decision] { decision->approve(); });
    onKeys(Qt::CTRL | Qt::SHIFT | Qt::Key_Return, [decision] { decision->giveBack(); });
    onKeys(Qt::CTRL | Qt::Key_Right, [decision] { emit decision->goOnAsked(1); });
    onKeys(Qt::CTRL | Qt::Key_Left, [decision] { emit decision->goOnAsked(-1); });
}

void ApprovalQueue::refresh() { m_parts->model.refresh(); }

void ApprovalQueue::fill() {
    Parts &parts = *m_parts;
    const int waiting = static_cast<int>(parts.model.waiting());
    parts.waiting->setWords(waiting == 1 ? tr("1 waits") : tr("%n wait", nullptr, waiting));
    // What somebody else has decided meanwhile stays in view until one goes on.
    const bool isThere = waiting > 0 || parts.model.chosen().isValid();
    parts.pages->setCurrentWidget(isThere ? parts.queue : parts.nothing);
    if (!parts.list->select(parts.model.chosen()))
        parts.list->clearSelection();
}

void ApprovalQueue::showChosen() {
    Parts &parts = *m_parts;
    const auto &details = parts.model.details();
    parts.decision->show(parts.model.chosen(), details);
    parts.heading->setWords(details ? tr("Question %1").arg(details->question().id.value()) : QString());
    if (!details) {
        parts.heading->setRemark({});
        parts.body->clear();
        parts.events->show({});
        parts.similar.clear();
        fill();
        return;
    }
    const QuestionVersion &version = details->question().newest;
    parts.heading->setRemark(tr("by %1, version %2").arg(details->file.row.authorName).arg(version.version));
    parts.body->show(version.content, {details->file.row.uses, details->jobTitle});
    parts.events->show(details->file.events);
    parts.similar.look(version.content.text, details->question().id);
    if (parts.shown != details->question().id)
        parts.bodyPlace->toTop();
    parts.shown = details->question().id;
}

bool ApprovalQueue::hasComment() const { return m_parts->decision->hasComment(); }

const ApprovalModel &ApprovalQueue::model() const { return m_parts->model; }

void ApprovalQueue::focusList() { m_parts->list->setFocus(Qt::OtherFocusReason); }

} // namespace candor::screens
