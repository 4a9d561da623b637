// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/PassageText.h"

#include <QRegularExpression>

#include <algorithm>

namespace candor::widgets {

namespace {

constexpr qsizetype indentOfCode = 4;
constexpr qsizetype leastIndent = 2;

bool isEmpty(const QString &line) { return line.trimmed().isEmpty(); }

qsizetype indentOf(const QString &line) {
    qsizetype indent = 0;
    for (const QChar letter : line) {
        if (letter == u'\t')
            indent += indentOfCode;
        else if (letter == u' ')
            ++indent;
        else
            break;
    }
    return indent;
}

/// A line without indent that is no sentence.
bool looksLikeCode(const QString &line) {
    static const QRegularExpression begins(
        QStringLiteral("^(import|from|using|const|let|var|def|class|return|function|#include|@\\w+)\\b|^\\w+ = "));
    static const QString ends = QStringLiteral(";{})");
    const QString trimmed = line.trimmed();
    if (trimmed.isEmpty() || trimmed.endsWith(u'.'))
        return false;
    return ends.contains(trimmed.back()) || begins.match(trimmed).hasMatch();
}

/// Which lines are code; an empty one is none.
std::vector<bool> codeLines(const QStringList &lines, PassageCode code) {
    std::vector<bool> isCode(static_cast<std::size_t>(lines.size()));
    for (qsizetype first = 0; first < lines.size();) {
        qsizetype end = first;
        while (end < lines.size() && !isEmpty(lines[end]))
            ++end;
        const auto begin = lines.begin() + first;
        const auto stop = lines.begin() + end;
        const bool whole =
            code == PassageCode::Paragraphs && begin != stop &&
            (std::any_of(begin, stop, [](const QString &line) { return indentOf(line) >= leastIndent; }) ||
             std::all_of(begin, stop, looksLikeCode));
        for (qsizetype line = first; line < end; ++line)
            isCode[static_cast<std::size_t>(line)] = whole || indentOf(lines[line]) >= indentOfCode;
        first = end + 1;
    }
    return isCode;
}

QString withoutSharedIndent(QStringList lines) {
    qsizetype shared = std::numeric_limits<qsizetype>::max();
    for (QString &line : lines) {
        line.replace(u'\t', QString(indentOfCode, u' '));
        if (!isEmpty(line))
            shared = std::min(shared, indentOf(line));
    }
    for (QString &line : lines)
        line = line.mid(std::min(shared, line.size()));
    return lines.join(u'\n');
}

} // namespace

std::vector<PassagePart> passageParts(const QString &text, PassageCode code) {
    const QStringList lines = text.split(u'\n');
    const std::vector<bool> isCode = codeLines(lines, code);
    std::vector<PassagePart> parts;
    QStringList present;
    int emptyLines = 0;
    const auto finish = [&] {
        if (present.isEmpty())
            return;
        PassagePart &part = parts.back();
        part.text = part.code ? withoutSharedIndent(present) : present.join(u'\n');
        present.clear();
    };
    for (qsizetype index = 0; index < lines.size(); ++index) {
        if (isEmpty(lines[index])) {
            ++emptyLines;
            continue;
        }
        const bool lineIsCode = isCode[static_cast<std::size_t>(index)];
        const bool goesOn = !present.isEmpty() && parts.back().code == lineIsCode;
        if (goesOn && (lineIsCode || emptyLines == 0)) {
            // Empty lines within code stay in it.
            for (; emptyLines > 0; --emptyLines)
                present << QString();
        } else {
            finish();
            parts.push_back({{}, lineIsCode, emptyLines > 0 && !parts.empty()});
        }
        emptyLines = 0;
        present << lines[index];
    }
    finish();
    return parts;
}

} // namespace candor::widgets
