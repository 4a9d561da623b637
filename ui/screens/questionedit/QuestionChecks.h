// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Question.h"
#include "model/Result.h"

#include <QString>

#include <vector>

namespace candor::screens {

/// A field of a question, named as files do, and what a service would refuse it with.
struct FieldProblem {
    QString field;
    Error error;

    bool operator==(const FieldProblem &) const = default;
};

/// What keeps a question from being saved even as a draft, field by field: the services' own rules, which stop at the
/// first field, asked of each alone.
[[nodiscard]] std::vector<FieldProblem> problemsOf(const QuestionContent &content);
/// What it needs besides before it can be handed in.
[[nodiscard]] std::vector<FieldProblem> missingIn(const QuestionContent &content);
/// Whether a problem is only that nothing is there yet, which need not be said while somebody is writing.
[[nodiscard]] bool isOnlyEmpty(const FieldProblem &problem);

} // namespace candor::screens
