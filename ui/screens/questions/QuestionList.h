// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Question.h"

namespace candor::screens {

/// Questions as rows of a list, fetched as they are shown.
class QuestionList : public FetchedRows<QuestionRow> {
public:
    enum Role { LineRole = Qt::UserRole, StatusRole, StateRole, RetiredRole };

    /// Which status is the usual one here, and needs no mark.
    explicit QuestionList(QuestionStatus usual = QuestionStatus::Approved) : m_usual(usual) {}

    [[nodiscard]] int find(QuestionId question) const; ///< -1: not fetched
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;

private:
    QuestionStatus m_usual;
};

} // namespace candor::screens
