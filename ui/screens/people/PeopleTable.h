// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/PagedRows.h"
#include "model/Account.h"

#include <optional>

namespace candor::screens {

/// The accounts of a workspace as rows, fetched as they are shown.
class PeopleTable : public PagedRows<Account> {
    Q_OBJECT

public:
    enum Column { Name, Email, RoleColumn, StateColumn, Company };

    [[nodiscard]] const Account *accountAt(const QModelIndex &place) const { return rowAt(place); }
    [[nodiscard]] QModelIndex placeOf(AccountId account) const;
    /// The account has changed; where it is not listed nothing happens.
    void replace(const Account &account);

    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
};

} // namespace candor::screens
