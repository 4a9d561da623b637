// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

#include <vector>

namespace candor {

/// Of length 1, so that the product of two is the cosine of the angle between them; or zeros, which are like nothing.
using SentenceVector = std::vector<float>;

/// Turns sentences into vectors that lie close together where the sentences are about the same. It tells what is
/// alike, and nothing of what is right: a sentence and its denial lie close together too. Thread-safe.
class SentenceEncoder {
public:
    SentenceEncoder() = default;
    SentenceEncoder(const SentenceEncoder &) = delete;
    SentenceEncoder &operator=(const SentenceEncoder &) = delete;
    virtual ~SentenceEncoder() = default;

    /// Names the model and its version; vectors of different models do not compare.
    [[nodiscard]] virtual QString model() const = 0;
    /// Of an English text; what is longer than 128 tokens counts by its beginning. Zeros for a text of which the model
    /// knows nothing: an empty one, or one in a script that it has not seen. Errors: ModelMissing, ModelDamaged,
    /// RuntimeMissing, InferenceFailed.
    [[nodiscard]] virtual Result<SentenceVector> encode(const QString &text) = 0;
};

} // namespace candor
