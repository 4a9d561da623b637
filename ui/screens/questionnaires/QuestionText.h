// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Type.h"

#include <QString>
#include <QWidget>

#include <vector>

class QVBoxLayout;

namespace candor::screens {

/// A piece of a question's text: a paragraph, or lines of code.
struct TextPiece {
    QString text; ///< of code without the indentation that all of its lines have
    bool isCode = false;

    bool operator==(const TextPiece &) const = default;
};

/// The pieces of a text: lines that are indented by four spaces or a tab are code.
[[nodiscard]] std::vector<TextPiece> piecesOf(const QString &text);

/// A question's text, with its code set as code.
class QuestionText : public QWidget {
    Q_OBJECT

public:
    explicit QuestionText(theme::Text size, QWidget *parent = nullptr);

    void setText(const QString &text);

private:
    theme::Text m_size;
    QString m_text;
    QVBoxLayout *m_column;
};

} // namespace candor::screens
