// SPDX-License-Identifier: GPL-3.0-or-later
#include "audit/AuditTable.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QDateTime>
#include <QLocale>

namespace candor::screens {

using widgets::State;

namespace {

constexpr int columns = AuditTable::Origin + 1;

/// To the second: an order of events is read from it.
QString instantWords(WallTime time) {
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count());
    return QLocale::c().toString(local, QStringLiteral("yyyy-MM-dd HH:mm:ss"));
}

QString whoWords(const access::AuditRow &row) {
    if (!row.entry.account)
        return row.entry.role == Role::Guest ? AuditTable::tr("Guest") : AuditTable::tr("Rule of the workspace");
    const QString name =
        row.accountName.isEmpty() ? AuditTable::tr("Account %1").arg(row.entry.account->value()) : row.accountName;
    return name % QStringLiteral(", ") % roleWords(row.entry.role);
}

} // namespace

QString auditOutcomeWords(AuditOutcome outcome) {
    switch (outcome) {
    case AuditOutcome::Refused:
        return AuditTable::tr("Refused");
    case AuditOutcome::Failed:
        return AuditTable::tr("Failed");
    case AuditOutcome::Done:
        break;
    }
    return AuditTable::tr("Done");
}

int AuditTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant AuditTable::data(const QModelIndex &place, int role) const {
    const access::AuditRow *row = rowAt(place);
    if (!row)
        return {};
    const AuditEntry &entry = row->entry;
    const int column = place.column();
    if (role == widgets::FigureRole)
        return column == Sequence || column == At || column == ActionColumn || column == Object || column == Detail;
    if (role == widgets::StateRole && column == Outcome && entry.outcome != AuditOutcome::Done)
        return static_cast<int>(entry.outcome == AuditOutcome::Refused ? State::Caution : State::Alert);
    if (role == widgets::QuietRole)
        return column == Origin || column == Sequence;
    if (role == Qt::TextAlignmentRole && column == Sequence)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (column) {
    case Sequence:
        return QString::number(entry.sequence);
    case At:
        return instantWords(entry.at);
    case Who:
        return whoWords(*row);
    case ActionColumn:
        return entry.action;
    case Object:
        return entry.objectKind.isEmpty() ? theme::emptyFigure()
               : entry.objectId > 0       ? QString(entry.objectKind % u' ' % QString::number(entry.objectId))
                                          : entry.objectKind;
    case Outcome:
        return auditOutcomeWords(entry.outcome);
    case Detail:
        return entry.detail.isEmpty() ? theme::emptyFigure() : entry.detail;
    default:
        return entry.origin;
    }
}

QVariant AuditTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && section == Sequence)
        return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Sequence:
        return tr("Row");
    case At:
        return tr("When");
    case Who:
        return tr("Who");
    case ActionColumn:
        return tr("Action");
    case Object:
        return tr("Object");
    case Outcome:
        return tr("Outcome");
    case Detail:
        return tr("Detail");
    default:
        return tr("From");
    }
}

} // namespace candor::screens
