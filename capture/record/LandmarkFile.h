// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Measurement.h"
#include "model/Media.h"
#include "record/AppendedFile.h"

#include <optional>

namespace candor::record {

/// landmarks.bin, little endian.
///
/// Header, 32 bytes: "CANDORLM"; u16 version (1); u16 bytes of the header (32); u16 units per pixel (16; 8 for pictures
/// wider or higher than 2047 pixels, 4 above 4095, 2 above 8191); u16 0; u32 width and u32 height of the picture; u16
/// contour points (68); u16 iris points (10); u32 0.
/// Record: u32 bytes of the record with these four; u64 frame number; u16 number of faces; u16 flags (1: contour,
/// 2: irises); per face i16 x, y, width, height; where flagged, i16 x, y of each contour point and of each iris point.
/// Coordinates are in units; what lies beyond an i16 is put at its end. There is one record for each signal record that
/// shows a face, in the order of frame numbers.
struct LandmarkHeader {
    int unitsPerPixel = 16;
    PictureSize size;

    bool operator==(const LandmarkHeader &) const = default;
};

[[nodiscard]] LandmarkHeader landmarkHeader(PictureSize size);
[[nodiscard]] QByteArray encodeLandmarkHeader(const LandmarkHeader &header);
[[nodiscard]] QByteArray encodeLandmarks(const FaceOverlay &overlay, const LandmarkHeader &header);

/// Reads landmarks.bin record by record.
class LandmarkReader {
public:
    /// Errors: SessionDamaged (no such header), FileUnreadable.
    [[nodiscard]] static Result<LandmarkReader> open(FileDescriptor file, const QString &name);

    [[nodiscard]] const LandmarkHeader &header() const { return m_header; }
    /// The next record; empty at the end. Errors: SessionDamaged where a record is torn or is none.
    [[nodiscard]] Result<std::optional<FaceOverlay>> next();
    /// Where the next record begins, in bytes.
    [[nodiscard]] std::uint64_t offset() const { return m_offset; }
    /// Goes to what offset() once said.
    void seek(std::uint64_t offset) { m_offset = offset; }

private:
    LandmarkReader(FileDescriptor file, QString name, LandmarkHeader header);

    FileDescriptor m_file;
    QString m_name;
    LandmarkHeader m_header;
    std::uint64_t m_offset;
    QByteArray m_block; ///< read ahead, from m_blockStart on
    std::uint64_t m_blockStart = 0;

    [[nodiscard]] Result<QByteArrayView> peek(std::uint64_t count);
};

} // namespace candor::record
