// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/InferenceRuntime.h"
#include "model/SentenceEncoder.h"

#include <memory>
#include <mutex>

namespace candor::inference {

/// Universal Sentence Encoder lite (resources/models): 512 numbers for an English text. White space counts as one
/// blank. Loaded with the first text, which takes some 200 ms; where that fails the next text tries again.
/// Thread-safe: one text at a time.
class UniversalSentenceEncoder final : public SentenceEncoder {
public:
    explicit UniversalSentenceEncoder(ModelLocation models);
    ~UniversalSentenceEncoder() override;

    /// The model's name and the beginning of the checksums of network and vocabulary. Reads the folder's checksums,
    /// and loads nothing; the name alone where they are missing.
    [[nodiscard]] QString model() const override;
    [[nodiscard]] Result<SentenceVector> encode(const QString &text) override;

private:
    struct Loaded;
    [[nodiscard]] Result<std::unique_ptr<Loaded>> load() const;

    ModelLocation m_models;
    std::mutex m_mutex; ///< guards what is loaded, and its buffers
    std::unique_ptr<Loaded> m_loaded;
};

} // namespace candor::inference
