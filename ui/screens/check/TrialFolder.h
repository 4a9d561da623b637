// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace candor::screens {

/// A private folder for five seconds that nobody keeps: only its owner may enter it, and it goes with this object. One
/// that a crash left goes with removeLeftovers().
class TrialFolder {
public:
    /// Makes one below `parent`. May wait for the disk. Errors: WriteFailed.
    [[nodiscard]] static Result<std::unique_ptr<TrialFolder>> create(const QString &parent);
    ~TrialFolder();
    TrialFolder(const TrialFolder &) = delete;
    TrialFolder &operator=(const TrialFolder &) = delete;

    /// Where the recording goes.
    [[nodiscard]] QString session() const;

    /// Deletes what ended programs left below `parent`; folders in use stay.
    static void removeLeftovers(const QString &parent);
    /// The parent for this person: in their cache.
    [[nodiscard]] static QString usualParent();

private:
    TrialFolder(QString path, std::unique_ptr<QLockFile> lock);

    QString m_path;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace candor::screens
