// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/ApplicationViewer.h"

namespace candor::store {

namespace {

using namespace Qt::StringLiterals;

SqlClause isReached(const ApplicationViewer &viewer) {
    switch (viewer.reach) {
    case ApplicationReach::Everything:
        return {u"TRUE"_s, {}};
    case ApplicationReach::Own:
        return {u"application.seeker_id = ?"_s, values(viewer.account)};
    case ApplicationReach::OwnJobs:
        return {u"application.job_id IN (SELECT own.id FROM job AS own WHERE own.owner_id = ? UNION "
                "SELECT own.job_id FROM job_member AS own WHERE own.account_id = ? AND own.kind = 'colleague')"_s,
                values(viewer.account, viewer.account)};
    case ApplicationReach::AssignedJobs:
        return {u"application.job_id IN (SELECT assigned.job_id FROM job_member AS assigned "
                "WHERE assigned.account_id = ? AND assigned.kind = 'expert')"_s,
                values(viewer.account)};
    case ApplicationReach::Nothing:
        break;
    }
    return {u"FALSE"_s, {}};
}

} // namespace

SqlClause isOfViewer(const ApplicationViewer &viewer) {
    SqlClause clause = isReached(viewer);
    if (viewer.only)
        clause += {u" AND application.id = ?"_s, values(*viewer.only)};
    return clause;
}

} // namespace candor::store
