// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/OutlineRows.h"

#include "common/QuestionnaireWords.h"

#include <algorithm>

namespace candor::screens {

using Kind = OutlineRow::Kind;

OutlineRows::OutlineRows(const QuestionnaireDraft &draft, QObject *parent)
    : QAbstractListModel(parent), m_draft(draft), m_rows(rowsOfDraft()) {}

std::vector<OutlineRow> OutlineRows::rowsOfDraft() const {
    const QuestionnaireContent &content = m_draft.content();
    std::vector<OutlineRow> rows;
    OutlineRow whole;
    whole.words = questionnaireWords(content);
    rows.push_back(whole);
    int number = 0;
    for (int section = 0; section < static_cast<int>(content.sections.size()); ++section) {
        const QuestionnaireSection &there = content.sections[static_cast<std::size_t>(section)];
        const QuestionnaireTotals totals = totalsOf(there, m_draft.known());
        OutlineRow head;
        head.kind = Kind::Section;
        head.place = {section, -1};
        head.words = sectionWords(content, section);
        if (totals.questions > 0)
            head.remark = tr("%1, %2").arg(questionsWords(totals.questions), lengthWords(totals.seconds));
        rows.push_back(head);
        for (int item = 0; item < static_cast<int>(there.items.size()); ++item) {
            OutlineRow row;
            row.kind = Kind::Question;
            row.place = {section, item};
            ++number;
            if (const QuestionnaireQuestion *question = m_draft.questionAt(row.place)) {
                row.face = outlineFace(number, there.items[static_cast<std::size_t>(item)], *question);
                row.type = question->version.content.type;
            }
            rows.push_back(row);
        }
        if (there.items.empty()) {
            OutlineRow nothing;
            nothing.kind = Kind::Nothing;
            nothing.place = head.place;
            nothing.words = tr("No question yet: add some from the bank");
            rows.push_back(nothing);
        }
    }
    return rows;
}

void OutlineRows::follow() {
    std::vector<OutlineRow> rows = rowsOfDraft();
    const auto looksAlike = [](const OutlineRow &one, const OutlineRow &other) {
        return one.kind == other.kind && one.place == other.place;
    };
    if (rows == m_rows)
        return;
    if (std::ranges::equal(rows, m_rows, looksAlike)) {
        m_rows = std::move(rows);
        emit dataChanged(index(0), index(rowCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

OutlinePlace OutlineRows::placeAt(int index) const {
    return index >= 0 && index < rowCount() ? row(index).place : OutlinePlace();
}

int OutlineRows::rowOf(OutlinePlace place) const {
    int found = 0;
    for (int index = 0; index < rowCount(); ++index) {
        if (row(index).kind != Kind::Nothing && row(index).place <= place)
            found = index;
    }
    return found;
}

int OutlineRows::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags OutlineRows::flags(const QModelIndex &place) const {
    const bool isNothing = place.isValid() && row(place.row()).kind == Kind::Nothing;
    return isNothing ? Qt::ItemFlags(Qt::ItemNeverHasChildren)
                     : QAbstractListModel::flags(place) | Qt::ItemNeverHasChildren;
}

QVariant OutlineRows::data(const QModelIndex &place, int role) const {
    if (!place.isValid() || place.row() >= rowCount())
        return {};
    const OutlineRow &shown = row(place.row());
    const bool isQuestion = shown.kind == Kind::Question;
    switch (role) {
    case Qt::DisplayRole:
        return isQuestion ? shown.face.text : shown.words;
    case Qt::AccessibleTextRole:
        if (isQuestion)
            return faceSentence(shown.face, shown.type);
        return shown.remark.isEmpty() ? shown.words : tr("%1, %2").arg(shown.words, shown.remark);
    default:
        return {};
    }
}

} // namespace candor::screens
