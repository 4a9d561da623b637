// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionMoves.h"

#include "common/HiringWords.h"
#include "common/QuestionWords.h"

#include <algorithm>

namespace candor::screens {

QString moveReport(QuestionMove move, const Question &question) {
    const QString title = shortQuestionTitle(question.newest.content);
    switch (move) {
    case QuestionMove::Submit:
        return QuestionMoves::tr("Submitted for approval: \"%1\"").arg(title);
    case QuestionMove::TakeBack:
        return QuestionMoves::tr("Taken back, a draft again: \"%1\"").arg(title);
    case QuestionMove::Approve:
        return QuestionMoves::tr("Approved: \"%1\"").arg(title);
    case QuestionMove::Return:
        return QuestionMoves::tr("Returned to its author: \"%1\"").arg(title);
    case QuestionMove::Retire:
        return QuestionMoves::tr("Retired: \"%1\"").arg(title);
    case QuestionMove::Reinstate:
        return QuestionMoves::tr("Asked again from now on: \"%1\"").arg(title);
    case QuestionMove::Discard:
        return question.newest.version == 1
                   ? QuestionMoves::tr("The draft \"%1\" is discarded").arg(title)
                   : QuestionMoves::tr("Version %1 of \"%2\" is discarded").arg(question.newest.version).arg(title);
    }
    return {};
}

QString refusalReport(QuestionMove move) {
    switch (move) {
    case QuestionMove::Submit:
        return QuestionMoves::tr("The question was not submitted");
    case QuestionMove::TakeBack:
        return QuestionMoves::tr("The question was not taken back");
    case QuestionMove::Approve:
        return QuestionMoves::tr("The question was not approved");
    case QuestionMove::Return:
        return QuestionMoves::tr("The question was not returned");
    case QuestionMove::Retire:
        return QuestionMoves::tr("The question was not retired");
    case QuestionMove::Reinstate:
        return QuestionMoves::tr("The question was not reinstated");
    case QuestionMove::Discard:
        return QuestionMoves::tr("The draft was not discarded");
    }
    return {};
}

QString overtakenReport(const std::optional<questions::QuestionFile> &file) {
    if (!file)
        return QuestionMoves::tr(
            "It is not there any more: somebody discarded it meanwhile. Nothing of yours was done.");
    const auto last = std::find_if(file->events.rbegin(), file->events.rend(), [](const QuestionEvent &event) {
        return event.kind != QuestionEventKind::Commented;
    });
    const QString shown = QuestionMoves::tr("Nothing of yours was done; how it stands now is shown.");
    if (last == file->events.rend() || last->byName.isEmpty())
        return QuestionMoves::tr("It has been changed meanwhile.") % u' ' % shown;
    return QuestionMoves::tr("%1 %2, %3.").arg(last->byName, questionEventWords(*last), momentWords(last->at)) % u' ' %
           shown;
}

QString importWords(const questions::QuestionImport &done) {
    const int added = static_cast<int>(done.added.size());
    const int changed = static_cast<int>(done.changed.size());
    QStringList parts;
    if (added > 0)
        parts << (added == 1 ? QuestionMoves::tr("1 new draft") : QuestionMoves::tr("%n new drafts", nullptr, added));
    if (changed > 0)
        parts << (changed == 1 ? QuestionMoves::tr("1 with a new version")
                               : QuestionMoves::tr("%n with a new version", nullptr, changed));
    if (const int drafts = static_cast<int>(done.drafts.size()); drafts > 0)
        parts << (drafts == 1 ? QuestionMoves::tr("1 draft changed")
                              : QuestionMoves::tr("%n drafts changed", nullptr, drafts));
    if (done.unchanged > 0)
        parts << (done.unchanged == 1 ? QuestionMoves::tr("1 that is there already")
                                      : QuestionMoves::tr("%n that are there already", nullptr, done.unchanged));
    return parts.isEmpty() ? QString() : QString(parts.join(QStringLiteral(", ")) % u'.');
}

} // namespace candor::screens
