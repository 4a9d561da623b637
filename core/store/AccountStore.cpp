// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/AccountStore.h"

#include "store/Connection.h"
#include "store/SearchFolding.h"
#include "store/SearchIndex.h"
#include "store/SearchText.h"

#include <algorithm>

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

const QString columns = u"account.id, account.email, account.user_name, account.full_name, account.company, "
                        "account.phone, account.language, account.role, account.state, account.created_at, "
                        "account.updated_at, account.revision"_s;

Account accountOf(const Rows &row) {
    return {.id = row.id<AccountId>(0),
            .email = row.text(1),
            .userName = row.text(2),
            .fullName = row.text(3),
            .company = row.text(4),
            .phone = row.text(5),
            .language = row.text(6),
            .role = roleFromName(row.text(7)).value_or(Role::Guest),
            .state = accountStateFromName(row.text(8)).value_or(AccountState::Inactive),
            .createdAt = row.time(9),
            .updatedAt = row.time(10),
            .revision = row.integer(11)};
}

/// What names are sorted and looked through by: case and accents do not part them.
QString nameKey(const QString &name) { return searchFolded(name).simplified(); }

/// By code points in both, whatever language the server sorts in.
QString byName(const Connection &connection) {
    return u" ORDER BY account.name_key%1, account.id"_s.arg(connection.ifSqlite({}, u" COLLATE \"C\""_s));
}

/// Accounts without a user name have none in common.
std::optional<QString> orNull(const QString &text) { return text.isEmpty() ? std::nullopt : std::optional(text); }

Result<void> done(const Result<qint64> &changed) {
    if (!changed)
        return failure(changed.error());
    return {};
}

} // namespace

Result<qint64> AccountStore::count() {
    const auto counted = m_connection.selectInteger(u"SELECT count(*) FROM account"_s);
    if (!counted)
        return failure(counted.error());
    return counted->value_or(0);
}

Result<qint64> AccountStore::countActive(Role role) {
    const auto counted = m_connection.selectInteger(u"SELECT count(*) FROM account WHERE role = ? AND state = ?"_s,
                                                    values(roleName(role), accountStateName(AccountState::Active)));
    if (!counted)
        return failure(counted.error());
    return counted->value_or(0);
}

Result<std::optional<StoredAccount>> AccountStore::one(const QString &condition, const Values &bound) {
    auto rows =
        m_connection.select(u"SELECT " + columns + u", account.password_hash FROM account WHERE " + condition, bound);
    if (!rows)
        return failure(rows.error());
    if (!rows->next())
        return std::optional<StoredAccount>();
    return std::optional(StoredAccount{accountOf(*rows), rows->text(12)});
}

Result<std::optional<StoredAccount>> AccountStore::account(AccountId id) {
    return one(u"account.id = ?"_s, values(id));
}

Result<std::optional<StoredAccount>> AccountStore::byEmail(const QString &email) {
    return one(u"account.email = ?"_s, values(email));
}

Result<std::optional<StoredAccount>> AccountStore::bySignIn(const QString &name) {
    return one(u"account.email = ? OR account.user_name = ?"_s, values(name, name));
}

Result<std::optional<QString>> AccountStore::takenField(const Account &account) {
    const auto email = m_connection.selectInteger(u"SELECT id FROM account WHERE email = ? AND id <> ?"_s,
                                                  values(account.email, account.id.value()));
    if (!email)
        return failure(email.error());
    if (*email)
        return std::optional(u"email"_s);
    const auto userName = m_connection.selectInteger(u"SELECT id FROM account WHERE user_name = ? AND id <> ?"_s,
                                                     values(account.userName, account.id.value()));
    if (!userName)
        return failure(userName.error());
    return *userName ? std::optional(u"user_name"_s) : std::nullopt;
}

Result<AccountId> AccountStore::add(const Account &account, const QString &passwordHash) {
    const auto id = m_connection.insert(
        u"INSERT INTO account (email, user_name, full_name, name_key, company, phone, language, role, state, "
        "password_hash, created_at, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id"_s,
        values(account.email, orNull(account.userName), account.fullName, nameKey(account.fullName), account.company,
               account.phone, account.language, roleName(account.role), accountStateName(account.state), passwordHash,
               account.createdAt, account.updatedAt));
    if (!id)
        return failure(id.error());
    return AccountId(*id);
}

