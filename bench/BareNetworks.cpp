// SPDX-License-Identifier: GPL-3.0-or-later
#include "BareNetworks.h"

#include <QStringList>

#include <algorithm>

namespace candor::bench {

Result<BareNetworks> BareNetworks::create(inference::InferenceRuntime &runtime, const std::vector<NetworkFile> &files,
                                          const std::vector<NetworkRun> &runs) {
    BareNetworks bare;
    std::size_t known = 0;
    for (const NetworkFile &file : files) {
        auto model = runtime.load(file.name, file.shapes);
        if (!model)
            return failure(model.error());
        const NetworkShape shape = shapeOf(*model);
        const auto run = std::ranges::find_if(runs, [&](const NetworkRun &one) { return same(one.shape, shape); });
        if (run == runs.end())
            continue; // the work did not need it
        bare.m_networks.push_back({file.name, std::move(*model), run->count, run->samples});
        ++known;
    }
    if (known != runs.size())
        return failure(ErrorCode::ModelMissing, QStringLiteral("a network was run that is not known here"));
    return bare;
}

void BareNetworks::layInputsReady() {
    for (Network &network : m_networks) {
        const NetworkInput &input = network.samples[m_rounds % network.samples.size()];
        for (const auto &[name, values] : input.numbers)
            std::ranges::copy(values, network.model.input(name).begin());
        for (const auto &[name, values] : input.integers)
            std::ranges::copy(values, network.model.integerInput(name).begin());
    }
    ++m_rounds;
}

Result<Cost> BareNetworks::measure(int turn, int turns) {
    if (turn == 0)
        layInputsReady();
    return measured([&]() -> Result<void> {
        for (Network &network : m_networks) {
            const std::size_t end = beginOfTurn(turn + 1, turns, network.count);
            for (std::size_t run = beginOfTurn(turn, turns, network.count); run < end; ++run) {
                if (auto ran = network.model.run(); !ran)
                    return ran;
            }
        }
        return {};
    });
}

QString BareNetworks::description() const {
    QStringList parts;
    for (const Network &network : m_networks)
        parts += QStringLiteral("%1 x %2").arg(network.count).arg(network.name);
    return parts.join(QStringLiteral(", "));
}

} // namespace candor::bench
