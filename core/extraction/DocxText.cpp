// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/DocxText.h"

#include "extraction/DocxContent.h"
#include "extraction/DocxLines.h"
#include "extraction/WordShape.h"
#include "extraction/ZipParts.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace candor::extraction {
namespace {

// What stands beside the body is small in honest documents: a sixteenth of its bound, and few of each kind.
constexpr double sideShare = 1.0 / 16;
constexpr int mostPartsOfAKind = 12;

QString folderOf(const QString &part) {
    const qsizetype slash = part.lastIndexOf(u'/');
    return slash < 0 ? QString() : part.left(slash);
}

QString relationsOf(const QString &part) {
    const QString folder = folderOf(part);
    const QString name = part.mid(folder.isEmpty() ? 0 : folder.size() + 1);
    return (folder.isEmpty() ? QString() : folder + u'/') + u"_rels/"_s + name + u".rels"_s;
}

class DocxReader {
public:
    DocxReader(ZipParts parts, const ExtractionLimits &limits) : m_parts(std::move(parts)), m_limits(limits) {}

    Result<documents::DocumentText> read() {
        const auto main = mainPart();
        if (!main)
            return failure(main.error());
        const auto relations = relationsFrom(relationsOf(*main), folderOf(*main));
        if (!relations)
            return failure(relations.error());
        const auto styles = stylesFrom(*relations);
        if (!styles)
            return failure(styles.error());
        DocxReading reading{*styles, m_limits.characters, {}};
        const auto bytes = m_parts.read(*main);
        if (!bytes)
            return failure(bytes.error());
        const auto body = readDocxContent(*bytes, u"document", *relations, reading);
        if (!body)
            return failure(body.error());
        // Names and addresses often stand in the header, so it comes first.
        for (const QStringView kind : {u"header", u"document", u"footnotes", u"endnotes", u"footer"}) {
            if (kind == u"document")
                add(linesOf(*body, m_block), false);
            else if (const auto added = addParts(kind, *relations, reading); !added)
                return failure(added.error());
        }
        m_document.linkTargets = reading.linkTargets;
        if (isActive(*relations))
            m_document.warnings.append(u"active_content"_s);
        if (reading.charactersLeft < 0)
            m_document.warnings.append(u"text_left_out"_s);
        if (m_document.lines.empty())
            m_document.warnings.append(u"no_text"_s);
        return std::move(m_document);
    }

private:
    Result<QString> mainPart() {
        const auto relations = relationsFrom(u"_rels/.rels"_s, {});
        if (!relations)
            return failure(relations.error());
        QString name = u"word/document.xml"_s;
        for (const DocxRelation &relation : *relations) {
            if (relation.kind == u"officeDocument" && !relation.external) {
                name = relation.target;
                break;
            }
        }
        if (!m_parts.has(name))
            return failure(ErrorCode::WrongFileType);
        return name;
    }

    /// What is not there or is no such list has no relations; what is too large ends the reading.
    Result<std::vector<DocxRelation>> relationsFrom(const QString &part, const QString &folder) {
        const auto bytes = optionalPart(part);
        if (!bytes)
            return failure(bytes.error());
        return readRelations(*bytes, folder);
    }

    Result<QByteArray> optionalPart(const QString &name) {
        auto bytes = m_parts.read(name, sideShare);
        if (bytes || bytes.error().code == ErrorCode::DocumentTooLarge ||
            bytes.error().code == ErrorCode::DocumentEncrypted)
            return bytes;
        return QByteArray();
    }

    Result<DocxStyles> stylesFrom(const std::vector<DocxRelation> &relations) {
        for (const DocxRelation &relation : relations) {
            if (relation.kind != u"styles" || relation.external)
                continue;
            const auto bytes = optionalPart(relation.target);
            if (!bytes)
                return failure(bytes.error());
            return DocxStyles(*bytes);
        }
        return DocxStyles();
    }

    /// Parts beside the body: one that is damaged is passed over.
    Result<void> addParts(QStringView kind, const std::vector<DocxRelation> &relations, DocxReading &reading) {
        const QString root = kind == u"header" ? u"hdr"_s : kind == u"footer" ? u"ftr"_s : kind.toString();
        int read = 0;
        for (const DocxRelation &relation : relations) {
            if (relation.kind != kind || relation.external || m_read.contains(relation.target))
                continue;
            m_read.insert(relation.target);
            if (++read > mostPartsOfAKind)
                break;
            const auto own = relationsFrom(relationsOf(relation.target), folderOf(relation.target));
            if (!own)
                return failure(own.error());
            const auto bytes = optionalPart(relation.target);
            if (!bytes)
                return failure(bytes.error());
            const auto content = readDocxContent(*bytes, root, *own, reading);
            if (content)
                add(linesOf(*content, m_block), true);
            else if (content.error().code == ErrorCode::DocumentTooLarge)
                return failure(content.error());
        }
        return {};
    }

    void add(const std::vector<DocxLine> &lines, bool repeats) {
        for (const DocxLine &line : lines) {
            // First pages, even and odd ones have headers of their own that mostly say the same.
            if (repeats && (isPageNumber(line.text) || m_repeated.contains(line.text)))
                continue;
            if (repeats)
                m_repeated.insert(line.text);
            documents::DocumentLine target;
            target.start = static_cast<int>(m_document.text.size());
            target.length = static_cast<int>(line.text.size());
            target.fontSize = line.size;
            target.bold = line.bold;
            target.heading = line.heading;
            target.bullet = line.bullet;
            target.block = line.block;
            m_document.text += line.text + u'\n';
            m_document.lines.push_back(std::move(target));
        }
        ++m_block;
    }

    /// Macros, embedded programs, templates that are fetched from elsewhere. Nothing of it is ever run or fetched.
    bool isActive(const std::vector<DocxRelation> &relations) {
        const auto found = std::any_of(relations.begin(), relations.end(), [](const DocxRelation &relation) {
            static constexpr std::array kinds{u"vbaProject",       u"oleObject", u"package",    u"control",
                                              u"attachedTemplate", u"frame",     u"subDocument"};
            return std::any_of(kinds.begin(), kinds.end(), [&](QStringView kind) { return relation.kind == kind; });
        });
        if (found || m_parts.hasBelow("word/embeddings/") || m_parts.hasBelow("word/activeX/") ||
            m_parts.hasBelow("word/vbaProject.bin"))
            return true;
        const auto settings = relationsFrom(u"word/_rels/settings.xml.rels"_s, u"word"_s);
        return settings && std::any_of(settings->begin(), settings->end(), [](const DocxRelation &relation) {
                   return relation.kind == u"attachedTemplate" && !relation.target.startsWith(u"file:");
               });
    }

    ZipParts m_parts;
    const ExtractionLimits &m_limits;
    documents::DocumentText m_document;
    QSet<QString> m_read;
    QSet<QString> m_repeated;
    int m_block = 0;
};

} // namespace

Result<documents::DocumentText> readDocx(const QByteArray &file, const ExtractionLimits &limits) {
    auto parts = ZipParts::open(file, limits.unpackedBytes);
    if (!parts)
        return failure(parts.error());
    return DocxReader(std::move(*parts), limits).read();
}

} // namespace candor::extraction
