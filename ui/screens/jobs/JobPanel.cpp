// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobPanel.h"

#include "common/HiringWords.h"
#include "common/QuestionnaireWords.h"
#include "hiring/JobStates.h"
#include "jobs/JobFigures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/FlowLayout.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"
#include "widgets/TagRow.h"

#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int roomOfScrollBar = 12;

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

JobPanel::JobPanel(QWidget *parent) : QScrollArea(parent) {
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setAccessibleName(tr("The chosen job"));
}

void JobPanel::show(const std::optional<JobDetails> &details) {
    if (m_column && details == m_shown)
        return;
    m_shown = details;
    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(4, 0, roomOfScrollBar, 4);
    m_column->setSpacing(0);
    if (details) {
        addHead(details->row);
        addActions(*details);
        addFigures(tr("Numbers"), jobFigures(details->statistics));
        if (const auto stages = stageFigures(details->statistics); !stages.empty())
            addFigures(tr("By stage"), stages);
        if (const auto sources = sourceFigures(details->statistics); !sources.empty())
            addFigures(tr("Heard of it"), sources);
        addQuestionnaire(*details);
        addThreshold(details->row.job);
        addMembers(*details);
    }
    m_column->addStretch();
    setWidget(page);
    page->show();
}

void JobPanel::addHead(const JobRow &row) {
    auto *heading = new widgets::ColumnHeading(jobStateWords(row.job.state));
    if (row.job.deadline)
        heading->setRemark(tr("until %1").arg(dateWords(*row.job.deadline)));
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    m_column->addWidget(wrapped(row.job.title, Text::LeadStrong));
    m_column->addWidget(wrapped(jobLine(row.job), Text::Body, Ink::Quiet));
    if (row.job.salary && !salaryWords(*row.job.salary).isEmpty()) {
        m_column->addWidget(wrapped(
            QString(salaryWords(*row.job.salary) % u' ' % salaryPeriodWords(row.job.salary->period)), Text::Mono));
    }
    if (!row.job.requiredSkills.isEmpty()) {
        m_column->addSpacing(8);
        m_column->addWidget(new widgets::TagRow(row.job.requiredSkills));
    }
    m_column->addSpacing(12);
}

void JobPanel::addActions(const JobDetails &details) {
    const Job &job = details.row.job;
    auto *actions = new QWidget;
    auto *flow = new widgets::FlowLayout(8, actions);
    auto *candidates = new Button(tr("C&andidates"), ButtonRole::Outlined);
    candidates->setSymbol(QStringLiteral("groups"));
    auto *edit = new Button(tr("&Edit"), ButtonRole::Outlined);
    edit->setToolTip(tr("Edit (Enter in the list)"));
    connect(candidates, &Button::clicked, this, [this, id = job.id] { emit candidatesAsked(id); });
    connect(edit, &Button::clicked, this, [this, job] { emit editAsked(job); });
    flow->addWidget(candidates);
    flow->addWidget(edit);
    m_column->addWidget(actions);
    m_column->addSpacing(8);
    addStates(job, job.state == JobState::Draft && details.statistics.applications == 0);
    m_column->addSpacing(16);
}

void JobPanel::addStates(const Job &job, bool canBeDeleted) {
    auto *states = new QWidget;
    auto *flow = new widgets::FlowLayout(8, states);
    const auto offer = [&](JobState state, const QString &words) {
        if (!hiring::canMove(job.state, state))
            return;
        auto *button = new Button(words, ButtonRole::Outlined);
        connect(button, &Button::clicked, this, [this, job, state] { emit stateAsked(job, state); });
        flow->addWidget(button);
    };
    offer(JobState::Open, job.state == JobState::Draft ? tr("O&pen job") : tr("Reo&pen"));
    offer(JobState::Paused, tr("Pa&use"));
    offer(JobState::Closed, job.state == JobState::Archived ? tr("&Bring back") : tr("C&lose"));
    if (canBeDeleted) {
        auto *remove = new Button(tr("&Delete draft"), ButtonRole::Destructive);
        connect(remove, &Button::clicked, this, [this, job] { emit deleteAsked(job); });
        flow->addWidget(remove);
    } else {
        offer(JobState::Archived, tr("Archi&ve"));
    }
    m_column->addWidget(states);
}

