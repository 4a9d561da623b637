// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell/PageFactory.h"

namespace candor::shell {

MadePage makePage(Place place, screens::ScreenContext &context, Navigator &navigator, QWidget *parent) {
    for (const auto make :
         {makeAccountPage, makeAdministrationPage, makeHiringPage, makeQuestionPage, makeInterviewPage}) {
        if (MadePage made = make(place, context, navigator, parent); made.widget)
            return made;
    }
    return {};
}

} // namespace candor::shell
