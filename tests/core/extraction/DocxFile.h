// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

namespace candor::extraction {

/// An archive of these parts.
[[nodiscard]] QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts);

/// A DOCX, part by part.
class DocxFile {
public:
    /// The body's content, within w:body.
    explicit DocxFile(const QByteArray &body);

    DocxFile &part(const QByteArray &name, const QByteArray &content);
    /// A relation of the document; its type ends in `kind`.
    DocxFile &relation(const QByteArray &id, const QByteArray &kind, const QByteArray &target, bool external = false);
    [[nodiscard]] QByteArray file() const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_parts;
    QByteArray m_relations;
};

/// A root element with the namespaces that documents use.
[[nodiscard]] QByteArray wordPart(const QByteArray &root, const QByteArray &content);
[[nodiscard]] QByteArray paragraph(const QByteArray &text, const QByteArray &properties = {},
                                   const QByteArray &runProperties = {});
/// Rows of cells, each of paragraphs.
[[nodiscard]] QByteArray table(const QList<QList<QByteArray>> &rows);

} // namespace candor::extraction
