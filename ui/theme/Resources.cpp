// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/Resources.h"

#include <QFontDatabase>

// The macro declares a function, which must be at the global scope.
static void registerThemeResources() { Q_INIT_RESOURCE(theme); }

namespace candor::theme {

namespace {

bool registerAll() {
    registerThemeResources();
    bool whole = true;
    for (const char *font :
         {"Inter-Regular.otf", "Inter-SemiBold.otf", "IBMPlexMono-Regular.woff", "IBMPlexMono-SemiBold.woff"}) {
        whole =
            QFontDatabase::addApplicationFont(QStringLiteral(":/candor/fonts/") + QLatin1String(font)) >= 0 && whole;
    }
    return whole;
}

} // namespace

void useResources() {
    [[maybe_unused]] static const bool whole = registerAll();
    Q_ASSERT(whole);
}

} // namespace candor::theme
