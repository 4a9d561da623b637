// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/Places.h"

#include <functional>

class QWidget;

namespace candor::screens {
struct ScreenContext;
}

namespace candor::shell {

class Navigator;

/// A page and what to do each time somebody comes to it.
struct MadePage {
    QWidget *widget = nullptr;
    std::function<void()> arrive;
};

/// Makes the page of a place and leads its signals to the navigator.
[[nodiscard]] MadePage makePage(Place place, screens::ScreenContext &context, Navigator &navigator, QWidget *parent);

// In parts, by subject; a place of another part has no widget there.
[[nodiscard]] MadePage makeAccountPage(Place place, screens::ScreenContext &context, Navigator &navigator,
                                       QWidget *parent);
[[nodiscard]] MadePage makeAdministrationPage(Place place, screens::ScreenContext &context, Navigator &navigator,
                                              QWidget *parent);
[[nodiscard]] MadePage makeHiringPage(Place place, screens::ScreenContext &context, Navigator &navigator,
                                      QWidget *parent);
[[nodiscard]] MadePage makeQuestionPage(Place place, screens::ScreenContext &context, Navigator &navigator,
                                        QWidget *parent);
[[nodiscard]] MadePage makeInterviewPage(Place place, screens::ScreenContext &context, Navigator &navigator,
                                         QWidget *parent);

} // namespace candor::shell
