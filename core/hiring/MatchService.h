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
/// 10 %, each only where both sides say something, and the weights of the others made 100 % of.
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

    /// Open jobs for one's own profile.
    [[nodiscard]] Result<std::vector<JobMatch>> jobsFor(const access::Actor &actor, AccountId seeker, int most);
    /// A job's applications, for whoever may see them.
    [[nodiscard]] Result<std::vector<CandidateMatch>> candidatesFor(const access::Actor &actor, JobId job, int most);
    [[nodiscard]] Result<Match> match(const access::Actor &actor, ApplicationId application);

private:
    access::Gate &m_gate;
};

} // namespace candor::hiring
