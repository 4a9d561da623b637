// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "Interruption.h"
#include "OptionValues.h"
#include "ProgressLine.h"
#include "RecordingRun.h"
#include "Request.h"
#include "SummaryText.h"

#include "demo/DemoCompany.h"
#include "record/SessionIndex.h"
#include "record/SummaryJson.h"
#include "source/SampleInterview.h"

#include <QDir>
#include <QFileInfo>

#include <limits>

namespace candor::ctl {

namespace {

class DemoCommand {
    Q_DECLARE_TR_FUNCTIONS(DemoCommand)

public:
    static Subcommand command();

private:
    static Result<int> run(Request &request);
    static Result<demo::DemoChoice> choiceOf(const Request &request);
    static Result<demo::SeededCompany> seed(const workspace::WorkspaceLocation &where, const demo::DemoChoice &choice);
    static Result<SessionSummary> record(const QString &folder, const QString &uuid, const Clock &clock);
    /// What a killed run left of the sample interview, which nobody has taken in: it is recorded again.
    static Result<void> removeLeft(const QString &folder);
    static QString inWords(const demo::SeededCompany &company, const QString &workspace);
};

Result<demo::DemoChoice> DemoCommand::choiceOf(const Request &request) {
    demo::DemoChoice choice{1, QDate::currentDate()};
    if (const auto value = request.given("seed")) {
        const auto number = OptionValues::integer("seed", *value, 0, std::numeric_limits<quint32>::max());
        if (!number)
            return failure(number.error());
        choice.seed = static_cast<quint32>(*number);
    }
    if (const auto value = request.given("base-day")) {
        const auto day = OptionValues::date("base-day", *value);
        if (!day)
            return failure(day.error());
        choice.baseDay = *day;
    }
    return choice;
}

Result<demo::SeededCompany> DemoCommand::seed(const workspace::WorkspaceLocation &where,
                                              const demo::DemoChoice &choice) {
    ProgressLine line;
    const Interruption interruption;
    return demo::seedCompany(where, choice, [&](int done, int all) {
        line.showStep(tr("Telling the company's story"), static_cast<std::uint64_t>(done),
                      static_cast<std::uint64_t>(all));
        return !interruption.isAsked();
    });
}

Result<SessionSummary> DemoCommand::record(const QString &folder, const QString &uuid, const Clock &clock) {
    const QString program = QCoreApplication::applicationDirPath();
    engine::RecordingOptions options;
    options.uuid = uuid;
    options.folder = folder;
    options.models = inference::ModelLocation::besideProgram(program);
    options.camera = tr("sample interview");
    options.microphone = options.camera;
    auto files = source::SampleInterview::besideProgram(program).files(source::Pace::AsFastAsPossible);
    return RecordingRun::record(std::make_unique<source::FileSource>(std::move(files), clock), std::move(options),
                                Announce::No);
}

Result<void> DemoCommand::removeLeft(const QString &folder) {
    if (!QFileInfo::exists(folder) || QDir().rmdir(folder))
        return {};
    return record::deleteSession(folder);
}

QString DemoCommand::inWords(const demo::SeededCompany &company, const QString &workspace) {
    const QString accounts =
        tr("Its %n account(s) with their passwords are in %1.", nullptr, static_cast<int>(company.accounts.size()))
            .arg(company.accountsFile);
    return (company.wasThere ? tr("The demo's company is in %1 already; nothing was repeated.").arg(workspace)
                             : tr("Made the demo's company in %1.").arg(workspace)) %
           u'\n' % accounts;
}

Result<int> DemoCommand::run(Request &request) {
    const auto where = request.location();
    const auto choice = choiceOf(request);
    if (!where || !choice)
        return failure(where ? choice.error() : where.error());
    const auto company = seed(*where, *choice);
    if (!company)
        return failure(company.error());
    const QString uuid = demo::recordingUuid(choice->seed);
    const QString folder = QDir(record::sessionsFolder(where->folder)).filePath(uuid);
    QJsonObject object{{QStringLiteral("workspace"), where->folder},
                       {QStringLiteral("accounts_file"), company->accountsFile},
                       {QStringLiteral("accounts"), static_cast<qint64>(company->accounts.size())},
                       {QStringLiteral("was_there"), company->wasThere},
                       {QStringLiteral("application_id"), company->recorded.value()}};
    QString words = inWords(*company, where->folder);
    if (!company->hasRecording && !request.isSet("no-recording")) {
        if (const auto removed = removeLeft(folder); !removed)
            return failure(removed.error());
        const auto summary = record(folder, uuid, request.clock());
        if (!summary)
            return failure(summary.error());
        if (const auto taken = demo::takeRecordingIn(*where, *company, folder); !taken)
            return failure(taken.error());
        const QJsonObject measured = CommandLine::objectOf(record::summaryToJson(*summary));
        for (auto member = measured.begin(); member != measured.end(); ++member)
            object.insert(member.key(), *member);
        object.insert(QStringLiteral("folder"), folder);
        words += u"\n\n" % SummaryText::describe(*summary) % u'\n' % SummaryText::files(folder);
    }
    return request.answer(object, words);
}

Subcommand DemoCommand::command() {
    return {"demo",
            QT_TR_NOOP("Fills an empty workspace with an invented company: people of every role, jobs, applications in "
                       "all stages, appointments, questions that wait for approval, and the recorded sample interview. "
                       "The passwords of its accounts are written to demo-accounts.json in the workspace."),
            {},
            {{"seed", QT_TR_NOOP("Names and passwords are the same for the same number. Default: 1."), "N"},
             {"base-day", QT_TR_NOOP("The day that the story is told on. Default: today."), "DATE"},
             {"no-recording", QT_TR_NOOP("Do not record and measure the sample interview.")}},
            run,
            Opens::Nothing};
}

} // namespace

int runDemo(const QStringList &arguments) {
    return runSubcommand(QStringLiteral("demo"), "DemoCommand", DemoCommand::command(), arguments);
}

} // namespace candor::ctl
