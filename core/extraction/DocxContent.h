// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "extraction/DocxRelations.h"
#include "extraction/DocxStyles.h"
#include "model/Result.h"

#include <QStringList>

#include <vector>

namespace candor::extraction {

struct DocxNode;

/// Paragraphs and tables of a body, cell, text box, header or note.
using DocxContent = std::vector<DocxNode>;

struct DocxParagraph {
    QString text; ///< '\n' where a line is broken, '\t' where there is a tab
    qsizetype boldCharacters = 0;
    float size = 0; ///< of the longest run
    bool heading = false;
    bool bullet = false;
    std::vector<DocxContent> boxes; ///< text boxes that hang on it
};

struct DocxRow {
    std::vector<DocxContent> cells;
};

/// A paragraph, or a table where it has rows.
struct DocxNode {
    DocxParagraph paragraph;
    std::vector<DocxRow> rows;
};

/// What is the same for all parts of a document while it is read.
struct DocxReading {
    const DocxStyles &styles;
    int charactersLeft = 0; ///< of the whole document; below 0: some were left out
    QStringList linkTargets;
};

/// Reads a part with WordprocessingML whose root element has that name. Errors: WrongFileType (another root),
/// DocumentDamaged, DocumentTooLarge.
[[nodiscard]] Result<DocxContent> readDocxContent(const QByteArray &bytes, QStringView root,
                                                  const std::vector<DocxRelation> &relations, DocxReading &reading);

} // namespace candor::extraction
