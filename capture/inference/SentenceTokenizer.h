// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace candor::inference {

/// Cuts a text into the pieces of words that Universal Sentence Encoder lite knows, and gives the same numbers as the
/// original's tokenizer: the text in Unicode's form NFKC, its case as it is, and of all ways to cut it the one with
/// the highest sum of scores (a unigram model). What no piece begins with is unknown.
class SentenceTokenizer {
public:
    /// Stands for one or more characters in a row that are in no piece.
    static constexpr std::int64_t unknown = 0;
    /// What is looked at of a text, in UTF-16 units: some ten times what the network takes, and it bounds the time.
    static constexpr qsizetype mostLooked = 8192;

    /// From the vocabulary, a JSON array of [piece, score]. Error: ModelDamaged.
    [[nodiscard]] static Result<SentenceTokenizer> create(const QByteArray &vocabulary);

    /// The numbers of the text's pieces in their order; none of an empty text.
    [[nodiscard]] std::vector<std::int64_t> tokens(const QString &text) const;
    /// Whether one of these is more than unknown characters and blanks.
    [[nodiscard]] bool knowsAny(std::span<const std::int64_t> tokens) const;

private:
    /// The pieces as a tree of characters; the root is the first.
    struct Node {
        std::int64_t piece = unknown; ///< that ends here
        double score = 0;
    };
    struct Cut {
        double score = 0;
        std::int64_t piece = unknown;
        std::size_t begin = 0;
    };
    SentenceTokenizer() = default;
    void insert(const QString &piece, double score, std::int64_t number);
    [[nodiscard]] std::size_t child(std::size_t node, char32_t character) const;
    [[nodiscard]] std::vector<Cut> bestCuts(std::u32string_view characters) const;

    std::vector<Node> m_nodes{Node{}};
    std::unordered_map<std::uint64_t, std::size_t> m_children; ///< by node and character
    std::int64_t m_blank = unknown;
};

} // namespace candor::inference
