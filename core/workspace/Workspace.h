// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Clock.h"
#include "model/Result.h"
#include "model/Uuids.h"
#include "workspace/WorkspaceLocation.h"

#include <QString>

#include <memory>

namespace candor::access {
class AuditLog;
class PeopleService;
class SettingsService;
class SignInService;
} // namespace candor::access
namespace candor::documents {
class ResumeReader;
}
namespace candor::hiring {
class ApplicationService;
class JobService;
class MatchService;
class ResumeService;
class ScheduleService;
} // namespace candor::hiring
namespace candor::interview {
class SessionService;
}
namespace candor::questions {
class QuestionnaireService;
class QuestionService;
} // namespace candor::questions

namespace candor::workspace {

/// An open workspace: its services, thread-safe, on connections of their own for each thread. Opened on a job's thread;
/// outlives whoever uses it.
class Workspace {
public:
    /// Resumes are read by processes of its own, which start with the first one. Errors: NotAWorkspace, SchemaOutdated,
    /// SchemaNewer, DatabaseDamaged, DatabaseUnavailable, NotPermitted.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceLocation &location, const Clock &clock,
                                                                 const UuidSource &uuids = randomUuid);
    /// With another reader of resumes.
    [[nodiscard]] static Result<std::unique_ptr<Workspace>> open(const WorkspaceLocation &location, const Clock &clock,
                                                                 std::shared_ptr<documents::ResumeReader> reader,
                                                                 const UuidSource &uuids = randomUuid);
    ~Workspace();
    Workspace(const Workspace &) = delete;
    Workspace &operator=(const Workspace &) = delete;

    [[nodiscard]] const WorkspaceLocation &location() const;
    [[nodiscard]] access::SignInService &signIns();
    [[nodiscard]] access::PeopleService &people();
    [[nodiscard]] access::SettingsService &settings();
    [[nodiscard]] access::AuditLog &audit();
    [[nodiscard]] hiring::JobService &jobs();
    [[nodiscard]] hiring::ApplicationService &applications();
    [[nodiscard]] hiring::ResumeService &resumes();
    [[nodiscard]] hiring::ScheduleService &schedule();
    [[nodiscard]] hiring::MatchService &matches();
    [[nodiscard]] interview::SessionService &sessions();
    [[nodiscard]] questions::QuestionService &questions();
    [[nodiscard]] questions::QuestionnaireService &questionnaires();

private:
    struct Parts;
    explicit Workspace(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

/// This machine and this program, as in "reception-2/candor": an actor's origin.
[[nodiscard]] QString originHere();

} // namespace candor::workspace
