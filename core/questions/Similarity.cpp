// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/Similarity.h"

#include "questions/QuestionAccess.h"
#include "questions/QuestionFields.h"
#include "store/Transaction.h"

#include <algorithm>
#include <numeric>

namespace candor::questions {

namespace {

using access::Action;
using access::Actor;
using store::QuestionStore;
using store::TransactionKind;

constexpr int encodedAtOnce = 64;
constexpr int mostSimilar = 100;

Result<std::vector<store::UnencodedQuestion>> missingVectors(access::Gate &gate, const Actor &actor,
                                                             const QString &model) {
    auto call = gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    return QuestionStore(call->connection()).unencoded(model, encodedAtOnce);
}

} // namespace

std::vector<Alike> mostAlike(const SentenceVector &wanted, const std::vector<store::StoredVector> &among,
                             std::optional<QuestionId> except, int most) {
    std::vector<Alike> alike;
    alike.reserve(among.size());
    for (const store::StoredVector &each : among) {
        if (each.vector.size() != wanted.size() || each.question == except)
            continue;
        const float cosine = std::inner_product(wanted.begin(), wanted.end(), each.vector.begin(), 0.0F);
        alike.push_back({each.question, std::clamp(double(cosine), 0.0, 1.0)});
    }
    const auto wantedCount = std::min<std::size_t>(std::size_t(std::max(most, 0)), alike.size());
    const auto better = [](const Alike &left, const Alike &right) {
        return left.similarity != right.similarity ? left.similarity > right.similarity
                                                   : left.question < right.question;
    };
    std::partial_sort(alike.begin(), alike.begin() + std::ptrdiff_t(wantedCount), alike.end(), better);
    alike.resize(wantedCount);
    return alike;
}

Result<SimilarQuestions> QuestionService::similar(const Actor &actor, SentenceEncoder &encoder, const QString &text,
                                                  std::optional<QuestionId> except, int most) {
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    QuestionStore questions(call->connection());
    const auto toCompare = questions.unencodedCount(encoder.model());
    if (!toCompare)
        return failure(toCompare.error());
    SimilarQuestions similar{{}, *toCompare};
    if (text.trimmed().isEmpty())
        return similar;
    const auto wanted = encoder.encode(text.left(mostInQuestion));
    if (!wanted)
        return failure(wanted.error());
    const auto vectors = questions.vectors(encoder.model());
    if (!vectors)
        return failure(vectors.error());
    const auto alike = mostAlike(*wanted, *vectors, except, std::min(most, mostSimilar));
    std::vector<QuestionId> ids;
    ids.reserve(alike.size());
    for (const Alike &each : alike)
        ids.push_back(each.question);
    auto rows = questions.rows(ids);
    if (!rows)
        return failure(rows.error());
    for (QuestionRow &row : *rows) {
        const auto at = std::ranges::find(alike, row.question.id, &Alike::question);
        similar.found.push_back({std::move(row), at->similarity});
    }
    return similar;
}

Result<int> QuestionService::compareMore(const Actor &actor, SentenceEncoder &encoder,
                                         const std::function<bool()> &isStopped) {
    const std::lock_guard lock(m_encoding);
    const QString model = encoder.model();
    const auto missing = missingVectors(m_gate, actor, model);
    if (!missing)
        return failure(missing.error());
    if (missing->empty())
        return 0;
    // Outside of any transaction, so that no writer waits for the model.
    std::vector<SentenceVector> made;
    for (const auto &question : *missing) {
        if (isStopped && isStopped())
            break;
        auto vector = encoder.encode(question.text);
        if (!vector)
            return failure(vector.error());
        made.push_back(std::move(*vector));
    }
    auto call = m_gate.begin(actor, TransactionKind::Write);
    if (!call)
        return failure(call.error());
    QuestionStore questions(call->connection());
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (auto put = questions.putVector((*missing)[i], model, made[i]); !put)
            return failure(put.error());
    }
    auto left = questions.unencodedCount(model);
    if (!left)
        return left;
    const auto done = call->commit();
    return done ? left : failure(done.error());
}

} // namespace candor::questions
