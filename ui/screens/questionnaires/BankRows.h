// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/FetchedRows.h"
#include "model/Questionnaire.h"
#include "questionnaires/QuestionFace.h"

#include <functional>

namespace candor::screens {

/// The approved questions of the bank, fetched as they are shown.
class BankRows : public FetchedRows<QuestionRow> {
public:
    using IsAsked = std::function<bool(QuestionId)>;

    /// Which questions the questionnaire asks already.
    void setAsked(IsAsked isAsked) { m_isAsked = std::move(isAsked); }
    [[nodiscard]] bool isAsked(int index) const;
    [[nodiscard]] QuestionFace face(int index) const;
    /// The question as a questionnaire takes it: in its approved version.
    [[nodiscard]] QuestionnaireQuestion question(int index) const;

    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override;

private:
    IsAsked m_isAsked;
};

} // namespace candor::screens
