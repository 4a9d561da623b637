// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/FetchedRows.h"
#include "common/Amounts.h"
#include "common/ReportStrip.h"

#include <gmock/gmock.h>

#include <QAbstractItemModelTester>
#include <QSignalSpy>

namespace candor::screens {
namespace {

class Numbers : public FetchedRows<int> {
public:
    Numbers() {
        setSource([this](const PageRange &range, Answer answer) {
            asked.push_back(range);
            m_answer = std::move(answer);
            return JobTicket();
        });
    }
    [[nodiscard]] QVariant data(const QModelIndex &place, int role) const override {
        const int *row = rowAt(place);
        return row && role == Qt::DisplayRole ? QVariant(*row) : QVariant();
    }
    void answer(int from, int count, qint64 total) {
        Page<int> page;
        for (int number = from; number < from + count; ++number)
            page.rows.push_back(number);
        page.total = total;
        m_answer(std::move(page));
    }
    void refuse() { m_answer(failure(ErrorCode::DatabaseUnavailable)); }

    std::vector<PageRange> asked;

private:
    Answer m_answer;
};

TEST(FetchedRows, AsksPageByPageAndOnceForEach) {
    Numbers rows;
    EXPECT_FALSE(rows.canFetchMore({})) << "the first page is asked for by its owner";
    rows.reload();
    EXPECT_TRUE(rows.isReading());
    rows.answer(0, 50, 70);
    ASSERT_TRUE(rows.canFetchMore({}));
    rows.fetchMore({});
    EXPECT_FALSE(rows.canFetchMore({}));
    rows.answer(50, 20, 70);
    EXPECT_EQ(rows.rowCount(), 70);
    EXPECT_FALSE(rows.canFetchMore({}));
    EXPECT_EQ(rows.requests(), 2);
    EXPECT_EQ(rows.asked.back(), (PageRange{50, 50}));
    rows.reload();
    EXPECT_EQ(rows.asked.back(), (PageRange{0, 70})) << "as many as were shown";
}

TEST(FetchedRows, WhatWasReadStaysOverAnErrorAndCanBeAskedForAgain) {
    Numbers rows;
    rows.reload();
    rows.answer(0, 50, 70);
    rows.fetchMore({});
    rows.refuse();
    EXPECT_EQ(rows.rowCount(), 50);
    ASSERT_TRUE(rows.error().has_value());
    EXPECT_TRUE(rows.canFetchMore({}));
    rows.reload();
    rows.answer(0, 50, 50);
    EXPECT_FALSE(rows.error().has_value());
}

TEST(FetchedRows, WhoAsksEagerlyGetsNoRowTwice) {
    Numbers rows;
    // The tester asks for more at each change, also while rows are just coming.
    const QAbstractItemModelTester tester(&rows);
    rows.reload();
    rows.answer(0, 50, 70);
    rows.answer(50, 20, 70);
    EXPECT_EQ(rows.rowCount(), 70);
    EXPECT_EQ(rows.requests(), 2);
}

TEST(FetchedRows, TheSameRowsAreNoReset) {
    Numbers rows;
    rows.reload();
    rows.answer(0, 3, 3);
    QSignalSpy reset(&rows, &QAbstractItemModel::modelReset);
    rows.reload();
    rows.answer(0, 3, 3);
    EXPECT_EQ(reset.count(), 0);
    rows.reload();
    rows.answer(0, 2, 2);
    EXPECT_EQ(reset.count(), 1);
}

TEST(Amounts, AreReadAsTheyAreWritten) {
    for (const char *text : {"52000", "52 000", "52.000", "52,000", "52'000",
                             "52\xe2\x80\xaf"
                             "000"})
        EXPECT_EQ(wholeAmount(QString::fromUtf8(text)), 52'000) << text;
    for (const char *text : {"", "much", "-5", "1e6"})
        EXPECT_FALSE(wholeAmount(QString::fromUtf8(text)).has_value()) << text;
}

TEST(ReportStrip, SaysAndIsClosed) {
    ReportStrip strip;
    EXPECT_TRUE(strip.words().isEmpty());
    strip.sayError(QStringLiteral("Nobody was moved"), {ErrorCode::DatabaseUnavailable, {}});
    EXPECT_TRUE(strip.words().startsWith(QStringLiteral("Nobody was moved\n")));
    EXPECT_FALSE(strip.accessibleDescription().isEmpty());
    strip.dismiss();
    EXPECT_TRUE(strip.words().isEmpty());
}

} // namespace
} // namespace candor::screens
