// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Media.h"
#include "model/Result.h"
#include "model/Session.h"
#include "model/Time.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

class QCommandLineParser;

namespace candor::ctl {

/// Exit codes.
inline constexpr int done = 0;
inline constexpr int failed = 1;
inline constexpr int wrongUsage = 2;

/// Reading arguments and writing answers, the same way for every command.
class CommandLine {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)

public:
    /// Reads the arguments after the command's name. Returns an exit code where the command must not run: help was
    /// asked for, or the arguments are wrong (said on standard error). `positional` names the arguments that must be
    /// there; "[NAME]" may be missing, the last one may be "NAME...".
    [[nodiscard]] static std::optional<int> parse(QCommandLineParser &parser, const QString &command,
                                                  const QStringList &arguments, const QStringList &positional);

    /// "file:PATH" gives PATH. Error: InvalidArgument.
    [[nodiscard]] static Result<QString> fileOf(const QString &option, const QString &value);
    /// "SD", "HD", "FHD" or "WxH", made even. Error: InvalidArgument.
    [[nodiscard]] static Result<PictureSize> pictureSize(const QString &value);
    /// A number of seconds above 0. Error: InvalidArgument.
    [[nodiscard]] static Result<MediaTime> seconds(const QString &value);
    [[nodiscard]] static Result<Container> container(const QString &value);
    /// "on" or "off". Error: InvalidArgument.
    [[nodiscard]] static Result<bool> onOff(const QString &option, const QString &value);

    /// Says an error on standard error and returns the exit code that goes with it.
    [[nodiscard]] static int fail(const Error &error);
    [[nodiscard]] static int fail(const Error &error, const QString &words);
    static void print(const QString &text);
    static void print(const QJsonObject &object);
    static void print(const QJsonArray &array);
    /// The object that a JSON text of our own making holds.
    [[nodiscard]] static QJsonObject objectOf(const QByteArray &json);
};

} // namespace candor::ctl
