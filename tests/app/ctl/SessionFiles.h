// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <vector>

namespace candor::ctl {

/// What ffprobe says of a recording.
struct Probe {
    QString pictureCodec; ///< empty: no picture
    int width = 0;
    int height = 0;
    std::vector<double> pictureTimes; ///< seconds, of each frame that can be decoded
    QString soundCodec;               ///< empty: no sound
    double seconds = 0;
};

/// Probes a media file; empty where ffprobe cannot read it.
[[nodiscard]] Probe probe(const QString &file);

/// The files of a session's folder, as whoever reads them finds them.
class SessionFiles {
public:
    explicit SessionFiles(QString folder) : m_folder(std::move(folder)) {}

    [[nodiscard]] QString path(const QString &name) const;
    [[nodiscard]] QStringList names() const;
    [[nodiscard]] QByteArray bytes(const QString &name) const;
    void write(const QString &name, const QByteArray &bytes) const;

    [[nodiscard]] QJsonObject summary() const;
    [[nodiscard]] QJsonObject manifest() const;
    [[nodiscard]] QJsonArray signalRecords() const;
    [[nodiscard]] QJsonArray events() const;
    [[nodiscard]] std::vector<QJsonObject> eventsOf(const QString &kind) const;
    /// Name of the recording.
    [[nodiscard]] QString recording() const;
    /// Frames that the summary says are recorded.
    [[nodiscard]] int recordedFrames() const;

private:
    QString m_folder;
};

/// In lower-case hexadecimal, as manifests carry it.
[[nodiscard]] QByteArray sha256Of(const QByteArray &bytes);
/// Complete lines of a file, 0 where there is none.
[[nodiscard]] qsizetype linesOf(const QString &file);

} // namespace candor::ctl
