// SPDX-License-Identifier: GPL-3.0-or-later
#include "DocxFile.h"

#include <zip.h>

namespace candor::extraction {

QByteArray zipOf(const QList<std::pair<QByteArray, QByteArray>> &parts) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *target = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_source_keep(target);
    zip_t *archive = zip_open_from_source(target, ZIP_TRUNCATE, &error);
    for (const auto &[name, content] : parts) {
        zip_source_t *source =
            zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
        zip_file_add(archive, name.constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    zip_source_open(target);
    zip_source_seek(target, 0, SEEK_END);
    QByteArray file(static_cast<qsizetype>(zip_source_tell(target)), '\0');
    zip_source_seek(target, 0, SEEK_SET);
    zip_source_read(target, file.data(), static_cast<zip_uint64_t>(file.size()));
    zip_source_close(target);
    zip_source_free(target);
    zip_error_fini(&error);
    return file;
}

DocxFile::DocxFile(const QByteArray &body) {
    part("[Content_Types].xml",
         "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Override "
         "PartName=\"/word/document.xml\" "
         "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>");
    part("_rels/.rels",
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship "
         "Id=\"rId1\" "
         "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
         "Target=\"word/document.xml\"/></Relationships>");
    part("word/document.xml", wordPart("document", "<w:body>" + body + "</w:body>"));
}

DocxFile &DocxFile::part(const QByteArray &name, const QByteArray &content) {
    m_parts.removeIf([&name](const auto &each) { return each.first == name; });
    m_parts.append({name, content});
    return *this;
}

DocxFile &DocxFile::relation(const QByteArray &id, const QByteArray &kind, const QByteArray &target, bool external) {
    m_relations += "<Relationship Id=\"" + id +
                   "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" + kind +
                   "\" Target=\"" + target + (external ? "\" TargetMode=\"External\"/>" : "\"/>");
    return *this;
}

QByteArray DocxFile::file() const {
    auto parts = m_parts;
    parts.append({"word/_rels/document.xml.rels",
                  "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">" +
                      m_relations + "</Relationships>"});
    return zipOf(parts);
}

QByteArray wordPart(const QByteArray &root, const QByteArray &content) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><w:" + root +
           " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "
           "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "
           "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" xmlns:wps=\"urn:shape\" "
           "xmlns:v=\"urn:schemas-microsoft-com:vml\">" +
           content + "</w:" + root + ">";
}

QByteArray paragraph(const QByteArray &text, const QByteArray &properties, const QByteArray &runProperties) {
    return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:rPr>" + runProperties +
           "</w:rPr><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>";
}

QByteArray table(const QList<QList<QByteArray>> &rows) {
    QByteArray xml = "<w:tbl><w:tblPr/>";
    for (const auto &row : rows) {
        xml += "<w:tr>";
        for (const QByteArray &cell : row)
            xml += "<w:tc><w:tcPr/>" + cell + "</w:tc>";
        xml += "</w:tr>";
    }
    return xml + "</w:tbl>";
}

} // namespace candor::extraction
