// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/Confinement.h"

#include <grp.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/seccomp.h>

namespace candor::reader {

namespace {

constexpr unsigned nobody = 65534;
// Pages of programs and libraries, which the limit on data does not count: Poppler, Tesseract, Qt, ICU.
constexpr int mebibytesOfCode = 64;

bool limit(__rlimit_resource resource, rlim_t most) {
    const rlimit value{most, most};
    return setrlimit(resource, &value) == 0;
}

} // namespace

bool leaveRoot() {
    if (geteuid() != 0 && getuid() != 0)
        return true;
    return setgroups(0, nullptr) == 0 && setresgid(nobody, nobody, nobody) == 0 &&
           setresuid(nobody, nobody, nobody) == 0;
}

bool confine(const ChildLimits &limits, const CallFilter &filter) {
    constexpr rlim_t mostFiles = 64;
    const rlim_t mebibytes = rlim_t(limits.mebibytes - mebibytesOfCode);
#ifdef __SANITIZE_ADDRESS__
    const bool memory = mebibytes > 0; // the sanitizer's shadow is larger than any limit
#else
    const bool memory = limit(RLIMIT_DATA, mebibytes << 20);
#endif
    const bool limited = memory && limit(RLIMIT_CPU, rlim_t(limits.seconds) + 1) && limit(RLIMIT_FSIZE, 0) &&
                         limit(RLIMIT_NOFILE, mostFiles) && limit(RLIMIT_NPROC, 0) && limit(RLIMIT_MEMLOCK, 0) &&
                         limit(RLIMIT_MSGQUEUE, 0) && limit(RLIMIT_CORE, 0);
    if (!limited || prctl(PR_SET_DUMPABLE, 0, 0, 0, 0) != 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    const sock_fprog program{.len = static_cast<unsigned short>(filter.size()),
                             .filter = const_cast<sock_filter *>(filter.data())};
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, 0, &program) == 0;
}

} // namespace candor::reader
