// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "model/SessionEvent.h"

#include <QCoreApplication>
#include <QString>

namespace candor::ctl {

/// Errors and kinds in words for a person: what happened, what is safe, what to do.
class Words {
    Q_DECLARE_TR_FUNCTIONS(Words)

public:
    [[nodiscard]] static QString error(const Error &error);
    [[nodiscard]] static QString flag(EventKind kind);
    [[nodiscard]] static QString mismatch(const QString &kind);
};

} // namespace candor::ctl
