// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/LandmarkFile.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <limits>

namespace candor::record {

namespace {

constexpr char magic[] = "CANDORLM";
constexpr std::uint16_t formatVersion = 1;
constexpr std::uint64_t headerSize = 32;
constexpr std::uint64_t recordHeadSize = 16;
constexpr std::uint64_t blockSize = 64 * 1024;
constexpr std::size_t mostFaces = 1000;
constexpr std::uint16_t contourFlag = 1;
constexpr std::uint16_t irisFlag = 2;

template<typename Number>
void put(QByteArray &bytes, Number value) {
    char raw[sizeof(Number)];
    qToLittleEndian(value, raw);
    bytes.append(raw, sizeof(Number));
}

void putCoordinate(QByteArray &bytes, double pixels, int unitsPerPixel) {
    using Limits = std::numeric_limits<std::int16_t>;
    const auto units = std::isfinite(pixels) ? std::round(pixels * unitsPerPixel) : 0;
    put(bytes, static_cast<std::int16_t>(std::clamp<double>(units, Limits::min(), Limits::max())));
}

template<typename Number>
Number take(QByteArrayView &bytes) {
    const auto value = qFromLittleEndian<Number>(bytes.data());
    bytes = bytes.sliced(sizeof(Number));
    return value;
}

template<std::size_t count>
std::array<Point, count> takePoints(QByteArrayView &bytes, int unitsPerPixel) {
    std::array<Point, count> points;
    for (auto &point : points) {
        point.x = static_cast<float>(take<std::int16_t>(bytes)) / static_cast<float>(unitsPerPixel);
        point.y = static_cast<float>(take<std::int16_t>(bytes)) / static_cast<float>(unitsPerPixel);
    }
    return points;
}

std::uint64_t recordSize(std::size_t faces, std::uint16_t flags) {
    return recordHeadSize + faces * 8 + ((flags & contourFlag) ? contourPointCount * 4 : 0) +
           ((flags & irisFlag) ? irisPointCount * 4 : 0);
}

} // namespace

LandmarkHeader landmarkHeader(PictureSize size) {
    const int side = std::max(size.width, size.height);
    return {side > 8191 ? 2 : side > 4095 ? 4 : side > 2047 ? 8 : 16, size};
}

QByteArray encodeLandmarkHeader(const LandmarkHeader &header) {
    QByteArray bytes(magic, 8);
    put(bytes, formatVersion);
    put(bytes, static_cast<std::uint16_t>(headerSize));
    put(bytes, static_cast<std::uint16_t>(header.unitsPerPixel));
    put(bytes, std::uint16_t{0});
    put(bytes, static_cast<std::uint32_t>(header.size.width));
    put(bytes, static_cast<std::uint32_t>(header.size.height));
    put(bytes, static_cast<std::uint16_t>(contourPointCount));
    put(bytes, static_cast<std::uint16_t>(irisPointCount));
    put(bytes, std::uint32_t{0});
    return bytes;
}

QByteArray encodeLandmarks(const FaceOverlay &overlay, const LandmarkHeader &header) {
    const auto faces = std::min(overlay.faces.size(), mostFaces);
    const auto flags =
        static_cast<std::uint16_t>((overlay.contour ? contourFlag : 0) | (overlay.irises ? irisFlag : 0));
    QByteArray bytes;
    put(bytes, static_cast<std::uint32_t>(recordSize(faces, flags)));
    put(bytes, overlay.frameNumber);
    put(bytes, static_cast<std::uint16_t>(faces));
    put(bytes, flags);
    for (std::size_t index = 0; index < faces; ++index) {
        const auto &box = overlay.faces[index];
        for (const double value : {box.x, box.y, box.width, box.height})
            putCoordinate(bytes, value, header.unitsPerPixel);
    }
    const auto putPoints = [&](const auto &points) {
        for (const auto &point : points) {
            putCoordinate(bytes, static_cast<double>(point.x), header.unitsPerPixel);
            putCoordinate(bytes, static_cast<double>(point.y), header.unitsPerPixel);
        }
    };
    if (overlay.contour)
        putPoints(*overlay.contour);
    if (overlay.irises)
        putPoints(*overlay.irises);
    return bytes;
}

LandmarkReader::LandmarkReader(FileDescriptor file, QString name, LandmarkHeader header)
    : m_file(std::move(file)), m_name(std::move(name)), m_header(header), m_offset(headerSize) {}

Result<LandmarkReader> LandmarkReader::open(FileDescriptor file, const QString &name) {
    QByteArray bytes(headerSize, Qt::Uninitialized);
    const auto count = readAt(file, {reinterpret_cast<std::uint8_t *>(bytes.data()), headerSize}, 0, name);
    if (!count)
        return failure(count.error());
    QByteArrayView rest(bytes);
    rest = rest.sliced(12);
    LandmarkHeader header;
    header.unitsPerPixel = take<std::uint16_t>(rest);
    rest = rest.sliced(2);
    header.size.width = static_cast<int>(take<std::uint32_t>(rest));
    header.size.height = static_cast<int>(take<std::uint32_t>(rest));
    if (*count < headerSize || header.unitsPerPixel == 0 || bytes != encodeLandmarkHeader(header))
        return failure(ErrorCode::SessionDamaged, name + QStringLiteral(": no landmark header"));
    return LandmarkReader(std::move(file), name, header);
}

Result<QByteArrayView> LandmarkReader::peek(std::uint64_t count) {
    const auto end = m_blockStart + static_cast<std::uint64_t>(m_block.size());
    if (m_offset < m_blockStart || m_offset + count > end) {
        m_block.resize(static_cast<qsizetype>(std::max(count, blockSize)));
        const std::span bytes(reinterpret_cast<std::uint8_t *>(m_block.data()),
                              static_cast<std::size_t>(m_block.size()));
        const auto read = readAt(m_file, bytes, m_offset, m_name);
        if (!read)
            return failure(read.error());
        m_block.resize(static_cast<qsizetype>(*read));
        m_blockStart = m_offset;
    }
    const QByteArrayView ahead = QByteArrayView(m_block).sliced(static_cast<qsizetype>(m_offset - m_blockStart));
    return ahead.first(std::min(ahead.size(), static_cast<qsizetype>(count)));
}

Result<std::optional<FaceOverlay>> LandmarkReader::next() {
    const auto torn = [this] {
        return failure(ErrorCode::SessionDamaged, QStringLiteral("%1: torn at byte %2").arg(m_name).arg(m_offset));
    };
    auto head = peek(recordHeadSize);
    if (!head)
        return failure(head.error());
    if (head->isEmpty())
        return std::optional<FaceOverlay>();
    if (head->size() < static_cast<qsizetype>(recordHeadSize))
        return torn();
    const auto size = take<std::uint32_t>(*head);
    FaceOverlay overlay;
    overlay.frameNumber = take<std::uint64_t>(*head);
    const auto faces = take<std::uint16_t>(*head);
    const auto flags = take<std::uint16_t>(*head);
    if (faces > mostFaces || flags > (contourFlag | irisFlag) || size != recordSize(faces, flags))
        return torn();
    auto body = peek(size);
    if (!body)
        return failure(body.error());
    if (body->size() < static_cast<qsizetype>(size))
        return torn();
    *body = body->sliced(recordHeadSize);
    overlay.faces.resize(faces);
    for (auto &box : overlay.faces) {
        for (double *value : {&box.x, &box.y, &box.width, &box.height})
            *value = static_cast<double>(take<std::int16_t>(*body)) / m_header.unitsPerPixel;
    }
    if (flags & contourFlag)
        overlay.contour = takePoints<contourPointCount>(*body, m_header.unitsPerPixel);
    if (flags & irisFlag)
        overlay.irises = takePoints<irisPointCount>(*body, m_header.unitsPerPixel);
    m_offset += size;
    return std::optional(std::move(overlay));
}

} // namespace candor::record
