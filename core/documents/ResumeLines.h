// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "documents/DocumentText.h"
#include "model/Resume.h"

#include <QRectF>
#include <QStringView>

#include <vector>

namespace candor::documents {

/// Characters of the document's text.
struct TextRange {
    int start = 0;
    int length = 0;

    [[nodiscard]] int end() const { return start + length; }
    [[nodiscard]] bool isEmpty() const { return length <= 0; }
    bool operator==(const TextRange &) const = default;
};

/// A line, or what stands of it on one side of a gap, without white space and list signs at its ends.
struct ResumeLine {
    TextRange range;
    QStringView text; ///< its characters; as long as the document lives
    int page = -1;
    QRectF box;
    float size = 0; ///< points; 0: unknown
    bool bold = false;
    bool heading = false;
    int block = 0;
    bool bullet = false;
    std::vector<TextRange> parts; ///< between wide gaps (tabs, three spaces, a gap on the page); at least one
};

/// Lines that hold something, at most 20,000 of at most 20,000 characters each. Without lines in the document its text
/// is cut at line ends.
[[nodiscard]] std::vector<ResumeLine> resumeLinesOf(const DocumentText &document);

/// The line's parts from `first` on, as a line of its own.
[[nodiscard]] ResumeLine partOfLine(const DocumentText &document, const ResumeLine &line, TextRange range);

/// Without white space at both ends.
[[nodiscard]] TextRange trimmed(QStringView text, TextRange range);
[[nodiscard]] QStringView viewOf(const DocumentText &document, TextRange range);

/// The same size (within half a point) and weight.
[[nodiscard]] bool sameStyle(const ResumeLine &left, const ResumeLine &right);

/// The size in which most of the text is set; 0 where sizes are unknown.
[[nodiscard]] float bodySizeOf(const std::vector<ResumeLine> &lines);

/// Finds the box around characters: from their words where the document has them, else their lines'. Only lines of the
/// page on which the range begins count.
class PlaceFinder {
public:
    explicit PlaceFinder(const DocumentText &document);
    [[nodiscard]] DocumentPlace placeOf(TextRange range) const;

private:
    const DocumentText &m_document;
    bool m_isOrdered = true;
};

} // namespace candor::documents
