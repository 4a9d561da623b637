// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/Folder.h"

#include <cstdint>
#include <span>

namespace candor::record {

/// Writes audio.wav: mono, 16 bit, soundSampleRate. Its header is right after each sync(); until then fixWavHeader()
/// makes it so.
class WavFile {
public:
    [[nodiscard]] static Result<WavFile> create(const Folder &folder, const QString &name);

    Result<void> append(std::span<const std::int16_t> samples);
    /// Appends zeros; long runs take no room on the disk.
    Result<void> appendSilence(std::uint64_t count);
    Result<void> flush();
    Result<void> sync();
    [[nodiscard]] std::uint64_t samples() const { return m_samples; }

private:
    WavFile(FileDescriptor file, QString name) : m_file(std::move(file)), m_name(std::move(name)) {}

    FileDescriptor m_file;
    QString m_name;
    std::vector<std::int16_t> m_pending;
    std::uint64_t m_samples = 0; ///< with the pending ones
    std::uint64_t m_synced = 0;
};

/// Makes the header say what the file holds, and cuts half a sample at its end. Returns the number of samples. Errors:
/// SessionDamaged (it does not begin like such a file), and those of writing.
[[nodiscard]] Result<std::uint64_t> fixWavHeader(const FileDescriptor &file, const QString &name);

/// The number of samples, from a header that must be right. Errors: SessionDamaged, FileUnreadable.
[[nodiscard]] Result<std::uint64_t> wavSamples(const FileDescriptor &file, const QString &name);

} // namespace candor::record
