// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionPanel.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"
#include "question/QuestionBody.h"
#include "question/ScrollPlace.h"
#include "question/SimilarList.h"
#include "questions/QuestionActions.h"
#include "questions/QuestionHistory.h"
#include "questions/VersionComparison.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"

#include <QStackedLayout>
#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;

namespace {

constexpr int gapBelowTabs = 12;
constexpr std::size_t mostLines = 20;

enum Tab { TextTab, HistoryTab, VersionsTab, SimilarTab };

/// What stays in use while the newest version is written and decided on.
QString approvedRemark(const questions::QuestionFile &file) {
    const Question &question = file.row.question;
    if (!question.approved || *question.approved == question.newest.id)
        return {};
    const auto approved = std::ranges::find(file.versions, *question.approved, &QuestionVersion::id);
    return approved == file.versions.end()
               ? QString()
               : QuestionPanel::tr("Version %1 is asked until this one is approved.").arg(approved->version);
}

QString authorLine(const QuestionRow &row) {
    const QuestionVersion &version = row.question.newest;
    QStringList parts;
    parts << (row.authorName.isEmpty()
                  ? QuestionPanel::tr("Comes with Candor")
                  : QuestionPanel::tr("By %1, %2").arg(row.authorName, dateWords(localDate(version.createdAt))));
    if (version.approvedAt && !row.approverName.isEmpty())
        parts
            << QuestionPanel::tr("approved by %1, %2").arg(row.approverName, dateWords(localDate(*version.approvedAt)));
    return parts.join(QStringLiteral("; "));
}

} // namespace

struct QuestionPanel::Parts {
    SimilarModel similar;
    std::optional<QuestionDetails> shown;
    widgets::ColumnHeading *heading = new widgets::ColumnHeading(QString());
    widgets::StateLabel *state = new widgets::StateLabel;
    Label *author = new Label(Text::Caption);
    Label *remark = new Label(Text::Caption);
    QuestionActions *actions = new QuestionActions;
    QTabBar *tabs = new QTabBar;
    QStackedLayout *places = new QStackedLayout;
    QuestionBody *body = new QuestionBody;
    QuestionHistory *history = new QuestionHistory;
    VersionComparison *versions = new VersionComparison;
    ScrollPlace *bodyPlace = nullptr;
    QWidget *one = new QWidget;
    QWidget *several = new QWidget;
    Label *count = new Label(Text::Section);
    widgets::Button *exporting = new widgets::Button(QString(), widgets::ButtonRole::Outlined);
    QStackedLayout *pages = new QStackedLayout;

    explicit Parts(ScreenContext &context) : similar(context) {}
};

QuestionPanel::QuestionPanel(ScreenContext &context, QWidget *parent)
    : QWidget(parent), m_parts(std::make_unique<Parts>(context)) {
    build();
    Parts &parts = *m_parts;
    connect(parts.actions, &QuestionActions::moveAsked, this, &QuestionPanel::moveAsked);
    connect(parts.actions, &QuestionActions::editAsked, this, &QuestionPanel::editAsked);
    connect(parts.history, &QuestionHistory::commentAsked, this, [this](const QString &text) {
        if (m_parts->shown)
            emit commentAsked(m_parts->shown->question().id, text);
    });
    connect(parts.tabs, &QTabBar::currentChanged, this, &QuestionPanel::turnTo);
    connect(parts.exporting, &widgets::Button::clicked, this, &QuestionPanel::exportAsked);
}

QuestionPanel::~QuestionPanel() = default;

