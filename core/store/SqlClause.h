// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "store/Values.h"

#include <QString>

namespace candor::store {

/// A piece of SQL with the values of its question marks.
struct SqlClause {
    QString sql;
    Values values;

    SqlClause &operator+=(const SqlClause &other) {
        sql += other.sql;
        values += other.values;
        return *this;
    }
};

/// "?, ?, ?" for a list of values, rounded up to a power of two so that lists of every length share few statements;
/// the last value fills what is left. Empty lists are the caller's.
[[nodiscard]] inline SqlClause sqlList(const Values &list) {
    SqlClause clause{QStringLiteral("?"), list};
    qsizetype length = 1;
    for (; length < list.size(); length *= 2)
        clause.sql += QStringLiteral(", ?").repeated(length);
    while (clause.values.size() < length)
        clause.values.append(list.last());
    return clause;
}

/// The text as LIKE takes it with ESCAPE '\': found literally, anywhere.
[[nodiscard]] inline QString sqlPartOf(QString text) {
    text.replace(u'\\', QStringLiteral("\\\\"))
        .replace(u'%', QStringLiteral("\\%"))
        .replace(u'_', QStringLiteral("\\_"));
    return u'%' % text % u'%';
}

} // namespace candor::store
