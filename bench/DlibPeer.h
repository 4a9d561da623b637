// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/Result.h"

#include <memory>

namespace candor::bench {

/// dlib's frontal face detector (HOG) and 68-point shape predictor (Kazemi and Sullivan, 2014) on the brightness of a
/// picture at its own size.
class DlibPeer {
public:
    /// Error: ModelMissing.
    [[nodiscard]] static Result<std::unique_ptr<DlibPeer>> create();
    ~DlibPeer();

    /// How many faces were found and given their points.
    [[nodiscard]] std::size_t faces(const Picture &picture);

private:
    struct State;
    explicit DlibPeer(std::unique_ptr<State> state);
    std::unique_ptr<State> m_state;
};

} // namespace candor::bench
