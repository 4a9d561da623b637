// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>
#include <QStringList>
#include <QStringView>

#include <optional>

namespace candor::questions {

/// A question as it stands in a file of GIFT, before it is looked at.
struct GiftBlock {
    int line = 1; ///< that it begins in, comments aside
    QString text;
    QString notes; ///< what follows "// candor:" in front of it
    int notesLine = 0;
    QStringList tags; ///< of the category that it stands in, and of "[tag:...]" in its comments
};

/// Goes through a file block by block; empty lines part them.
class GiftBlocks {
public:
    explicit GiftBlocks(const QString &text) : m_rest(text) {}
    /// The next one; none at the end. Errors: InvalidField ("line 12, candor: twice", "line 12, candor: empty" where no
    /// question follows).
    [[nodiscard]] Result<std::optional<GiftBlock>> next();

private:
    [[nodiscard]] QStringView takeLine();
    [[nodiscard]] Result<void> takeComment(QStringView comment, GiftBlock &block) const;

    QStringView m_rest;
    int m_line = 0; ///< of the line that was taken last
    QString m_category;
};

/// Where one of the signs stands that no backslash is in front of; the size of the text: nowhere.
[[nodiscard]] qsizetype findInGift(QStringView text, QStringView signs, qsizetype from = 0);
/// Without the backslashes.
[[nodiscard]] QString unescapedGift(QStringView text);
/// With backslashes, in one line.
[[nodiscard]] QString escapedGift(const QString &text);

enum class GiftFormat { Plain, Html };
/// "[html]" and the like in front of a text is taken off; without one nothing changes.
[[nodiscard]] GiftFormat takeGiftFormat(QStringView &text, GiftFormat inherited);
/// Whether a text begins so that a format would be taken off it.
[[nodiscard]] bool beginsWithGiftFormat(QStringView text);
/// The text without HTML; nothing where it holds more than paragraphs, line ends, lists and emphasis.
[[nodiscard]] std::optional<QString> textOfSimpleHtml(const QString &html);

} // namespace candor::questions
