// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QString>

#include <memory>
#include <mutex>

namespace candor::access {
class Call;
}
namespace candor::documents {
class SkillFinder;
}

namespace candor::hiring {

/// The skill list of a workspace at the time of a call: the built-in one with an administrator's changes.
struct CurrentSkills {
    std::shared_ptr<const documents::SkillFinder> finder;
    QString version; ///< of the list and, where there are some, of the changes: "3", "3.2"
};

/// Hands out the list; made anew only where the changes have another revision. Thread-safe.
class WorkspaceSkills {
public:
    [[nodiscard]] Result<CurrentSkills> of(access::Call &call);

private:
    std::mutex m_mutex;
    CurrentSkills m_current;
    qint64 m_revision = -1;
};

/// The version of the built-in list with changes of that revision.
[[nodiscard]] QString skillListVersion(qint64 revision);

} // namespace candor::hiring
