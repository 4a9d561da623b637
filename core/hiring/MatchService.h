// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/Actor.h"
#include "model/Application.h"
#include "model/Job.h"
#include "model/Match.h"
#include "model/Result.h"

#include <vector>

namespace candor::access {
class Gate;
}

namespace candor::hiring {

/// Compares a profile with a job: required skills 50 %, desired skills 20 %, level 10 %, place and mode 10 %, salary
/// 10 %, each only where both sides say something, and the weights of the others made 100 % of. All five reasons are
/// given, in this order.
/// - Skills: the share of the job's that the person has.
/// - Level: the same 1, the next one .5, else 0.
/// - Place and mode: the mean of what both sides name. Places fit where all parts between commas of the shorter one are
///   in the longer one; a remote job has no place; who takes every mode names none.
/// - Salary, in the same currency: 1 up to the most that the job pays, falling to 0 at a quarter above. An expectation
///   above a job's lower end says nothing where the upper one is open.
[[nodiscard]] Match matchOf(const SeekerProfile &profile, const Job &job);

struct JobMatch {
    JobRow job;
    Match match;

    bool operator==(const JobMatch &) const = default;
};

struct CandidateMatch {
    CandidateRow candidate;
    Match match;

    bool operator==(const CandidateMatch &) const = default;
};

/// Matching both ways, best first.
class MatchService {
public:
    explicit MatchService(access::Gate &gate) : m_gate(gate) {}

    /// Open jobs for one's own profile (an administrator: anybody's); those that nothing could be compared of come
    /// last.
    [[nodiscard]] Result<std::vector<JobMatch>> jobsFor(const access::Actor &actor, AccountId seeker, int most);
    /// A job's applications that are neither rejected nor withdrawn, for whoever may see them.
    [[nodiscard]] Result<std::vector<CandidateMatch>> candidatesFor(const access::Actor &actor, JobId job, int most);
    [[nodiscard]] Result<Match> match(const access::Actor &actor, ApplicationId application);

private:
    access::Gate &m_gate;
};

} // namespace candor::hiring