void JobPanel::addFigures(const QString &title, const std::vector<std::pair<QString, QString>> &rows) {
    m_column->addWidget(new widgets::ColumnHeading(title));
    for (const auto &[name, figure] : rows) {
        auto *row = new QHBoxLayout;
        auto *words = new Label(name, Text::Body);
        words->setElided(true);
        words->setMinimumHeight(31);
        row->addWidget(words, 1);
        row->addWidget(new Label(figure, Text::Mono));
        m_column->addLayout(row);
        m_column->addWidget(new widgets::Rule);
    }
    m_column->addSpacing(16);
}

void JobPanel::addQuestionnaire(const JobDetails &details) {
    auto *heading = new widgets::ColumnHeading(tr("Questionnaire"));
    auto *choose = new Button(tr("Ch&oose…"), ButtonRole::Plain);
    choose->setObjectName(QStringLiteral("chooseQuestionnaire"));
    choose->setAccessibleName(tr("Choose a questionnaire"));
    connect(choose, &Button::clicked, this, [this, details] { emit questionnaireAsked(details); });
    heading->addControl(choose);
    m_column->addWidget(heading);
    if (!details.questionnaire) {
        m_column->addWidget(new widgets::StateLabel(widgets::State::Caution, tr("None: candidates are asked nothing")));
    } else {
        const Questionnaire &questionnaire = details.questionnaire->questionnaire;
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        auto *title = new Label(questionnaireWords(questionnaire.content), Text::Body);
        title->setElided(true);
        title->setMinimumHeight(31);
        auto *open = new Button(tr("Open"), ButtonRole::Plain);
        open->setObjectName(QStringLiteral("openQuestionnaire"));
        open->setAccessibleName(tr("Open the questionnaire"));
        connect(open, &Button::clicked, this, [this, id = questionnaire.id] { emit questionnaireOpened(id); });
        row->addWidget(title, 1);
        row->addWidget(open);
        m_column->addLayout(row);
        m_column->addWidget(new Label(questionnaireLine(*details.questionnaire), Text::Caption, Ink::Quiet));
        m_column->addSpacing(8);
        m_column->addWidget(new widgets::Rule);
    }
    m_column->addSpacing(16);
}

void JobPanel::addThreshold(const Job &job) {
    auto *heading = new widgets::ColumnHeading(tr("Screening"));
    auto *ask = new Button(tr("&What if…"), ButtonRole::Plain);
    ask->setToolTip(tr("Who would be invited with another threshold"));
    connect(ask, &Button::clicked, this, [this, job] { emit thresholdAsked(job); });
    heading->addControl(ask);
    m_column->addWidget(heading);
    auto *row = new QHBoxLayout;
    auto *name = new Label(tr("Interview from eligibility"), Text::Body);
    name->setElided(true);
    name->setMinimumHeight(31);
    row->addWidget(name, 1);
    row->addWidget(new Label(QString::number(job.interviewThreshold), Text::Mono));
    m_column->addLayout(row);
    m_column->addWidget(new widgets::Rule);
    m_column->addSpacing(16);
}

void JobPanel::addMembers(const JobDetails &details) {
    auto *heading = new widgets::ColumnHeading(tr("Who works on it"));
    auto *change = new Button(tr("C&hange…"), ButtonRole::Plain);
    connect(change, &Button::clicked, this, [this, details] { emit membersAsked(details); });
    heading->addControl(change);
    m_column->addWidget(heading);
    const auto add = [this](const QString &name, const QString &kind) {
        auto *row = new QHBoxLayout;
        auto *who = new Label(name, Text::Body);
        who->setElided(true);
        who->setMinimumHeight(31);
        row->addWidget(who, 1);
        row->addWidget(new Label(kind, Text::Caption, Ink::Quiet));
        m_column->addLayout(row);
        m_column->addWidget(new widgets::Rule);
    };
    add(details.row.ownerName, tr("Owner"));
    for (const JobMember &member : details.members)
        add(member.fullName, jobMemberKindWords(member.kind));
}

} // namespace candor::screens
