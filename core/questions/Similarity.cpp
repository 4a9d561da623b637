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

/// Makes the vectors that are missing, some at a time, so that no other writer waits for the model.
Result<void> encodeMissing(access::Gate &gate, const Actor &actor, SentenceEncoder &encoder) {
    while (true) {
        std::vector<store::UnencodedQuestion> missing;
        {
            auto call = gate.begin(actor, TransactionKind::Read);
            if (!call)
                return failure(call.error());
            if (auto allowed = call->require(Action::DraftQuestion); !allowed)
                return allowed;
            auto found = QuestionStore(call->connection()).unencoded(encoder.model(), encodedAtOnce);
            if (!found)
                return failure(found.error());
            missing = std::move(*found);
        }
        if (missing.empty())
            return {};
        std::vector<std::pair<QuestionVersionId, SentenceVector>> made;
        for (const auto &question : missing) {
            auto vector = encoder.encode(question.text);
            if (!vector)
                return failure(vector.error());
            made.emplace_back(question.version, std::move(*vector));
        }
        auto call = gate.begin(actor, TransactionKind::Write);
        if (!call)
            return failure(call.error());
        QuestionStore questions(call->connection());
        for (const auto &[version, vector] : made) {
            if (auto put = questions.putVector(version, encoder.model(), vector); !put)
                return put;
        }
        if (auto done = call->commit(); !done)
            return done;
    }
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

Result<std::vector<SimilarQuestion>> QuestionService::similar(const Actor &actor, SentenceEncoder &encoder,
                                                              const QString &text, std::optional<QuestionId> except,
                                                              int most) {
    if (text.trimmed().isEmpty())
        return std::vector<SimilarQuestion>();
    if (auto encoded = encodeMissing(m_gate, actor, encoder); !encoded)
        return failure(encoded.error());
    const auto wanted = encoder.encode(text.left(mostInQuestion));
    if (!wanted)
        return failure(wanted.error());
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto allowed = call->require(Action::DraftQuestion); !allowed)
        return failure(allowed.error());
    QuestionStore questions(call->connection());
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
    std::vector<SimilarQuestion> found;
    for (QuestionRow &row : *rows) {
        const auto at = std::ranges::find(alike, row.question.id, &Alike::question);
        found.push_back({std::move(row), at->similarity});
    }
    return found;
}

} // namespace candor::questions
