// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionList.h"

#include "common/QuestionWords.h"

#include <algorithm>

namespace candor::screens {

namespace {

QString lineOf(const QuestionContent &content) {
    const QString line = questionLine(content);
    return content.competency.isEmpty() ? line : QString(line % QStringLiteral(", ") % content.competency);
}

} // namespace

int QuestionList::find(QuestionId question) const {
    const auto found =
        std::ranges::find_if(rows(), [question](const QuestionRow &row) { return row.question.id == question; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

QVariant QuestionList::data(const QModelIndex &place, int role) const {
    const QuestionRow *row = rowAt(place);
    if (!row)
        return {};
    const QuestionVersion &version = row->question.newest;
    const bool isMarked = version.status != m_usual;
    switch (role) {
    case Qt::DisplayRole:
        return questionTitle(version.content);
    case LineRole:
        return lineOf(version.content);
    case StatusRole:
        return isMarked ? questionStatusWords(version.status) : QString();
    case StateRole:
        return int(questionState(version.status));
    case RetiredRole:
        return version.status == QuestionStatus::Retired;
    case Qt::AccessibleTextRole:
        return QString(questionTitle(version.content) % QStringLiteral(", ") % lineOf(version.content) %
                       QStringLiteral(", ") % questionStatusWords(version.status));
    default:
        return {};
    }
}

} // namespace candor::screens
