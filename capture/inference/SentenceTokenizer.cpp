// SPDX-License-Identifier: GPL-3.0-or-later
#include "inference/SentenceTokenizer.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <string>

namespace candor::inference {

namespace {

/// Stands in the pieces for the blank before a word.
constexpr char16_t blank = u'\u2581';
/// Unknown, begin, end and three spare ones: no text holds them.
constexpr qsizetype reservedPieces = 6;
constexpr std::size_t noNode = 0;

std::uint64_t key(std::size_t node, char32_t character) {
    return static_cast<std::uint64_t>(node) << 32U | static_cast<std::uint64_t>(character);
}

QString beginning(const QString &text, qsizetype most) {
    if (text.size() <= most)
        return text;
    return text.left(text.at(most - 1).isHighSurrogate() ? most - 1 : most);
}

} // namespace

Result<SentenceTokenizer> SentenceTokenizer::create(const QByteArray &vocabulary) {
    const auto pieces = QJsonDocument::fromJson(vocabulary).array();
    if (pieces.size() <= reservedPieces)
        return failure(ErrorCode::ModelDamaged, QStringLiteral("vocabulary"));
    SentenceTokenizer tokenizer;
    for (qsizetype number = reservedPieces; number < pieces.size(); ++number) {
        const auto piece = pieces.at(number).toArray();
        const QString text = piece.at(0).toString();
        const QJsonValue score = piece.at(1);
        // Some scores are null, which the original counts as zero.
        if (text.isEmpty() || !(score.isDouble() || score.isNull()))
            return failure(ErrorCode::ModelDamaged, QStringLiteral("vocabulary"));
        tokenizer.insert(text, score.toDouble(), number);
    }
    tokenizer.m_blank = tokenizer.m_nodes[tokenizer.child(0, blank)].piece;
    return tokenizer;
}

void SentenceTokenizer::insert(const QString &piece, double score, std::int64_t number) {
    std::size_t node = 0;
    for (const char32_t character : piece.toStdU32String()) {
        const auto [entry, isNew] = m_children.try_emplace(key(node, character), m_nodes.size());
        if (isNew)
            m_nodes.emplace_back();
        node = entry->second;
    }
    // Of a piece that stands there more than once, the original takes the last.
    m_nodes[node] = {number, score};
}

std::size_t SentenceTokenizer::child(std::size_t node, char32_t character) const {
    const auto found = m_children.find(key(node, character));
    return found == m_children.end() ? noNode : found->second;
}

std::vector<SentenceTokenizer::Cut> SentenceTokenizer::bestCuts(std::u32string_view characters) const {
    // By the place where the last piece ends.
    std::vector<Cut> best(characters.size() + 1);
    // Of equals the later wins. The original takes a sum of zero for none at all: some pieces have that score.
    const auto offer = [&best](std::size_t begin, std::size_t end, const Node &node) {
        const double score = node.score + best[begin].score;
        if (best[end].score == 0 || score >= best[end].score)
            best[end] = {score, node.piece, begin};
    };
    for (std::size_t begin = 0; begin < characters.size(); ++begin) {
        bool known = false;
        std::size_t end = begin;
        for (std::size_t node = child(0, characters[end]); node != noNode;) {
            ++end;
            if (m_nodes[node].piece != unknown) {
                offer(begin, end, m_nodes[node]);
                known = true;
            }
            node = end < characters.size() ? child(node, characters[end]) : noNode;
        }
        if (!known)
            offer(begin, begin + 1, Node{});
    }
    return best;
}

std::vector<std::int64_t> SentenceTokenizer::tokens(const QString &text) const {
    QString normal = beginning(text, mostLooked).normalized(QString::NormalizationForm_KC);
    if (normal.isEmpty())
        return {};
    normal.replace(u' ', blank).prepend(blank);
    const std::u32string characters = normal.toStdU32String();
    const auto best = bestCuts(characters);
    std::vector<std::int64_t> backwards;
    for (std::size_t end = characters.size(); end > 0; end = best[end].begin)
        if (best[end].piece != unknown || backwards.empty() || backwards.back() != unknown)
            backwards.push_back(best[end].piece);
    std::ranges::reverse(backwards);
    return backwards;
}

bool SentenceTokenizer::knowsAny(std::span<const std::int64_t> tokens) const {
    return std::ranges::any_of(tokens, [this](std::int64_t token) { return token != unknown && token != m_blank; });
}

} // namespace candor::inference
