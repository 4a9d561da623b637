// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionMoves.h"

#include "common/WorkspaceAccess.h"

namespace candor::screens {

namespace {

Result<void> done(const Result<QuestionRow> &row) { return row ? Result<void>() : failure(row.error()); }

Result<void> makeMove(questions::QuestionService &service, const access::Actor &actor, QuestionMove move,
                      const Question &question, const QString &words) {
    switch (move) {
    case QuestionMove::Submit:
        return done(service.submit(actor, question.id, question.revision, words));
    case QuestionMove::TakeBack:
        return done(service.takeBack(actor, question.id, question.revision));
    case QuestionMove::Approve:
        return done(service.approve(actor, question.id, question.revision, words));
    case QuestionMove::Return:
        return done(service.giveBack(actor, question.id, question.revision, words));
    case QuestionMove::Retire:
        return done(service.retire(actor, question.id, question.revision, words));
    case QuestionMove::Reinstate:
        return done(service.reinstate(actor, question.id, question.revision));
    case QuestionMove::Discard:
        return service.discard(actor, question.id, question.revision);
    }
    return {};
}

bool isOvertaken(const Error &error) {
    return error.code == ErrorCode::Conflict || error.code == ErrorCode::MoveNotAllowed ||
           error.code == ErrorCode::NotFound;
}

} // namespace

QuestionMoves::QuestionMoves(ScreenContext &context, QObject *parent) : QObject(parent), m_context(context) {}

void QuestionMoves::make(QuestionMove move, const Question &question, const QString &words) {
    if (m_busy)
        return;
    setBusy(true);
    m_context.hiring->ask(
        this,
        [move, question, words](workspace::Workspace &workspace, const access::Actor &actor) {
            return makeMove(workspace.questions(), actor, move, question, words);
        },
        [this, move, question](const Result<void> &result) { take(move, question, result); });
}

void QuestionMoves::take(QuestionMove move, const Question &question, const Result<void> &result) {
    if (!result && isOvertaken(result.error())) {
        lookWhy(question);
        return;
    }
    setBusy(false);
    if (result)
        emit made(move, question);
    else
        emit refused(move, question, result.error());
}

void QuestionMoves::lookWhy(const Question &question) {
    m_context.hiring->ask(
        this,
        [id = question.id](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questions().question(actor, id);
        },
        [this, question](const Result<questions::QuestionFile> &file) {
            setBusy(false);
            emit overtaken(question, file ? std::optional(*file) : std::nullopt);
        });
}

void QuestionMoves::comment(QuestionId question, const QString &text) {
    if (m_busy)
        return;
    setBusy(true);
    m_context.hiring->ask(
        this,
        [question, text](workspace::Workspace &workspace, const access::Actor &actor) {
            return workspace.questions().comment(actor, question, text);
        },
        [this, question](const Result<void> &result) {
            setBusy(false);
            if (result)
                emit commented(question);
            else
                emit commentRefused(result.error());
        });
}

void QuestionMoves::setBusy(bool busy) {
    if (m_busy == busy)
        return;
    m_busy = busy;
    emit busyChanged(busy);
}

} // namespace candor::screens
