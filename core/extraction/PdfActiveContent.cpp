// SPDX-License-Identifier: GPL-3.0-or-later
#include "extraction/PdfActiveContent.h"

#include <QByteArrayView>

#include <zlib.h>

#include <algorithm>
#include <array>

namespace candor::extraction {
namespace {

constexpr qsizetype longestName = 24;
constexpr qsizetype longestDictionary = 1024;

bool endsName(char byte) {
    return byte == 0 || byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n' || byte == '\f' || byte == '/' ||
           byte == '(' || byte == ')' || byte == '<' || byte == '>' || byte == '[' || byte == ']' || byte == '{' ||
           byte == '}' || byte == '%';
}

int hexDigit(char byte) {
    if (byte >= '0' && byte <= '9')
        return byte - '0';
    if (byte >= 'a' && byte <= 'f')
        return byte - 'a' + 10;
    if (byte >= 'A' && byte <= 'F')
        return byte - 'A' + 10;
    return -1;
}

/// Unpacks a Flate stream that begins at the view's begin, as far as it is whole and `most` allows.
QByteArray unpacked(QByteArrayView packed, qint64 most) {
    z_stream stream{};
    if (inflateInit(&stream) != Z_OK)
        return {};
    // zlib does not write to what it reads.
    stream.next_in = reinterpret_cast<Bytef *>(const_cast<char *>(packed.data()));
    stream.avail_in = static_cast<uInt>(std::min<qsizetype>(packed.size(), 1 << 30));
    QByteArray result;
    std::array<char, 16384> part{};
    int state = Z_OK;
    while (state == Z_OK && result.size() < most) {
        stream.next_out = reinterpret_cast<Bytef *>(part.data());
        stream.avail_out = static_cast<uInt>(part.size());
        state = inflate(&stream, Z_NO_FLUSH);
        const auto got = static_cast<qsizetype>(part.size() - stream.avail_out);
        result.append(part.data(), got);
        if (got == 0)
            break;
    }
    inflateEnd(&stream);
    return result;
}

class ObjectSearch {
public:
    explicit ObjectSearch(qint64 unpackedBytes) : m_left(unpackedBytes) {}

    bool find(QByteArrayView bytes, bool inStream) {
        qsizetype at = bytes.indexOf('/');
        while (at >= 0) {
            qsizetype end = at + 1;
            const QByteArray name = nameAt(bytes, end);
            if (name == "JavaScript" || name == "Launch" || name == "EmbeddedFile" || name == "EmbeddedFiles" ||
                name == "RichMedia" || name == "ImportData" || name == "SubmitForm")
                return true;
            if (name == "ObjStm" && !inStream && findInStream(bytes.sliced(end)))
                return true;
            at = bytes.indexOf('/', end);
        }
        return false;
    }

private:
    /// A name may spell any of its letters as #41.
    static QByteArray nameAt(QByteArrayView bytes, qsizetype &at) {
        QByteArray name;
        while (at < bytes.size() && name.size() < longestName && !endsName(bytes[at])) {
            if (bytes[at] == '#' && at + 2 < bytes.size() && hexDigit(bytes[at + 1]) >= 0 &&
                hexDigit(bytes[at + 2]) >= 0) {
                name += static_cast<char>(hexDigit(bytes[at + 1]) * 16 + hexDigit(bytes[at + 2]));
                at += 3;
            } else {
                name += bytes[at++];
            }
        }
        return name;
    }

    bool findInStream(QByteArrayView behind) {
        const qsizetype keyword = behind.first(std::min(behind.size(), longestDictionary)).indexOf("stream");
        if (keyword < 0 || m_left <= 0)
            return false;
        qsizetype begin = keyword + 6;
        while (begin < behind.size() && (behind[begin] == '\r' || behind[begin] == '\n'))
            ++begin;
        const QByteArray objects = unpacked(behind.sliced(begin), m_left);
        // Even what is nearly empty costs something.
        m_left -= objects.size() + 1024;
        return find(objects, true);
    }

    qint64 m_left;
};

} // namespace

bool hasActiveContent(const QByteArray &file, qint64 unpackedBytes) {
    return ObjectSearch(unpackedBytes).find(file, false);
}

} // namespace candor::extraction
