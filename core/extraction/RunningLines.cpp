// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/RunningLines.h"

#include "extraction/WordShape.h"

#include <QHash>

#include <algorithm>

namespace candor::extraction {
namespace {

constexpr double edge = 0.12; // of the page's height

bool isAtEdge(const PageLine &line, const LaidOutPage &page) {
    const double height = std::max(page.size.height(), 1.0);
    return line.box.bottom() < edge * height || line.box.top() > (1 - edge) * height;
}

QString textOf(const PageLine &line) {
    QString text;
    for (const PageWord &word : line.words) {
        if (word.gap != Gap::None)
            text += u' ';
        text += word.text;
    }
    return text;
}

/// The text with each number as one sign, and which edge it stands at: what repeats has this in common.
QString patternOf(const PageLine &line, const LaidOutPage &page) {
    QString pattern = line.box.bottom() < edge * page.size.height() ? QStringLiteral("^") : QStringLiteral("_");
    bool inNumber = false;
    for (const QChar character : textOf(line)) {
        if (!character.isDigit())
            pattern += character;
        else if (!inNumber)
            pattern += u'#';
        inNumber = character.isDigit();
    }
    return pattern;
}

} // namespace

void dropRunningLines(std::vector<LaidOutPage> &pages) {
    QHash<QString, int> times;
    if (pages.size() > 1) {
        for (const LaidOutPage &page : pages) {
            for (const PageLine &line : page.lines) {
                if (isAtEdge(line, page))
                    ++times[patternOf(line, page)];
            }
        }
    }
    QHash<QString, bool> seen;
    for (LaidOutPage &page : pages) {
        const auto drop = [&](const PageLine &line) {
            if (isAtEdge(line, page) && isPageNumber(textOf(line)))
                return true;
            if (pages.size() < 2 || !isAtEdge(line, page))
                return false;
            const QString pattern = patternOf(line, page);
            if (times.value(pattern) < 2)
                return false;
            return std::exchange(seen[pattern], true);
        };
        page.lines.erase(std::remove_if(page.lines.begin(), page.lines.end(), drop), page.lines.end());
    }
}

} // namespace candor::extraction
