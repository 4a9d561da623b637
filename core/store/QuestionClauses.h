// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "store/ConnectionSettings.h"
#include "store/SqlClause.h"

namespace candor::store {

/// The select that chooses a page of questions, in pieces. The version that is shown goes by the name of "shown".

/// The items of questionnaires that are offered, in what they say now; for "FROM".
extern const QString itemsInUse;

/// " FROM ... WHERE ..." of all that the filter lets through, with what is to be joined besides.
[[nodiscard]] SqlClause chosenQuestions(const QuestionFilter &filter, Dialect dialect, const QString &join = {});
/// What questionOrder() needs besides.
[[nodiscard]] QString questionOrderJoin(QuestionSort sort);
/// The columns to order by; `ranked` where there is a search to rank by.
[[nodiscard]] QString questionOrder(QuestionSort sort, bool ranked);

} // namespace candor::store
