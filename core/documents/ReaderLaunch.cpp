// SPDX-License-Identifier: GPL-3.0-or-later
#include "documents/ReaderLaunch.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

#include <cerrno>
#include <csignal>
#include <cstring>

#include <fcntl.h>
#include <spawn.h>
#include <sys/socket.h>
#include <unistd.h>

namespace candor::documents {

namespace {

using namespace Qt::StringLiterals;

// One thread in each reader: its children are forks, and the filter lets them start none. A fork of Tesseract's models
// takes a fifth of the time where they lie in large pages. What a child frees it keeps for the page that follows.
constexpr const char *environment[] = {
    "LANG=C.UTF-8", "OMP_THREAD_LIMIT=1",
    "GLIBC_TUNABLES=glibc.malloc.hugetlb=1:glibc.malloc.mmap_threshold=33554432:glibc.malloc.trim_threshold=268435456",
    nullptr};

void append(std::vector<std::string> &words, std::initializer_list<const char *> more) {
    words.insert(words.end(), more.begin(), more.end());
}

/// The folders that programs need, as this machine has them.
void appendFileSystem(std::vector<std::string> &words, const std::string &program) {
    append(words, {"--ro-bind", "/usr", "/usr"});
    for (const char *folder : {"/lib", "/lib64", "/lib32", "/libx32"}) {
        const QFileInfo info(QString::fromLatin1(folder));
        if (info.isSymLink())
            append(words, {"--symlink",
                           ("/" + QDir(u"/"_s).relativeFilePath(info.symLinkTarget()).toStdString()).c_str(), folder});
        else if (info.isDir())
            append(words, {"--ro-bind", folder, folder});
    }
    // glibc looks in the last for what large pages there are.
    for (const char *file :
         {"/etc/fonts", "/etc/ld.so.cache", "/var/cache/fontconfig", "/sys/kernel/mm/transparent_hugepage"})
        append(words, {"--ro-bind-try", file, file});
    append(words, {"--dev-bind", "/dev/null", "/dev/null"});
#ifdef __SANITIZE_ADDRESS__
    append(words, {"--proc", "/proc"}); // the sanitizer cannot start without
#endif
    append(words, {"--ro-bind", program.c_str(), "/candor-reader", "--remount-ro", "/", "--chdir", "/"});
}

void closeAll(std::initializer_list<int> descriptors) {
    for (const int descriptor : descriptors) {
        if (descriptor >= 0)
            close(descriptor);
    }
}

/// Moves a descriptor out of the way of standard input and output, where this program has those closed.
bool moveUp(int &descriptor) {
    if (descriptor > STDERR_FILENO)
        return true;
    const int moved = fcntl(descriptor, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    close(descriptor);
    descriptor = moved;
    return moved >= 0;
}

} // namespace

QString installedReader() {
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../libexec/candor/candor-reader"_s);
}

QString installedBubblewrap() { return QStandardPaths::findExecutable(u"bwrap"_s, {u"/usr/bin"_s, u"/bin"_s}); }

ReaderCommand readerCommand(const ReaderSettings &settings, const QString &program, const QString &bubblewrap) {
    const std::string path = QFile::encodeName(program).toStdString();
    ReaderCommand command;
    auto &words = command.words;
    if (bubblewrap.isEmpty()) {
        words.push_back(path);
    } else {
        words.push_back(QFile::encodeName(bubblewrap).toStdString());
        append(words, {"--unshare-all", "--die-with-parent", "--new-session", "--cap-drop", "ALL", "--uid", "65534",
                       "--gid", "65534", "--hostname", "reader"});
        appendFileSystem(words, path);
        append(words, {"--", "/candor-reader"});
    }
    words.push_back("--seconds=" + std::to_string(settings.secondsEach));
    words.push_back("--mebibytes=" + std::to_string(settings.mebibytesEach));
    if (!bubblewrap.isEmpty())
        words.emplace_back("--confined");
    else if (settings.strongest == Confinement::FilterAlone)
        words.emplace_back("--without-landlock");
    return command;
}

Result<LaunchedReader> launch(const ReaderCommand &command) {
    int input[2] = {-1, -1};
    int output[2] = {-1, -1};
    // A socket, because writing to one whose reader has died can do without SIGPIPE.
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, input) != 0 || pipe2(output, O_CLOEXEC) != 0 ||
        !moveUp(input[0]) || !moveUp(input[1]) || !moveUp(output[0]) || !moveUp(output[1])) {
        const int reason = errno;
        closeAll({input[0], input[1], output[0], output[1]});
        return failure(ErrorCode::ReaderFailed, QString::fromLocal8Bit(std::strerror(reason)));
    }
    posix_spawn_file_actions_t actions;
    posix_spawn_file_actions_init(&actions);
    posix_spawn_file_actions_adddup2(&actions, input[1], STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&actions, output[1], STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    sigset_t none;
    sigset_t all;
    sigemptyset(&none);
    sigfillset(&all);
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSID);

    std::vector<std::string> words = command.words;
    std::vector<char *> arguments;
    arguments.reserve(words.size() + 1);
    for (std::string &word : words)
        arguments.push_back(word.data());
    arguments.push_back(nullptr);
    LaunchedReader reader{.toReader = input[0], .fromReader = output[0]};
    const int reason = posix_spawn(&reader.process, arguments.front(), &actions, &attributes, arguments.data(),
                                   const_cast<char *const *>(environment));
    posix_spawnattr_destroy(&attributes);
    posix_spawn_file_actions_destroy(&actions);
    closeAll({input[1], output[1]});
    if (reason == 0)
        return reader;
    closeAll({input[0], output[0]});
    return failure(ErrorCode::ReaderFailed, QString::fromLocal8Bit(std::strerror(reason)));
}

} // namespace candor::documents
