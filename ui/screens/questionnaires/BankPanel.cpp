// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/BankPanel.h"

#include "common/FieldErrors.h"
#include "common/QuestionnaireWords.h"
#include "common/WorkspaceAccess.h"
#include "questionnaires/BankFilters.h"
#include "questionnaires/BankList.h"
#include "questions/QuestionService.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Notice.h"

#include <QStackedLayout>
#include <QVBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::ButtonRole;

namespace {

constexpr int leastList = 216;

} // namespace

struct BankPanel::Parts {
    ScreenContext &context;
    BankRows rows;
    QuestionFilter filter;
    std::optional<JobId> job;

    widgets::ColumnHeading *heading = new widgets::ColumnHeading(tr("Question bank"));
    BankFilters *filters = new BankFilters;
    BankList *list = new BankList(rows);
    QWidget *notice = new QWidget;
    QVBoxLayout *noticeRoom = new QVBoxLayout(notice);
    QWidget *place = new QWidget;
    QStackedLayout *shown = new QStackedLayout(place);
    Button *add = new Button(tr("&Add"), ButtonRole::Outlined);

    explicit Parts(ScreenContext &all) : context(all) {}

    void say(const widgets::PageNotice &words, widgets::Notice::Kind kind) {
        while (QLayoutItem *item = noticeRoom->takeAt(0)) {
            if (QWidget *old = item->widget()) {
                // Its own button may be what puts another in its place.
                old->hide();
                old->deleteLater();
            }
            delete item;
        }
        noticeRoom->addWidget(new widgets::Notice(words, kind));
        shown->setCurrentWidget(notice);
    }
};

BankPanel::BankPanel(ScreenContext &context, QWidget *parent) : QWidget(parent), m_parts(new Parts(context)) {
    Parts &parts = *m_parts;
    parts.add->setObjectName(QStringLiteral("addQuestions"));
    parts.add->setSymbol(QStringLiteral("add"));
    parts.add->setToolTip(tr("Add to the questionnaire (Enter or a double click in the list)"));
    parts.noticeRoom->setContentsMargins(0, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(parts.heading);
    column->addWidget(parts.filters);
    column->addWidget(parts.place, 1);
    column->addWidget(parts.add, 0, Qt::AlignLeft);
    parts.shown->addWidget(parts.list);
    parts.shown->addWidget(parts.notice);
    parts.list->setMinimumHeight(leastList);
    parts.rows.setSource([this](const PageRange &range, FetchedRows<QuestionRow>::Answer answer) {
        return m_parts->context.hiring->ask(
            this,
            [filter = m_parts->filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
                return workspace.questions().list(actor, filter, range);
            },
            std::move(answer));
    });
    parts.rows.setFilled([this] { showListing(); });
    parts.rows.setFailed([this](const Error &) { showListing(); });
    const auto add = [this] {
        if (const auto questions = m_parts->list->selectedQuestions(); !questions.empty())
            emit addAsked(questions);
    };
    connect(parts.add, &Button::clicked, this, add);
    connect(parts.list, &PickList::opened, this, add);
    connect(parts.list, &PickList::selectionMoved, this, &BankPanel::fitAdding);
    connect(parts.filters, &BankFilters::changed, this, &BankPanel::read);
    connect(parts.filters, &BankFilters::left, this, [this] { m_parts->list->setFocus(Qt::OtherFocusReason); });
    fitAdding();
}

BankPanel::~BankPanel() {
    // It looks at the rows, which go before a widget's children do.
    delete m_parts->list;
}

void BankPanel::open(std::optional<JobId> job) {
    m_parts->job = job;
    m_parts->rows.clear();
    read();
}

void BankPanel::refresh() { m_parts->rows.reload(); }

void BankPanel::followAsked() {
    m_parts->rows.touchAll();
    fitAdding();
}

void BankPanel::focusSearch() { m_parts->filters->focusSearch(); }

BankRows &BankPanel::rows() { return m_parts->rows; }

BankList &BankPanel::list() { return *m_parts->list; }

void BankPanel::read() {
    m_parts->filter = m_parts->filters->filter();
    m_parts->filter.job = m_parts->job;
    m_parts->filter.ofNoJob = true;
    m_parts->rows.reload();
}

void BankPanel::showListing() {
    Parts &parts = *m_parts;
    const auto total = static_cast<std::uint64_t>(parts.rows.total());
    parts.heading->setRemark(theme::count(total));
    if (const auto &error = parts.rows.error(); error && !parts.rows.wasRead()) {
        parts.say({tr("The bank cannot be read"), wordsAndAdvice(*error), {}, tr("&Try again"), [this] { refresh(); }},
                  widgets::Notice::Kind::Error);
    } else if (total == 0 && parts.filters->isRestricting()) {
        parts.say({tr("No question is like that"),
                   tr("The search or a filter hides all of them."),
                   {},
                   tr("&Clear filters"),
                   [this] { m_parts->filters->clear(); }},
                  widgets::Notice::Kind::FirstUse);
    } else if (total == 0) {
        parts.say({tr("No approved question yet"),
                   tr("What is asked must have been approved by a domain expert."),
                   {},
                   {},
                   {}},
                  widgets::Notice::Kind::FirstUse);
    } else {
        parts.shown->setCurrentWidget(parts.list);
    }
    fitAdding();
}

void BankPanel::fitAdding() {
    const auto count = m_parts->list->selectedRows().size();
    const auto words = [count] {
        if (count < 2)
            return count == 0 ? tr("&Add") : tr("&Add 1 question");
        return tr("&Add %n questions", nullptr, static_cast<int>(count));
    };
    m_parts->add->setText(words());
    m_parts->add->setEnabled(count > 0);
}

} // namespace candor::screens
