// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/JobBoardModel.h"

#include "access/PeopleService.h"
#include "hiring/ApplicationService.h"
#include "hiring/MatchService.h"

#include <algorithm>

namespace candor::screens {

namespace {

constexpr auto pauseInTyping = std::chrono::milliseconds(200);
constexpr int largestPage = 1000;
constexpr std::size_t mostCompared = 5000;

using JobPage = Page<JobRow>;

/// All jobs of the filter, the best fitting first.
Result<JobPage> bestFitting(workspace::Workspace &workspace, const access::Actor &actor, const JobFilter &filter) {
    const auto profile = workspace.people().profile(actor, actor.account);
    if (!profile)
        return failure(profile.error());
    JobPage all;
    for (;;) {
        auto page = workspace.jobs().list(actor, filter, {static_cast<int>(all.rows.size()), largestPage});
        if (!page)
            return failure(page.error());
        const bool last = page->rows.empty();
        std::move(page->rows.begin(), page->rows.end(), std::back_inserter(all.rows));
        if (last || all.rows.size() >= mostCompared || static_cast<qint64>(all.rows.size()) >= page->total)
            break;
    }
    std::vector<std::pair<int, std::size_t>> order;
    for (std::size_t index = 0; index < all.rows.size(); ++index)
        order.emplace_back(hiring::matchOf(*profile, all.rows[index].job).score.value_or(-1), index);
    std::stable_sort(order.begin(), order.end(),
                     [](const auto &left, const auto &right) { return left.first > right.first; });
    JobPage sorted;
    for (const auto &[score, index] : order)
        sorted.rows.push_back(std::move(all.rows[index]));
    sorted.total = static_cast<qint64>(sorted.rows.size());
    return sorted;
}

struct Person {
    SeekerProfile profile;
    ApplicationsByJob applications;
};

Result<Person> personOf(workspace::Workspace &workspace, const access::Actor &actor) {
    Person person;
    auto profile = workspace.people().profile(actor, actor.account);
    if (!profile)
        return failure(profile.error());
    person.profile = std::move(*profile);
    CandidateFilter own;
    own.seeker = actor.account;
    auto applications = workspace.applications().list(actor, own, {0, largestPage});
    if (!applications)
        return failure(applications.error());
    for (CandidateRow &row : applications->rows)
        person.applications.emplace(row.application.job, std::move(row.application));
    return person;
}

} // namespace

JobBoardModel::JobBoardModel(const ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_access(*context.hiring) {
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseInTyping);
    connect(&m_pause, &QTimer::timeout, this, &JobBoardModel::search);
    connect(&m_access, &WorkspaceAccess::actorChanged, this, &JobBoardModel::actorChanged);
    m_jobs.setAsk([this](const PageRange &range) { fetchMore(range); });
}

JobBoardModel::~JobBoardModel() {
    for (const JobTicket &ticket : {m_searching, m_more, m_reading, m_counting, m_person})
        ticket.cancel();
}

bool JobBoardModel::isSeeker() const { return m_access.role() == Role::Seeker; }

void JobBoardModel::refresh() {
    m_started = true;
    m_pause.stop();
    refreshFacets();
    refreshPerson();
    search();
}

void JobBoardModel::setQuery(const BoardQuery &query) {
    if (query == m_query)
        return;
    BoardQuery withOldText = query;
    withOldText.text = m_query.text;
    const bool onlyText = withOldText == m_query;
    m_query = query;
    // What is being answered is not what is wanted any more.
    m_searching.cancel();
    m_more.cancel();
    if (onlyText) {
        m_pause.start();
    } else {
        m_pause.stop();
        search();
    }
}

void JobBoardModel::search() {
    m_searching.cancel();
    m_more.cancel();
    m_listing = Listing::Reading;
    const bool byFit = m_query.sort == BoardSort::BestFit && isSeeker();
    auto work = [filter = filterOf(m_query), byFit](workspace::Workspace &workspace, const access::Actor &actor) {
        return byFit ? bestFitting(workspace, actor, filter)
                     : workspace.jobs().list(actor, filter, {0, JobListModel::rowsOfAPage});
    };
    m_searching = m_access.ask(this, std::move(work), [this](Result<JobPage> page) {
        m_error = page ? std::nullopt : std::optional(page.error());
        m_listing = page ? Listing::Ready : Listing::Failed;
        if (page)
            takeList(std::move(*page));
        emit listed();
    });
    emit listed();
}

void JobBoardModel::takeList(JobPage page) {
    m_wasRead = true;
    m_more.cancel(); // a page of the list before
    m_jobs.setNow(m_context.clock.wallNow());
    m_jobs.setFirst(std::move(page));
    if (m_jobs.rows().empty()) {
        m_reading.cancel();
        m_chosen.reset();
        m_chosenGone = false;
        emit chosenChanged();
    } else {
        const bool stays = m_chosen && m_jobs.rowOf(m_chosen->job.id) >= 0;
        choose(stays ? m_chosen->job.id : m_jobs.rows().front().job.id);
    }
}

void JobBoardModel::fetchMore(const PageRange &range) {
    auto work = [filter = filterOf(m_query), range](workspace::Workspace &workspace, const access::Actor &actor) {
        return workspace.jobs().list(actor, filter, range);
    };
    m_more = m_access.ask(this, std::move(work), [this](Result<JobPage> page) {
        if (page)
            m_jobs.append(std::move(*page));
        else
            m_jobs.failed();
    });
}

void JobBoardModel::choose(JobId job) {
    const int row = m_jobs.rowOf(job);
    if (row < 0)
        return;
    m_reading.cancel();
    m_chosen = m_jobs.rows()[static_cast<std::size_t>(row)];
    m_chosenGone = false;
    emit chosenChanged();
    m_reading = m_access.ask(
        this,
        [job](workspace::Workspace &workspace, const access::Actor &actor) { return workspace.jobs().job(actor, job); },
        [this](Result<JobRow> fresh) {
            // What is not open any more is nothing that a guest or a seeker may see.
            const bool gone =
                !fresh && (fresh.error().code == ErrorCode::NotFound || fresh.error().code == ErrorCode::NotAllowed ||
                           fresh.error().code == ErrorCode::NotSignedIn);
            if (fresh && *fresh == *m_chosen)
                return;
            m_chosenGone = gone;
            // Where it could not be read anew, what the list said stays.
            if (fresh)
                m_chosen = std::move(*fresh);
            emit chosenChanged();
        });
}

const Application *JobBoardModel::chosenApplication() const {
    return m_chosen ? m_jobs.applicationFor(m_chosen->job.id) : nullptr;
}

std::optional<Match> JobBoardModel::chosenMatch() const {
    if (!m_chosen || !m_profile)
        return std::nullopt;
    return hiring::matchOf(*m_profile, m_chosen->job);
}

void JobBoardModel::refreshFacets() {
    struct Counts {
        hiring::JobFacets facets;
        qint64 total = 0;
    };
    auto work = [](workspace::Workspace &workspace, const access::Actor &actor) -> Result<Counts> {
        auto facets = workspace.jobs().facets(actor);
        if (!facets)
            return failure(facets.error());
        const auto all = workspace.jobs().list(actor, filterOf({}), {0, 1});
        if (!all)
            return failure(all.error());
        return Counts{std::move(*facets), all->total};
    };
    m_counting.cancel();
    m_counting = m_access.ask(this, work, [this](Result<Counts> counts) {
        if (!counts)
            return; // the list says what is wrong
        m_facets = std::move(counts->facets);
        m_openJobs = counts->total;
        emit facetsChanged();
    });
}

void JobBoardModel::refreshPerson() {
    m_person.cancel();
    if (!isSeeker())
        return;
    m_person = m_access.ask(this, personOf, [this](Result<Person> person) {
        if (!person)
            return;
        m_profile = std::move(person->profile);
        m_jobs.setApplications(std::move(person->applications));
        emit chosenChanged();
    });
}

void JobBoardModel::actorChanged() {
    // Nothing of the one before is left for the next.
    m_profile.reset();
    m_jobs.setApplications({});
    if (!isSeeker() && m_query.sort == BoardSort::BestFit)
        m_query.sort = BoardSort::Newest;
    if (m_started)
        refresh();
}

} // namespace candor::screens
