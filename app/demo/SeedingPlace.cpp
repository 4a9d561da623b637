// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/SeedingPlace.h"

#include "store/ConnectionSettings.h"

#include <QDir>
#include <QFileInfo>

#include <utility>

namespace candor::demo {

namespace {

using namespace Qt::StringLiterals;

constexpr auto everything = QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot;
const QString inner = u"workspace"_s;

QString placeBeside(const QString &workspace) {
    const QFileInfo info(workspace);
    return QDir(info.absolutePath()).filePath(u'.' % info.fileName() % u".demo-partial"_s);
}

} // namespace

bool SeedingPlace::isFor(const workspace::WorkspaceLocation &location) {
    const QFileInfo folder(location.folder);
    const QFileInfo parent(folder.absolutePath());
    if (location.database->dialect != store::Dialect::Sqlite)
        return false; // a server's tables have no name to be given at the end
    if (parent.exists() && !parent.isWritable())
        return false;
    return !folder.isSymLink() &&
           (!folder.exists() || (folder.isDir() && QDir(location.folder).entryList(everything).isEmpty()));
}

Result<SeedingPlace> SeedingPlace::make(const QString &workspace) {
    const QString place = placeBeside(workspace);
    const QStringList left = QDir(place).entryList(everything);
    if (!left.isEmpty() && left != QStringList{inner})
        return failure(ErrorCode::FolderNotEmpty, place);
    if (const auto removed = workspace::removeLeftBehind(place); !removed)
        return failure(removed.error());
    if (const auto made = workspace::makePrivateFolder(place); !made)
        return failure(made.error());
    auto lock = workspace::FolderLock::take(place);
    return lock ? Result<SeedingPlace>(SeedingPlace(workspace, place, std::move(*lock))) : failure(lock.error());
}

SeedingPlace::SeedingPlace(QString workspace, QString place, workspace::FolderLock lock)
    : m_workspace(std::move(workspace)), m_place(std::move(place)), m_lock(std::move(lock)) {}

SeedingPlace::SeedingPlace(SeedingPlace &&other) noexcept
    : m_workspace(std::move(other.m_workspace)), m_place(std::exchange(other.m_place, QString())),
      m_lock(std::move(other.m_lock)) {}

SeedingPlace::~SeedingPlace() {
    if (!m_place.isEmpty())
        QDir(m_place).removeRecursively();
}

QString SeedingPlace::folder() const { return QDir(m_place).filePath(inner); }

Result<void> SeedingPlace::becomeWorkspace() {
    // An empty folder gives way; one with something in it is told as WorkspaceExists.
    QDir().rmdir(m_workspace);
    return workspace::renameToNew(folder(), m_workspace);
}

} // namespace candor::demo
