// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"

#include <QStringList>
#include <QtGlobal>

#include <vector>

namespace candor::ctl {

class Request;

/// How a sub-command gets at the workspace.
enum class Opens {
    Nothing,   ///< it works on the folder itself
    AsGuest,   ///< for whoever is not signed in
    WithActor, ///< for whoever --as names, else a guest
};

/// An option with its help; without `value` it is a switch. Its text is translated in its own context, or the group's.
struct Option {
    const char *name = nullptr;
    const char *help = nullptr;
    const char *value = nullptr;
    const char *context = nullptr;
};

/// For every command that sets a password.
inline constexpr Option newPasswordOption{
    "new-password-file",
    QT_TRANSLATE_NOOP("Request", "Read the new password from the first line of this file, which nobody else may read. "
                                 "Default: ask twice on the terminal."),
    "FILE", "Request"};

/// One of a group's commands. What `run` returns is the exit code; a list has --limit and --offset.
struct Subcommand {
    const char *name = nullptr; ///< may be of two words: "member add"
    const char *summary = nullptr;
    QStringList arguments; ///< "ID"; "[USER]" may be missing, "ID..." and "[DIR]..." may repeat
    std::vector<Option> options;
    Result<int> (*run)(Request &request) = nullptr;
    Opens opens = Opens::WithActor;
    bool isList = false;
};

/// The commands on one kind of thing. Texts are translated in `context`.
struct CommandGroup {
    const char *name = nullptr;
    const char *summary = nullptr;
    const char *context = nullptr;
    std::vector<Subcommand> commands;
};

[[nodiscard]] std::vector<Option> joined(std::vector<Option> first, const std::vector<Option> &more);

/// Finds the command that the arguments name and runs it; returns the program's exit code.
[[nodiscard]] int runGroup(const CommandGroup &group, const QStringList &arguments);
/// Runs one command that stands for itself, without a group's name before it.
[[nodiscard]] int runSubcommand(const QString &name, const char *context, const Subcommand &command,
                                const QStringList &arguments);

} // namespace candor::ctl
