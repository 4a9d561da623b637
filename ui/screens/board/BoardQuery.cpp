// SPDX-License-Identifier: GPL-3.0-or-later
#include "board/BoardQuery.h"

namespace candor::screens {

namespace {

JobSort sortOf(BoardSort sort) {
    switch (sort) {
    case BoardSort::Relevance:
        return JobSort::Relevance;
    case BoardSort::Deadline:
        return JobSort::Deadline;
    case BoardSort::Salary:
        return JobSort::Salary;
    case BoardSort::Newest:
    case BoardSort::BestFit:
        break;
    }
    return JobSort::Newest;
}

} // namespace

bool restricts(const BoardQuery &query) {
    BoardQuery nothing;
    nothing.sort = query.sort;
    return query != nothing;
}

JobFilter filterOf(const BoardQuery &query) {
    JobFilter filter;
    filter.text = query.text.trimmed();
    filter.place = query.place;
    if (query.mode)
        filter.modes = {*query.mode};
    if (query.level)
        filter.levels = {*query.level};
    if (query.type)
        filter.types = {*query.type};
    if (!query.skill.isEmpty())
        filter.skills = {query.skill};
    filter.states = {JobState::Open};
    filter.sort = sortOf(query.sort);
    return filter;
}

} // namespace candor::screens
