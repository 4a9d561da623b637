// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Id.h"
#include "model/Job.h"
#include "model/Money.h"
#include "model/Time.h"

#include <QDate>
#include <QString>
#include <QStringList>

#include <optional>

namespace candor {

/// What a person may do follows from it; Guest is whoever is not signed in.
enum class Role { Guest, Seeker, Recruiter, DomainExpert, Admin };

[[nodiscard]] QString roleName(Role role); ///< "guest", "seeker", "recruiter", "domain_expert", "admin"
[[nodiscard]] std::optional<Role> roleFromName(const QString &name);

/// Whether an account can be used. AwaitingApproval: a recruiter or an expert that no administrator has approved yet.
enum class AccountState { Active, AwaitingApproval, Inactive };

[[nodiscard]] QString accountStateName(AccountState state); ///< "active", "awaiting_approval", "inactive"
[[nodiscard]] std::optional<AccountState> accountStateFromName(const QString &name);

/// A person who signs in. The password is not part of it and never leaves core/access.
struct Account {
    AccountId id;
    QString email;    ///< the sign-in, in lower case
    QString userName; ///< another sign-in; may be empty
    QString fullName;
    QString company;
    QString phone;
    QString language; ///< of the window, as in "en"; empty: the desktop's
    Role role = Role::Seeker;
    AccountState state = AccountState::Active;
    WallTime createdAt{};
    WallTime updatedAt{};
    qint64 revision = 0; ///< counts the changes; a save with an older one is refused as Conflict

    bool operator==(const Account &) const = default;
};

/// When somebody could start.
enum class Availability { Unknown, AtOnce, TwoWeeks, OneMonth, ThreeMonths, OnDate };

[[nodiscard]] QString availabilityName(Availability value); ///< "", "at_once", "two_weeks", ..., "on_date"
[[nodiscard]] std::optional<Availability> availabilityFromName(const QString &name);

/// What a seeker says of themselves beside the account; what matching rests on.
struct SeekerProfile {
    AccountId account;
    QString targetRole;
    std::optional<JobLevel> level;
    QStringList skills;
    QStringList places; ///< where the person would work
    bool onSite = true;
    bool hybrid = true;
    bool remote = true;
    std::optional<Money> expectedSalary; ///< a year
    Availability availability = Availability::Unknown;
    std::optional<QDate> availableFrom; ///< with Availability::OnDate
    qint64 revision = 0;

    bool operator==(const SeekerProfile &) const = default;
};

/// Which accounts a list shows; empty members do not restrict.
struct AccountFilter {
    QString text{}; ///< in name, email or company
    std::optional<Role> role{};
    std::optional<AccountState> state{};

    bool operator==(const AccountFilter &) const = default;
};

} // namespace candor
