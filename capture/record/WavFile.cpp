// SPDX-License-Identifier: GPL-3.0-or-later
#include "record/WavFile.h"

#include "model/Media.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <limits>
#include <unistd.h>

namespace candor::record {

static_assert(Q_BYTE_ORDER == Q_LITTLE_ENDIAN, "samples and records are written as they lie in memory");

namespace {

constexpr std::size_t headerSize = 44;
constexpr std::uint64_t sampleBytes = sizeof(std::int16_t);
constexpr std::size_t pendingLimit = 32 * 1024;
using Header = std::array<std::uint8_t, headerSize>;

Header wavHeader(std::uint64_t samples) {
    // Past 4 GiB (12 hours) the sizes stay at their largest value, which readers take as "to the end".
    constexpr std::uint64_t largest = std::numeric_limits<std::uint32_t>::max();
    const auto data = static_cast<std::uint32_t>(std::min(samples * sampleBytes, largest));
    const auto riff = static_cast<std::uint32_t>(std::min(samples * sampleBytes + headerSize - 8, largest));
    Header header{};
    std::memcpy(&header[0], "RIFF", 4);
    qToLittleEndian<std::uint32_t>(riff, &header[4]);
    std::memcpy(&header[8], "WAVEfmt ", 8);
    qToLittleEndian<std::uint32_t>(16, &header[16]);
    qToLittleEndian<std::uint16_t>(1, &header[20]); // PCM
    qToLittleEndian<std::uint16_t>(1, &header[22]); // channels
    qToLittleEndian<std::uint32_t>(soundSampleRate, &header[24]);
    qToLittleEndian<std::uint32_t>(soundSampleRate * sampleBytes, &header[28]);
    qToLittleEndian<std::uint16_t>(sampleBytes, &header[32]);
    qToLittleEndian<std::uint16_t>(16, &header[34]); // bits
    std::memcpy(&header[36], "data", 4);
    qToLittleEndian<std::uint32_t>(data, &header[40]);
    return header;
}

Result<Header> readHeader(const FileDescriptor &file, const QString &name) {
    Header header{};
    const auto count = readAt(file, header, 0, name);
    if (!count)
        return failure(count.error());
    auto expected = wavHeader(0);
    std::memcpy(&expected[4], &header[4], 4);
    std::memcpy(&expected[40], &header[40], 4);
    if (*count < headerSize || header != expected)
        return failure(ErrorCode::SessionDamaged, name + QStringLiteral(": not 48 kHz mono 16 bit sound"));
    return header;
}

} // namespace

Result<WavFile> WavFile::create(const Folder &folder, const QString &name) {
    auto file = folder.create(name);
    if (!file)
        return failure(file.error());
    if (auto written = writeAt(*file, wavHeader(0), 0, name); !written)
        return failure(written.error());
    return WavFile(std::move(*file), name);
}

Result<void> WavFile::append(std::span<const std::int16_t> samples) {
    m_pending.insert(m_pending.end(), samples.begin(), samples.end());
    m_samples += samples.size();
    return m_pending.size() < pendingLimit ? Result<void>() : flush();
}

Result<void> WavFile::appendSilence(std::uint64_t count) {
    if (count < pendingLimit) {
        m_pending.resize(m_pending.size() + count);
        m_samples += count;
        return m_pending.size() < pendingLimit ? Result<void>() : flush();
    }
    if (auto flushed = flush(); !flushed)
        return flushed;
    m_samples += count;
    if (ftruncate(m_file.get(), static_cast<off_t>(headerSize + m_samples * sampleBytes)) != 0)
        return failure(systemError(errno, m_name));
    return {};
}

Result<void> WavFile::flush() {
    if (m_pending.empty())
        return {};
    const std::span bytes(reinterpret_cast<const std::uint8_t *>(m_pending.data()), m_pending.size() * sampleBytes);
    const auto offset = headerSize + (m_samples - m_pending.size()) * sampleBytes;
    if (auto written = writeAt(m_file, bytes, offset, m_name); !written)
        return written;
    m_pending.clear();
    return {};
}

Result<void> WavFile::sync() {
    if (auto flushed = flush(); !flushed)
        return flushed;
    if (m_synced == m_samples)
        return {};
    m_synced = m_samples;
    if (auto written = writeAt(m_file, wavHeader(m_samples), 0, m_name); !written)
        return written;
    return syncFile(m_file, m_name);
}

Result<std::uint64_t> fixWavHeader(const FileDescriptor &file, const QString &name) {
    const auto header = readHeader(file, name);
    if (!header)
        return failure(header.error());
    const auto samples = (file.size() - headerSize) / sampleBytes;
    if (ftruncate(file.get(), static_cast<off_t>(headerSize + samples * sampleBytes)) != 0)
        return failure(systemError(errno, name));
    if (auto written = writeAt(file, wavHeader(samples), 0, name); !written)
        return failure(written.error());
    if (auto synced = syncFile(file, name); !synced)
        return failure(synced.error());
    return samples;
}

Result<std::uint64_t> wavSamples(const FileDescriptor &file, const QString &name) {
    const auto header = readHeader(file, name);
    if (!header)
        return failure(header.error());
    const auto samples = (file.size() - headerSize) / sampleBytes;
    if (*header != wavHeader(samples) || file.size() != headerSize + samples * sampleBytes)
        return failure(ErrorCode::SessionDamaged, name + QStringLiteral(": header and length differ"));
    return samples;
}

} // namespace candor::record
