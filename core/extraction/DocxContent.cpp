// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/DocxContent.h"

#include "extraction/LinkTarget.h"
#include "extraction/XmlPart.h"

#include <algorithm>

namespace candor::extraction {
namespace {

constexpr qsizetype mostTargets = 200;

class ContentReader {
public:
    ContentReader(XmlPart &xml, const std::vector<DocxRelation> &relations, DocxReading &reading)
        : m_xml(xml), m_relations(relations), m_reading(reading) {}

    /// Paragraphs and tables within the element that begins here, whatever they are wrapped in.
    void readBlocks(DocxContent &content) {
        m_xml.children([&] {
            if (m_xml.isWord(u"p")) {
                content.emplace_back().paragraph = readParagraph();
            } else if (m_xml.isWord(u"tbl")) {
                content.emplace_back().rows = readTable();
            } else if (isSeparator() || isLeftOut()) {
                return;
            } else if (m_xml.isCompatibility(u"AlternateContent")) {
                choose([&] { readBlocks(content); });
            } else {
                readBlocks(content);
            }
        });
    }

private:
    struct Run {
        DocxLook look;
        QString text;
    };

    /// Text that was deleted, moved away or that is none.
    bool isLeftOut() const {
        return m_xml.isWord(u"del") || m_xml.isWord(u"moveFrom") || m_xml.isWord(u"sectPr") || m_xml.isWord(u"sdtPr") ||
               m_xml.isWord(u"pPrChange") || m_xml.isWord(u"rPrChange");
    }

    /// The lines between text and footnotes are notes themselves.
    bool isSeparator() const {
        if (!m_xml.isWord(u"footnote") && !m_xml.isWord(u"endnote"))
            return false;
        const QString kind = m_xml.wordAttribute(u"type");
        return !kind.isEmpty() && kind != u"normal";
    }

    /// Of alternatives the first, which is the newest form; the fallback only where there is no other.
    template<typename Read>
    void choose(Read read) {
        bool chosen = false;
        m_xml.children([&] {
            if (!chosen && (m_xml.isCompatibility(u"Choice") || m_xml.isCompatibility(u"Fallback"))) {
                chosen = true;
                read();
            }
        });
    }

    DocxParagraph readParagraph() {
        DocxParagraph paragraph;
        DocxStyle style = m_reading.styles.style(m_reading.styles.defaultParagraphStyle());
        readInline(paragraph, style);
        return paragraph;
    }

    void readInline(DocxParagraph &paragraph, DocxStyle &style) {
        m_xml.children([&] {
            if (m_xml.isWord(u"pPr")) {
                readProperties(paragraph, style);
            } else if (m_xml.isWord(u"r")) {
                readRun(paragraph, style);
            } else if (isLeftOut()) {
                return;
            } else if (m_xml.isCompatibility(u"AlternateContent")) {
                choose([&] { readInline(paragraph, style); });
            } else if (m_xml.isWord(u"txbxContent")) {
                readBlocks(paragraph.boxes.emplace_back());
            } else {
                if (m_xml.isWord(u"hyperlink"))
                    noteLink(m_xml.relationshipAttribute(u"id"));
                readInline(paragraph, style);
            }
        });
    }

    void readProperties(DocxParagraph &paragraph, DocxStyle &style) {
        std::optional<bool> listed;
        std::optional<bool> heading;
        m_xml.children([&] {
            if (m_xml.isWord(u"pStyle")) {
                style = m_reading.styles.style(m_xml.wordAttribute(u"val"));
            } else if (m_xml.isWord(u"outlineLvl")) {
                heading = m_xml.wordAttribute(u"val").toInt() < 9;
            } else if (m_xml.isWord(u"numPr")) {
                listed = true;
                m_xml.children([&] {
                    // Number 0 takes a paragraph out of the list of its style.
                    if (m_xml.isWord(u"numId"))
                        listed = m_xml.wordAttribute(u"val") != u"0";
                });
            }
        });
        paragraph.heading = heading.value_or(style.heading.value_or(false));
        paragraph.bullet = listed.value_or(style.listed.value_or(false)) && !paragraph.heading;
    }

