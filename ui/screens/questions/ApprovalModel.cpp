// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/ApprovalModel.h"

#include "common/WorkspaceAccess.h"

#include <algorithm>

namespace candor::screens {

ApprovalModel::ApprovalModel(ScreenContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_chosen(context), m_moves(context) {
    m_list.setSource([this](const PageRange &range, FetchedRows<QuestionRow>::Answer answer) {
        QuestionFilter filter;
        filter.statuses = {QuestionStatus::AwaitingApproval};
        if (m_context.hiring->role() != Role::Admin && m_context.hiring->account())
            filter.notWrittenBy = m_context.hiring->account()->id;
        return m_context.hiring->ask(
            this,
            [filter, range](workspace::Workspace &workspace, const access::Actor &actor) {
                return workspace.questions().list(actor, filter, range);
            },
            std::move(answer));
    });
    m_list.setFilled([this] {
        follow();
        emit changed();
    });
    m_list.setFailed([this](const Error &) { emit changed(); });
    connect(&m_chosen, &ChosenQuestion::changed, this, &ApprovalModel::chosenChanged);
    connect(&m_chosen, &ChosenQuestion::failed, this,
            [this](const Error &error) { emit refused(tr("The question cannot be shown"), error); });
    connect(&m_moves, &QuestionMoves::busyChanged, this, &ApprovalModel::busyChanged);
    connect(&m_moves, &QuestionMoves::made, this, [this](QuestionMove move, const Question &question) {
        emit decided(move, question);
        refresh();
    });
    connect(&m_moves, &QuestionMoves::commented, this, [this](QuestionId question) {
        emit commented(question);
        m_chosen.refresh();
    });
    connect(&m_moves, &QuestionMoves::commentRefused, this,
            [this](const Error &error) { emit refused(tr("The comment was not kept"), error); });
    connect(&m_moves, &QuestionMoves::refused, this, [this](QuestionMove move, const Question &, const Error &error) {
        emit refused(refusalReport(move), error);
        refresh();
    });
    connect(&m_moves, &QuestionMoves::overtaken, this,
            [this](const Question &, const std::optional<questions::QuestionFile> &file) {
                m_stays = true;
                emit overtaken(overtakenReport(file));
                m_chosen.refresh();
                refresh();
            });
}

ApprovalModel::~ApprovalModel() = default;

void ApprovalModel::refresh() {
    if (m_context.hiring && m_context.hiring->isSignedIn())
        m_list.reload();
}

void ApprovalModel::follow() {
    const int place = m_list.find(m_chosen.id());
    if (place >= 0) {
        m_place = place;
        m_stays = false;
        return;
    }
    if (m_stays)
        return;
    // The one that has moved up, or the last.
    const int next = std::min(m_place, m_list.rowCount() - 1);
    m_chosen.choose(next >= 0 ? m_list.row(next).question.id : QuestionId());
}

void ApprovalModel::choose(QuestionId question) {
    m_stays = false;
    m_chosen.choose(question);
    m_place = std::max(0, m_list.find(question));
}

void ApprovalModel::goOn(int by) {
    if (m_list.rowCount() == 0) {
        choose({});
        return;
    }
    // From one that is not listed any more, on means to the one in its place.
    const int from = m_stays && by > 0 ? m_place - 1 : m_place;
    const int next = std::clamp(from + by, 0, m_list.rowCount() - 1);
    choose(m_list.row(next).question.id);
    if (m_list.canFetchMore({}) && next + 1 >= m_list.rowCount())
        m_list.fetchMore({});
}

void ApprovalModel::approve(const QString &comment) {
    if (details() && details()->file.rights.decide)
        m_moves.make(QuestionMove::Approve, details()->question(), comment);
}

void ApprovalModel::giveBack(const QString &reason) {
    if (details() && details()->file.rights.decide)
        m_moves.make(QuestionMove::Return, details()->question(), reason);
}

void ApprovalModel::comment(const QString &text) {
    if (details())
        m_moves.comment(details()->question().id, text);
}

} // namespace candor::screens
