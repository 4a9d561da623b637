// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SentenceEncoder.h"
#include "store/QuestionStore.h"

#include <vector>

namespace candor::questions {

/// A question and how alike it is: the cosine, 0 to 1.
struct Alike {
    QuestionId question;
    double similarity = 0;

    bool operator==(const Alike &) const = default;
};

/// The most alike of all, best first; exact, each vector is looked at.
[[nodiscard]] std::vector<Alike> mostAlike(const SentenceVector &wanted, const std::vector<store::StoredVector> &among,
                                           std::optional<QuestionId> except, int most);

} // namespace candor::questions
