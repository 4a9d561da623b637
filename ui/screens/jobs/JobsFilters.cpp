// SPDX-License-Identifier: GPL-3.0-or-later
#include "jobs/JobsFilters.h"

#include "common/HiringWords.h"
#include "widgets/FilterField.h"
#include "widgets/SearchField.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace candor::screens {

using widgets::FilterField;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(200);

} // namespace

JobsFilters::JobsFilters(QWidget *parent)
    : QWidget(parent), m_search(new widgets::SearchField), m_state(new FilterField(tr("State"))),
      m_sort(new FilterField(tr("Sort"))) {
    m_search->setPlaceholderText(tr("Title, place, skill"));
    m_search->setAccessibleName(tr("Search the jobs"));
    m_search->setKeyHint(QStringLiteral("Ctrl+F"));
    m_search->setMaximumWidth(248);
    m_search->setMinimumWidth(136);
    m_search->setFixedHeight(32);
    QList<std::pair<QString, QVariant>> states{{tr("any"), {}}};
    for (const JobState state :
         {JobState::Draft, JobState::Open, JobState::Paused, JobState::Closed, JobState::Archived})
        states.append({jobStateWords(state).toLower(), static_cast<int>(state)});
    m_state->setChoices(states);
    const auto sort = [](JobSort value) { return QVariant(static_cast<int>(value)); };
    m_sort->setChoices({{tr("newest"), sort(JobSort::Newest)},
                        {tr("deadline"), sort(JobSort::Deadline)},
                        {tr("title"), sort(JobSort::Title)}});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 2);
    row->addWidget(m_state);
    row->addWidget(m_sort);
    row->addStretch(1);
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &JobsFilters::changed);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (FilterField *field : {m_state, m_sort})
        connect(field, &QComboBox::currentIndexChanged, this, &JobsFilters::changed);
    for (const auto key : {Qt::Key_Escape, Qt::Key_Down}) {
        auto *leave = new QShortcut(key, m_search, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, [this, key] {
            if (key == Qt::Key_Escape)
                m_search->clear();
            emit left();
        });
    }
}

JobFilter JobsFilters::filter() const {
    JobFilter filter;
    filter.text = m_search->text().simplified();
    if (const QVariant state = m_state->currentData(); state.isValid())
        filter.states = {static_cast<JobState>(state.toInt())};
    filter.sort = static_cast<JobSort>(m_sort->currentData().toInt());
    return filter;
}

void JobsFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void JobsFilters::clear() {
    m_search->clear();
    m_typing.stop();
    const QSignalBlocker quiet(m_state);
    m_state->setCurrentIndex(0);
    m_state->update();
    emit changed();
}

} // namespace candor::screens
