// SPDX-License-Identifier: GPL-3.0-or-later
#include "moving/MoveReport.h"

#include "common/HiringWords.h"
#include "common/Words.h"
#include "hiring/StageRules.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace candor::screens {

namespace {

constexpr int mostNames = 3;

class MoveTexts {
    Q_DECLARE_TR_FUNCTIONS(MoveTexts)

public:
    static QString result(const MoveReport &report);
    static QString why(const NotMoved &one);
    static QString names(const QStringList &names);
    static QString whyNot(Stage from, Stage to);
};

QString MoveTexts::result(const MoveReport &report) {
    const QString stage = stageWords(report.to);
    const int moved = static_cast<int>(report.moved.size());
    const int stayed = static_cast<int>(report.stayed.size());
    if (stayed == 0 && moved == 1)
        return tr("%1 is in %2 now.").arg(report.moved.front().fullName, stage);
    if (stayed == 0)
        return tr("%n candidates moved to %1.", nullptr, moved).arg(stage);
    if (moved == 0 && stayed == 1)
        return tr("%1 was not moved.").arg(report.stayed.front().row.fullName);
    if (moved == 0)
        return tr("None of %n candidates was moved.", nullptr, stayed);
    return tr("%1 moved to %2, %3 stayed.").arg(QString::number(moved), stage, QString::number(stayed));
}

QString MoveTexts::why(const NotMoved &one) {
    if (one.standsIn)
        return tr("Somebody else has moved the application meanwhile: it is in %1.").arg(stageWords(*one.standsIn));
    if (one.error.code == ErrorCode::MoveNotAllowed)
        return MoveTexts::whyNot(one.row.application.stage, Stage::Withdrawn);
    return words(one.error);
}

QString MoveTexts::names(const QStringList &names) {
    if (names.size() <= mostNames)
        return names.join(QStringLiteral(", "));
    return tr("%1 and %n more", nullptr, static_cast<int>(names.size()) - mostNames)
        .arg(names.mid(0, mostNames).join(QStringLiteral(", ")));
}

QString MoveTexts::whyNot(Stage from, Stage to) {
    if (from == to)
        return tr("It is there already.");
    if (from == Stage::Withdrawn)
        return tr("The candidate has withdrawn; only they can take that back.");
    if (to == Stage::Withdrawn)
        return tr("Only the candidate can withdraw.");
    if (from == Stage::Rejected && to == Stage::Hired)
        return tr("Somebody who was rejected is reopened to an earlier stage first.");
    return tr("There is no such move from %1.").arg(stageWords(from));
}

} // namespace

QString moveWords(const MoveReport &report) { return MoveTexts::result(report); }

QString stayedWords(const MoveReport &report) {
    std::vector<std::pair<QString, QStringList>> reasons;
    for (const NotMoved &one : report.stayed) {
        const QString reason = one.error.code == ErrorCode::MoveNotAllowed
                                   ? whyNot(one.row.application.stage, report.to)
                                   : MoveTexts::why(one);
        auto known =
            std::find_if(reasons.begin(), reasons.end(), [&](const auto &pair) { return pair.first == reason; });
        if (known == reasons.end())
            known = reasons.insert(reasons.end(), {reason, {}});
        known->second << one.row.fullName;
    }
    QStringList lines;
    for (const auto &[reason, names] : reasons)
        lines << QString(MoveTexts::names(names) % QStringLiteral(": ") % reason);
    return lines.join(u'\n');
}

QString whyNot(Stage from, Stage to) {
    // With a reason and an open job the rules alone speak.
    const auto allowed = hiring::checkMove(from, to, hiring::Mover::Decider, QStringLiteral("-"), true);
    return allowed ? QString() : MoveTexts::whyNot(from, to);
}

} // namespace candor::screens
