// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "common/AsyncRunner.h"
#include "common/PagedRows.h"
#include "model/Result.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace candor::screens {

/// Paged rows that ask the workspace themselves: anew with reload(), and page by page as a view shows them. What was
/// read stays until newer rows are here.
template<typename Row>
class FetchedRows : public PagedRows<Row> {
public:
    using Answer = std::function<void(Result<Page<Row>>)>;
    using Source = std::function<JobTicket(const PageRange &range, Answer answer)>;

    FetchedRows() {
        this->setAsk([this](const PageRange &range) { request(range, false); });
    }

    void setSource(Source source) { m_source = std::move(source); }
    void setFilled(std::function<void()> filled) { m_filled = std::move(filled); }
    void setFailed(std::function<void(const Error &)> failed) { m_failed = std::move(failed); }

    /// Reads anew as many rows as there are, one page at least.
    void reload() {
        m_ticket.cancel();
        request({0, std::clamp(this->rowCount(), this->rowsOfAPage, mostRows)}, true);
    }
    /// Rows that came together with others.
    void take(Page<Row> page) {
        m_ticket.cancel();
        m_reading = false;
        m_error.reset();
        const bool same = m_wasRead && page.total == this->total() && page.rows == this->rows();
        m_wasRead = true;
        // Where nothing has changed, selection and place stay.
        if (!same)
            this->setFirst(std::move(page));
        if (m_filled)
            m_filled();
    }
    void clear() {
        m_ticket.cancel();
        m_reading = false;
        m_wasRead = false;
        m_error.reset();
        this->setFirst({});
    }

    [[nodiscard]] const Row &row(int index) const { return this->rows()[static_cast<std::size_t>(index)]; }
    [[nodiscard]] bool isReading() const { return m_reading; }
    [[nodiscard]] bool wasRead() const { return m_wasRead; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] int requests() const { return m_requests; } ///< how many went to the workspace

private:
    static constexpr int mostRows = 1000;

    void request(const PageRange &range, bool anew) {
        if (!m_source)
            return;
        m_reading = true;
        ++m_requests;
        m_ticket = m_source(range, [this, anew](Result<Page<Row>> result) {
            m_reading = false;
            m_error.reset();
            if (!result) {
                m_error = result.error();
                this->failed();
                if (m_failed)
                    m_failed(result.error());
            } else if (anew) {
                take(std::move(*result));
            } else {
                this->append(std::move(*result));
            }
        });
    }

    Source m_source;
    std::function<void()> m_filled;
    std::function<void(const Error &)> m_failed;
    JobTicket m_ticket;
    bool m_reading = false;
    bool m_wasRead = false;
    std::optional<Error> m_error;
    int m_requests = 0;
};

} // namespace candor::screens
