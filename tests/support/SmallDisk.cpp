// SPDX-License-Identifier: GPL-3.0-or-later
#include "SmallDisk.h"

#include <QFile>

#include <algorithm>
#include <csignal>
#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

namespace candor::test {

namespace {

constexpr qint64 room = 64 * 1024;

bool write(const char *path, const QByteArray &text) {
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size();
}

bool enterNamespace() {
    const auto user = geteuid();
    const auto group = getegid();
    if (user == 0)
        return unshare(CLONE_NEWNS) == 0;
    return unshare(CLONE_NEWUSER | CLONE_NEWNS) == 0 &&
           write("/proc/self/uid_map", "0 " + QByteArray::number(user) + " 1") &&
           write("/proc/self/setgroups", "deny") &&
           write("/proc/self/gid_map", "0 " + QByteArray::number(group) + " 1");
}

void limitFiles(rlim_t bytes) {
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace

SmallDisk::SmallDisk(QString folder, std::uint64_t bytes) : m_folder(std::move(folder)) {
    const auto path = QFile::encodeName(m_folder);
    const auto options = QByteArray("size=" + QByteArray::number(static_cast<qulonglong>(bytes)));
    m_mounted = enterNamespace() && mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
                mount("tmpfs", path.constData(), "tmpfs", 0, options.constData()) == 0;
    if (m_mounted)
        return;
    std::signal(SIGXFSZ, SIG_IGN);
    limitFiles(bytes / 2);
}

void SmallDisk::grow() {
    if (m_mounted)
        mount("tmpfs", QFile::encodeName(m_folder).constData(), "tmpfs", MS_REMOUNT, "size=64m");
    else
        limitFiles(RLIM_INFINITY);
}

void SmallDisk::fill() {
    if (!m_mounted) {
        limitFiles(4096);
        return;
    }
    QFile filler(m_folder + QStringLiteral("/filler"));
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return;
    const QByteArray page(4096, 'x');
    while (filler.write(page) == page.size()) {
    }
    filler.resize(std::max<qint64>(0, filler.size() - room));
}

} // namespace candor::test
