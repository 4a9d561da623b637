// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/StageRules.h"

namespace candor::hiring {

namespace {

bool isOnTheWay(Stage stage) { return stage <= Stage::Hired; }

bool deciderMay(Stage from, Stage to) {
    if (from == Stage::Withdrawn || to == Stage::Withdrawn)
        return false;
    // What was rejected is reopened to a stage that something can follow.
    return !(from == Stage::Rejected && to == Stage::Hired);
}

bool seekerMay(Stage from, Stage to) {
    if (to == Stage::Withdrawn)
        return from < Stage::Hired;
    return from == Stage::Withdrawn && to == Stage::Applied;
}

bool ruleMay(Stage from, Stage to) {
    const bool screening = from == Stage::Applied && (to == Stage::UnderReview || to == Stage::InterviewRequired);
    return screening || (from < Stage::Interviewed && to == Stage::Interviewed);
}

bool may(Stage from, Stage to, Mover mover) {
    if (from == to)
        return false;
    switch (mover) {
    case Mover::Decider:
        return deciderMay(from, to);
    case Mover::Seeker:
        return seekerMay(from, to);
    case Mover::Rule:
        return ruleMay(from, to);
    }
    return false;
}

} // namespace

bool needsReason(Stage from, Stage to) {
    if (to == Stage::Rejected || from == Stage::Rejected)
        return true;
    return isOnTheWay(from) && isOnTheWay(to) && to < from;
}

Result<void> checkMove(Stage from, Stage to, Mover mover, const QString &reason, bool jobIsOpen) {
    if (!may(from, to, mover))
        return failure(ErrorCode::MoveNotAllowed, stageName(from) + QStringLiteral(" -> ") + stageName(to));
    if (from == Stage::Withdrawn && !jobIsOpen)
        return failure(ErrorCode::JobNotOpen);
    if (needsReason(from, to) && reason.trimmed().isEmpty())
        return failure(ErrorCode::ReasonRequired);
    return {};
}

std::vector<Stage> movesFrom(Stage from, Mover mover, bool jobIsOpen) {
    std::vector<Stage> moves;
    for (const Stage to : allStages) {
        if (may(from, to, mover) && (from != Stage::Withdrawn || jobIsOpen))
            moves.push_back(to);
    }
    return moves;
}

} // namespace candor::hiring
