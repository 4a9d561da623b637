// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "record/LandmarkFile.h"
#include "record/RecordArray.h"
#include "record/SessionFolder.h"

namespace candor::record {

/// Holds signals.json and landmarks.bin against the pictures of a recording, all read side by side. Only the first
/// mismatch of a kind is kept for each file: what follows it follows from it.
class VerifiedSignals {
public:
    VerifiedSignals(const Folder &folder, const SessionManifest &manifest, bool hasPicture, double durationSeconds);

    /// The next decoded picture, at its time in seconds.
    void addPicture(double seconds);
    /// After the last picture.
    void finish();
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] const std::vector<Mismatch> &mismatches() const { return m_mismatches; }

private:
    void note(const char *kind, const QString &file, const QString &detail);
    void readSignal();
    void readLandmarks();
    void holdAgainstLandmarks(const SignalFrame &signal);

    bool m_recovered;
    bool m_hasPicture;
    double m_duration;
    std::optional<RecordArrayReader> m_records;
    std::optional<LandmarkReader> m_landmarks;
    std::optional<SignalFrame> m_signal;  ///< not yet held against its picture
    std::optional<FaceOverlay> m_overlay; ///< not yet held against its signal
    std::optional<std::uint64_t> m_lastFrame;
    std::optional<std::uint64_t> m_lastOverlayFrame;
    MediaTime m_lastTime{};
    WallTime m_startedAt;
    std::uint64_t m_pictures = 0;
    std::uint64_t m_count = 0;
    std::vector<Mismatch> m_mismatches;
};

} // namespace candor::record
