// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "ProgressLine.h"
#include "SummaryText.h"
#include "Words.h"

#include "record/ManifestJson.h"
#include "record/SessionFolder.h"
#include "record/SummaryJson.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QJsonArray>

namespace candor::ctl {

namespace {

class SessionCommands {
    Q_DECLARE_TR_FUNCTIONS(SessionCommands)

public:
    static int recover(const QStringList &arguments);
    static int show(const QStringList &arguments);
    static int verify(const QStringList &arguments);

private:
    /// Every command here takes DIR and --json. Returns an exit code where it must not run.
    static std::optional<int> parse(QCommandLineParser &parser, const QString &command, const QStringList &arguments) {
        parser.addPositionalArgument(QStringLiteral("DIR"), tr("A session's folder."));
        parser.addOption({QStringLiteral("json"), tr("Print one JSON object on standard output.")});
        return CommandLine::parse(parser, command, arguments, {QStringLiteral("DIR")});
    }
    static record::Progress progressOn(ProgressLine &line) {
        return [&line](const QString &step, std::uint64_t done, std::uint64_t total) {
            line.showStep(step, done, total);
            return true;
        };
    }
    static QJsonObject toJson(const record::Verification &verification, const QString &folder);
    static QString inWords(const record::Verification &verification);
};

int SessionCommands::recover(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Makes a finished session of what an interrupted recording left. Safe to repeat."));
    if (const auto exitCode = parse(parser, QStringLiteral("recover"), arguments))
        return *exitCode;
    const QString folder = parser.positionalArguments().constFirst();
    ProgressLine line;
    const auto recovery = record::recoverSession(folder, progressOn(line));
    line.clear();
    if (!recovery)
        return CommandLine::fail(recovery.error());
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject object = CommandLine::objectOf(record::summaryToJson(recovery->summary));
        object.insert(QStringLiteral("folder"), QFileInfo(folder).absoluteFilePath());
        object.insert(QStringLiteral("was_finished"), recovery->wasFinished);
        object.insert(QStringLiteral("state"), sessionStateName(recovery->manifest.state));
        CommandLine::print(object);
        return done;
    }
    CommandLine::print(recovery->wasFinished ? tr("The session was finished; there was nothing to recover.")
                                             : tr("Recovered."));
    CommandLine::print(SummaryText::describe(recovery->summary));
    CommandLine::print(SummaryText::files(QFileInfo(folder).absoluteFilePath()));
    return done;
}

int SessionCommands::show(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(tr("Shows what a session holds."));
    if (const auto exitCode = parse(parser, QStringLiteral("show"), arguments))
        return *exitCode;
    const QString folder = parser.positionalArguments().constFirst();
    const auto overview = record::readSession(folder);
    if (!overview)
        return CommandLine::fail(overview.error());
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonObject object =
            overview->summary ? CommandLine::objectOf(record::summaryToJson(*overview->summary)) : QJsonObject();
        object.insert(QStringLiteral("folder"), QFileInfo(folder).absoluteFilePath());
        object.insert(QStringLiteral("state"), sessionStateName(overview->manifest.state));
        object.insert(QStringLiteral("in_use"), overview->inUse);
        object.insert(QStringLiteral("manifest"), CommandLine::objectOf(record::manifestToJson(overview->manifest)));
        CommandLine::print(object);
        return done;
    }
    CommandLine::print(SummaryText::describe(overview->manifest));
    if (overview->summary)
        CommandLine::print(SummaryText::describe(*overview->summary));
    else if (overview->inUse)
        CommandLine::print(tr("The session is being recorded."));
    else
        CommandLine::print(tr("The recording was interrupted: \"candorctl recover %1\" finishes it.").arg(folder));
    CommandLine::print(SummaryText::files(QFileInfo(folder).absoluteFilePath()));
    return done;
}

int SessionCommands::verify(const QStringList &arguments) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        tr("Checks that a session is whole and unchanged: checksums, every frame against its signals, durations. Exit "
           "code 1 where something does not fit."));
    if (const auto exitCode = parse(parser, QStringLiteral("verify"), arguments))
        return *exitCode;
    const QString folder = parser.positionalArguments().constFirst();
    ProgressLine line;
    const auto verification = record::verifySession(folder, progressOn(line));
    line.clear();
    if (!verification)
        return CommandLine::fail(verification.error());
    if (parser.isSet(QStringLiteral("json")))
        CommandLine::print(toJson(*verification, folder));
    else
        CommandLine::print(inWords(*verification));
    if (verification->sound())
        return done;
    std::fprintf(stderr, "candorctl: %s\n", qPrintable(tr("The session does not verify.")));
    return failed;
}

QJsonObject SessionCommands::toJson(const record::Verification &verification, const QString &folder) {
    QJsonArray mismatches;
    for (const record::Mismatch &mismatch : verification.mismatches) {
        mismatches.append(QJsonObject{{QStringLiteral("kind"), mismatch.kind},
                                      {QStringLiteral("file"), mismatch.file},
                                      {QStringLiteral("detail"), mismatch.detail}});
    }
    return {{QStringLiteral("folder"), QFileInfo(folder).absoluteFilePath()},
            {QStringLiteral("verified"), verification.sound()},
            {QStringLiteral("files"), static_cast<qint64>(verification.filesChecked)},
            {QStringLiteral("frames"), static_cast<qint64>(verification.framesDecoded)},
            {QStringLiteral("signal_records"), static_cast<qint64>(verification.signalRecords)},
            {QStringLiteral("picture_seconds"), verification.pictureSeconds},
            {QStringLiteral("sound_seconds"), verification.soundSeconds},
            {QStringLiteral("mismatches"), mismatches}};
}

QString SessionCommands::inWords(const record::Verification &verification) {
    QStringList lines;
    for (const record::Mismatch &mismatch : verification.mismatches) {
        const QString words = Words::mismatch(mismatch.kind);
        lines << (mismatch.detail.isEmpty() ? tr("%1: %2").arg(mismatch.file, words)
                                            : tr("%1: %2 (%3)").arg(mismatch.file, words, mismatch.detail));
    }
    lines << tr("%1 files, %2 frames and %3 signal records checked; picture %4 s, sound %5 s.")
                 .arg(verification.filesChecked)
                 .arg(verification.framesDecoded)
                 .arg(verification.signalRecords)
                 .arg(verification.pictureSeconds, 0, 'f', 3)
                 .arg(verification.soundSeconds, 0, 'f', 3);
    if (verification.sound())
        lines << tr("Everything fits: the session is whole and unchanged.");
    return lines.join(u'\n');
}

} // namespace

int runRecover(const QStringList &arguments) { return SessionCommands::recover(arguments); }
int runShow(const QStringList &arguments) { return SessionCommands::show(arguments); }
int runVerify(const QStringList &arguments) { return SessionCommands::verify(arguments); }

} // namespace candor::ctl
