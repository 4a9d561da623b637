// SPDX-License-Identifier: GPL-3.0-or-later
#include "Invitation.h"

#include "access/PeopleService.h"
#include "access/SignInService.h"
#include "hiring/ApplicationService.h"
#include "hiring/JobService.h"
#include "workspace/Maintenance.h"
#include "workspace/Workspace.h"

namespace candor::ctl {

namespace {

using namespace Qt::StringLiterals;

const QString origin = u"test"_s;

} // namespace

Result<QString> invite(const QString &folder) {
    const SystemClock clock;
    const crypto::Secret password(u"quiet lamps over water"_s);
    const auto location = workspace::locate(folder);
    if (!location)
        return failure(location.error());
    if (auto made = workspace::initialise(*location); !made)
        return failure(made.error());
    const auto workspace = workspace::Workspace::open(*location, clock);
    if (!workspace)
        return failure(workspace.error());
    access::Registration ada;
    ada.fullName = u"Ada Lindqvist"_s;
    ada.email = u"ada@example.org"_s;
    if (auto made = (*workspace)->people().createFirstAdministrator(origin, ada, password); !made)
        return failure(made.error());
    const auto administrator = (*workspace)->signIns().signIn(origin, ada.email, password);
    if (!administrator)
        return failure(administrator.error());
    access::Registration jonas;
    jonas.fullName = u"Jonas Weidmann"_s;
    jonas.email = u"jonas@example.org"_s;
    const auto seeker = (*workspace)->people().registerAccount(administrator->actor, jonas, password);
    if (!seeker)
        return failure(seeker.error());
    Job job;
    job.title = u"Backend engineer"_s;
    job.company = u"Norrland Systems"_s;
    job.place = u"Umeå"_s;
    job.description = u"You keep the measuring services up."_s;
    auto kept = (*workspace)->jobs().add(administrator->actor, job);
    if (kept)
        kept = (*workspace)->jobs().setState(administrator->actor, kept->id, JobState::Open, kept->revision);
    if (!kept)
        return failure(kept.error());
    const auto application =
        (*workspace)->applications().apply(administrator->actor, kept->id, seeker->id, ApplicationForm(), QString());
    if (!application)
        return failure(application.error());
    return (*workspace)->applications().issueInterviewCode(administrator->actor, application->id);
}

} // namespace candor::ctl
