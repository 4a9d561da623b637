// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "theme/Palette.h"
#include "theme/Type.h"

#include <QLabel>

namespace candor::screens {

/// A sentence with its numbers in the font of measured figures; wraps where asked. Follows the scheme.
class FigureLabel : public QLabel {
    Q_OBJECT

public:
    FigureLabel(theme::Text words, theme::Text figures, theme::Ink ink, QWidget *parent = nullptr);

    /// Plain text; runs of digits are set as figures.
    void setSentence(const QString &sentence);
    [[nodiscard]] const QString &sentence() const { return m_sentence; }

private:
    QFont m_figures;
    int m_lineHeight;
    QString m_sentence;
};

} // namespace candor::screens