void QuestionPanel::build() {
    Parts &parts = *m_parts;
    setAccessibleName(tr("The chosen question"));
    for (Label *label : {parts.author, parts.remark}) {
        label->setInk(Ink::Quiet);
        label->setElided(true);
    }
    parts.tabs->setObjectName(QStringLiteral("questionTabs"));
    parts.tabs->setAccessibleName(tr("Parts of the question"));
    parts.tabs->setDrawBase(false);
    parts.tabs->setExpanding(false);
    for (int tab = TextTab; tab <= SimilarTab; ++tab)
        parts.tabs->addTab(QString());
    auto *similar = new SimilarList(parts.similar);
    connect(similar, &SimilarList::opened, this, &QuestionPanel::questionAsked);
    auto *status = new QHBoxLayout;
    status->setContentsMargins(0, 8, 0, 8);
    status->setSpacing(16);
    status->addWidget(parts.state);
    status->addWidget(parts.author, 1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(roomOfFocusRing, 0, 0, 0);
    head->setSpacing(0);
    head->addWidget(parts.heading);
    head->addLayout(status);
    head->addWidget(parts.actions);
    head->addWidget(parts.remark);
    head->addSpacing(8);
    head->addWidget(parts.tabs);
    auto *column = new QVBoxLayout(parts.one);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(parts.places, 1);
    // Not before: without a place in a window the first of them would be a window of its own for a moment.
    const auto addPlace = [&parts](const QString &name, QWidget *content) {
        auto *place = new ScrollPlace(name, content, true);
        place->setRoomAbove(gapBelowTabs);
        parts.places->addWidget(place);
        return place;
    };
    parts.bodyPlace = addPlace(tr("What the question says"), parts.body);
    addPlace(tr("History and comments"), parts.history);
    addPlace(tr("Versions"), parts.versions);
    addPlace(tr("Similar questions"), similar);
    auto *severalColumn = new QVBoxLayout(parts.several);
    severalColumn->setContentsMargins(roomOfFocusRing, 8, 0, 0);
    severalColumn->setSpacing(16);
    parts.count->setWordWrap(true);
    severalColumn->addWidget(parts.count);
    severalColumn->addWidget(parts.exporting, 0, Qt::AlignLeft);
    severalColumn->addStretch();
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addLayout(parts.pages);
    parts.pages->addWidget(parts.one);
    parts.pages->addWidget(parts.several);
    parts.one->hide();
}

void QuestionPanel::show(const std::optional<QuestionDetails> &details) {
    Parts &parts = *m_parts;
    parts.pages->setCurrentWidget(parts.one);
    parts.one->setVisible(details.has_value());
    if (!details) {
        parts.shown.reset();
        return;
    }
    const bool isOther = !parts.shown || parts.shown->question().id != details->question().id;
    if (parts.shown != details)
        fillHead(*details);
    parts.shown = details;
    parts.body->show(details->question().newest.content,
                     {details->file.row.uses, details->jobTitle, askedIn(*details, mostLines)});
    parts.history->show(details->question().id, details->file.events);
    parts.versions->show(details->file.versions);
    if (isOther)
        parts.bodyPlace->toTop();
    turnTo(parts.tabs->currentIndex());
}

void QuestionPanel::fillHead(const QuestionDetails &details) {
    Parts &parts = *m_parts;
    const Question &question = details.question();
    parts.heading->setWords(tr("Question %1").arg(question.id.value()));
    parts.heading->setRemark(question.key.isEmpty()
                                 ? tr("version %1").arg(question.newest.version)
                                 : tr("%1, version %2").arg(question.key).arg(question.newest.version));
    parts.state->setState(questionState(question.newest.status), questionStatusWords(question.newest.status));
    parts.author->setText(authorLine(details.file.row));
    const QString remark = approvedRemark(details.file);
    parts.remark->setText(remark);
    parts.remark->setContentsMargins(0, 8, 0, 0);
    parts.remark->setVisible(!remark.isEmpty());
    parts.actions->show(details);
    parts.tabs->setTabText(TextTab, tr("Question"));
    parts.tabs->setTabText(HistoryTab, tr("History (%1)").arg(details.file.events.size()));
    parts.tabs->setTabText(VersionsTab, tr("Versions (%1)").arg(details.file.versions.size()));
    parts.tabs->setTabText(SimilarTab, tr("Similar"));
}

void QuestionPanel::turnTo(int tab) {
    Parts &parts = *m_parts;
    parts.places->setCurrentIndex(std::max(0, tab));
    // Not before somebody wants to see it: it takes the machine's time.
    if (tab == SimilarTab && parts.shown)
        parts.similar.look(parts.shown->question().newest.content.text, parts.shown->question().id);
}

void QuestionPanel::showSeveral(int count) {
    Parts &parts = *m_parts;
    parts.count->setText(tr("%n questions are chosen", nullptr, count));
    parts.exporting->setText(tr("E&xport %n questions…", nullptr, count));
    parts.pages->setCurrentWidget(parts.several);
}

bool QuestionPanel::hasPrimary() const {
    return m_parts->pages->currentWidget() == m_parts->one && m_parts->shown && m_parts->actions->hasPrimary();
}

QuestionHistory &QuestionPanel::history() { return *m_parts->history; }

void QuestionPanel::setBusy(bool busy) {
    m_parts->actions->setBusy(busy);
    m_parts->history->setBusy(busy);
}

} // namespace candor::screens
