// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "widgets/ConflictDialog.h"

#include <QString>

#include <utility>
#include <vector>

namespace candor::screens {

/// What a question says, field by field, as a name and a text; in the order of a form.
[[nodiscard]] std::vector<std::pair<QString, QString>> questionTexts(const QuestionContent &content);
/// Two versions of a question, field by field, in a person's words.
[[nodiscard]] std::vector<widgets::FieldVersions> questionVersions(const QuestionContent &mine,
                                                                   const QuestionContent &theirs);

/// The letter of an option, from A.
[[nodiscard]] QString optionLetter(int index);

} // namespace candor::screens
