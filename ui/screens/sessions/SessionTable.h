// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sessions/SessionRow.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <vector>

namespace candor::screens {

/// The sessions of a workspace as a table. Their rows come page by page: where there are more, a view that is scrolled
/// to the end asks for them.
class SessionTable : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Candidate, JobTitle, Started, Length, PictureColumn, Measurable, Flags, Size, State, ColumnCount };
    /// What a cell is sorted by, and its row's words to search in.
    enum Role { SortRole = Qt::UserRole, SearchRole };

    explicit SessionTable(QObject *parent = nullptr);

    /// Another list; `more` where further rows can be asked for.
    void setRows(std::vector<SessionRow> rows, bool more = false);
    /// The answer to moreWanted(); nothing and `more` where it could not be had.
    void appendRows(std::vector<SessionRow> rows, bool more);
    [[nodiscard]] bool hasMore() const { return m_more; }
    void removeFolders(const QStringList &folders);
    [[nodiscard]] const std::vector<SessionRow> &rows() const { return m_rows; }
    /// -1: there is none.
    [[nodiscard]] int rowOfFolder(const QString &folder) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void moreWanted();

private:
    [[nodiscard]] static QString text(const SessionRow &row, int column);
    [[nodiscard]] static QVariant sortValue(const SessionRow &row, int column);

    std::vector<SessionRow> m_rows;
    bool m_more = false;
    bool m_asked = false;
};

/// Sorts the table, and keeps the rows in which every word of a search is found.
class SessionFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit SessionFilter(SessionTable &table, QObject *parent = nullptr);

    void search(const QString &words);
    /// Of a row as it is shown.
    [[nodiscard]] const SessionRow &row(int shown) const;

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    SessionTable &m_table;
    QStringList m_words;
};

} // namespace candor::screens
