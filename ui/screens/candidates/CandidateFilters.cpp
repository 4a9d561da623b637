// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidateFilters.h"

#include "candidates/CandidatesModel.h"
#include "widgets/FilterField.h"
#include "widgets/SearchField.h"
#include "widgets/Segments.h"

#include <QHBoxLayout>
#include <QShortcut>

namespace candor::screens {

using widgets::FilterField;

namespace {

constexpr auto typingPause = std::chrono::milliseconds(200);

} // namespace

CandidateFilters::CandidateFilters(CandidatesModel &model, QWidget *parent)
    : QWidget(parent), m_model(model), m_search(new widgets::SearchField), m_job(new FilterField(tr("Job"))),
      m_eligibility(new FilterField(tr("Eligibility"))), m_skill(new FilterField(tr("Skill"))),
      m_source(new FilterField(tr("Source"))), m_sort(new FilterField(tr("Sort"))),
      m_shape(new widgets::Segments(tr("View"))) {
    m_search->setPlaceholderText(tr("Name, skill, place"));
    m_search->setAccessibleName(tr("Search the candidates"));
    m_search->setKeyHint(QStringLiteral("Ctrl+F"));
    m_search->setMinimumWidth(136);
    m_search->setMaximumWidth(248);
    m_search->setFixedHeight(32);
    m_shape->addSymbol(QStringLiteral("view_column"), tr("Board"));
    m_shape->addSymbol(QStringLiteral("table_rows"), tr("Table"));
    QList<std::pair<QString, QVariant>> eligibilities{{tr("any"), {}}};
    for (const int least : {40, 60, 75, 90})
        eligibilities.append({tr("%1 and more").arg(least), least});
    m_eligibility->setChoices(eligibilities);
    const auto sort = [](CandidateSort value) { return QVariant(static_cast<int>(value)); };
    m_sort->setChoices({{tr("eligibility"), sort(CandidateSort::Eligibility)},
                        {tr("newest"), sort(CandidateSort::Newest)},
                        {tr("name"), sort(CandidateSort::Name)},
                        {tr("match"), sort(CandidateSort::Match)},
                        {tr("experience"), sort(CandidateSort::Experience)}});
    fillJobs();
    fillChoices();

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_search, 1);
    for (FilterField *field : {m_job, m_eligibility, m_skill, m_source, m_sort})
        row->addWidget(field);
    row->addStretch(1);
    row->addWidget(m_shape);

    m_typing.setSingleShot(true);
    m_typing.setInterval(typingPause);
    connect(&m_typing, &QTimer::timeout, this, &CandidateFilters::apply);
    connect(m_search, &QLineEdit::textChanged, this, [this] { m_typing.start(); });
    for (FilterField *field : {m_eligibility, m_skill, m_source, m_sort})
        connect(field, &QComboBox::currentIndexChanged, this, &CandidateFilters::apply);
    connect(m_job, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant id = m_job->currentData();
        emit jobChosen(id.isValid() ? std::optional(JobId(id.toLongLong())) : std::nullopt);
    });
    connect(m_shape, &widgets::Segments::changed, this, [this](int shape) {
        m_model.setShape(shape == 0 ? CandidatesModel::Shape::Board : CandidatesModel::Shape::Table);
    });
    connect(&model, &CandidatesModel::jobsChanged, this, [this] {
        fillJobs();
        fillChoices();
    });
    for (const auto key : {Qt::Key_Escape, Qt::Key_Down}) {
        auto *leave = new QShortcut(key, m_search, nullptr, nullptr, Qt::WidgetShortcut);
        connect(leave, &QShortcut::activated, this, [this, key] {
            if (key == Qt::Key_Escape)
                m_search->clear();
            emit left();
        });
    }
}

void CandidateFilters::focusSearch() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void CandidateFilters::clear() {
    const QSignalBlocker quiet(this);
    for (FilterField *field : {m_eligibility, m_skill, m_source})
        field->setCurrentIndex(0);
    m_search->clear();
    m_typing.stop();
    apply();
}

void CandidateFilters::showSort(CandidateSort sort) {
    const QSignalBlocker quiet(m_sort);
    const int known = m_sort->findData(static_cast<int>(sort));
    if (known >= 0)
        m_sort->setCurrentIndex(known);
    m_sort->update();
}

void CandidateFilters::fillJobs() {
    QList<std::pair<QString, QVariant>> jobs{{tr("all"), {}}};
    for (const JobRow &row : m_model.jobs())
        jobs.append({row.job.title, row.job.id.value()});
    m_job->setChoices(jobs);
    const QSignalBlocker quiet(m_job);
    const auto &job = m_model.filter().job;
    m_job->setCurrentIndex(job ? std::max(0, m_job->findData(job->value())) : 0);
    m_job->update();
}

void CandidateFilters::fillChoices() {
    const auto fill = [](FilterField *field, const QStringList &values) {
        QList<std::pair<QString, QVariant>> choices{{tr("any"), {}}};
        for (const QString &value : values)
            choices.append({value, value});
        // What is chosen stays, also where it is no longer among the most frequent.
        if (const QString chosen = field->currentData().toString(); !chosen.isEmpty() && !values.contains(chosen))
            choices.append({chosen, chosen});
        field->setChoices(choices);
    };
    fill(m_skill, m_model.skills());
    fill(m_source, m_model.sources());
}

void CandidateFilters::apply() {
    CandidateFilter filter = m_model.filter();
    const auto sort = static_cast<CandidateSort>(m_sort->currentData().toInt());
    if (sort != filter.sort)
        filter.descending = false;
    filter.sort = sort;
    filter.text = m_search->text().simplified();
    const QVariant least = m_eligibility->currentData();
    filter.eligibilityAtLeast = least.isValid() ? std::optional(least.toInt()) : std::nullopt;
    const QString skill = m_skill->currentData().toString();
    filter.skills = skill.isEmpty() ? QStringList() : QStringList{skill};
    filter.source = m_source->currentData().toString();
    m_model.setFilter(filter);
}

} // namespace candor::screens
