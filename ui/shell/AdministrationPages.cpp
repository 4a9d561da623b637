// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditView.h"
#include "health/HealthView.h"
#include "people/PeopleView.h"
#include "shell/PageFactory.h"

namespace candor::shell {

MadePage makeAdministrationPage(Place place, screens::ScreenContext &context, Navigator & /*navigator*/,
                                QWidget *parent) {
    const auto made = [](auto *view) { return MadePage{view, [view] { view->refresh(); }}; };
    switch (place) {
    case Place::People:
        return made(new screens::PeopleView(context, parent));
    case Place::Audit:
        return made(new screens::AuditView(context, parent));
    case Place::Workspace:
        return made(new screens::HealthView(context, parent));
    default:
        return {};
    }
}

} // namespace candor::shell
