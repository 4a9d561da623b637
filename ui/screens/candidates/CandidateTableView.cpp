// SPDX-License-Identifier: GPL-3.0-or-later
#include "candidates/CandidateTableView.h"

#include "candidates/CandidatesModel.h"

#include <QHeaderView>
#include <QSignalBlocker>

namespace candor::screens {

namespace {

/// The order that a column has of itself: the highest eligibility, but the first name and the newest application.
Qt::SortOrder ownOrder(CandidateSort sort) {
    const bool upwards = sort == CandidateSort::Name || sort == CandidateSort::Stage || sort == CandidateSort::Newest;
    return upwards ? Qt::AscendingOrder : Qt::DescendingOrder;
}

Qt::SortOrder turned(Qt::SortOrder order) {
    return order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
}

} // namespace

CandidateTableView::CandidateTableView(CandidatesModel &model, QWidget *parent)
    : DataTable(tr("Candidates"), parent), m_model(model) {
    setModel(&model.table());
    setColumnsChoosable(true);
    setWidths({200, 184, 152, 96, 80, 104, 120, 200, 120, 72, 88, 136, 88, 200});
    for (const int column : {CandidateTable::Sessions, CandidateTable::Email, CandidateTable::Match})
        hideColumn(column);
    showSort();
    model.table().setSortAsked([this](int column, Qt::SortOrder order) { sortBy(column, order); });
    connect(&model, &CandidatesModel::changed, this, &CandidateTableView::showSort);
}

std::vector<CandidateRow> CandidateTableView::selectedCandidates() const {
    std::vector<CandidateRow> rows;
    for (const int row : selectedRows())
        rows.push_back(m_model.table().row(row));
    return rows;
}

void CandidateTableView::select(const std::vector<ApplicationId> &applications) {
    QItemSelection selection;
    for (const ApplicationId application : applications) {
        const int row = m_model.table().find(application);
        if (row >= 0)
            selection.select(m_model.table().index(row, 0), m_model.table().index(row, 0));
    }
    if (selection.isEmpty())
        return;
    selectionModel()->setCurrentIndex(selection.indexes().first(), QItemSelectionModel::NoUpdate);
    selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
}

void CandidateTableView::sortBy(int column, Qt::SortOrder order) {
    CandidateFilter filter = m_model.filter();
    const auto wanted = CandidateTable::sortOf(column);
    if (!wanted) {
        // The workspace has no order for this column: the mark stays where it was.
        showSort();
        return;
    }
    filter.descending = filter.sort == *wanted ? order != ownOrder(*wanted) : false;
    filter.sort = *wanted;
    m_model.setFilter(filter);
    showSort();
    emit sortChosen(*wanted);
}

void CandidateTableView::showSort() {
    const CandidateFilter &filter = m_model.filter();
    const Qt::SortOrder own = ownOrder(filter.sort);
    const QSignalBlocker quiet(horizontalHeader());
    horizontalHeader()->setSortIndicator(CandidateTable::columnOf(filter.sort), filter.descending ? turned(own) : own);
    horizontalHeader()->viewport()->update();
}

} // namespace candor::screens
