// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/StageCards.h"

#include "candidates/CardFace.h"

namespace candor::screens {

QModelIndex StageCards::find(ApplicationId application) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (this->row(row).application.id == application)
            return index(row, 0);
    }
    return {};
}

QVariant StageCards::data(const QModelIndex &place, int role) const {
    const CandidateRow *row = rowAt(place);
    if (!row)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return row->fullName;
    case Qt::AccessibleTextRole:
        return cardSentence(*row, now(), m_withJob);
    default:
        return {};
    }
}

} // namespace candor::screens
