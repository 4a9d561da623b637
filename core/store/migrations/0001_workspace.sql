-- SPDX-License-Identifier: GPL-3.0-or-later
-- People, jobs, applications, slots, sessions and the audit log. Times are milliseconds of Unix time, dates are ISO texts.

CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

CREATE TABLE account (
    id {key},
    email TEXT NOT NULL UNIQUE CHECK (length(email) BETWEEN 3 AND 254),
    user_name TEXT UNIQUE CHECK (length(user_name) BETWEEN 1 AND 64),
    full_name TEXT NOT NULL CHECK (length(full_name) BETWEEN 1 AND 200),
    name_key TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL CHECK (role IN ('seeker', 'recruiter', 'domain_expert', 'admin')),
    state TEXT NOT NULL CHECK (state IN ('active', 'awaiting_approval', 'inactive')),
    password_hash TEXT NOT NULL,
    created_at {timestamp} NOT NULL,
    updated_at {timestamp} NOT NULL,
    revision {reference} NOT NULL DEFAULT 1
);
CREATE INDEX account_by_name ON account (name_key);
CREATE INDEX account_by_role ON account (role, state);

CREATE TABLE account_picture (
    account_id {reference} NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    png {blob} NOT NULL
);

CREATE TABLE seeker_profile (
    account_id {reference} NOT NULL PRIMARY KEY REFERENCES account (id) ON DELETE CASCADE,
    target_role TEXT NOT NULL DEFAULT '',
    level TEXT CHECK (level IN ('entry', 'junior', 'mid', 'senior', 'lead', 'executive')),
    on_site {boolean} NOT NULL DEFAULT TRUE,
    hybrid {boolean} NOT NULL DEFAULT TRUE,
    remote {boolean} NOT NULL DEFAULT TRUE,
    expected_salary_a_year {reference} CHECK (expected_salary_a_year >= 0),
    expected_currency TEXT NOT NULL DEFAULT '',
    availability TEXT NOT NULL DEFAULT ''
        CHECK (availability IN ('', 'at_once', 'two_weeks', 'one_month', 'three_months', 'on_date')),
    available_from TEXT,
    revision {reference} NOT NULL DEFAULT 1
);

CREATE TABLE profile_skill (
    account_id {reference} NOT NULL REFERENCES seeker_profile (account_id) ON DELETE CASCADE,
    skill_key TEXT NOT NULL CHECK (skill_key <> ''),
    position INTEGER NOT NULL,
    skill TEXT NOT NULL,
    PRIMARY KEY (account_id, skill_key)
);
CREATE INDEX profile_skill_by_key ON profile_skill (skill_key, account_id);

CREATE TABLE profile_place (
    account_id {reference} NOT NULL REFERENCES seeker_profile (account_id) ON DELETE CASCADE,
    position INTEGER NOT NULL,
    place TEXT NOT NULL,
    PRIMARY KEY (account_id, position)
);

CREATE TABLE job (
    id {key},
    owner_id {reference} NOT NULL REFERENCES account (id),
    title TEXT NOT NULL CHECK (length(title) BETWEEN 1 AND 200),
    title_key TEXT NOT NULL DEFAULT '',
    description TEXT NOT NULL DEFAULT '',
    company TEXT NOT NULL DEFAULT '',
    department TEXT NOT NULL DEFAULT '',
    domain TEXT NOT NULL CHECK (domain IN ('AI-ML', 'Fullstack', 'Cybersecurity', 'General')),
    place TEXT NOT NULL DEFAULT '',
    place_key TEXT NOT NULL DEFAULT '',
    type TEXT NOT NULL CHECK (type IN ('full-time', 'part-time', 'contract', 'temporary', 'internship')),
    mode TEXT NOT NULL CHECK (mode IN ('on-site', 'hybrid', 'remote')),
    level TEXT NOT NULL CHECK (level IN ('entry', 'junior', 'mid', 'senior', 'lead', 'executive')),
    salary_from {reference} CHECK (salary_from >= 0),
    salary_to {reference} CHECK (salary_to >= 0),
    salary_currency TEXT NOT NULL DEFAULT '',
    salary_period TEXT NOT NULL DEFAULT 'year' CHECK (salary_period IN ('hour', 'month', 'year')),
    salary_a_year {reference} CHECK (salary_a_year >= 0),
    values_text TEXT NOT NULL DEFAULT '',
    scores_needed INTEGER NOT NULL DEFAULT 1 CHECK (scores_needed BETWEEN 1 AND 9),
    interview_threshold INTEGER NOT NULL DEFAULT 60 CHECK (interview_threshold BETWEEN 0 AND 100),
    deadline TEXT,
    state TEXT NOT NULL CHECK (state IN ('draft', 'open', 'paused', 'closed', 'archived')),
    created_at {timestamp} NOT NULL,
    updated_at {timestamp} NOT NULL,
    published_at {timestamp},
    revision {reference} NOT NULL DEFAULT 1,
    CHECK (salary_from <= salary_to)
);
CREATE INDEX job_by_state ON job (state, published_at);
CREATE INDEX job_by_owner ON job (owner_id, state);

