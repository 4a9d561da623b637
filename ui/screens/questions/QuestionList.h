// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Question.h"

namespace candor::screens {

/// Questions as rows of a list, fetched as they are shown.
class QuestionList : public FetchedRows<QuestionRow> {
public:
    enum Role { LineRole = Qt::UserRole, StatusRole, StateRole, RetiredRole };

    [[nodiscard]] int find(QuestionId question) const; ///< -1: not fetched
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;
};

} // namespace candor::screens
