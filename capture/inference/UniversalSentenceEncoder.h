// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/InferenceRuntime.h"
#include "model/SentenceEncoder.h"

#include <memory>

namespace candor::inference {

/// Universal Sentence Encoder lite (resources/models): 512 numbers for an English text. Loaded with the first text,
/// which takes some 100 ms; thread-safe.
class UniversalSentenceEncoder final : public SentenceEncoder {
public:
    explicit UniversalSentenceEncoder(ModelLocation models);
    ~UniversalSentenceEncoder() override;

    [[nodiscard]] QString model() const override;
    [[nodiscard]] Result<SentenceVector> encode(const QString &text) override;

private:
    struct Loaded;

    ModelLocation m_models;
    std::unique_ptr<Loaded> m_loaded;
};

} // namespace candor::inference
