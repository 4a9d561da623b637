// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/ScheduleFilters.h"

#include "common/HiringWords.h"
#include "schedule/ScheduleModel.h"
#include "widgets/Button.h"
#include "widgets/CheckBox.h"
#include "widgets/FilterField.h"
#include "widgets/Label.h"
#include "widgets/Segments.h"

#include <QDateTime>
#include <QHBoxLayout>

namespace candor::screens {

using widgets::Button;
using widgets::FilterField;
using widgets::SymbolButton;

namespace {

constexpr int daysOfAWeek = 7;

} // namespace

ScheduleFilters::ScheduleFilters(ScheduleModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_span(new widgets::Segments(tr("Days shown"))),
      m_days(new widgets::Label(theme::Text::BodyStrong)), m_room(new FilterField(tr("Room"))),
      m_job(new FilterField(tr("Job"))), m_cancelled(new widgets::CheckBox(tr("Cancelled too"))) {
    m_span->add(tr("Day"));
    m_span->add(tr("Week"));
    m_span->choose(model.span() == ScheduleModel::Span::Day ? 0 : 1);
    m_days->setElided(true);
    auto *before = new SymbolButton(QStringLiteral("chevron_left"), tr("Earlier (Alt+Left)"));
    auto *after = new SymbolButton(QStringLiteral("chevron_right"), tr("Later (Alt+Right)"));
    auto *today = new Button(tr("&Today"), widgets::ButtonRole::Plain);
    connect(before, &Button::clicked, this, [this] { go(-1); });
    connect(after, &Button::clicked, this, [this] { go(1); });
    connect(today, &Button::clicked, this, [this] { go(0); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_span);
    row->addWidget(before);
    row->addWidget(after);
    row->addWidget(today);
    row->addWidget(m_days, 1);
    row->addWidget(m_room);
    row->addWidget(m_job);
    row->addWidget(m_cancelled, 0, Qt::AlignVCenter);
    connect(m_span, &widgets::Segments::changed, this, [this](int span) {
        m_model.show(m_model.day(), span == 0 ? ScheduleModel::Span::Day : ScheduleModel::Span::Week);
        showSpan();
    });
    connect(m_room, &QComboBox::currentIndexChanged, this,
            [this] { m_model.setRoom(m_room->currentData().toString()); });
    connect(m_job, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant id = m_job->currentData();
        m_model.setJob(id.isValid() ? std::optional(JobId(id.toLongLong())) : std::nullopt);
    });
    connect(m_cancelled, &QCheckBox::toggled, this, [this](bool too) { m_model.setCancelledToo(too); });
    connect(&model, &ScheduleModel::choicesChanged, this, &ScheduleFilters::fillChoices);
    connect(&model, &ScheduleModel::changed, this, &ScheduleFilters::showSpan);
    fillChoices();
    showSpan();
}

void ScheduleFilters::go(int step) {
    const QDate today = localDate(WallTime(std::chrono::milliseconds(QDateTime::currentMSecsSinceEpoch())));
    const int days = m_model.span() == ScheduleModel::Span::Day ? 1 : daysOfAWeek;
    m_model.show(step == 0 ? today : m_model.day().addDays(step * days), m_model.span());
    showSpan();
}

void ScheduleFilters::clear() {
    m_room->setCurrentIndex(0);
    m_job->setCurrentIndex(0);
}

void ScheduleFilters::fillChoices() {
    QList<std::pair<QString, QVariant>> rooms{{tr("any"), {}}};
    for (const QString &room : m_model.rooms())
        rooms.append({room, room});
    m_room->setChoices(rooms);
    QList<std::pair<QString, QVariant>> jobs{{tr("all"), {}}};
    for (const JobRow &row : m_model.jobs())
        jobs.append({row.job.title, row.job.id.value()});
    m_job->setChoices(jobs);
}

void ScheduleFilters::showSpan() {
    m_days->setText(m_model.span() == ScheduleModel::Span::Day
                        ? dayWords(m_model.day())
                        : tr("%1 to %2", "days").arg(dateWords(m_model.firstDay()), dateWords(m_model.lastDay())));
}

} // namespace candor::screens
