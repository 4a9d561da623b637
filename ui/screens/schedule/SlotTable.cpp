// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedule/SlotTable.h"

#include "common/HiringWords.h"
#include "schedule/SlotWords.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

#include <QCoreApplication>
#include <QLocale>

namespace candor::screens {

namespace {

class SlotTableTexts {
    Q_DECLARE_TR_FUNCTIONS(SlotTableTexts)

public:
    static QString head(int column);
    static QString taken() { return tr("Taken"); }
    static QString cancelled(const QString &name) { return tr("Cancelled: %1").arg(name); }
};

QString SlotTableTexts::head(int column) {
    switch (column) {
    case SlotTable::Day:
        return tr("Day");
    case SlotTable::Time:
        return tr("Time");
    case SlotTable::Candidate:
        return tr("Candidate");
    case SlotTable::Job:
        return tr("Job");
    case SlotTable::Where:
        return tr("Where");
    case SlotTable::Who:
        return tr("Who takes part");
    default:
        return {};
    }
}

} // namespace

int SlotTable::find(SlotId slot) const {
    for (int index = 0; index < rowCount(); ++index) {
        if (row(index).slot.id == slot)
            return index;
    }
    return -1;
}

bool SlotTable::beginsDay(int row) const {
    return row == 0 || localDate(this->row(row - 1).slot.startsAt) != localDate(this->row(row).slot.startsAt);
}

QString SlotTable::cell(int index, int column) const {
    const SlotRow &slot = row(index);
    switch (column) {
    case Day:
        return QLocale().toString(localDate(slot.slot.startsAt), QStringLiteral("ddd d MMM"));
    case Time:
        return slotTimes(slot.slot);
    case Candidate:
        if (isForeign(slot))
            return SlotTableTexts::taken();
        return slot.slot.cancelled ? SlotTableTexts::cancelled(slot.seekerName) : slot.seekerName;
    case Job:
        return slot.jobTitle;
    case Where:
        return venueWords(slot.slot);
    case Who:
        return participantWords(slot.slot);
    default:
        return {};
    }
}

int SlotTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(columns); }

QVariant SlotTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columns)
        return {};
    return role == Qt::DisplayRole ? QVariant(SlotTableTexts::head(section)) : QVariant();
}

QVariant SlotTable::data(const QModelIndex &place, int role) const {
    const SlotRow *slot = rowAt(place);
    if (!slot)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        // A day is written once; it is spoken with each of its rows.
        return place.column() == Day && !beginsDay(place.row()) ? QString() : cell(place.row(), place.column());
    case Qt::AccessibleTextRole:
        return QString(SlotTableTexts::head(place.column()) % QStringLiteral(": ") % cell(place.row(), place.column()));
    case Qt::ToolTipRole:
        return place.column() == Who || place.column() == Where ? QVariant(cell(place.row(), place.column()))
                                                                : QVariant();
    case widgets::FigureRole:
        return place.column() == Day || place.column() == Time;
    case widgets::QuietRole:
        return isForeign(*slot) || slot->slot.cancelled;
    default:
        return {};
    }
}

} // namespace candor::screens
