// SPDX-License-Identifier: GPL-3.0-or-later
#include "people/PeopleTable.h"

#include "common/HiringWords.h"
#include "theme/Figures.h"
#include "widgets/DataTable.h"
#include "widgets/Label.h"

namespace candor::screens {

using widgets::State;

namespace {

constexpr int columns = PeopleTable::Company + 1;

} // namespace

QModelIndex PeopleTable::placeOf(AccountId account) const {
    for (int row = 0; row < rowCount(); ++row)
        if (rows()[static_cast<std::size_t>(row)].id == account)
            return index(row, 0);
    return {};
}

void PeopleTable::replace(const Account &account) {
    const QModelIndex place = placeOf(account.id);
    if (!place.isValid())
        return;
    changeRows()[static_cast<std::size_t>(place.row())] = account;
    emit dataChanged(place, index(place.row(), columns - 1));
}

int PeopleTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : columns; }

QVariant PeopleTable::data(const QModelIndex &place, int role) const {
    const Account *account = rowAt(place);
    if (!account)
        return {};
    const bool isStateCell = place.column() == StateColumn;
    if (role == widgets::StateRole && isStateCell && account->state != AccountState::Active)
        return static_cast<int>(account->state == AccountState::AwaitingApproval ? State::Information : State::Quiet);
    if (role == widgets::QuietRole)
        return account->state == AccountState::Inactive && !isStateCell;
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole && role != Qt::AccessibleTextRole)
        return {};
    switch (place.column()) {
    case Name:
        return account->fullName;
    case Email:
        return account->email;
    case RoleColumn:
        return roleWords(account->role);
    case StateColumn:
        return accountStateWords(account->state);
    default:
        return account->company.isEmpty() ? theme::emptyFigure() : account->company;
    }
}

QVariant PeopleTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Email:
        return tr("Email");
    case RoleColumn:
        return tr("Role");
    case StateColumn:
        return tr("State");
    default:
        return tr("Company");
    }
}

} // namespace candor::screens
