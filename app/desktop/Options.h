// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Account.h"
#include "model/Result.h"
#include "source/Devices.h"
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
    QString workspace;      ///< absolute
    QString connectionFile; ///< absolute; empty: what the workspace's folder says
    source::SourceChoice chosen;
    bool demo = false;
    Role role = Role::Recruiter; ///< who of the demo sits at the window; Guest: nobody
    QString pictures;            ///< folder for pictures of every screen; empty: show the window

    /// Errors: InvalidArgument, with a sentence.
    [[nodiscard]] static Result<Options> read(const QStringList &arguments);
    [[nodiscard]] static QString help();
};

/// What the window begins with: what was named, and beside it the usual device of the other kind, or the sound of the
/// camera's own file. The microphone "off" is none.
[[nodiscard]] source::SourceChoice completed(const source::SourceChoice &named, const source::DeviceList &devices);

/// $CANDOR_WORKSPACE, else the data folder of the person.
[[nodiscard]] QString defaultWorkspace();

} // namespace candor::desktop
