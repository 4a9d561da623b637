// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/WordDifference.h"

#include <QStringView>

#include <algorithm>
#include <cstdint>

namespace candor::widgets {

namespace {

using Words = std::vector<QStringView>;

/// Longer middles than this are shown as gone and come as a whole: nobody reads them word by word.
constexpr std::size_t mostCells = 9'000'000;

/// Words, single punctuation marks and runs of white space; nothing of the text is left out.
Words split(const QString &text) {
    enum class Sort { Word, Space, Mark };
    const auto sortOf = [](QChar letter) {
        if (letter.isSpace())
            return Sort::Space;
        return letter.isLetterOrNumber() || letter == u'_' || letter.isMark() || letter.isSurrogate() ? Sort::Word
                                                                                                      : Sort::Mark;
    };
    Words words;
    const QStringView all(text);
    for (qsizetype start = 0; start < all.size();) {
        const Sort sort = sortOf(all[start]);
        qsizetype end = start + 1;
        while (sort != Sort::Mark && end < all.size() && sortOf(all[end]) == sort)
            ++end;
        words.push_back(all.sliced(start, end - start));
        start = end;
    }
    return words;
}

class Changes {
public:
    void add(WordChange::Kind kind, QStringView text) {
        if (text.isEmpty())
            return;
        if (m_changes.empty() || m_changes.back().kind != kind)
            m_changes.push_back({kind, {}});
        m_changes.back().text += text;
    }
    std::vector<WordChange> take() { return std::move(m_changes); }

private:
    std::vector<WordChange> m_changes;
};

void addAll(Changes &changes, WordChange::Kind kind, const Words &words, std::size_t from, std::size_t to) {
    for (; from < to; ++from)
        changes.add(kind, words[from]);
}

/// By the longest common subsequence of the words between `start` and the two ends.
void addMiddle(Changes &changes, const Words &before, const Words &after, std::size_t start, std::size_t beforeEnd,
               std::size_t afterEnd) {
    using Kind = WordChange::Kind;
    const std::size_t rows = beforeEnd - start;
    const std::size_t columns = afterEnd - start;
    if (rows == 0 || columns == 0 || rows > mostCells / columns) {
        addAll(changes, Kind::Removed, before, start, beforeEnd);
        addAll(changes, Kind::Added, after, start, afterEnd);
        return;
    }
    // Cell (r, c): the length of what is common from there to the ends.
    std::vector<std::uint32_t> common((rows + 1) * (columns + 1));
    const auto cell = [&](std::size_t row, std::size_t column) -> std::uint32_t & {
        return common[row * (columns + 1) + column];
    };
    for (std::size_t row = rows; row-- > 0;)
        for (std::size_t column = columns; column-- > 0;)
            cell(row, column) = before[start + row] == after[start + column]
                                    ? cell(row + 1, column + 1) + 1
                                    : std::max(cell(row + 1, column), cell(row, column + 1));
    std::size_t row = 0;
    std::size_t column = 0;
    while (row < rows && column < columns) {
        if (before[start + row] == after[start + column]) {
            changes.add(Kind::Same, before[start + row]);
            ++row;
            ++column;
        } else if (cell(row + 1, column) >= cell(row, column + 1)) {
            changes.add(Kind::Removed, before[start + row++]);
        } else {
            changes.add(Kind::Added, after[start + column++]);
        }
    }
    addAll(changes, Kind::Removed, before, start + row, beforeEnd);
    addAll(changes, Kind::Added, after, start + column, afterEnd);
}

/// A lone space that stayed between words that changed makes one stretch of two: read together they are clearer. What
/// went comes first.
std::vector<WordChange> joined(std::vector<WordChange> changes) {
    using Kind = WordChange::Kind;
    std::vector<WordChange> result;
    QString removed;
    QString added;
    const auto flush = [&] {
        if (!removed.isEmpty())
            result.push_back({Kind::Removed, removed});
        if (!added.isEmpty())
            result.push_back({Kind::Added, added});
        removed.clear();
        added.clear();
    };
    for (std::size_t index = 0; index < changes.size(); ++index) {
        const WordChange &change = changes[index];
        if (change.kind == Kind::Removed) {
            removed += change.text;
        } else if (change.kind == Kind::Added) {
            added += change.text;
        } else if (change.text == u" " && index + 1 < changes.size() && !removed.isEmpty() && !added.isEmpty()) {
            removed += change.text;
            added += change.text;
        } else {
            flush();
            result.push_back(change);
        }
    }
    flush();
    return result;
}

} // namespace

std::vector<WordChange> wordChanges(const QString &before, const QString &after) {
    const Words old = split(before);
    const Words fresh = split(after);
    std::size_t start = 0;
    while (start < old.size() && start < fresh.size() && old[start] == fresh[start])
        ++start;
    std::size_t oldEnd = old.size();
    std::size_t freshEnd = fresh.size();
    while (oldEnd > start && freshEnd > start && old[oldEnd - 1] == fresh[freshEnd - 1]) {
        --oldEnd;
        --freshEnd;
    }
    Changes changes;
    addAll(changes, WordChange::Kind::Same, old, 0, start);
    addMiddle(changes, old, fresh, start, oldEnd, freshEnd);
    addAll(changes, WordChange::Kind::Same, old, oldEnd, old.size());
    return joined(changes.take());
}

} // namespace candor::widgets
