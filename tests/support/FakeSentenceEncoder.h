// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/SentenceEncoder.h"

#include <QStringList>

#include <cmath>
#include <mutex>
#include <optional>

namespace candor::tests {

/// Texts with the same words are alike, however they are ordered; or it fails as a test says.
class FakeSentenceEncoder final : public SentenceEncoder {
public:
    [[nodiscard]] QString model() const override { return QStringLiteral("words-1"); }
    Result<SentenceVector> encode(const QString &text) override {
        const std::lock_guard lock(m_mutex);
        ++m_encoded;
        if (m_failure)
            return failure(*m_failure);
        SentenceVector vector(512);
        for (const QString &word : text.toLower().split(u' ', Qt::SkipEmptyParts))
            vector[qHash(word, 7) % vector.size()] += 1;
        float length = 0;
        for (const float value : vector)
            length += value * value;
        for (float &value : vector)
            value /= length > 0 ? std::sqrt(length) : 1;
        return vector;
    }
    void failWith(std::optional<Error> error) {
        const std::lock_guard lock(m_mutex);
        m_failure = std::move(error);
    }
    [[nodiscard]] int encoded() const {
        const std::lock_guard lock(m_mutex);
        return m_encoded;
    }

private:
    mutable std::mutex m_mutex;
    std::optional<Error> m_failure;
    int m_encoded = 0;
};

} // namespace candor::tests
