// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Result.h"
#include "store/ConnectionSettings.h"
#include "store/SearchText.h"

#include <QString>
#include <QVariant>

namespace candor::store {

class Connection;

/// What full-text search looks through: jobs by job.id, people by account.id, applications by
/// application.id, questions by question_version.id.
enum class SearchTable { Job, Candidate, Application, Question };

/// Puts a row's document in the place of the one before it. Belongs into the transaction that changes the row.
[[nodiscard]] Result<void> putSearchDocument(Connection &connection, SearchTable table, qint64 id,
                                             const SearchDocument &document);
/// Takes a row's document away; before the row goes.
[[nodiscard]] Result<void> removeSearchDocument(Connection &connection, SearchTable table, qint64 id);

/// The pieces of a select that finds rows by text:
/// `"SELECT ... FROM account " + search.join + " WHERE ... ORDER BY " + search.rank + ", account.id LIMIT ?"`.
struct SearchJoin {
    QString join;   ///< " JOIN (...) AS found ON found.id = COLUMN"; holds one question mark, for `value`
    QString rank;   ///< "found.rank": ascending is best first, title before skills before the rest
    QVariant value; ///< binds to the join's question mark
};

/// Rows whose document holds all words of the text. `column` is the id to join on, "account.id" say. A text without
/// words finds nothing; the caller who wants everything then leaves the join out (searchWords(text).isEmpty()).
[[nodiscard]] SearchJoin searchJoin(Dialect dialect, SearchTable table, const QString &column, const QString &text);

/// PostgreSQL would keep one plan for rare words and common ones; either is slow for the other. After this, each select
/// gets a plan of its own until the transaction ends or planAsUsual() says otherwise: to plan takes time too.
[[nodiscard]] Result<void> planEachSearch(Connection &connection);
[[nodiscard]] Result<void> planAsUsual(Connection &connection);

} // namespace candor::store
