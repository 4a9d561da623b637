// SPDX-License-Identifier: GPL-3.0-or-later
#include "sessions/SessionTable.h"

#include "common/SessionWords.h"
#include "theme/Figures.h"

#include <algorithm>

namespace candor::screens {

SessionTable::SessionTable(QObject *parent) : QAbstractTableModel(parent) {}

void SessionTable::setRows(std::vector<SessionRow> rows, bool more) {
    m_more = more;
    m_asked = false;
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void SessionTable::appendRows(std::vector<SessionRow> rows, bool more) {
    m_more = more;
    // What was recorded in the meantime moves the pages on.
    std::erase_if(rows, [this](const SessionRow &row) { return rowOfFolder(row.folder) >= 0; });
    if (rows.empty()) {
        m_asked = false;
        return;
    }
    const int first = rowCount();
    beginInsertRows({}, first, first + static_cast<int>(rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    m_asked = false;
    endInsertRows();
}

bool SessionTable::canFetchMore(const QModelIndex &parent) const { return !parent.isValid() && m_more && !m_asked; }

void SessionTable::fetchMore(const QModelIndex &parent) {
    if (!canFetchMore(parent))
        return;
    m_asked = true;
    emit moreWanted();
}

void SessionTable::removeFolders(const QStringList &folders) {
    for (const QString &folder : folders) {
        const int row = rowOfFolder(folder);
        if (row < 0)
            continue;
        beginRemoveRows({}, row, row);
        m_rows.erase(m_rows.begin() + row);
        endRemoveRows();
    }
}

int SessionTable::rowOfFolder(const QString &folder) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [&folder](const SessionRow &row) { return row.folder == folder; });
    return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
}

int SessionTable::rowCount(const QModelIndex &parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int SessionTable::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(ColumnCount); }

QString SessionTable::text(const SessionRow &row, int column) {
    switch (column) {
    case Candidate:
        return row.candidate.isEmpty() ? theme::emptyFigure() : row.candidate;
    case JobTitle:
        return row.job.isEmpty() ? theme::emptyFigure() : row.job;
    case Started:
        return row.startedAt ? dateAndTime(*row.startedAt) : theme::emptyFigure();
    case Length:
        return row.lengthSeconds ? theme::shortTime(fromSeconds(*row.lengthSeconds)) : theme::emptyFigure();
    case PictureColumn:
        return row.picture.isEmpty() ? theme::emptyFigure() : row.picture;
    case Measurable:
        return row.measurableShare ? QString(theme::percent(row.measurableShare, 1) % QChar(0xa0) % u'%')
                                   : theme::emptyFigure();
    case Flags:
        return row.flags ? QString::number(*row.flags) : theme::emptyFigure();
    case Size:
        return theme::bytes(row.bytes);
    default:
        return conditionWords(row);
    }
}

QVariant SessionTable::sortValue(const SessionRow &row, int column) {
    switch (column) {
    case Candidate:
        return row.candidate.toLower();
    case JobTitle:
        return row.job.toLower();
    case Started:
        return row.startedAt ? qlonglong(row.startedAt->time_since_epoch().count()) : qlonglong(-1);
    case Length:
        return row.lengthSeconds.value_or(-1);
    case PictureColumn:
        return row.pixels;
    case Measurable:
        return row.measurableShare.value_or(-1);
    case Flags:
        return row.flags.value_or(-1);
    case Size:
        return qulonglong(row.bytes);
    default:
        return int(row.condition);
    }
}

QVariant SessionTable::data(const QModelIndex &index, int role) const {
    if (!index.isValid() || index.row() >= static_cast<int>(m_rows.size()))
        return {};
    const SessionRow &row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::ToolTipRole:
        // The words may come from a manifest; a tool tip would take tags in them for HTML.
        return index.column() == State || index.column() <= JobTitle
                   ? QVariant(QString(QStringLiteral("<span>") % text(row, index.column()).toHtmlEscaped() %
                                      QStringLiteral("</span>")))
                   : QVariant();
    case Qt::AccessibleTextRole:
        return QString(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString() % QStringLiteral(": ") %
                       text(row, index.column()));
    case Qt::TextAlignmentRole:
        return index.column() >= Length && index.column() <= Size && index.column() != PictureColumn
                   ? int(Qt::AlignRight | Qt::AlignVCenter)
                   : int(Qt::AlignLeft | Qt::AlignVCenter);
    case SortRole:
        return sortValue(row, index.column());
    case SearchRole:
        return row.searchText;
    default:
        return {};
    }
}

QVariant SessionTable::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole) {
        const bool number = section == Length || section == Measurable || section == Flags || section == Size;
        return int((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Candidate:
        return tr("Candidate");
    case JobTitle:
        return tr("Job");
    case Started:
        return tr("Started");
    case Length:
        return tr("Length");
    case PictureColumn:
        return tr("Picture");
    case Measurable:
        return tr("Measurable");
    case Flags:
        return tr("Flags");
    case Size:
        return tr("Size");
    case State:
        return tr("State");
    default:
        return {};
    }
}

SessionFilter::SessionFilter(SessionTable &table, QObject *parent) : QSortFilterProxyModel(parent), m_table(table) {
    setSortRole(SessionTable::SortRole);
    setSortLocaleAware(true);
    setSourceModel(&table);
}

void SessionFilter::search(const QString &words) {
    const QStringList wanted = words.toLower().split(u' ', Qt::SkipEmptyParts);
    if (wanted == m_words)
        return;
    m_words = wanted;
    invalidateFilter();
}

const SessionRow &SessionFilter::row(int shown) const {
    return m_table.rows()[static_cast<std::size_t>(mapToSource(index(shown, 0)).row())];
}

bool SessionFilter::filterAcceptsRow(int row, const QModelIndex &) const {
    const QString &text = m_table.rows()[static_cast<std::size_t>(row)].searchText;
    return std::all_of(m_words.begin(), m_words.end(), [&text](const QString &word) { return text.contains(word); });
}

} // namespace candor::screens
