// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/UniversalSentenceEncoder.h"

#include "inference/ModelFolder.h"
#include "inference/SentenceTokenizer.h"

#include <QStringList>

#include <algorithm>
#include <string>

namespace candor::inference {

namespace {

constexpr std::size_t mostTokens = 128;
constexpr std::size_t vectorNumbers = 512;
const std::string tokensInput("tokens");
const std::string vectorOutput("vector");

QString networkName() { return QStringLiteral("universal_sentence_encoder_lite"); }
QString vocabularyFile() { return networkName() % QStringLiteral("_vocabulary.json"); }

} // namespace

struct UniversalSentenceEncoder::Loaded {
    Model network;
    SentenceTokenizer tokenizer;
};

UniversalSentenceEncoder::UniversalSentenceEncoder(ModelLocation models) : m_models(std::move(models)) {}
UniversalSentenceEncoder::~UniversalSentenceEncoder() = default;

QString UniversalSentenceEncoder::model() const {
    const auto versions = ModelFolder(m_models.modelFolder).versions();
    QStringList parts{networkName()};
    for (const QString &file : {networkName(), vocabularyFile()})
        if (versions.contains(file))
            parts += versions.value(file);
    return parts.join(u' ');
}

Result<std::unique_ptr<UniversalSentenceEncoder::Loaded>> UniversalSentenceEncoder::load() const {
    const auto runtime = InferenceRuntime::create(m_models);
    if (!runtime)
        return failure(runtime.error());
    auto network = (*runtime)->load(networkName(), {{tokensInput, {mostTokens}}});
    if (!network)
        return failure(network.error());
    if (network->integerInput(tokensInput).size() != mostTokens ||
        network->output(vectorOutput).size() != vectorNumbers)
        return failure(ErrorCode::InferenceFailed, networkName());
    const auto vocabulary = (*runtime)->readChecked(vocabularyFile());
    if (!vocabulary)
        return failure(vocabulary.error());
    auto tokenizer = SentenceTokenizer::create(*vocabulary);
    if (!tokenizer)
        return failure(ErrorCode::ModelDamaged, vocabularyFile());
    return std::make_unique<Loaded>(Loaded{std::move(*network), std::move(*tokenizer)});
}

Result<SentenceVector> UniversalSentenceEncoder::encode(const QString &text) {
    const std::lock_guard lock(m_mutex);
    if (!m_loaded) {
        auto loaded = load();
        if (!loaded)
            return failure(loaded.error());
        m_loaded = std::move(*loaded);
    }
    auto tokens = m_loaded->tokenizer.tokens(text.simplified());
    tokens.resize(std::min(tokens.size(), mostTokens));
    if (!m_loaded->tokenizer.knowsAny(tokens))
        return SentenceVector(vectorNumbers, 0.F);

    Model &network = m_loaded->network;
    if (auto shaped = network.reshape(tokensInput, {static_cast<std::int64_t>(tokens.size())}); !shaped)
        return failure(shaped.error());
    std::ranges::copy(tokens, network.integerInput(tokensInput).begin());
    if (auto ran = network.run(); !ran)
        return failure(ran.error());
    const auto vector = network.output(vectorOutput);
    return SentenceVector(vector.begin(), vector.end());
}

} // namespace candor::inference
