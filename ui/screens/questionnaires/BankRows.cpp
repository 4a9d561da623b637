// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/BankRows.h"

#include "common/QuestionWords.h"

namespace candor::screens {

bool BankRows::isAsked(int index) const { return m_isAsked && m_isAsked(row(index).question.id); }

QuestionFace BankRows::face(int index) const { return bankFace(row(index).question.newest, isAsked(index)); }

QuestionnaireQuestion BankRows::question(int index) const {
    const Question &question = row(index).question;
    return {question.id, question.newest, true, false};
}

QVariant BankRows::data(const QModelIndex &place, int role) const {
    const QuestionRow *shown = rowAt(place);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return questionTitle(shown->question.newest.content);
    case Qt::AccessibleTextRole:
        return faceSentence(face(place.row()), shown->question.newest.content.type);
    default:
        return {};
    }
}

} // namespace candor::screens
