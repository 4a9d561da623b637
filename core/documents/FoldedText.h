// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <QStringView>

#include <initializer_list>

namespace candor::documents {

/// Text as it is compared: lower case, without accents ("für" -> "fur", "ß" -> "ss"), typographic apostrophes and
/// dashes as plain ones, white space as one space, trimmed.
[[nodiscard]] QString folded(QStringView text);

/// Words or phrases that are looked up folded.
class WordSet {
public:
    /// Each text holds several, parted by '|'.
    WordSet(std::initializer_list<QStringView> lists);

    [[nodiscard]] bool contains(const QString &foldedWord) const { return m_words.contains(foldedWord); }
    [[nodiscard]] const QSet<QString> &words() const { return m_words; }

private:
    QSet<QString> m_words;
};

} // namespace candor::documents
