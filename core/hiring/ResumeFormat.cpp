// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ResumeFormat.h"

#include <QList>
#include <QtEndian>

#include <algorithm>

namespace candor::hiring {

namespace {

constexpr qsizetype pdfHeaderWithin = 1024;
constexpr qsizetype longestName = 200;

// APPNOTE.TXT of PKWARE, 4.3.12 and 4.3.16.
constexpr qsizetype endRecordBytes = 22;
constexpr qsizetype longestComment = 0xffff;
constexpr qsizetype entryBytes = 46;

bool startsWith(QByteArrayView bytes, QByteArrayView signature) {
    return bytes.size() >= signature.size() && std::ranges::equal(bytes.first(signature.size()), signature);
}

quint16 shortAt(QByteArrayView bytes, qsizetype offset) { return qFromLittleEndian<quint16>(bytes.data() + offset); }
quint32 longAt(QByteArrayView bytes, qsizetype offset) { return qFromLittleEndian<quint32>(bytes.data() + offset); }

/// The archive's directory: what lies where the record at the archive's end says; empty where there is none.
QByteArrayView directoryOf(QByteArrayView file) {
    if (file.size() < endRecordBytes || !startsWith(file, "PK\x03\x04"))
        return {};
    const qsizetype last = file.size() - endRecordBytes;
    const qsizetype first = std::max<qsizetype>(0, last - longestComment);
    for (qsizetype at = last; at >= first; --at) {
        const auto record = file.sliced(at);
        if (!startsWith(record, "PK\x05\x06"))
            continue;
        const qint64 bytes = longAt(record, 12);
        const qint64 offset = longAt(record, 16);
        return offset + bytes <= at ? file.sliced(offset, bytes) : QByteArrayView{};
    }
    return {};
}

bool isDocx(QByteArrayView file) {
    QByteArrayView rest = directoryOf(file);
    bool types = false;
    bool word = false;
    while (rest.size() >= entryBytes && startsWith(rest, "PK\x01\x02")) {
        const qsizetype nameBytes = shortAt(rest, 28);
        const qsizetype bytes = entryBytes + nameBytes + shortAt(rest, 30) + shortAt(rest, 32);
        if (bytes > rest.size())
            return false;
        const auto name = rest.sliced(entryBytes, nameBytes);
        types = types || name == QByteArrayView("[Content_Types].xml");
        word = word || startsWith(name, "word/");
        rest = rest.sliced(bytes);
    }
    return types && word;
}

} // namespace

std::optional<ResumeFormat> resumeFormatOf(QByteArrayView file) {
    const QByteArrayView head = file.first(std::min(file.size(), pdfHeaderWithin));
    if (isDocx(file))
        return ResumeFormat::Docx;
    if (head.toByteArray().contains("%PDF-"))
        return ResumeFormat::Pdf;
    return std::nullopt;
}

QString endingOf(ResumeFormat format) {
    return format == ResumeFormat::Pdf ? QStringLiteral("pdf") : QStringLiteral("docx");
}

QString originalNameOf(const QString &path) {
    const qsizetype slash = std::max(path.lastIndexOf(u'/'), path.lastIndexOf(u'\\'));
    const auto points = path.sliced(slash + 1).toUcs4();
    QString name;
    qsizetype kept = 0;
    for (const uint point : points) {
        // Control characters, halves of pairs and marks that turn the direction round have no place in a name.
        const bool hidden = QChar::category(point) == QChar::Other_Control ||
                            QChar::category(point) == QChar::Other_Surrogate || (point >= 0x202A && point <= 0x202E) ||
                            (point >= 0x2066 && point <= 0x2069);
        if (hidden || point == QChar::ReplacementCharacter)
            continue;
        if (++kept > longestName)
            break;
        name += QChar::fromUcs4(static_cast<char32_t>(point));
    }
    name = name.trimmed();
    return name.isEmpty() ? QStringLiteral("resume") : name;
}

} // namespace candor::hiring
