// SPDX-License-Identifier: GPL-3.0-or-later
#include "Attempts.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <functional>
#include <map>

#include <dirent.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <sched.h>
#include <sys/ipc.h>
#include <sys/mman.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

namespace candor::tests {

namespace {

using Try = std::function<long(const std::string &argument)>;

long system(long number, long first = 0, long second = 0, long third = 0, long fourth = 0) {
    return syscall(number, first, second, third, fourth, 0, 0);
}

long connectTo(int family, const sockaddr *address, socklen_t length) {
    // Descriptors that happen to be open count too.
    const int made = socket(family, SOCK_STREAM, 0);
    const long connected = connect(made >= 0 ? made : 0, address, length);
    return made >= 0 ? 0 : connected;
}

long connectInternet(const std::string &) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(5432);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return connectTo(AF_INET, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

long connectUnix(const std::string &path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    return connectTo(AF_UNIX, reinterpret_cast<const sockaddr *>(&address), sizeof address);
}

long openTo(const std::string &path, int flags) {
    const int opened = open(path.c_str(), flags | O_CLOEXEC, 0600);
    if (opened >= 0)
        close(opened);
    return opened;
}

long list(const std::string &path) {
    DIR *folder = opendir(path.c_str());
    if (folder == nullptr)
        return -1;
    closedir(folder);
    return 0;
}

long forked(long child) {
    if (child == 0)
        system(SYS_exit_group, 0);
    return child;
}

long map(int protection, int flags) {
    void *memory = mmap(nullptr, 4096, protection, flags | MAP_ANONYMOUS, -1, 0);
    return memory == MAP_FAILED ? -1 : 0;
}

long mapShared(int protection) { return map(protection, MAP_SHARED); }

long makeRunnable(const std::string &) {
    void *memory = mmap(nullptr, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    return mprotect(memory, 4096, PROT_READ | PROT_EXEC);
}

long readOther(const std::string &process) {
    char byte = 0;
    const iovec own{&byte, 1};
    const iovec other{&byte, 1};
    return process_vm_readv(std::stoi(process), &own, 1, &other, 1, 0);
}

long raiseLimit(const std::string &) {
    const rlimit more{RLIM_INFINITY, RLIM_INFINITY};
    return setrlimit(RLIMIT_DATA, &more);
}

/// Whether anything is open that is not the child's own.
long findOpen(const std::string &) {
    constexpr int own = 3;
    for (int descriptor = own + 1; descriptor < 4096; ++descriptor) {
        if (fcntl(descriptor, F_GETFL) >= 0)
            return 0;
    }
    errno = EBADF;
    return -1;
}

const std::map<std::string, Try> &attempts() {
    static const std::map<std::string, Try> all{
        {"inet", connectInternet},
        {"inet6", [](const std::string &) { return socket(AF_INET6, SOCK_DGRAM, 0); }},
        {"netlink", [](const std::string &) { return socket(AF_NETLINK, SOCK_RAW, 0); }},
        {"unix", connectUnix},
        {"socketpair",
         [](const std::string &) {
             int two[2];
             return socketpair(AF_UNIX, SOCK_STREAM, 0, two);
         }},
        {"open", [](const std::string &path) { return openTo(path, O_RDONLY); }},
        {"openat2",
         [](const std::string &path) {
             const std::uint64_t how[3] = {O_RDONLY, 0, 0};
             return system(SYS_openat2, AT_FDCWD, reinterpret_cast<long>(path.c_str()), reinterpret_cast<long>(how),
                           sizeof how);
         }},
        {"list", list},
        {"write", [](const std::string &path) { return openTo(path, O_WRONLY | O_CREAT); }},
        {"append", [](const std::string &path) { return openTo(path, O_RDWR | O_APPEND); }},
        {"truncate", [](const std::string &path) { return truncate(path.c_str(), 0); }},
        {"remove", [](const std::string &path) { return unlink(path.c_str()); }},
        {"rename", [](const std::string &path) { return rename(path.c_str(), (path + ".new").c_str()); }},
        {"link", [](const std::string &path) { return link(path.c_str(), (path + ".link").c_str()); }},
        {"chmod", [](const std::string &path) { return chmod(path.c_str(), 0777); }},
        {"mkdir", [](const std::string &path) { return mkdir(path.c_str(), 0700); }},
        {"chdir", [](const std::string &path) { return chdir(path.c_str()); }},
        {"chroot", [](const std::string &path) { return chroot(path.c_str()); }},
        {"exec", [](const std::string &path) { return execl(path.c_str(), path.c_str(), nullptr); }},
        {"execveat",
         [](const std::string &path) {
             return system(SYS_execveat, AT_FDCWD, reinterpret_cast<long>(path.c_str()), 0, 0);
         }},
        {"fork", [](const std::string &) { return forked(fork()); }},
        {"clone", [](const std::string &) { return forked(system(SYS_clone, SIGCHLD)); }},
        {"clone3",
         [](const std::string &) {
             const std::uint64_t arguments[11] = {0, 0, 0, 0, SIGCHLD};
             return forked(system(SYS_clone3, reinterpret_cast<long>(arguments), sizeof arguments));
         }},
        {"vfork", [](const std::string &) { return forked(system(SYS_vfork)); }},
        {"kill", [](const std::string &process) { return kill(std::stoi(process), SIGKILL); }},
        {"tgkill",
         [](const std::string &process) {
             return system(SYS_tgkill, std::stoi(process), std::stoi(process), SIGKILL);
         }},
        {"pidfd", [](const std::string &process) { return system(SYS_pidfd_open, std::stoi(process)); }},
        {"ptrace",
         [](const std::string &process) { return ptrace(PTRACE_ATTACH, std::stoi(process), nullptr, nullptr); }},
        {"read-process", readOther},
        {"shared-memory", [](const std::string &) { return mapShared(PROT_READ | PROT_WRITE); }},
        {"shared-memory-read-only", [](const std::string &) { return mapShared(PROT_READ); }},
        {"shmget", [](const std::string &) { return shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0600); }},
        {"memfd", [](const std::string &) { return memfd_create("hidden", 0); }},
        {"code", [](const std::string &) { return map(PROT_READ | PROT_EXEC, MAP_PRIVATE); }},
        {"code-later", makeRunnable},
        {"raise-limit", raiseLimit},
        {"unshare", [](const std::string &) { return unshare(CLONE_NEWUSER); }},
        {"mount", [](const std::string &path) { return system(SYS_mount, 0, reinterpret_cast<long>(path.c_str())); }},
        {"setuid", [](const std::string &) { return setuid(0); }},
        {"io_uring", [](const std::string &) { return system(SYS_io_uring_setup, 8); }},
        {"bpf", [](const std::string &) { return system(SYS_bpf, 0); }},
        {"keyctl", [](const std::string &) { return system(SYS_keyctl, 0); }},
        {"perf", [](const std::string &) { return system(SYS_perf_event_open); }},
        {"userfaultfd", [](const std::string &) { return system(SYS_userfaultfd); }},
        {"ioctl",
         [](const std::string &) {
             int count = 0;
             return system(SYS_ioctl, 0, 0x541B, reinterpret_cast<long>(&count));
         }},
        {"pipe",
         [](const std::string &) {
             int two[2];
             return pipe(two);
         }},
        {"open-descriptors", findOpen}};
    return all;
}

} // namespace

int attempt(const std::string &name, const std::string &argument) {
    const auto found = attempts().find(name);
    if (found == attempts().end())
        return -1;
    errno = 0;
    const long result = found->second(argument);
    return result >= 0 ? 0 : errno;
}

} // namespace candor::tests