CREATE TABLE job_skill (
    job_id {reference} NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    skill_key TEXT NOT NULL CHECK (skill_key <> ''),
    position INTEGER NOT NULL,
    skill TEXT NOT NULL,
    required {boolean} NOT NULL,
    PRIMARY KEY (job_id, skill_key)
);
CREATE INDEX job_skill_by_key ON job_skill (skill_key, job_id);

CREATE TABLE job_member (
    job_id {reference} NOT NULL REFERENCES job (id) ON DELETE CASCADE,
    account_id {reference} NOT NULL REFERENCES account (id),
    kind TEXT NOT NULL CHECK (kind IN ('colleague', 'expert')),
    PRIMARY KEY (job_id, account_id)
);
CREATE INDEX job_member_by_account ON job_member (account_id, job_id);

CREATE TABLE application (
    id {key},
    uuid TEXT NOT NULL UNIQUE,
    job_id {reference} NOT NULL REFERENCES job (id),
    seeker_id {reference} NOT NULL REFERENCES account (id),
    stage TEXT NOT NULL CHECK (stage IN ('applied', 'under_review', 'interview_required', 'interview_scheduled',
        'interviewed', 'passed', 'offered', 'hired', 'rejected', 'withdrawn')),
    stage_rank INTEGER NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    years_of_experience {real} CHECK (years_of_experience BETWEEN 0 AND 80),
    current_company TEXT NOT NULL DEFAULT '',
    current_position TEXT NOT NULL DEFAULT '',
    expected_salary_a_year {reference} CHECK (expected_salary_a_year >= 0),
    expected_currency TEXT NOT NULL DEFAULT '',
    availability TEXT NOT NULL DEFAULT ''
        CHECK (availability IN ('', 'at_once', 'two_weeks', 'one_month', 'three_months', 'on_date')),
    available_from TEXT,
    source TEXT NOT NULL DEFAULT '',
    eligibility INTEGER CHECK (eligibility BETWEEN 0 AND 100),
    match_score INTEGER CHECK (match_score BETWEEN 0 AND 100),
    created_at {timestamp} NOT NULL,
    updated_at {timestamp} NOT NULL,
    stage_since {timestamp} NOT NULL,
    revision {reference} NOT NULL DEFAULT 1,
    UNIQUE (job_id, seeker_id)
);
CREATE INDEX application_of_job ON application (job_id, stage, created_at);
CREATE INDEX application_of_seeker ON application (seeker_id, created_at);
CREATE INDEX application_by_age ON application (created_at);

-- Apart from the rest of an application, which lists read.
CREATE TABLE cover_letter (
    application_id {reference} NOT NULL PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    text TEXT NOT NULL CHECK (text <> '')
);

