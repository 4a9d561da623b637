// SPDX-License-Identifier: GPL-3.0-or-later
#include "resume/ScreeningPanel.h"

#include "common/HiringWords.h"
#include "resume/PlaceLink.h"
#include "theme/Figures.h"
#include "widgets/Button.h"
#include "widgets/ColumnHeading.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"
#include "widgets/Rule.h"

#include <QLayout>
#include <QVBoxLayout>

namespace candor::screens {

using theme::Ink;
using theme::Text;
using widgets::Label;
using widgets::State;
using widgets::StateLabel;

namespace {

Label *wrapped(const QString &words, Text size, Ink ink = Ink::Ink) {
    auto *label = new Label(words, size, ink);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString scoreWords(const Screening &screening) {
    if (!screening.score)
        return ScreeningPanel::tr("Not compared: the job names no skills and no level, or nothing could be read.");
    return ScreeningPanel::tr("%1 of 100; from %2 on an interview is proposed; people decide")
        .arg(*screening.score)
        .arg(screening.threshold);
}

ScreeningPanel::ScreeningPanel(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void ScreeningPanel::show(const std::optional<StoredScreening> &screening, bool isStale, bool mayScreen) {
    widgets::clearLayout(*m_column);
    auto *heading = new widgets::ColumnHeading(tr("Screening"));
    m_column->addWidget(heading);
    m_column->addSpacing(8);
    if (!screening) {
        addAgain(tr("This resume was not compared with the job."), tr("&Screen"), mayScreen);
        m_column->addStretch();
        return;
    }
    heading->setRemark(momentWords(screening->at));
    addScore(screening->screening);
    if (isStale)
        addAgain(tr("The job or the resume has changed since."), tr("&Screen again"), mayScreen);
    for (const ScreeningLine &line : screening->screening.lines)
        addLine(line);
    addExperience(screening->screening);
    m_column->addStretch();
}

void ScreeningPanel::addScore(const Screening &screening) {
    auto *words = wrapped(scoreWords(screening), screening.score ? Text::BodyStrong : Text::Body);
    words->setObjectName(QStringLiteral("screeningScore"));
    m_column->addWidget(words);
    m_column->addSpacing(8);
    m_column->addWidget(new widgets::Rule);
}

void ScreeningPanel::addAgain(const QString &words, const QString &action, bool mayScreen) {
    auto *note = new StateLabel(State::Information, words);
    note->setWrapped();
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(16);
    row->addWidget(note, 1);
    if (mayScreen) {
        auto *again = new widgets::Button(action, widgets::ButtonRole::Outlined);
        again->setObjectName(QStringLiteral("screenAgain"));
        connect(again, &widgets::Button::clicked, this, &ScreeningPanel::screenAsked);
        row->addWidget(again, 0, Qt::AlignTop);
    }
    m_column->addLayout(row);
    m_column->addWidget(new widgets::Rule);
}

void ScreeningPanel::addLine(const ScreeningLine &line) {
    auto *skill = new Label(line.skill, Text::BodyStrong);
    skill->setElided(true);
    auto *kind = new Label(line.required ? tr("required") : tr("desired"), Text::Caption, Ink::Quiet);
    auto *state =
        line.matched ? new StateLabel(State::Good, tr("Found")) : new StateLabel(State::NotMeasurable, tr("Not found"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(0, 8, 0, line.line.isEmpty() ? 8 : 0);
    head->setSpacing(8);
    head->addWidget(skill);
    head->addWidget(kind);
    head->addStretch(1);
    head->addWidget(state, 0, Qt::AlignRight);
    m_column->addLayout(head);
    const QString words = line.line.simplified();
    if (line.matched && words.isEmpty()) {
        m_column->addWidget(
            wrapped(tr("Added by the candidate; no line of the resume names it."), Text::Caption, Ink::Quiet));
        m_column->addSpacing(8);
    } else if (!words.isEmpty() && line.place) {
        auto *quote = new PlaceLink(words, Text::Caption, Ink::Quiet);
        quote->setAccessibleName(tr("%1, in the resume: %2").arg(line.skill, words));
        connect(quote, &QAbstractButton::clicked, this,
                [this, place = *line.place, name = line.skill] { emit placeChosen(place, name); });
        m_column->addWidget(quote);
        m_column->addSpacing(4);
    } else if (!words.isEmpty()) {
        m_column->addWidget(wrapped(words, Text::Caption, Ink::Quiet));
        m_column->addSpacing(8);
    }
    m_column->addWidget(new widgets::Rule);
}

void ScreeningPanel::addExperience(const Screening &screening) {
    if (!screening.years && !screening.yearsAsked)
        return;
    const QString years = screening.years ? yearsWords(*screening.years) : tr("not known");
    auto *row = new QHBoxLayout;
    row->setContentsMargins(0, 8, 0, 8);
    row->setSpacing(8);
    row->addWidget(new Label(tr("Experience"), Text::BodyStrong));
    row->addWidget(wrapped(screening.yearsAsked
                               ? tr("%1; the job's level asks for %2").arg(years, yearsWords(*screening.yearsAsked))
                               : years,
                           Text::Body),
                   1);
    m_column->addLayout(row);
    m_column->addWidget(new widgets::Rule);
}

} // namespace candor::screens
