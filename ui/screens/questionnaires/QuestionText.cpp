// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionnaires/QuestionText.h"

#include "theme/Palette.h"
#include "widgets/Label.h"
#include "widgets/LayoutContents.h"

#include <QPainter>
#include <QStringList>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace candor::screens {

namespace {

constexpr int pieceGap = 12;
constexpr int codePadding = 12;
constexpr int codeIndent = 4;

bool isIndented(const QString &line) { return line.startsWith(u'\t') || line.startsWith(QStringLiteral("    ")); }

bool isBlank(const QString &line) { return line.trimmed().isEmpty(); }

qsizetype indentOf(const QString &line) {
    return std::find_if(line.begin(), line.end(), [](QChar letter) { return letter != u' '; }) - line.begin();
}

QString withoutCommonIndent(QStringList lines) {
    while (!lines.isEmpty() && isBlank(lines.last()))
        lines.removeLast();
    qsizetype common = std::numeric_limits<qsizetype>::max();
    for (QString &line : lines) {
        line.replace(u'\t', QString(codeIndent, u' '));
        if (!isBlank(line))
            common = std::min(common, indentOf(line));
    }
    for (QString &line : lines)
        line = line.mid(common);
    return lines.join(u'\n');
}

/// Code on a washed ground.
class CodeLabel final : public widgets::Label {
public:
    explicit CodeLabel(const QString &code) : Label(code, theme::Text::Mono) {
        setWordWrap(true);
        setContentsMargins(codePadding, codePadding, codePadding, codePadding);
    }

protected:
    void paintEvent(QPaintEvent *event) override {
        QPainter(this).fillRect(rect(), theme::colours(palette()).wash);
        Label::paintEvent(event);
    }
};

} // namespace

std::vector<TextPiece> piecesOf(const QString &text) {
    std::vector<TextPiece> pieces;
    QStringList lines;
    bool isCode = false;
    const auto finish = [&] {
        const QString piece = isCode ? withoutCommonIndent(lines) : lines.join(u'\n').trimmed();
        if (!piece.trimmed().isEmpty())
            pieces.push_back({piece, isCode});
        lines.clear();
    };
    for (const QString &line : text.split(u'\n')) {
        if (isBlank(line)) {
            // Within code it is a line of it, between paragraphs it parts them.
            if (isCode)
                lines << QString();
            else
                finish();
            continue;
        }
        if (isIndented(line) != isCode) {
            finish();
            isCode = !isCode;
        }
        lines << line;
    }
    finish();
    return pieces;
}

QuestionText::QuestionText(theme::Text size, QWidget *parent)
    : QWidget(parent), m_size(size), m_column(new QVBoxLayout(this)) {
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(pieceGap);
}

void QuestionText::setText(const QString &text) {
    if (text == m_text && m_column->count() > 0)
        return;
    m_text = text;
    setAccessibleName(text);
    widgets::clearLayout(*m_column);
    for (const TextPiece &piece : piecesOf(text)) {
        widgets::Label *label = piece.isCode ? new CodeLabel(piece.text) : new widgets::Label(piece.text, m_size);
        label->setWordWrap(true);
        if (piece.text.isRightToLeft())
            label->setAlignment(Qt::AlignRight | Qt::AlignAbsolute | Qt::AlignTop);
        m_column->addWidget(label);
    }
}

} // namespace candor::screens
