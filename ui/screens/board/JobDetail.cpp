// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobDetail.h"

#include "board/MatchWords.h"
#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/DetailText.h"
#include "widgets/Label.h"
#include "widgets/Rule.h"
#include "widgets/TagRow.h"

#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Button;
using widgets::ButtonRole;
using widgets::Label;

namespace {

constexpr int scrollBarRoom = 12;

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    if (words.isRightToLeft())
        label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute);
    return label;
}

} // namespace

JobDetail::JobDetail(QWidget *parent)
    : QWidget(parent), m_heading(new widgets::ColumnHeading(QString())), m_scroll(new QScrollArea) {
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("The job"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_heading);
    column->addWidget(m_scroll, 1);
}

void JobDetail::show(const JobDetailContent &content) {
    if (m_column && content == m_content)
        return;
    const bool sameJob = m_column && content.row.job.id == m_content.row.job.id;
    const int place = sameJob ? m_scroll->verticalScrollBar()->value() : 0;
    QWidget *const focused = focusWidget();
    const bool hadKeyboard = m_column && focused && focused->hasFocus() && m_scroll->isAncestorOf(focused);
    m_content = content;
    const Job &job = m_content.row.job;
    m_heading->setWords(job.company.isEmpty() ? tr("Job") : job.company);
    m_heading->setRemark(job.deadline ? tr("Closes %1").arg(dateWords(*job.deadline)) : QString());

    auto *page = new QWidget;
    m_column = new QVBoxLayout(page);
    m_column->setContentsMargins(0, 12, scrollBarRoom, 24);
    m_column->setSpacing(0);
    addHead(job);
    addFigures(job);
    addStanding();
    if (!job.description.trimmed().isEmpty()) {
        auto *text = new widgets::DetailText;
        text->setText(job.description);
        m_column->addWidget(text);
        m_column->addSpacing(16);
    }
    addSkills(job);
    if (m_content.match)
        addMatch(*m_content.match);
    addWay(job);
    m_column->addStretch();
    m_scroll->setWidget(page);
    page->show();
    m_scroll->verticalScrollBar()->setValue(place);
    if (hadKeyboard)
        if (auto *button = page->findChild<Button *>())
            button->setFocus();
}

void JobDetail::act() {
    if (auto *button = m_scroll->findChild<Button *>(QStringLiteral("jobAction")); button && button->isEnabled())
        button->click();
}

void JobDetail::addHead(const Job &job) {
    m_column->addWidget(wrapped(job.title, Text::Section));
    m_column->addSpacing(2);
    m_column->addWidget(wrapped(jobLine(job), Text::Body, Ink::Quiet));
    m_column->addSpacing(12);
}

void JobDetail::addFigures(const Job &job) {
    if (!job.salary)
        return;
    const QString amount = salaryWords(*job.salary);
    if (amount.isEmpty())
        return;
    m_column->addWidget(
        new Label(tr("Salary %1").arg(salaryPeriodWords(job.salary->period)), Text::Caption, Ink::Quiet));
    m_column->addWidget(wrapped(amount, Text::Mono));
    m_column->addSpacing(16);
}

void JobDetail::addStanding() {
    if (m_content.isGone) {
        auto *gone = new widgets::StateLabel(widgets::State::Information, tr("No longer open"));
        m_column->addWidget(gone);
        m_column->addWidget(
            wrapped(tr("This job was closed since the list was read. It takes no applications now."), Text::Body));
        m_column->addSpacing(16);
        if (!m_content.application)
            return;
    }
    if (!m_content.isSeeker)
        return;
    const auto &application = m_content.application;
    auto *button = new Button(tr("&Apply"), ButtonRole::Primary);
    button->setObjectName(QStringLiteral("jobAction"));
    button->setButtonHeight(widgets::ButtonHeight::Tall);
    if (application) {
        const QString age = ageWords(application->createdAt, m_content.now);
        button->setText(application->stage == Stage::Withdrawn ? tr("Withdrawn: see &application")
                                                               : tr("Applied %1 ago: see &application").arg(age));
        button->setRole(ButtonRole::Outlined);
        button->setSymbol(QStringLiteral("task_alt"));
    }
    connect(button, &Button::clicked, this, [this] {
        if (m_content.application)
            emit applicationAsked(m_content.application->id);
        else
            emit applyAsked(m_content.row.job.id);
    });
    m_column->addWidget(button, 0, Qt::AlignLeft);
    m_column->addSpacing(16);
}

