// SPDX-License-Identifier: GPL-3.0-or-later
// A DOCX is an archive with check sums, which nobody hits by guessing. So the input is the XML of its parts, parted by
// the byte 0x1E, and is wrapped here; an input that begins as an archive does is read as it is.
#include "extraction/DocxText.h"

#include <QList>

#include <zlib.h>

#include <array>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace candor;

struct Entry {
    QByteArray name;
    QByteArray content;
    quint32 place = 0;
};

QByteArray number(quint32 value, int bytes) {
    QByteArray result;
    for (int at = 0; at < bytes; ++at)
        result += static_cast<char>(value >> (8 * at));
    return result;
}

/// What a file's own header and the directory say alike.
QByteArray facts(const Entry &entry) {
    const auto sum =
        crc32(0, reinterpret_cast<const Bytef *>(entry.content.constData()), static_cast<uInt>(entry.content.size()));
    const auto size = static_cast<quint32>(entry.content.size());
    return number(20, 2) + number(0, 2) + number(0, 2) + number(0, 4) + number(static_cast<quint32>(sum), 4) +
           number(size, 4) + number(size, 4) + number(static_cast<quint32>(entry.name.size()), 2) + number(0, 2);
}

QByteArray stored(QList<Entry> entries) {
    QByteArray file;
    for (Entry &entry : entries) {
        entry.place = static_cast<quint32>(file.size());
        file += "PK\x03\x04" + facts(entry) + entry.name + entry.content;
    }
    const auto directory = static_cast<quint32>(file.size());
    for (const Entry &entry : entries)
        file +=
            "PK\x01\x02" + number(20, 2) + facts(entry) + QByteArray(10, '\0') + number(entry.place, 4) + entry.name;
    const auto entriesCount = static_cast<quint32>(entries.size());
    const quint32 size = static_cast<quint32>(file.size()) - directory;
    return file + "PK\x05\x06" + number(0, 4) + number(entriesCount, 2) + number(entriesCount, 2) + number(size, 4) +
           number(directory, 4) + number(0, 2);
}

QByteArray relation(const char *kind, const char *target) {
    return QByteArray("<Relationship Id=\"") + kind + "\" Type=\"t/" + kind + "\" Target=\"" + target + "\"/>";
}

QByteArray wrapped(const QByteArray &input) {
    static constexpr std::array names{"word/document.xml", "word/styles.xml", "word/header1.xml", "word/footnotes.xml",
                                      "word/_rels/header1.xml.rels"};
    QList<Entry> entries{
        {"_rels/.rels", "<Relationships>" + relation("officeDocument", "word/document.xml") + "</Relationships>"},
        {"word/_rels/document.xml.rels", "<Relationships>" + relation("styles", "styles.xml") +
                                             relation("header", "header1.xml") +
                                             relation("footnotes", "footnotes.xml") +
                                             "<Relationship Id=\"rId1\" Type=\"t/hyperlink\" Target=\"https://a.b\" "
                                             "TargetMode=\"External\"/></Relationships>"}};
    const QList<QByteArray> parts = input.split('\x1E');
    for (std::size_t at = 0; at < names.size() && static_cast<qsizetype>(at) < parts.size(); ++at)
        entries.append({names[at], parts[static_cast<qsizetype>(at)]});
    return stored(std::move(entries));
}

void require(bool holds) {
    if (!holds)
        std::abort();
}

/// Whatever was read: the lines are the text, one after the other.
void check(const documents::DocumentText &document) {
    int start = 0;
    for (const documents::DocumentLine &line : document.lines) {
        require(line.start == start && line.length > 0);
        start += line.length;
        require(start < document.text.size() && document.text[start] == u'\n');
        ++start;
    }
    require(start == document.text.size());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *bytes, std::size_t size) {
    const QByteArray input(reinterpret_cast<const char *>(bytes), static_cast<qsizetype>(size));
    extraction::ExtractionLimits limits;
    limits.unpackedBytes = 1 << 20;
    limits.characters = 20'000;
    const auto document = extraction::readDocx(input.startsWith("PK") ? input : wrapped(input), limits);
    if (document)
        check(*document);
    return 0;
}
