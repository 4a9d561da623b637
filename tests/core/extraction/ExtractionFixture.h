// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/Extraction.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <ostream>

QT_BEGIN_NAMESPACE
inline void PrintTo(const QString &text, std::ostream *stream) { *stream << '"' << text.toStdString() << '"'; }
QT_END_NAMESPACE

namespace candor::extraction {

/// What is warm stays so over all tests of a program.
inline Warmth &sharedWarmth() {
    static Warmth warmth;
    return warmth;
}

inline documents::DocumentText textOf(const QByteArray &file, const ExtractionLimits &limits = {}) {
    const auto document = extractText(file, limits, sharedWarmth());
    if (!document) {
        ADD_FAILURE() << "not read: " << static_cast<int>(document.error().code) << " "
                      << document.error().detail.toStdString();
        return {};
    }
    return *document;
}

inline QStringList linesOf(const documents::DocumentText &document) {
    QStringList lines;
    for (const documents::DocumentLine &line : document.lines)
        lines.append(document.text.mid(line.start, line.length));
    return lines;
}

inline ErrorCode refusalOf(const QByteArray &file) {
    const auto document = extractText(file, {}, sharedWarmth());
    EXPECT_FALSE(document.has_value());
    return document ? ErrorCode::InvalidArgument : document.error().code;
}

} // namespace candor::extraction
