// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace candor::extraction {

/// Where a part of a DOCX points to.
struct DocxRelation {
    QString id;
    QString kind;   ///< the last step of its type: "header", "hyperlink"
    QString target; ///< a part's name for parts, otherwise as it is written
    bool external = false;
};

/// The relations of a part in that folder ("word"; empty for the archive's root). A file that is no such list has none.
[[nodiscard]] std::vector<DocxRelation> readRelations(const QByteArray &bytes, const QString &folder);

} // namespace candor::extraction
