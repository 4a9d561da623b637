// SPDX-License-Identifier: GPL-3.0-or-later
#include "applications/ApplicationListModel.h"

#include "applications/NextStep.h"
#include "common/HiringWords.h"

#include <algorithm>

namespace candor::screens {

int ApplicationListModel::rowOf(ApplicationId id) const {
    const auto found =
        std::find_if(rows().begin(), rows().end(), [id](const CandidateRow &row) { return row.application.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

widgets::StageSteps ApplicationListModel::steps(int row) const {
    const Stage stage = rows()[static_cast<std::size_t>(row)].application.stage;
    return stepsOf(stage, Stage::Applied);
}

QVariant ApplicationListModel::data(const QModelIndex &index, int role) const {
    const CandidateRow *row = rowAt(index);
    if (!row)
        return {};
    const QString stage = stageWords(row->application.stage);
    switch (role) {
    case Qt::DisplayRole:
        return row->jobTitle;
    case AgeRole:
        return ageWords(row->application.createdAt, m_now);
    case CompanyRole:
        return row->company;
    case StageRole:
        return stage;
    case Qt::AccessibleTextRole: {
        QStringList parts{row->jobTitle, row->company, stage};
        parts.removeAll(QString());
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace candor::screens
