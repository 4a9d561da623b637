// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/ApplicationAccess.h"
#include "hiring/ApplicationFields.h"
#include "hiring/ApplicationService.h"
#include "model/Csv.h"
#include "store/CandidateStore.h"
#include "store/Transaction.h"

#include <QDateTime>
#include <QIODevice>

#include <array>

namespace candor::hiring {

namespace {

using namespace Qt::StringLiterals;
using access::Action;
using access::Actor;
using store::CandidateStore;
using store::TransactionKind;

constexpr int rowsAtOnce = 500;

QString number(const std::optional<int> &value) { return value ? QString::number(*value) : QString(); }

QString time(WallTime time) {
    return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count(), Qt::UTC).toString(Qt::ISODate);
}

struct Column {
    const char *name;
    QString (*text)(const CandidateRow &row);
};

constexpr std::array columns{
    Column{"application", [](const CandidateRow &row) { return QString::number(row.application.id.value()); }},
    Column{"name", [](const CandidateRow &row) { return row.fullName; }},
    Column{"email", [](const CandidateRow &row) { return row.email; }},
    Column{"phone", [](const CandidateRow &row) { return row.application.form.phone; }},
    Column{"job", [](const CandidateRow &row) { return row.jobTitle; }},
    Column{"company", [](const CandidateRow &row) { return row.company; }},
    Column{"stage", [](const CandidateRow &row) { return stageName(row.application.stage); }},
    Column{"stage_since", [](const CandidateRow &row) { return time(row.application.stageSince); }},
    Column{"applied", [](const CandidateRow &row) { return time(row.application.createdAt); }},
    Column{"eligibility", [](const CandidateRow &row) { return number(row.application.eligibility); }},
    Column{"match", [](const CandidateRow &row) { return number(row.application.matchScore); }},
    Column{"years_of_experience",
           [](const CandidateRow &row) {
               const auto &years = row.application.form.yearsOfExperience;
               return years ? QString::number(*years) : QString();
           }},
    Column{"current_position", [](const CandidateRow &row) { return row.application.form.currentPosition; }},
    Column{"current_company", [](const CandidateRow &row) { return row.application.form.currentCompany; }},
    Column{"expected_salary",
           [](const CandidateRow &row) {
               const auto &salary = row.application.form.expectedSalary;
               return salary ? QString::number(salary->amount) : QString();
           }},
    Column{"currency",
           [](const CandidateRow &row) {
               const auto &salary = row.application.form.expectedSalary;
               return salary ? salary->currency : QString();
           }},
    Column{"availability", [](const CandidateRow &row) { return availabilityName(row.application.form.availability); }},
    Column{"available_from",
           [](const CandidateRow &row) {
               const auto &from = row.application.form.availableFrom;
               return from ? from->toString(Qt::ISODate) : QString();
           }},
    Column{"place", [](const CandidateRow &row) { return row.place; }},
    Column{"skills", [](const CandidateRow &row) { return row.skills.join(u"; "_s); }},
    Column{"source", [](const CandidateRow &row) { return row.application.form.source; }},
    Column{"next_interview", [](const CandidateRow &row) { return row.nextSlot ? time(*row.nextSlot) : QString(); }},
    Column{"sessions", [](const CandidateRow &row) { return QString::number(row.sessions); }},
};

Result<void> write(QIODevice &to, const QStringList &fields) {
    const QByteArray line = csvRow(fields);
    return to.write(line) == line.size() ? Result<void>() : failure(ErrorCode::WriteFailed, to.errorString());
}

Result<void> writeHeader(QIODevice &to) {
    QStringList names;
    for (const Column &column : columns)
        names.append(QString::fromLatin1(column.name));
    return write(to, names);
}

Result<void> writeRow(QIODevice &to, const CandidateRow &row) {
    QStringList fields;
    for (const Column &column : columns)
        fields.append(column.text(row));
    return write(to, fields);
}

/// Says in the audit log how many files are handed out, before the first one is.
Result<void> recordExport(access::Gate &gate, const Actor &actor, const CandidateFilter &filter) {
    auto call = gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (!call->principal().account.isValid())
        return failure(ErrorCode::NotSignedIn);
    const auto none = CandidateStore(call->connection()).list(applicationViewer(*call), filter, {0, 0}, call->now());
    if (!none)
        return failure(none.error());
    const access::AuditObject about =
        filter.job ? access::AuditObject{u"job"_s, filter.job->value()} : access::AuditObject{};
    call->record(Action::SeeApplication, about, u"export of %1"_s.arg(none->total));
    return call->commit();
}

} // namespace

Result<qint64> ApplicationService::exportCsv(const Actor &actor, const CandidateFilter &filter, QIODevice &to) {
    if (auto checked = checkFilter(filter); !checked)
        return failure(checked.error());
    if (auto recorded = recordExport(m_gate, actor, filter); !recorded)
        return failure(recorded.error());
    // One transaction, so that no row is missed or doubled while others move.
    auto call = m_gate.begin(actor, TransactionKind::Read);
    if (!call)
        return failure(call.error());
    if (auto written = writeHeader(to); !written)
        return failure(written.error());
    CandidateStore candidates(call->connection());
    const auto viewer = applicationViewer(*call);
    qint64 count = 0;
    for (PageRange range{0, rowsAtOnce};; range.offset += rowsAtOnce) {
        const auto page = candidates.list(viewer, filter, range, call->now());
        if (!page)
            return failure(page.error());
        for (const CandidateRow &row : page->rows) {
            if (auto written = writeRow(to, row); !written)
                return failure(written.error());
            ++count;
        }
        if (std::ssize(page->rows) < rowsAtOnce)
            return count;
    }
}

} // namespace candor::hiring
