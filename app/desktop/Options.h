// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "source/SourceChoice.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace candor::desktop {

/// What the command line asks of the window.
struct Options {
    Q_DECLARE_TR_FUNCTIONS(Options)

public:
    enum class Wish { Window, Help, Version };
    Wish wish = Wish::Window;
    QString workspace; ///< absolute
    source::SourceChoice chosen;
    bool demo = false;
    QString pictures; ///< folder for pictures of every screen; empty: show the window

    /// Errors: InvalidArgument, with a sentence.
    [[nodiscard]] static Result<Options> read(const QStringList &arguments);
    [[nodiscard]] static QString help();
};

/// $CANDOR_WORKSPACE, else the data folder of the person.
[[nodiscard]] QString defaultWorkspace();

} // namespace candor::desktop
