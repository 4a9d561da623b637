// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Result.h"

#include <memory>
#include <optional>

namespace candor::record {

/// The overlay of any frame of a finished session, read from landmarks.bin when it is asked for; only where each record
/// begins is kept in memory (16 bytes a record). One thread at a time.
class LandmarkIndex {
public:
    /// Reads the file once. Errors: NotASession (no landmarks were kept), SessionDamaged, FileUnreadable.
    [[nodiscard]] static Result<LandmarkIndex> open(const QString &folder);
    ~LandmarkIndex();
    LandmarkIndex(LandmarkIndex &&) noexcept;
    LandmarkIndex &operator=(LandmarkIndex &&) noexcept;

    /// The overlay of this very frame; empty where it shows no face.
    [[nodiscard]] Result<std::optional<FaceOverlay>> find(std::uint64_t frameNumber);

private:
    struct State;
    explicit LandmarkIndex(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace candor::record