CREATE TABLE resume_file (
    application_id {reference} NOT NULL PRIMARY KEY REFERENCES application (id) ON DELETE CASCADE,
    file_key TEXT NOT NULL UNIQUE,
    original_name TEXT NOT NULL,
    bytes {reference} NOT NULL CHECK (bytes >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    state TEXT NOT NULL CHECK (state IN ('pending', 'parsed', 'failed', 'corrected'))
);

CREATE TABLE stage_transition (
    id {key},
    application_id {reference} NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    from_stage TEXT,
    to_stage TEXT NOT NULL,
    by_account_id {reference} REFERENCES account (id),
    at {timestamp} NOT NULL,
    reason TEXT NOT NULL DEFAULT ''
);
CREATE INDEX stage_transition_of_application ON stage_transition (application_id, id);

CREATE TABLE application_note (
    id {key},
    application_id {reference} NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    author_id {reference} NOT NULL REFERENCES account (id),
    text TEXT NOT NULL CHECK (text <> ''),
    created_at {timestamp} NOT NULL,
    updated_at {timestamp} NOT NULL,
    revision {reference} NOT NULL DEFAULT 1
);
CREATE INDEX application_note_of_application ON application_note (application_id, id);

CREATE TABLE interview_slot (
    id {key},
    uuid TEXT NOT NULL UNIQUE,
    application_id {reference} NOT NULL REFERENCES application (id) ON DELETE CASCADE,
    starts_at {timestamp} NOT NULL,
    ends_at {timestamp} NOT NULL,
    venue_kind TEXT NOT NULL CHECK (venue_kind IN ('place', 'room', 'link')),
    venue TEXT NOT NULL DEFAULT '',
    venue_key TEXT NOT NULL DEFAULT '',
    cancelled {boolean} NOT NULL DEFAULT FALSE,
    created_by_id {reference} NOT NULL REFERENCES account (id),
    created_at {timestamp} NOT NULL,
    revision {reference} NOT NULL DEFAULT 1,
    CHECK (ends_at > starts_at)
);
CREATE INDEX interview_slot_by_time ON interview_slot (starts_at, ends_at);
CREATE INDEX interview_slot_of_application ON interview_slot (application_id, starts_at);

CREATE TABLE slot_participant (
    slot_id {reference} NOT NULL REFERENCES interview_slot (id) ON DELETE CASCADE,
    account_id {reference} NOT NULL REFERENCES account (id),
    PRIMARY KEY (slot_id, account_id)
);
CREATE INDEX slot_participant_by_account ON slot_participant (account_id, slot_id);

CREATE TABLE interview_session (
    id {key},
    uuid TEXT NOT NULL UNIQUE,
    application_id {reference} REFERENCES application (id),
    kind TEXT NOT NULL CHECK (kind IN ('interview', 'practice')),
    state TEXT NOT NULL CHECK (state IN ('created', 'recording', 'completed', 'failed', 'recovered')),
    created_by_id {reference} REFERENCES account (id),
    started_at {timestamp} NOT NULL,
    ended_at {timestamp},
    seconds {real} NOT NULL DEFAULT 0 CHECK (seconds >= 0),
    bytes {reference} NOT NULL DEFAULT 0 CHECK (bytes >= 0),
    container TEXT NOT NULL DEFAULT '',
    width INTEGER NOT NULL DEFAULT 0,
    height INTEGER NOT NULL DEFAULT 0,
    frame_rate {real} NOT NULL DEFAULT 0,
    sound {boolean} NOT NULL DEFAULT FALSE,
    telemetry {boolean} NOT NULL DEFAULT FALSE,
    is_current {boolean} NOT NULL DEFAULT TRUE,
    failure TEXT NOT NULL DEFAULT '',
    last_seen_at {timestamp},
    revision {reference} NOT NULL DEFAULT 1
);
CREATE INDEX interview_session_by_start ON interview_session (started_at);
CREATE INDEX interview_session_of_application ON interview_session (application_id, started_at);
-- One of an application's sessions is the one that counts.
CREATE UNIQUE INDEX interview_session_current ON interview_session (application_id) WHERE is_current = TRUE;

CREATE TABLE sign_in (
    id {key},
    account_id {reference} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    application_id {reference} REFERENCES application (id) ON DELETE CASCADE,
    origin TEXT NOT NULL,
    started_at {timestamp} NOT NULL,
    last_seen_at {timestamp} NOT NULL,
    ended_at {timestamp}
);
CREATE INDEX sign_in_of_account ON sign_in (account_id, ended_at);

CREATE TABLE sign_in_failure (
    subject TEXT NOT NULL PRIMARY KEY,
    failures INTEGER NOT NULL,
    last_failed_at {timestamp} NOT NULL
);

CREATE TABLE one_time_code (
    id {key},
    digest TEXT NOT NULL UNIQUE,
    purpose TEXT NOT NULL CHECK (purpose IN ('password_reset', 'interview')),
    account_id {reference} NOT NULL REFERENCES account (id) ON DELETE CASCADE,
    application_id {reference} REFERENCES application (id) ON DELETE CASCADE,
    issued_by_id {reference} NOT NULL REFERENCES account (id),
    issued_at {timestamp} NOT NULL,
    expires_at {timestamp} NOT NULL,
    used_at {timestamp},
    CHECK (purpose <> 'interview' OR application_id IS NOT NULL)
);
CREATE INDEX one_time_code_of_account ON one_time_code (account_id, purpose);

CREATE TABLE audit_entry (
    sequence {reference} NOT NULL PRIMARY KEY CHECK (sequence > 0),
    at {timestamp} NOT NULL,
    account_id {reference},
    role TEXT NOT NULL,
    action TEXT NOT NULL,
    object_kind TEXT NOT NULL DEFAULT '',
    object_id {reference} NOT NULL DEFAULT 0,
    origin TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'refused', 'failed')),
    detail TEXT NOT NULL DEFAULT '',
    previous_hash TEXT NOT NULL,
    hash TEXT NOT NULL
);
CREATE INDEX audit_entry_by_account ON audit_entry (account_id, sequence);
CREATE INDEX audit_entry_by_object ON audit_entry (object_kind, object_id, sequence);
CREATE INDEX audit_entry_by_time ON audit_entry (at);

-- The newest entry, so that entries cut off at the end are missed too.
CREATE TABLE audit_head (
    id INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    sequence {reference} NOT NULL,
    hash TEXT NOT NULL
);
INSERT INTO audit_head (id, sequence, hash) VALUES (1, 0, '');
