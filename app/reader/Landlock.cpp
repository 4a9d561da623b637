// SPDX-License-Identifier: GPL-3.0-or-later
#include "reader/Confinement.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <linux/landlock.h>

// Debian 12's glibc has no functions for these calls.
namespace candor::reader {

namespace {

constexpr std::uint64_t readingAccess = LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_READ_DIR;
/// All that the first version knows: refused everywhere but where a rule allows it.
constexpr std::uint64_t allAccess = (LANDLOCK_ACCESS_FS_MAKE_SYM << 1) - 1;
constexpr const char *readableFolders[] = {"/usr", "/lib", "/lib64", "/etc/fonts", "/var/cache/fontconfig"};

class RuleSet {
public:
    RuleSet() {
        const landlock_ruleset_attr attributes{.handled_access_fs = allAccess};
        m_descriptor = static_cast<int>(syscall(SYS_landlock_create_ruleset, &attributes, sizeof attributes, 0));
    }
    RuleSet(const RuleSet &) = delete;
    RuleSet &operator=(const RuleSet &) = delete;
    ~RuleSet() {
        if (m_descriptor >= 0)
            close(m_descriptor);
    }
    /// A path that is not there needs no rule.
    [[nodiscard]] bool allow(const char *path, std::uint64_t access) const {
        const int folder = open(path, O_PATH | O_CLOEXEC);
        if (folder < 0)
            return true;
        const landlock_path_beneath_attr rule{.allowed_access = access, .parent_fd = folder};
        const bool added = syscall(SYS_landlock_add_rule, m_descriptor, LANDLOCK_RULE_PATH_BENEATH, &rule, 0) == 0;
        close(folder);
        return added;
    }
    [[nodiscard]] bool made() const { return m_descriptor >= 0; }
    [[nodiscard]] bool enforce() const { return syscall(SYS_landlock_restrict_self, m_descriptor, 0) == 0; }

private:
    int m_descriptor = -1;
};

} // namespace

bool restrictFiles() {
    const RuleSet rules;
    if (!rules.made() || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    for (const char *folder : readableFolders) {
        if (!rules.allow(folder, readingAccess))
            return false;
    }
    return rules.allow("/etc/ld.so.cache", LANDLOCK_ACCESS_FS_READ_FILE) &&
           rules.allow("/dev/null", LANDLOCK_ACCESS_FS_READ_FILE | LANDLOCK_ACCESS_FS_WRITE_FILE) && rules.enforce();
}

} // namespace candor::reader
