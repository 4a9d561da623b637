// SPDX-License-Identifier: GPL-3.0-or-later
#include "Subcommand.h"

#include "CommandLine.h"
#include "Request.h"
#include "WorkspaceWords.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

namespace candor::ctl {

namespace {

class Dispatcher {
    Q_DECLARE_TR_FUNCTIONS(Dispatcher)

public:
    static QString usage(const CommandGroup &group);
    static int unknown(const CommandGroup &group, const QString &name);
    static void addOptions(QCommandLineParser &parser, const char *context, const Subcommand &command);
};

QString Dispatcher::usage(const CommandGroup &group) {
    QString text = tr("Usage: candorctl %1 COMMAND [OPTIONS]").arg(QLatin1String(group.name)) % u"\n\n" %
                   QCoreApplication::translate(group.context, group.summary) % u"\n\n";
    int widest = 0;
    for (const Subcommand &command : group.commands)
        widest = std::max(widest, static_cast<int>(qstrlen(command.name)));
    for (const Subcommand &command : group.commands)
        text += u"  " % QString::fromLatin1(command.name).leftJustified(widest) % u"   " %
                QCoreApplication::translate(group.context, command.summary) % u'\n';
    return text % u'\n' % tr("\"candorctl %1 COMMAND --help\" explains a command.").arg(QLatin1String(group.name));
}

int Dispatcher::unknown(const CommandGroup &group, const QString &name) {
    return CommandLine::fail(
        {ErrorCode::InvalidArgument, tr("There is no command \"%1 %2\". \"candorctl %1 --help\" lists them.")
                                         .arg(QLatin1String(group.name), name)});
}

void Dispatcher::addOptions(QCommandLineParser &parser, const char *context, const Subcommand &command) {
    for (const Option &option : command.options) {
        QCommandLineOption added(
            QString::fromLatin1(option.name),
            QCoreApplication::translate(option.context != nullptr ? option.context : context, option.help));
        if (option.value != nullptr)
            added.setValueName(QString::fromLatin1(option.value));
        parser.addOption(added);
    }
    if (command.isList) {
        parser.addOption({QStringLiteral("limit"), tr("Show at most N rows (100; 1000 at most)."), tr("N")});
        parser.addOption({QStringLiteral("offset"), tr("Leave out the first N rows."), tr("N")});
    }
    parser.addOption({QStringLiteral("json"), command.isList ? tr("Print one JSON array on standard output.")
                                                             : tr("Print JSON on standard output.")});
    Request::addOptions(parser, command.opens);
}

} // namespace

std::vector<Option> joined(std::vector<Option> first, const std::vector<Option> &more) {
    first.insert(first.end(), more.begin(), more.end());
    return first;
}

int runSubcommand(const QString &name, const char *context, const Subcommand &command, const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(context, command.summary));
    for (const QString &argument : command.arguments)
        parser.addPositionalArgument(argument, {});
    Dispatcher::addOptions(parser, context, command);
    if (const auto exitCode = CommandLine::parse(parser, name, arguments, command.arguments))
        return *exitCode;
    Request request(parser);
    const auto begun = request.begin(command.opens);
    const auto answer = begun ? command.run(request) : Result<int>(failure(begun.error()));
    request.end();
    return answer ? *answer : CommandLine::fail(answer.error(), WorkspaceWords::error(answer.error()));
}

int runGroup(const CommandGroup &group, const QStringList &arguments) {
    const QString first = arguments.value(0);
    if (first == u"--help" || first == u"-h") {
        CommandLine::print(Dispatcher::usage(group));
        return done;
    }
    if (first.isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(Dispatcher::usage(group)));
        return wrongUsage;
    }
    for (const qsizetype words : {2, 1}) {
        const QString name = arguments.first(std::min(words, arguments.size())).join(u' ');
        for (const Subcommand &command : group.commands) {
            if (name == QLatin1String(command.name))
                return runSubcommand(QLatin1String(group.name) + u' ' + name, group.context, command,
                                     arguments.sliced(words));
        }
    }
    return Dispatcher::unknown(group, first);
}

} // namespace candor::ctl
