// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FigureLabel.h"

#include <QRegularExpression>

namespace candor::screens {

FigureLabel::FigureLabel(theme::Text words, theme::Text figures, theme::Ink ink, QWidget *parent)
    : QLabel(parent), m_figures(theme::font(figures)), m_lineHeight(theme::lineHeight(words)) {
    setFont(theme::font(words));
    setTextFormat(Qt::RichText);
    setForegroundRole(theme::role(ink));
    setTextInteractionFlags(Qt::NoTextInteraction);
}

void FigureLabel::setSentence(const QString &sentence) {
    if (sentence == m_sentence)
        return;
    m_sentence = sentence;
    // Digits with what stands between them: times, sizes, decimals, parted thousands; and a sign before.
    static const QRegularExpression number(QStringLiteral("[+\u2212]?\\d(?:[\\d:.,\u00d7\u202f]*\\d)?"));
    QString rich;
    qsizetype done = 0;
    for (auto matches = number.globalMatch(sentence); matches.hasNext();) {
        const auto match = matches.next();
        rich += sentence.mid(done, match.capturedStart() - done).toHtmlEscaped();
        rich += QStringLiteral("<span style=\"font-family:'%1'; font-size:%2px\">%3</span>")
                    .arg(m_figures.family())
                    .arg(m_figures.pixelSize())
                    .arg(match.captured());
        done = match.capturedEnd();
    }
    rich += sentence.mid(done).toHtmlEscaped();
    setText(QStringLiteral("<p style=\"margin:0; line-height:%1px\">%2</p>").arg(m_lineHeight).arg(rich));
    setAccessibleName(sentence);
}

} // namespace candor::screens
