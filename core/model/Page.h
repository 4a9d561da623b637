// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <vector>

namespace candor {

/// Which rows of a list are wanted: lists hand out what a screen shows.
struct PageRange {
    int offset = 0;
    int limit = 100; ///< at most 1000 are given

    bool operator==(const PageRange &) const = default;
};

/// Some rows of a list and how many there are in all.
template<typename Row>
struct Page {
    std::vector<Row> rows;
    qint64 total = 0;

    bool operator==(const Page &) const = default;
};

} // namespace candor
