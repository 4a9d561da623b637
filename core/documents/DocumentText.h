// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <vector>

namespace candor::documents {

/// A word of a line and where it stands across the page.
struct DocumentWord {
    int start = 0; ///< in the document's text
    int length = 0;
    float left = 0; ///< fraction of the page's width
    float right = 0;

    bool operator==(const DocumentWord &) const = default;
};

/// A line in reading order. Its characters are text.mid(start, length).
struct DocumentLine {
    int start = 0;
    int length = 0;
    int page = -1;        ///< from 0; -1 without pages
    QRectF box;           ///< fractions of the page; empty without pages
    float fontSize = 0;   ///< points; 0: unknown
    bool bold = false;    ///< most of the line
    bool heading = false; ///< the document itself says so (a style of DOCX)
    int block = 0;       ///< column, table cell or text box that the line belongs to; a new number each time one begins
    bool bullet = false; ///< begins with a sign of a list, or is an item of one
    std::vector<DocumentWord> words; ///< empty without pages

    bool operator==(const DocumentLine &) const = default;
};

/// Text with its layout: what extraction hands to the field parser.
struct DocumentText {
    QString text; ///< all lines, each ended by '\n'
    std::vector<DocumentLine> lines;
    std::vector<QSizeF> pages; ///< points; empty without pages
    QStringList warnings;      ///< see candor::Resume
    QStringList linkTargets;   ///< addresses behind links (mailto:, https:), in the document's order

    bool operator==(const DocumentText &) const = default;
};

} // namespace candor::documents
