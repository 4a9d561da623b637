// SPDX-License-Identifier: GPL-3.0-or-later
#include "questionedit/CodeHighlighter.h"

#include "theme/Type.h"

namespace candor::screens {

void CodeHighlighter::highlightBlock(const QString &text) {
    if (!text.startsWith(QStringLiteral("    ")) && !text.startsWith(u'\t'))
        return;
    QTextCharFormat code;
    code.setFont(theme::font(theme::Text::Mono));
    setFormat(0, static_cast<int>(text.size()), code);
}

} // namespace candor::screens
