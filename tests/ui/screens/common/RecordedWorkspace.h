// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Session.h"
#include "record/SessionRecorder.h"

#include <QString>

#include <functional>
#include <memory>

namespace candor::tests {

/// A small recording with picture, sound and signals.
[[nodiscard]] RecordingPlan planOf(const QString &uuid);

/// Real sessions in a workspace's folder.
class RecordedWorkspace {
public:
    explicit RecordedWorkspace(QString workspace);

    [[nodiscard]] QString folderOf(const QString &uuid) const;
    /// A finished one of some thirtieths of a second; returns its folder.
    QString add(const RecordingPlan &plan, std::uint64_t steps = 6);
    /// One whose program was killed.
    QString addInterrupted(const RecordingPlan &plan, std::uint64_t steps = 40);
    /// One that is being recorded as long as the recorder lives.
    [[nodiscard]] std::unique_ptr<record::SessionRecorder> startRecording(const RecordingPlan &plan);
    /// Many that have a manifest and a summary alone, all like the one.
    void addMany(const QString &like, int count);

private:
    QString m_workspace;
};

/// Puts other text into a file; the old text must be there.
void replaceInFile(const QString &path, const QByteArray &from, const QByteArray &to);
void writeFile(const QString &path, const QByteArray &text);
[[nodiscard]] QByteArray readFile(const QString &path);

} // namespace candor::tests