Result<bool> AccountStore::save(const Account &account, WallTime at) {
    const auto changed = m_connection.execute(u"UPDATE account SET user_name = ?, full_name = ?, name_key = ?, company "
                                              u"= ?, phone = ?, language = ?, updated_at = ?, "
                                              "revision = revision + 1 WHERE id = ? AND revision = ?"_s,
                                              values(orNull(account.userName), account.fullName,
                                                     nameKey(account.fullName), account.company, account.phone,
                                                     account.language, at, account.id, account.revision));
    if (!changed)
        return failure(changed.error());
    return *changed == 1;
}

Result<void> AccountStore::setRole(AccountId id, Role role, WallTime at) {
    return done(
        m_connection.execute(u"UPDATE account SET role = ?, updated_at = ?, revision = revision + 1 WHERE id = ?"_s,
                             values(roleName(role), at, id)));
}

Result<void> AccountStore::setState(AccountId id, AccountState state, WallTime at) {
    return done(
        m_connection.execute(u"UPDATE account SET state = ?, updated_at = ?, revision = revision + 1 WHERE id = ?"_s,
                             values(accountStateName(state), at, id)));
}

Result<void> AccountStore::setPasswordHash(AccountId id, const QString &passwordHash) {
    return done(m_connection.execute(u"UPDATE account SET password_hash = ? WHERE id = ?"_s, values(passwordHash, id)));
}

Result<Page<Account>> AccountStore::list(const AccountFilter &filter, const PageRange &range) {
    QString from = u" FROM account"_s;
    Values bound;
    if (!filter.text.trimmed().isEmpty()) {
        if (searchWords(filter.text).isEmpty())
            return Page<Account>{};
        const SearchJoin search =
            searchJoin(m_connection.dialect(), SearchTable::Candidate, u"account.id"_s, filter.text);
        from += search.join;
        bound.append(search.value);
    }
    from += u" WHERE 1 = 1"_s;
    if (filter.role) {
        from += u" AND account.role = ?"_s;
        bound.append(roleName(*filter.role));
    }
    if (filter.state) {
        from += u" AND account.state = ?"_s;
        bound.append(accountStateName(*filter.state));
    }
    const auto total = m_connection.selectInteger(u"SELECT count(*)" + from, bound);
    if (!total)
        return failure(total.error());
    auto rows = m_connection.select(u"SELECT " + columns + from + byName(m_connection) + u" LIMIT ? OFFSET ?",
                                    bound + values(std::clamp(range.limit, 0, 1000), std::max(range.offset, 0)));
    if (!rows)
        return failure(rows.error());
    Page<Account> page;
    page.total = total->value_or(0);
    while (rows->next())
        page.rows.push_back(accountOf(*rows));
    return page;
}

Result<std::vector<Account>> AccountStore::activeOf(const std::vector<Role> &roles) {
    std::vector<Account> accounts;
    if (roles.empty())
        return accounts;
    Values bound{accountStateName(AccountState::Active)};
    QStringList marks;
    for (const Role role : roles) {
        marks.append(u"?"_s);
        bound.append(roleName(role));
    }
    auto rows = m_connection.select(u"SELECT " + columns + u" FROM account WHERE state = ? AND role IN (" +
                                        marks.join(u", ") + u")" + byName(m_connection),
                                    bound);
    if (!rows)
        return failure(rows.error());
    while (rows->next())
        accounts.push_back(accountOf(*rows));
    return accounts;
}

Result<QByteArray> AccountStore::picture(AccountId id) {
    auto rows = m_connection.select(u"SELECT png FROM account_picture WHERE account_id = ?"_s, values(id));
    if (!rows)
        return failure(rows.error());
    return rows->next() ? rows->bytes(0) : QByteArray();
}

Result<void> AccountStore::setPicture(AccountId id, const QByteArray &png) {
    if (png.isEmpty())
        return done(m_connection.execute(u"DELETE FROM account_picture WHERE account_id = ?"_s, values(id)));
    return done(m_connection.execute(u"INSERT INTO account_picture (account_id, png) VALUES (?, ?) "
                                     "ON CONFLICT (account_id) DO UPDATE SET png = excluded.png"_s,
                                     values(id, png)));
}

} // namespace candor::store
