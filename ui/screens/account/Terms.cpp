// SPDX-License-Identifier: GPL-3.0-or-later
#include "account/Terms.h"

#include <QFile>

/// A resource in a static library is only there once this was called, outside of any namespace.
static void registerTerms() { Q_INIT_RESOURCE(terms); }

namespace candor::screens {

Terms termsFor(Role role) {
    registerTerms();
    const QString version = role == Role::Seeker ? QStringLiteral("seeker-1") : QStringLiteral("staff-1");
    QFile file(QStringLiteral(":/candor/terms/%1.txt").arg(version));
    const bool open = file.open(QIODevice::ReadOnly);
    Q_ASSERT(open);
    return {version, open ? QString::fromUtf8(file.readAll()).trimmed() : QString()};
}

} // namespace candor::screens
