// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Type.h"

#include <QTextLayout>
#include <QWidget>

#include <memory>
#include <vector>

namespace candor::widgets {

/// What is code in a passage: lines that are indented by four spaces or a tab, or whole paragraphs that look like it.
enum class PassageCode { Indented, Paragraphs };

/// A part of a passage: a paragraph of prose, or lines of code.
struct PassagePart {
    QString text;
    bool code = false;
    bool apart = false; ///< an empty line stood before it

    bool operator==(const PassagePart &) const = default;
};

/// Code without the indent that all of its lines share.
[[nodiscard]] std::vector<PassagePart> passageParts(const QString &text, PassageCode code);

/// A plain text with code in it: prose at most 72 letters wide, code in the mono font on the wash, with its indents.
/// Laid out once for a width.
class PassageText : public QWidget {
    Q_OBJECT

public:
    explicit PassageText(theme::Text size = theme::Text::Body, QWidget *parent = nullptr);

    void setText(const QString &text, PassageCode code = PassageCode::Indented);
    [[nodiscard]] const QString &text() const { return m_text; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Block {
        std::unique_ptr<QTextLayout> layout;
        QRect place; ///< of code with its padding
        bool code = false;
    };
    [[nodiscard]] int proseWidth(int width) const;
    void layOut(int width) const;

    theme::Text m_size;
    QString m_text;
    std::vector<PassagePart> m_parts;
    // How the text lies at the width that was asked for last.
    mutable int m_laidOutWidth = -1;
    mutable int m_height = 0;
    mutable std::vector<Block> m_blocks;
};

} // namespace candor::widgets
