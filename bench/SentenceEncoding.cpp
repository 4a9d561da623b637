// SPDX-License-Identifier: GPL-3.0-or-later
// The vector of a question by UniversalSentenceEncoder::encode, against its network alone on tokens that lie ready.
#include "Benchmarks.h"
#include "Measure.h"

#include "inference/SentenceTokenizer.h"
#include "inference/UniversalSentenceEncoder.h"

#include <QDir>

#include <algorithm>
#include <array>

namespace candor::bench {

namespace {

using inference::ModelLocation;
using inference::SentenceTokenizer;
using inference::UniversalSentenceEncoder;

constexpr double mostOfNetwork = 1.1;
constexpr int turnsOfRound = 32;
constexpr std::size_t textsOfRound = 384;

constexpr std::array questions{
    "Why?",
    "What is overfitting, and how do you avoid it?",
    "Tell me about a mistake that you made at work.",
    "Which HTTP methods are idempotent?",
    "Explain how SQL injection works and how to prevent it.",
    "How would you find a memory leak in a long-running service?",
    "What is the difference between a process and a thread?",
    "Tell me about a time when you disagreed with a colleague. What did you do, and what came of it?",
    "How do you set priorities when everything is urgent?",
    "A page of a web shop has become slow since the last release. Which steps do you take to find out why, in which "
    "order, and how do you make sure that it does not happen again?",
    "Describe how you would train a model on data of which nine tenths are missing their labels.",
    "What happens between typing an address and seeing the page?",
};

/// The network, and the tokens that the encoder makes of each question.
struct BareEncoder {
    inference::Model network;
    std::vector<std::vector<std::int64_t>> tokens;

    static Result<BareEncoder> create(const inference::InferenceRuntime &runtime) {
        const QString name = QStringLiteral("universal_sentence_encoder_lite");
        const auto vocabulary = runtime.readChecked(name % QStringLiteral("_vocabulary.json"));
        if (!vocabulary)
            return failure(vocabulary.error());
        const auto tokenizer = SentenceTokenizer::create(*vocabulary);
        if (!tokenizer)
            return failure(tokenizer.error());
        std::vector<std::vector<std::int64_t>> tokens;
        std::size_t longest = 0;
        for (const char *const question : questions) {
            tokens.push_back(tokenizer->tokens(QString::fromLatin1(question)));
            longest = std::max(longest, tokens.back().size());
        }
        auto network = runtime.load(name, {{"tokens", {static_cast<std::int64_t>(longest)}}});
        if (!network)
            return failure(network.error());
        return BareEncoder{std::move(*network), std::move(tokens)};
    }

    Result<void> run(std::size_t text) {
        const auto &chosen = tokens[text % tokens.size()];
        if (auto shaped = network.reshape("tokens", {static_cast<std::int64_t>(chosen.size())}); !shaped)
            return shaped;
        std::ranges::copy(chosen, network.integerInput("tokens").begin());
        return network.run();
    }
};

/// One turn's share of a round's texts.
Result<Cost> turnOf(int turn, const std::function<Result<void>(std::size_t text)> &encode) {
    return measured([&]() -> Result<void> {
        const std::size_t end = beginOfTurn(turn + 1, turnsOfRound, textsOfRound);
        for (std::size_t text = beginOfTurn(turn, turnsOfRound, textsOfRound); text < end; ++text)
            if (auto done = encode(text); !done)
                return done;
        return {};
    });
}

} // namespace

Result<Row> measureSentenceEncoding(const Setting &setting) {
    auto bare = BareEncoder::create(*setting.runtime);
    if (!bare)
        return failure(bare.error());
    UniversalSentenceEncoder encoder(ModelLocation::besideProgram(setting.programFolder));
    std::vector<QString> texts;
    for (const char *const question : questions)
        texts.push_back(QString::fromLatin1(question));
    const auto encode = [&](std::size_t text) -> Result<void> {
        const auto vector = encoder.encode(texts[text % texts.size()]);
        if (!vector)
            return failure(vector.error());
        return {};
    };
    const auto run = [&](std::size_t text) { return bare->run(text); };
    // Loads the encoder, and lets both networks see each length once.
    for (std::size_t text = 0; text < texts.size(); ++text) {
        if (const auto done = encode(text); !done)
            return failure(done.error());
        if (const auto done = run(text); !done)
            return failure(done.error());
    }
    const auto costs = measureInTurns(
        setting.rounds, turnsOfRound, [&](int turn) { return turnOf(turn, encode); },
        [&](int turn) { return turnOf(turn, run); });
    if (!costs)
        return failure(costs.error());
    const auto milliseconds = [](double seconds) { return seconds * 1e3 / static_cast<double>(textsOfRound); };
    const double ratio = medianRatio(*costs, &Cost::cpuSeconds);
    const double own = milliseconds(median(costs->own, &Cost::cpuSeconds));
    const double peer = milliseconds(median(costs->peer, &Cost::cpuSeconds));
    Row row;
    row.what = QStringLiteral("the vector of a question");
    row.value = text(own, 2) % QStringLiteral(" ms");
    row.peer = QStringLiteral("the network alone: %1 ms").arg(text(peer, 2));
    row.ratio = text(ratio, 2);
    row.goal = QStringLiteral("at most %1").arg(text(mostOfNetwork, 2));
    row.reached = ratio <= mostOfNetwork;
    row.numbers = {{QStringLiteral("cpu_ms"), own},
                   {QStringLiteral("peer_cpu_ms"), peer},
                   {QStringLiteral("wall_ms"), milliseconds(median(costs->own, &Cost::wallSeconds))},
                   {QStringLiteral("peer_wall_ms"), milliseconds(median(costs->peer, &Cost::wallSeconds))},
                   {QStringLiteral("ratio_cpu"), ratio},
                   {QStringLiteral("ratio_wall"), medianRatio(*costs, &Cost::wallSeconds)}};
    return row;
}

} // namespace candor::bench