    void readRun(DocxParagraph &paragraph, const DocxStyle &style) {
        Run run;
        QString characterStyle;
        m_xml.children([&] {
            if (m_xml.isWord(u"rPr"))
                run.look = readLook(m_xml, &characterStyle);
            else
                readRunPart(run, paragraph);
        });
        if (!characterStyle.isEmpty())
            run.look.fillFrom(m_reading.styles.style(characterStyle).look);
        run.look.fillFrom(style.look);
        run.look.fillFrom(m_reading.styles.defaults());
        if (run.text.isEmpty() || run.look.hidden.value_or(false))
            return;
        m_reading.charactersLeft -= static_cast<int>(run.text.size());
        if (m_reading.charactersLeft < 0)
            return;
        if (run.look.bold.value_or(false))
            paragraph.boldCharacters += run.text.size();
        if (run.text.size() > m_longestRun || paragraph.text.isEmpty()) {
            m_longestRun = run.text.size();
            paragraph.size = run.look.size.value_or(0);
        }
        paragraph.text += run.text;
    }

    void readRunPart(Run &run, DocxParagraph &paragraph) {
        if (m_xml.isWord(u"t")) {
            run.text += m_xml.text();
        } else if (m_xml.isWord(u"tab") || m_xml.isWord(u"ptab")) {
            run.text += u'\t';
        } else if (m_xml.isWord(u"br") || m_xml.isWord(u"cr")) {
            run.text += u'\n';
        } else if (m_xml.isWord(u"noBreakHyphen")) {
            run.text += u'-';
        } else if (m_xml.isWord(u"sym")) {
            run.text += QChar(m_xml.wordAttribute(u"char").toUShort(nullptr, 16));
        } else if (m_xml.isWord(u"instrText")) {
            noteField(m_xml.text());
        } else if (m_xml.isCompatibility(u"AlternateContent")) {
            choose([&] { readDrawing(paragraph); });
        } else if (!isLeftOut()) {
            readDrawing(paragraph);
        }
    }

    /// Of drawings, only the text boxes.
    void readDrawing(DocxParagraph &paragraph) {
        m_xml.children([&] {
            if (m_xml.isWord(u"txbxContent"))
                readBlocks(paragraph.boxes.emplace_back());
            else if (m_xml.isCompatibility(u"AlternateContent"))
                choose([&] { readDrawing(paragraph); });
            else
                readDrawing(paragraph);
        });
    }

    std::vector<DocxRow> readTable() {
        std::vector<DocxRow> rows;
        readRows(rows);
        return rows;
    }

    void readRows(std::vector<DocxRow> &rows) {
        m_xml.children([&] {
            if (m_xml.isWord(u"tr"))
                readCells(rows.emplace_back());
            else if (!isLeftOut())
                readRows(rows);
        });
    }

    void readCells(DocxRow &row) {
        m_xml.children([&] {
            if (m_xml.isWord(u"tc"))
                readBlocks(row.cells.emplace_back());
            else if (!isLeftOut())
                readCells(row);
        });
    }

    void noteLink(const QString &id) {
        const auto relation = std::find_if(m_relations.begin(), m_relations.end(),
                                           [&id](const DocxRelation &each) { return each.id == id; });
        if (relation != m_relations.end() && relation->external)
            noteTarget(relation->target);
    }

    /// HYPERLINK "https://..."
    void noteField(const QString &instruction) {
        const QString trimmed = instruction.trimmed();
        if (trimmed.startsWith(u"HYPERLINK"))
            noteTarget(trimmed.section(u'"', 1, 1));
    }

    void noteTarget(const QString &target) {
        const QString address = usableLinkTarget(target);
        if (!address.isEmpty() && m_reading.linkTargets.size() < mostTargets &&
            !m_reading.linkTargets.contains(address))
            m_reading.linkTargets.append(address);
    }

    XmlPart &m_xml;
    const std::vector<DocxRelation> &m_relations;
    DocxReading &m_reading;
    qsizetype m_longestRun = 0;
};

} // namespace

Result<DocxContent> readDocxContent(const QByteArray &bytes, QStringView root,
                                    const std::vector<DocxRelation> &relations, DocxReading &reading) {
    XmlPart xml(bytes);
    if (!xml.enterRoot())
        return failure(xml.failureMet());
    if (!xml.isWord(root))
        return failure(ErrorCode::WrongFileType);
    DocxContent content;
    ContentReader(xml, relations, reading).readBlocks(content);
    if (xml.hasFailed())
        return failure(xml.failureMet());
    return content;
}

} // namespace candor::extraction
