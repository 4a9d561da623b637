// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "inference/InferenceRuntime.h"

#include <map>
#include <string>
#include <vector>

namespace candor::bench {

/// The values of a network's inputs by name.
struct NetworkInput {
    std::map<std::string, std::vector<float>> numbers;
    std::map<std::string, std::vector<std::int64_t>> integers;
};

/// A network's inputs and outputs: enough to tell Candor's networks apart.
struct NetworkShape {
    std::vector<inference::TensorDescription> inputs;
    std::vector<inference::TensorDescription> outputs;
};

[[nodiscard]] NetworkShape shapeOf(const inference::Model &model);
[[nodiscard]] bool same(const NetworkShape &one, const NetworkShape &other);

/// How often one network was run, and with what.
struct NetworkRun {
    NetworkShape shape;
    std::size_t count = 0;
    std::vector<NetworkInput> samples; ///< of runs spread over the work
};

/// Watches which networks a piece of work runs and how often, without the work knowing: the linker sends all calls of
/// inference::Model::run() here (see CMakeLists.txt). One may watch at a time.
class NetworkWatch {
public:
    NetworkWatch();
    ~NetworkWatch();
    NetworkWatch(const NetworkWatch &) = delete;
    NetworkWatch &operator=(const NetworkWatch &) = delete;

    /// Ends the watch: what runs from now on is not noted.
    void stop();

    /// Each network that ran so far, and its runs.
    [[nodiscard]] const std::vector<NetworkRun> &networks() const { return m_networks; }

    void note(inference::Model &model);

private:
    std::vector<NetworkRun> m_networks;
};

} // namespace candor::bench
