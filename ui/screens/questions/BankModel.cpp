// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/BankModel.h"

#include "common/WorkspaceAccess.h"
#include "questions/QuestionService.h"

namespace candor::screens {

namespace {

struct Offered {
    BankFacets facets;
    qint64 all = 0;
    qint64 returned = 0;
};

Result<Offered> offered(questions::QuestionService &service, const access::Actor &actor,
                        const std::vector<JobDomain> &domains) {
    auto competencies = service.competencies(actor, domains);
    if (!competencies)
        return failure(competencies.error());
    auto skills = service.skills(actor, domains);
    if (!skills)
        return failure(skills.error());
    const auto all = service.list(actor, {}, {0, 1});
    if (!all)
        return failure(all.error());
    QuestionFilter mine;
    mine.returned = true;
    mine.author = actor.account;
    const auto returned = service.list(actor, mine, {0, 1});
    if (!returned)
        return failure(returned.error());
    return Offered{{std::move(*competencies), std::move(*skills)}, all->total, returned->total};
}

} // namespace

BankModel::BankModel(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {
    m_list.setSource([this](const PageRange &range, FetchedRows<QuestionRow>::Answer answer) {
        return m_context.hiring->ask(
            this,
            [filter = m_filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
                return workspace.questions().list(actor, filter, range);
            },
            std::move(answer));
    });
    m_list.setFilled([this] { emit changed(); });
    m_list.setFailed([this](const Error &) { emit changed(); });
}

BankModel::~BankModel() = default;

void BankModel::refresh() {
    if (!m_context.hiring || !m_context.hiring->isSignedIn())
        return;
    m_list.reload();
    readFacets();
}

void BankModel::setFilter(const QuestionFilter &filter) {
    if (filter == m_filter)
        return;
    const bool otherDomains = filter.domains != m_filter.domains;
    m_filter = filter;
    m_list.reload();
    if (otherDomains)
        readFacets();
}

bool BankModel::isFiltered() const {
    QuestionFilter filter = m_filter;
    filter.sort = QuestionFilter().sort; // orders, and leaves nothing out
    return filter != QuestionFilter();
}

void BankModel::readFacets() {
    m_facetsTicket.cancel();
    m_facetsTicket = m_context.hiring->ask(
        this,
        [domains = m_filter.domains](workspace::Workspace &workspace, const access::Actor &actor) {
            return offered(workspace.questions(), actor, domains);
        },
        [this](const Result<Offered> &found) {
            // The list says what is wrong; without these one filters by less.
            if (!found)
                return;
            m_all = found->all;
            m_returned = found->returned;
            m_facets = found->facets;
            emit facetsChanged();
        });
}

} // namespace candor::screens
