// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/Confinement.h"

#include <seccomp.h>

#include <cerrno>
#include <memory>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

namespace candor::reader {

namespace {

constexpr int allCalls[] = {
    // memory; mmap and mprotect have rules of their own
    SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise),
    // what is open
    SCMP_SYS(read), SCMP_SYS(readv), SCMP_SYS(pread64), SCMP_SYS(write), SCMP_SYS(writev), SCMP_SYS(lseek),
    SCMP_SYS(_llseek), SCMP_SYS(close), SCMP_SYS(fstat), SCMP_SYS(fstat64), SCMP_SYS(fadvise64),
    // time, chance, oneself
    SCMP_SYS(clock_gettime), SCMP_SYS(clock_getres), SCMP_SYS(gettimeofday), SCMP_SYS(time), SCMP_SYS(times),
    SCMP_SYS(getrandom), SCMP_SYS(getrusage), SCMP_SYS(sysinfo), SCMP_SYS(uname), SCMP_SYS(getpid), SCMP_SYS(gettid),
    SCMP_SYS(getuid), SCMP_SYS(geteuid), SCMP_SYS(getgid), SCMP_SYS(getegid), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(sched_yield), SCMP_SYS(getcwd),
    // locks between threads, of which there is one; signals to handlers of its own
    SCMP_SYS(futex), SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(rt_sigreturn), SCMP_SYS(sigaltstack),
    SCMP_SYS(restart_syscall),
    // the end
    SCMP_SYS(exit), SCMP_SYS(exit_group)};

constexpr int openingCalls[] = {SCMP_SYS(access),     SCMP_SYS(faccessat),  SCMP_SYS(faccessat2), SCMP_SYS(stat),
                                SCMP_SYS(lstat),      SCMP_SYS(newfstatat), SCMP_SYS(statx),      SCMP_SYS(readlink),
                                SCMP_SYS(readlinkat), SCMP_SYS(getdents64), SCMP_SYS(statfs),     SCMP_SYS(fstatfs)};

/// Collects rules; one that cannot be added spoils the filter.
class Rules {
public:
    Rules() : m_context(seccomp_init(SCMP_ACT_ERRNO(EPERM)), &seccomp_release) {
        require(m_context != nullptr &&
                seccomp_attr_set(m_context.get(), SCMP_FLTATR_ACT_BADARCH, SCMP_ACT_KILL_PROCESS) == 0);
        // A tree of comparisons instead of a row of them: each call is checked.
        require(m_good && seccomp_attr_set(m_context.get(), SCMP_FLTATR_CTL_OPTIMIZE, 2) == 0);
    }
    /// Lets a call through where all comparisons hold.
    void allow(int call, std::initializer_list<scmp_arg_cmp> where = {}) {
        require(m_good && seccomp_rule_add_array(m_context.get(), SCMP_ACT_ALLOW, call,
                                                 static_cast<unsigned>(where.size()), where.begin()) == 0);
    }
    [[nodiscard]] Result<CallFilter> program() const;

private:
    void require(bool fits) { m_good = m_good && fits; }

    std::unique_ptr<void, decltype(&seccomp_release)> m_context;
    bool m_good = true;
};

/// libseccomp 2.5 writes filters to files only.
Result<CallFilter> Rules::program() const {
    const int file = memfd_create("filter", MFD_CLOEXEC);
    const bool written = m_good && file >= 0 && seccomp_export_bpf(m_context.get(), file) == 0;
    const off_t size = written ? lseek(file, 0, SEEK_END) : 0;
    CallFilter filter(static_cast<std::size_t>(size) / sizeof(sock_filter));
    const bool whole = size > 0 && pread(file, filter.data(), static_cast<std::size_t>(size), 0) == size;
    if (file >= 0)
        ::close(file);
    return whole ? Result<CallFilter>(std::move(filter))
                 : failure(ErrorCode::ReaderFailed, QStringLiteral("no filter of system calls"));
}

/// None of the bits is set in the argument.
scmp_arg_cmp without(unsigned argument, std::uint64_t bits) { return {argument, SCMP_CMP_MASKED_EQ, bits, 0}; }
scmp_arg_cmp equal(unsigned argument, std::uint64_t value) { return {argument, SCMP_CMP_EQ, value, 0}; }

void allowMemory(Rules &rules) {
    // Shared memory would not count against the limit, and nothing here makes code.
    rules.allow(SCMP_SYS(mmap), {without(2, PROT_EXEC), without(3, MAP_SHARED)});
    rules.allow(SCMP_SYS(mmap), {without(2, PROT_EXEC | PROT_WRITE), without(3, MAP_ANONYMOUS)});
    rules.allow(SCMP_SYS(mprotect), {without(2, PROT_EXEC)});
}

void allowOpening(Rules &rules) {
    constexpr std::uint64_t changing = O_ACCMODE | O_CREAT | O_TRUNC | (O_TMPFILE & ~O_DIRECTORY);
    rules.allow(SCMP_SYS(openat), {without(2, changing)});
    rules.allow(SCMP_SYS(open), {without(1, changing)});
    for (const int call : openingCalls)
        rules.allow(call);
}

} // namespace

Result<CallFilter> makeCallFilter(bool mayOpen) {
    Rules rules;
    for (const int call : allCalls)
        rules.allow(call);
    // Asking for its own limits, not setting any; flags of what is open.
    rules.allow(SCMP_SYS(prlimit64), {equal(0, 0), equal(2, 0)});
    rules.allow(SCMP_SYS(fcntl), {equal(1, F_GETFL)});
    rules.allow(SCMP_SYS(fcntl), {equal(1, F_SETFD)});
    allowMemory(rules);
    if (mayOpen)
        allowOpening(rules);
    return rules.program();
}

} // namespace candor::reader