void JobDetail::addSkills(const Job &job) {
    const QStringList matching = m_content.match ? matchingSkills(*m_content.match) : QStringList();
    const auto add = [&](const QString &title, const QStringList &skills) {
        if (skills.isEmpty())
            return;
        m_column->addWidget(new Label(title, Text::BodyStrong));
        m_column->addSpacing(4);
        auto *tags = new widgets::TagRow;
        tags->setTags(skills, matching);
        m_column->addWidget(tags);
        m_column->addSpacing(16);
    };
    add(tr("Required"), job.requiredSkills);
    add(tr("Desired"), job.desiredSkills);
}

void JobDetail::addMatch(const Match &match) {
    m_column->addWidget(new widgets::Rule);
    m_column->addSpacing(12);
    auto *head = new QHBoxLayout;
    head->addWidget(new Label(tr("Fits you"), Text::BodyStrong), 1);
    if (match.score)
        head->addWidget(new Label(QString(QString::number(*match.score) % QChar(0xa0) % u'%'), Text::MonoStrong));
    m_column->addLayout(head);
    m_column->addSpacing(4);
    if (!match.score) {
        m_column->addWidget(wrapped(tr("Say in your profile what you can and what you look for; then it stands here "
                                       "how a job fits, and why."),
                                    Text::Caption, Ink::Quiet));
        m_column->addSpacing(16);
        return;
    }
    for (const MatchReason &reason : match.reasons) {
        if (!reason.fit)
            continue;
        m_column->addSpacing(4);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new Label(matchAspectWords(reason.aspect), Text::Body), 1);
        row->addWidget(
            new Label(QString(theme::percent(reason.fit, 0) % QChar(0xa0) % u'%'), Text::MonoCaption, Ink::Quiet));
        m_column->addLayout(row);
        m_column->addWidget(wrapped(reasonWords(reason), Text::Caption, Ink::Quiet));
        m_column->addSpacing(4);
        m_column->addWidget(new widgets::Rule);
    }
    m_column->addSpacing(8);
    const QString missing = notComparedWords(match);
    m_column->addWidget(wrapped(QString(tr("A hint for you, from your profile. Whoever decides does not go by it.") %
                                        (missing.isEmpty() ? QString() : QString(u' ' % missing))),
                                Text::Caption, Ink::Quiet));
    m_column->addSpacing(16);
}

void JobDetail::addWay(const Job & /*job*/) {
    m_column->addWidget(new widgets::Rule);
    m_column->addSpacing(12);
    m_column->addWidget(new Label(tr("How it goes on"), Text::BodyStrong));
    m_column->addSpacing(4);
    int number = 0;
    for (const QString &step : {tr("Resume, kept as you hand it in"), tr("People of this job read your application"),
                                tr("Recorded interview, after your consent"), tr("Decision by people")}) {
        auto *row = new QHBoxLayout;
        row->setSpacing(0);
        auto *figure = new Label(QString::number(++number), Text::Mono, Ink::Quiet);
        figure->setFixedWidth(24);
        auto *words = wrapped(step, Text::Body);
        words->setMinimumHeight(27);
        row->addWidget(figure);
        row->addWidget(words, 1);
        m_column->addLayout(row);
        m_column->addWidget(new widgets::Rule);
    }
    m_column->addSpacing(8);
    m_column->addWidget(wrapped(tr("You are asked before picture, sound or signals are recorded. Without signals the "
                                   "interview is the same."),
                                Text::Caption, Ink::Quiet));
}

} // namespace candor::screens
