// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidatesModel.h"

#include "common/WorkspaceAccess.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"

#include <QSaveFile>

#include <algorithm>
#include <numeric>

namespace candor::screens {

namespace {

constexpr int mostJobs = 1000;
constexpr int leastRows = 50;

qint64 sum(const StageCounts &counts) { return std::accumulate(counts.begin(), counts.end(), qint64(0)); }

CandidateFilter ofStage(CandidateFilter filter, Stage stage) {
    filter.stages = {stage};
    return filter;
}

/// What restricts besides the job, and the order, which does not.
CandidateFilter restrictions(CandidateFilter filter) {
    filter.job.reset();
    filter.sort = CandidateSort::Newest;
    filter.descending = false;
    return filter;
}

} // namespace

/// What one look at the workspace brings: all of it from one moment, or nothing.
struct CandidatesModel::Reading {
    StageCounts counts{};
    StageCounts allCounts{};
    std::array<Page<CandidateRow>, allStages.size()> cards;
    std::optional<Page<CandidateRow>> rows;
};

CandidatesModel::CandidatesModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_moves(context), m_table(context.clock) {
    m_filter.sort = CandidateSort::Eligibility;
    for (const Stage stage : allStages)
        m_cards[static_cast<std::size_t>(stage)] = std::make_unique<StageCards>(stage, context.clock);
    connectRows();
    connect(&m_moves, &MoveWork::moved, this, &CandidatesModel::refresh);
    if (m_context.hiring)
        connect(m_context.hiring, &WorkspaceAccess::actorChanged, this, &CandidatesModel::forget);
}

CandidatesModel::~CandidatesModel() = default;

void CandidatesModel::connectRows() {
    const auto sourceOf = [this](std::optional<Stage> stage) {
        return [this, stage](const PageRange &range, FetchedRows<CandidateRow>::Answer answer) {
            const CandidateFilter filter = stage ? ofStage(m_filter, *stage) : m_filter;
            return m_context.hiring->ask(
                this,
                [filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
                    return workspace.applications().list(actor, filter, range);
                },
                std::move(answer));
        };
    };
    const auto failed = [this](const Error &error) { emit fetchFailed(error); };
    for (const auto &cards : m_cards) {
        cards->setSource(sourceOf(cards->stage()));
        cards->setFailed(failed);
    }
    m_table.setSource(sourceOf(std::nullopt));
    m_table.setFailed(failed);
}

void CandidatesModel::open(std::optional<JobId> job) {
    if (m_filter.job != job || !m_wasRead) {
        m_filter.job = job;
        forget();
    }
    readJobs();
    refresh();
}

void CandidatesModel::forget() {
    m_ticket.cancel();
    m_wasRead = false;
    m_listing = Listing::Idle;
    m_counts = {};
    m_allCounts = {};
    m_sources.clear();
    for (const auto &cards : m_cards)
        cards->clear();
    m_table.clear();
    emit changed();
}

void CandidatesModel::setFilter(const CandidateFilter &filter) {
    CandidateFilter wanted = filter;
    wanted.job = m_filter.job;
    if (wanted == m_filter)
        return;
    m_filter = wanted;
    refresh();
}

void CandidatesModel::setShape(Shape shape) {
    if (m_shape == shape)
        return;
    m_shape = shape;
    refresh();
}

void CandidatesModel::refresh() {
    if (!m_context.hiring || !m_context.hiring->isSignedIn())
        return;
    m_ticket.cancel();
    m_listing = Listing::Reading;
    for (const auto &cards : m_cards)
        cards->setWithJob(!m_filter.job);
    std::array<int, allStages.size()> known{};
    for (std::size_t stage = 0; stage < known.size(); ++stage)
        known[stage] = std::max(leastRows, m_cards[stage]->rowCount());
    const int knownRows = std::max(leastRows, m_table.rowCount());
    m_ticket = m_context.hiring->ask(
        this,
        [filter = m_filter, filtered = isFiltered(), shape = m_shape, known,
         knownRows](workspace::Workspace &workspace, const access::Actor &actor) -> Result<Reading> {
            hiring::ApplicationService &service = workspace.applications();
            Reading reading;
            const auto counts = service.counts(actor, filter);
            if (!counts)
                return failure(counts.error());
            reading.counts = *counts;
            reading.allCounts = *counts;
            if (filtered) {
                CandidateFilter whole;
                whole.job = filter.job;
                const auto all = service.counts(actor, whole);
                if (!all)
                    return failure(all.error());
                reading.allCounts = *all;
            }
            if (shape == Shape::Table) {
                auto rows = service.list(actor, filter, {0, knownRows});
                if (!rows)
                    return failure(rows.error());
                reading.rows = std::move(*rows);
                return reading;
            }
            for (const Stage stage : allStages) {
                const auto place = static_cast<std::size_t>(stage);
                if (reading.counts[place] == 0)
                    continue;
                auto page = service.list(actor, ofStage(filter, stage), {0, known[place]});
                if (!page)
                    return failure(page.error());
                reading.cards[place] = std::move(*page);
            }
            return reading;
        },
        [this](Result<Reading> reading) {
            m_error.reset();
            if (!reading) {
                m_error = reading.error();
                m_listing = Listing::Failed;
                emit changed();
                return;
            }
            take(*reading);
        });
    emit changed();
}

void CandidatesModel::take(Reading &reading) {
    m_listing = Listing::Ready;
    m_wasRead = true;
    m_counts = reading.counts;
    m_allCounts = reading.allCounts;
    if (reading.rows) {
        m_table.take(std::move(*reading.rows));
    } else {
        for (std::size_t stage = 0; stage < m_cards.size(); ++stage)
            m_cards[stage]->take(std::move(reading.cards[stage]));
    }
    emit changed();
}

void CandidatesModel::readJobs() {
    if (!m_context.hiring || !m_context.hiring->isSignedIn())
        return;
    JobFilter filter;
    if (m_context.hiring->role() != Role::Admin)
        filter.member = m_context.hiring->account()->id;
    m_jobsTicket.cancel();
    m_jobsTicket = m_context.hiring->ask(
        this,
        [filter](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.jobs().list(actor, filter, {0, mostJobs});
        },
        [this](Result<Page<JobRow>> page) {
            if (!page)
                return; // the candidates' own error is shown
            m_jobs = std::move(page->rows);
            m_jobsWereRead = true;
            emit jobsChanged();
            readChoices();
        });
}

void CandidatesModel::readChoices() {
    struct Choices {
        QStringList skills;
        QStringList sources;
    };
    const JobRow *chosen = job();
    const std::optional<Job> one = chosen ? std::optional(chosen->job) : std::nullopt;
    m_choicesTicket.cancel();
    m_choicesTicket = m_context.hiring->ask(
        this,
        [one, mayMove = mayMove()](workspace::Workspace &workspace, const access::Actor &actor) -> Result<Choices> {
            Choices choices;
            if (one) {
                choices.skills = one->requiredSkills + one->desiredSkills;
                if (!mayMove)
                    return choices;
                const auto numbers = workspace.jobs().statistics(actor, one->id);
                if (!numbers)
                    return failure(numbers.error());
                for (const auto &[source, count] : numbers->sources) {
                    if (!source.isEmpty())
                        choices.sources << source;
                }
                return choices;
            }
            const auto facets = workspace.jobs().facets(actor);
            if (!facets)
                return failure(facets.error());
            choices.skills = facets->skills;
            return choices;
        },
        [this](const Result<Choices> &choices) {
            if (!choices)
                return; // the filters offer what is typed into the search, too
            m_skills = choices->skills;
            m_sources = choices->sources;
            emit jobsChanged();
        });
}

bool CandidatesModel::isFiltered() const { return restrictions(m_filter) != CandidateFilter(); }

const JobRow *CandidatesModel::job() const {
    const auto found =
        std::find_if(m_jobs.begin(), m_jobs.end(), [this](const JobRow &row) { return row.job.id == m_filter.job; });
    return found == m_jobs.end() ? nullptr : &*found;
}

qint64 CandidatesModel::total() const { return sum(m_counts); }

qint64 CandidatesModel::hidden() const { return std::max<qint64>(0, sum(m_allCounts) - sum(m_counts)); }

bool CandidatesModel::mayMove() const {
    const Role role = m_context.hiring ? m_context.hiring->role() : Role::Guest;
    return role == Role::Recruiter || role == Role::Admin;
}

void CandidatesModel::exportCsv(const QString &path) {
    m_context.hiring->ask(
        this,
        [filter = m_filter, path](workspace::Workspace &workspace, const access::Actor &actor) -> Result<qint64> {
            QSaveFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return failure(ErrorCode::WriteFailed, file.errorString());
            const auto rows = workspace.applications().exportCsv(actor, filter, file);
            if (!rows)
                return failure(rows.error());
            if (!file.commit())
                return failure(ErrorCode::WriteFailed, file.errorString());
            return *rows;
        },
        [this, path](const Result<qint64> &rows) {
            if (rows)
                emit exported(*rows, path);
            else
                emit exportFailed(rows.error());
        });
}

} // namespace candor::screens
