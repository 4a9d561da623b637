// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/FieldRules.h"

#include <algorithm>

namespace candor {

namespace {

bool isLineBreakOrTab(QChar character) {
    return character == u'\n' || character == u'\r' || character == u'\t' || character == QChar::LineSeparator ||
           character == QChar::ParagraphSeparator;
}

bool isControl(QChar character) { return character < u' ' || character == u'\x7f'; }

bool canBeKept(const QString &text, bool oneLine) {
    return text.isValidUtf16() && std::ranges::none_of(text, [oneLine](QChar character) {
               return isLineBreakOrTab(character) ? oneLine : isControl(character);
           });
}

qsizetype codePoints(const QString &text) {
    return std::ranges::count_if(text, [](QChar character) { return !character.isLowSurrogate(); });
}

Result<void> check(const QString &key, const QString &text, int most, Presence presence, bool oneLine) {
    if (!canBeKept(text, oneLine))
        return failure(ErrorCode::InvalidField, key + u": characters");
    if (codePoints(text) > most)
        return failure(ErrorCode::FieldTooLong, key + u": " + QString::number(most));
    if (presence == Presence::Required && text.trimmed().isEmpty())
        return failure(ErrorCode::InvalidField, key + u": empty");
    return {};
}

} // namespace

Result<void> checkText(const QString &key, const QString &text, int most, Presence presence) {
    return check(key, text, most, presence, false);
}

Result<void> checkLine(const QString &key, const QString &text, int most, Presence presence) {
    return check(key, text, most, presence, true);
}

Result<void> checkLines(const QString &key, const QStringList &lines, int mostLines, int most) {
    if (lines.size() > mostLines)
        return failure(ErrorCode::InvalidField, key + u": range");
    for (const QString &line : lines) {
        if (auto checked = checkLine(key, line, most, Presence::Required); !checked)
            return checked;
    }
    return {};
}

Result<void> checkDay(const QString &key, QDate day) {
    if (!day.isValid())
        return failure(ErrorCode::InvalidField, key + u": form");
    constexpr int earliest = 2000;
    constexpr int latest = 2100;
    return day.year() >= earliest && day.year() <= latest ? Result<void>()
                                                          : failure(ErrorCode::InvalidField, key + u": range");
}

} // namespace candor
