// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"

#include <QCoreApplication>

#include <csignal>
#include <cstdio>

namespace candor::ctl {

namespace {

class Program {
    Q_DECLARE_TR_FUNCTIONS(Program)

public:
    static int run(QStringList arguments) {
        arguments.removeFirst();
        const QString name = arguments.isEmpty() ? QString() : arguments.takeFirst();
        if (name.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(usage()));
            return wrongUsage;
        }
        if (name == u"--help" || name == u"-h" || name == u"help") {
            CommandLine::print(usage());
            return done;
        }
        if (name == u"--version" || name == u"-v") {
            CommandLine::print(QStringLiteral("candorctl " CANDOR_VERSION));
            return done;
        }
        for (const auto &[known, command] : commands) {
            if (name == QLatin1String(known))
                return answered(command(arguments));
        }
        return CommandLine::fail(
            {ErrorCode::InvalidArgument, tr("There is no command \"%1\". \"candorctl --help\" lists them.").arg(name)});
    }

private:
    using Command = int (*)(const QStringList &);
    static constexpr std::pair<const char *, Command> commands[] = {
        {"record", runRecord},   {"analyze", runAnalyze},     {"recover", runRecover},
        {"show", runShow},       {"verify", runVerify},       {"demo", runDemo},
        {"devices", runDevices}, {"workspace", runWorkspace}, {"user", runUser},
        {"job", runJob},         {"apply", runApply},         {"application", runApplication},
        {"slot", runSlot},       {"audit", runAudit},         {"resume", runResume},
        {"skills", runSkills},   {"question", runQuestion},   {"questionnaire", runQuestionnaire},
    };

    /// An answer that did not reach its reader (a full disk, a closed pipe) is no answer.
    static int answered(int exitCode) {
        if (std::fflush(stdout) == 0 && std::ferror(stdout) == 0)
            return exitCode;
        std::fprintf(stderr, "candorctl: %s\n", qPrintable(tr("The answer could not be written to standard output.")));
        return exitCode == done ? failed : exitCode;
    }

    static QString usage() {
        return tr("Usage: candorctl COMMAND [OPTIONS]\n"
                  "\n"
                  "Candor's jobs without a window.\n"
                  "\n"
                  "  devices        list the cameras and microphones that are there\n"
                  "  record         record a session: picture, sound and what they measure\n"
                  "  analyze        make a session of a clip, as fast as the machine allows\n"
                  "  recover        make a finished session of what an interrupted recording left\n"
                  "  show           show what a session holds\n"
                  "  verify         check that a session is whole and unchanged\n"
                  "  demo           fill a workspace with an invented company and a recorded interview\n"
                  "\n"
                  "  workspace      make, back up, restore and look after a workspace\n"
                  "  user           accounts: register, approve, roles, passwords\n"
                  "  job            jobs: list, write, open, close, import, export\n"
                  "  apply          apply for a job\n"
                  "  application    applications: list, move, notes, resumes\n"
                  "  resume         read resumes, correct what was read, screen them\n"
                  "  skills         the list of skills that resumes and jobs are read by\n"
                  "  question       the question bank: write, approve, import, export\n"
                  "  questionnaire  what a job asks: by hand or by rule\n"
                  "  slot           appointments for interviews\n"
                  "  audit          the audit log\n"
                  "\n"
                  "  --help, --version\n"
                  "\n"
                  "\"candorctl COMMAND --help\" explains a command. Exit codes: 0 the job is done, 1 it is not,\n"
                  "2 the arguments are wrong.");
    }
};

} // namespace

} // namespace candor::ctl

int main(int argc, char **argv) {
    // A reader that closes its end of a pipe must not end a recording.
    std::signal(SIGPIPE, SIG_IGN);
    QCoreApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("candorctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(CANDOR_VERSION));
    return candor::ctl::Program::run(QCoreApplication::arguments());
}
