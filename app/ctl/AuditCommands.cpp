// SPDX-License-Identifier: GPL-3.0-or-later
#include "CommandLine.h"
#include "Commands.h"
#include "HiringJson.h"
#include "OptionValues.h"
#include "OutputFile.h"
#include "Request.h"

namespace candor::ctl {

namespace {

class AuditCommands {
    Q_DECLARE_TR_FUNCTIONS(AuditCommands)

public:
    static CommandGroup group();

private:
    static Result<int> list(Request &request);
    static Result<int> verify(Request &request);
    static Result<int> exportAll(Request &request);

    static std::vector<Option> filterOptions();
    static Result<AuditFilter> filterOf(Request &request);
    static QString why(const QString &reason);
};

Result<AuditFilter> AuditCommands::filterOf(Request &request) {
    AuditFilter filter;
    filter.action = request.value("action");
    if (const auto object = request.given("object")) {
        filter.objectKind = object->section(u':', 0, 0);
        if (object->contains(u':')) {
            const auto id = request.id<JobId>(object->section(u':', 1));
            if (!id)
                return failure(id.error());
            filter.objectId = id->value();
        }
    }
    if (const auto name = request.given("account")) {
        const auto account = request.accountOf(*name);
        if (!account)
            return failure(account.error());
        filter.account = account->id;
    }
    if (const auto value = request.given("outcome")) {
        const auto outcome =
            OptionValues::named<AuditOutcome>("outcome", *value, auditOutcomeName, auditOutcomeFromName);
        if (!outcome)
            return failure(outcome.error());
        filter.outcome = *outcome;
    }
    for (const auto &[option, member] : {std::pair("from", &filter.from), std::pair("to", &filter.to)}) {
        const auto value = request.given(option);
        if (!value)
            continue;
        const auto time = OptionValues::time(option, *value);
        if (!time)
            return failure(time.error());
        *member = *time;
    }
    return filter;
}

Result<int> AuditCommands::list(Request &request) {
    const auto filter = filterOf(request);
    const auto range = request.range();
    if (!filter || !range)
        return failure(filter ? range.error() : filter.error());
    const auto page = request.workspace().audit().list(request.actor(), *filter, *range);
    if (!page)
        return failure(page.error());
    return request.answer(toJsonArray(page->rows),
                          columns("sequence at account_name role action object_kind object_id outcome detail origin"),
                          page->total);
}

QString AuditCommands::why(const QString &reason) {
    if (reason == u"hash")
        return tr("it was changed after it was written");
    if (reason == u"previous")
        return tr("the entry before it was changed or put in");
    if (reason == u"sequence")
        return tr("an entry before it is missing, or it was put in");
    if (reason == u"missing_end")
        return tr("it should be there and is not");
    return reason;
}

Result<int> AuditCommands::verify(Request &request) {
    const auto verification = request.workspace().audit().verify(request.actor());
    if (!verification)
        return failure(verification.error());
    const bool isWhole = verification->isWhole();
    const int answered = request.answer(
        {{QStringLiteral("verified"), isWhole},
         {QStringLiteral("entries"), verification->entries},
         {QStringLiteral("first_wrong"),
          verification->firstWrong ? QJsonValue(*verification->firstWrong) : QJsonValue()},
         {QStringLiteral("reason"), verification->reason}},
        isWhole ? tr("All %n entries fit.", nullptr, static_cast<int>(verification->entries))
                : tr("Entry %1 does not fit: %2.").arg(*verification->firstWrong).arg(why(verification->reason)));
    return isWhole ? answered : failed;
}

Result<int> AuditCommands::exportAll(Request &request) {
    const auto filter = filterOf(request);
    auto file = filter ? OutputFile::open(request.value("out")) : failure(filter.error());
    if (!file)
        return failure(file.error());
    const auto written = request.workspace().audit().exportTo(request.actor(), *filter, (*file)->device());
    if (!written)
        return failure(written.error());
    const auto committed = (*file)->commit();
    return committed ? Result<int>(done) : failure(committed.error());
}

std::vector<Option> AuditCommands::filterOptions() {
    return {{"account", QT_TR_NOOP("Only of this account."), "USER"},
            {"action", QT_TR_NOOP("Only actions that begin so: job finds job.edit."), "NAME"},
            {"object", QT_TR_NOOP("Only on this kind of object, or on one: job, job:12."), "KIND[:ID]"},
            {"outcome", QT_TR_NOOP("Only done, refused or failed."), "OUTCOME"},
            {"from", QT_TR_NOOP("Only from this time on."), "TIME"},
            {"to", QT_TR_NOOP("Only up to this time."), "TIME"}};
}

CommandGroup AuditCommands::group() {
    const auto exports =
        joined(filterOptions(), {{"out", QT_TR_NOOP("A new file. Default: standard output."), "FILE"}});
    return {
        "audit",
        QT_TR_NOOP("The audit log: who did what, when, on what, from where (administrators)."),
        "AuditCommands",
        {{"list", QT_TR_NOOP("list entries, the newest first"), {}, filterOptions(), list, Opens::WithActor, true},
         {"verify", QT_TR_NOOP("check that no entry was changed, taken out or put in"), {}, {}, verify},
         {"export", QT_TR_NOOP("write entries, one JSON object a line, the oldest first"), {}, exports, exportAll}}};
}

} // namespace

int runAudit(const QStringList &arguments) { return runGroup(AuditCommands::group(), arguments); }

} // namespace candor::ctl
