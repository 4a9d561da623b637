// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Gate.h"
#include "model/Result.h"
#include "store/ApplicationStore.h"
#include "store/ApplicationViewer.h"

namespace candor::hiring {

/// How the person of a call stands to an application.
struct ApplicationAccess {
    store::ApplicationStanding standing;
    access::Relation relation;

    [[nodiscard]] const Application &application() const { return standing.application; }
    /// Whether the job takes applications on this day.
    [[nodiscard]] bool jobIsOpen(QDate today) const {
        return standing.jobState == JobState::Open && (!standing.deadline || *standing.deadline >= today);
    }
};

/// Errors: NotFound (NotSignedIn for a guest), and the database's. Nothing is asked of the matrix yet.
[[nodiscard]] Result<ApplicationAccess> applicationAccess(access::Call &call, ApplicationId id);
/// Refuses whoever may not do this with the application.
[[nodiscard]] Result<ApplicationAccess> requireForApplication(access::Call &call, access::Action action,
                                                              ApplicationId id);
/// The applications that the matrix opens to the person of a call.
[[nodiscard]] store::ApplicationViewer applicationViewer(const access::Call &call);
[[nodiscard]] access::AuditObject applicationObject(ApplicationId id);

} // namespace candor::hiring
