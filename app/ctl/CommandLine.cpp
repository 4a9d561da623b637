// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"

#include "Words.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>
#include <cstdio>

namespace candor::ctl {

namespace {

constexpr int largestSide = 8192;
constexpr int smallestSide = 16;

} // namespace

std::optional<int> CommandLine::parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments,
                                      const QStringList &positional) {
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, tr("Show this help."));
    parser.addOption(help);
    const bool understood = parser.parse(QStringList{QStringLiteral("candorctl ") % command} + arguments);
    if (understood && parser.isSet(help)) {
        // Qt's first line names the program as it was called, and knows of no commands.
        const QString program = QCoreApplication::arguments().constFirst();
        QString text = parser.helpText().trimmed();
        print(text.replace(text.indexOf(program), program.size(), QString(QStringLiteral("candorctl ") % command)));
        return done;
    }
    const QStringList given = parser.positionalArguments();
    const auto least = std::ranges::count_if(positional, [](const QString &name) { return !name.startsWith(u'['); });
    const bool lastRepeats = !positional.isEmpty() && positional.constLast().endsWith(u"...");
    QString wrong;
    if (!understood)
        wrong = parser.errorText();
    else if (given.size() < least)
        wrong = tr("%1 is missing.").arg(positional.at(given.size()).section(u'.', 0, 0));
    else if (given.size() > positional.size() && !lastRepeats)
        wrong = tr("\"%1\" is one argument too many.").arg(given.at(positional.size()));
    if (wrong.isEmpty())
        return std::nullopt;
    return fail({ErrorCode::InvalidArgument, tr("%1 \"candorctl %2 --help\" shows the usage.").arg(wrong, command)});
}

Result<QString> CommandLine::fileOf(const QString &option, const QString &value) {
    const QString prefix = QStringLiteral("file:");
    if (value.startsWith(prefix) && value.size() > prefix.size())
        return value.mid(prefix.size());
    return failure(ErrorCode::InvalidArgument, tr("--%1 takes file:PATH, not \"%2\".").arg(option, value));
}

Result<PictureSize> CommandLine::pictureSize(const QString &value) {
    if (value == u"SD")
        return PictureSize{640, 480};
    if (value == u"HD")
        return PictureSize{1280, 720};
    if (value == u"FHD")
        return PictureSize{1920, 1080};
    static const QRegularExpression form(QStringLiteral("^(\\d{2,4})x(\\d{2,4})$"));
    if (const auto match = form.match(value); match.hasMatch()) {
        const PictureSize size{match.captured(1).toInt() / 2 * 2, match.captured(2).toInt() / 2 * 2};
        if (std::min(size.width, size.height) >= smallestSide && std::max(size.width, size.height) <= largestSide)
            return size;
    }
    return failure(ErrorCode::InvalidArgument,
                   tr("--picture takes SD, HD, FHD, a size such as 800x600 (%1 to %2 a side), or off, not \"%3\".")
                       .arg(smallestSide)
                       .arg(largestSide)
                       .arg(value));
}

Result<MediaTime> CommandLine::seconds(const QString &value) {
    bool isNumber = false;
    const double number = value.toDouble(&isNumber);
    constexpr double longest = 24 * 3600;
    if (isNumber && number > 0 && number <= longest)
        return fromSeconds(number);
    return failure(ErrorCode::InvalidArgument,
                   tr("--seconds takes a number above 0, a day at the most, not \"%1\".").arg(value));
}

Result<Container> CommandLine::container(const QString &value) {
    if (const auto container = containerFromName(value))
        return *container;
    return failure(ErrorCode::InvalidArgument, tr("--container takes mp4 or webm, not \"%1\".").arg(value));
}

Result<bool> CommandLine::onOff(const QString &option, const QString &value) {
    if (value == u"on" || value == u"off")
        return value == u"on";
    return failure(ErrorCode::InvalidArgument, tr("--%1 takes on or off, not \"%2\".").arg(option, value));
}

int CommandLine::fail(const Error &error) { return fail(error, Words::error(error)); }

int CommandLine::fail(const Error &error, const QString &words) {
    std::fprintf(stderr, "candorctl: %s\n", qPrintable(words));
    return error.code == ErrorCode::InvalidArgument ? wrongUsage : failed;
}

void CommandLine::print(const QString &text) {
    std::fprintf(stdout, "%s\n", qPrintable(text));
    std::fflush(stdout);
}

void CommandLine::print(const QJsonObject &object) {
    std::fputs(QJsonDocument(object).toJson(QJsonDocument::Indented).constData(), stdout);
    std::fflush(stdout);
}

void CommandLine::print(const QJsonArray &array) {
    std::fputs(QJsonDocument(array).toJson(QJsonDocument::Indented).constData(), stdout);
    std::fflush(stdout);
}

QJsonObject CommandLine::objectOf(const QByteArray &json) { return QJsonDocument::fromJson(json).object(); }

} // namespace candor::ctl
