// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Questionnaire.h"

namespace candor::screens {

/// Questionnaires as rows of a table, fetched as they are shown.
class QuestionnaireTable : public FetchedRows<QuestionnaireRow> {
public:
    enum Column { Title, Questions, Minutes, Jobs, Begun, Owner, columns };

    [[nodiscard]] int find(QuestionnaireId questionnaire) const; ///< -1: not fetched
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;
};

} // namespace candor::screens
