// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/Page.h"

#include <QAbstractTableModel>

#include <functional>
#include <utility>
#include <vector>

namespace candor::screens {

/// The rows of a list that come page by page, as a view shows them (canFetchMore). Derive from it for data() and the
/// columns. Who owns it answers the asked range with append(), or with failed().
template<typename Row>
class PagedRows : public QAbstractTableModel {
public:
    using Ask = std::function<void(const PageRange &)>;
    static constexpr int rowsOfAPage = 50;

    /// `ask` must not answer before it returns.
    void setAsk(Ask ask) { m_ask = std::move(ask); }

    /// Another list: its first rows take the place of all.
    void setFirst(Page<Row> page) {
        m_asked = true; // whoever hears of the change asks with the rows that are there then
        beginResetModel();
        m_rows = std::move(page.rows);
        m_total = page.total;
        m_asked = false;
        endResetModel();
    }
    /// What was asked for by fetchMore().
    void append(Page<Row> page) {
        m_total = page.total;
        if (page.rows.empty()) {
            m_asked = false;
            // The list has become shorter in the meantime.
            m_total = static_cast<qint64>(m_rows.size());
            return;
        }
        const int first = rowCount();
        beginInsertRows({}, first, first + static_cast<int>(page.rows.size()) - 1);
        m_rows.insert(m_rows.end(), std::make_move_iterator(page.rows.begin()),
                      std::make_move_iterator(page.rows.end()));
        // Not before: who hears that rows come would ask for the same ones again.
        m_asked = false;
        endInsertRows();
    }
    /// The page could not be had; it is asked for again when the view wants it again.
    void failed() { m_asked = false; }
    /// Says that cells of all rows look otherwise now.
    void touchAll() {
        if (!m_rows.empty())
            emit this->dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    [[nodiscard]] qint64 total() const { return m_total; }
    [[nodiscard]] bool isWhole() const { return static_cast<qint64>(m_rows.size()) >= m_total; }

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 1; }
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override {
        return !parent.isValid() && !m_asked && !isWhole() && m_ask;
    }
    void fetchMore(const QModelIndex &parent) override {
        if (!canFetchMore(parent))
            return;
        m_asked = true;
        m_ask({rowCount(), rowsOfAPage});
    }

protected:
    [[nodiscard]] const Row *rowAt(const QModelIndex &place) const {
        return place.isValid() && place.row() < rowCount() ? &m_rows[static_cast<std::size_t>(place.row())] : nullptr;
    }
    [[nodiscard]] std::vector<Row> &changeRows() { return m_rows; }

private:
    Ask m_ask;
    std::vector<Row> m_rows;
    qint64 m_total = 0;
    bool m_asked = false;
};

} // namespace candor::screens
