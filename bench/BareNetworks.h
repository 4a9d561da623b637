// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "Measure.h"
#include "NetworkRuns.h"

#include "inference/InferenceRuntime.h"

#include <QString>

#include <vector>

namespace candor::bench {

/// A model file and the shapes that it leaves open.
struct NetworkFile {
    QString name;
    std::vector<inference::TensorDescription> shapes;
};

/// The peer of an analyser: the runs of networks that were watched, again, on inputs that lie ready, and nothing else.
class BareNetworks {
public:
    /// Loads the networks that were run. Errors: those of InferenceRuntime::load; ModelMissing when one that was run is
    /// none of `files`.
    [[nodiscard]] static Result<BareNetworks> create(inference::InferenceRuntime &runtime,
                                                     const std::vector<NetworkFile> &files,
                                                     const std::vector<NetworkRun> &runs);

    /// The cost of one turn's share of the same number of runs of each network. Each round takes other ones of the
    /// watched inputs. Error: InferenceFailed.
    [[nodiscard]] Result<Cost> measure(int turn, int turns);

    /// "1337 x face_landmarks_with_attention, 268 x face_detection_full_range"
    [[nodiscard]] QString description() const;

private:
    struct Network {
        QString name;
        inference::Model model;
        std::size_t count;
        std::vector<NetworkInput> samples;
    };
    void layInputsReady();

    std::vector<Network> m_networks;
    std::size_t m_rounds = 0;
};

} // namespace candor::bench
