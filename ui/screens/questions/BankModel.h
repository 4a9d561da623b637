// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/ScreenContext.h"
#include "questions/QuestionList.h"

#include <QObject>

#include <optional>

namespace candor::screens {

/// What the filters of the bank offer beside what is the same in every workspace.
struct BankFacets {
    QStringList competencies;
    QStringList skills;

    bool operator==(const BankFacets &) const = default;
};

/// The list of the bank: its rows by the filter, how many there are in all, and what can be filtered by.
class BankModel : public QObject {
    Q_OBJECT

public:
    explicit BankModel(ScreenContext &context, QObject *parent = nullptr);
    ~BankModel() override;

    void refresh();
    void setFilter(const QuestionFilter &filter);
    [[nodiscard]] const QuestionFilter &filter() const { return m_filter; }
    /// Whether anything is left out but retired questions, which are so without being asked.
    [[nodiscard]] bool isFiltered() const;
    [[nodiscard]] QuestionList &list() { return m_list; }
    [[nodiscard]] const QuestionList &list() const { return m_list; }
    [[nodiscard]] const BankFacets &facets() const { return m_facets; }
    /// Questions that are not retired, whatever the filter is; none known yet: -1.
    [[nodiscard]] qint64 all() const { return m_all; }
    /// Questions of who is at the window that were returned and not handed in again, whatever the filter is.
    [[nodiscard]] qint64 returned() const { return m_returned; }

signals:
    void changed(); ///< the list was read, or could not be
    void facetsChanged();

private:
    void readFacets();

    ScreenContext &m_context;
    QuestionFilter m_filter;
    QuestionList m_list;
    JobTicket m_facetsTicket;
    BankFacets m_facets;
    qint64 m_all = -1;
    qint64 m_returned = 0;
};

} // namespace candor::screens
