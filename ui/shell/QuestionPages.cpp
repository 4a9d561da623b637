// SPDX-License-Identifier: GPL-3.0-or-later
#include "questions/QuestionsView.h"
#include "shell/PageFactory.h"

namespace candor::shell {

MadePage makeQuestionPage(Place place, screens::ScreenContext &context, Navigator & /*navigator*/, QWidget *parent) {
    if (place != Place::Questions)
        return {};
    auto *view = new screens::QuestionsView(context, parent);
    return {view, [view] { view->refresh(); }};
}

} // namespace candor::shell
