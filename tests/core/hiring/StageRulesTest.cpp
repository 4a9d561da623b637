// SPDX-License-Identifier: GPL-3.0-or-later
#include "hiring/StageRules.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace candor::hiring {
namespace {

using namespace Qt::StringLiterals;

// Rows: from; columns: to, both in the order of allStages.
// '.': no such move; 'f': free; 'r': with a reason; 'o': while the job is open.
using Table = std::array<std::string_view, allStages.size()>;

// Who decides: forward moves are free; backwards or to Rejected needs a reason; Withdrawn is the seeker's alone; Hired
// and Rejected are reopened with a reason.
constexpr Table decider{
    // A  U  R  S  I  P  O  H  Rej Wit
    ". f f f f f f f r .", // Applied
    "r . f f f f f f r .", // Under Review
    "r r . f f f f f r .", // Interview Required
    "r r r . f f f f r .", // Interview Scheduled
    "r r r r . f f f r .", // Interviewed
    "r r r r r . f f r .", // Passed
    "r r r r r r . f r .", // Offered
    "r r r r r r r . r .", // Hired
    "r r r r r r r . . .", // Rejected
    ". . . . . . . . . .", // Withdrawn
};

// The seeker withdraws what is not decided, and takes that back while the job is open.
constexpr Table seeker{
    ". . . . . . . . . f", // Applied
    ". . . . . . . . . f", // Under Review
    ". . . . . . . . . f", // Interview Required
    ". . . . . . . . . f", // Interview Scheduled
    ". . . . . . . . . f", // Interviewed
    ". . . . . . . . . f", // Passed
    ". . . . . . . . . f", // Offered
    ". . . . . . . . . .", // Hired
    ". . . . . . . . . .", // Rejected
    "o . . . . . . . . .", // Withdrawn
};

// Screening moves what has just been made, never to Rejected; the end of an interview moves to Interviewed.
constexpr Table rule{
    ". f f . f . . . . .", // Applied
    ". . . . f . . . . .", // Under Review
    ". . . . f . . . . .", // Interview Required
    ". . . . f . . . . .", // Interview Scheduled
    ". . . . . . . . . .", // Interviewed
    ". . . . . . . . . .", // Passed
    ". . . . . . . . . .", // Offered
    ". . . . . . . . . .", // Hired
    ". . . . . . . . . .", // Rejected
    ". . . . . . . . . .", // Withdrawn
};

char cell(const Table &table, Stage from, Stage to) {
    return table.at(static_cast<size_t>(from)).at(2 * static_cast<size_t>(to));
}

std::optional<ErrorCode> expected(char cell, bool withReason, bool open) {
    if (cell == '.')
        return ErrorCode::MoveNotAllowed;
    if (cell == 'r' && !withReason)
        return ErrorCode::ReasonRequired;
    if (cell == 'o' && !open)
        return ErrorCode::JobNotOpen;
    return std::nullopt;
}

TEST(StageRulesTest, AreThoseOfTheDomain) {
    for (const auto &[mover, table] :
         {std::pair(Mover::Decider, decider), std::pair(Mover::Seeker, seeker), std::pair(Mover::Rule, rule)}) {
        for (const Stage from : allStages) {
            for (const Stage to : allStages) {
                for (const bool withReason : {false, true}) {
                    for (const bool open : {false, true}) {
                        SCOPED_TRACE(qPrintable(u"mover %1: %2 -> %3, reason %4, open %5"_s.arg(static_cast<int>(mover))
                                                    .arg(stageName(from), stageName(to))
                                                    .arg(withReason)
                                                    .arg(open)));
                        const auto checked = checkMove(from, to, mover, withReason ? u"because"_s : u" \n\t"_s, open);
                        const auto wanted = expected(cell(table, from, to), withReason, open);
                        ASSERT_EQ(checked.has_value(), !wanted.has_value());
                        if (wanted) {
                            EXPECT_EQ(checked.error().code, *wanted);
                        }
                    }
                }
            }
        }
    }
}

TEST(StageRulesTest, SayWhereAnApplicationCanGo) {
    for (const auto &[mover, table] :
         {std::pair(Mover::Decider, decider), std::pair(Mover::Seeker, seeker), std::pair(Mover::Rule, rule)}) {
        for (const Stage from : allStages) {
            for (const bool open : {false, true}) {
                const auto moves = movesFrom(from, mover, open);
                for (const Stage to : allStages) {
                    const char wanted = cell(table, from, to);
                    EXPECT_EQ(std::ranges::count(moves, to), wanted != '.' && (wanted != 'o' || open) ? 1 : 0);
                }
            }
        }
    }
}

TEST(StageRulesTest, SayWhichMovesOfADeciderNeedAReason) {
    for (const Stage from : allStages) {
        for (const Stage to : allStages) {
            if (cell(decider, from, to) != '.') {
                EXPECT_EQ(needsReason(from, to), cell(decider, from, to) == 'r');
            }
            if (cell(seeker, from, to) != '.') {
                EXPECT_FALSE(needsReason(from, to));
            }
        }
    }
}

} // namespace
} // namespace candor::hiring
